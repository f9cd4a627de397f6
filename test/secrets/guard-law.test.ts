import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRequests } from '../../src/apply/build-requests.ts';
import { guardWrite, type WireCall } from '../../src/github/client/guard.ts';
import type { DesiredHook, SecretVerdict } from '../../src/model/hook.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import { listCarriedValues } from '../../src/plan/change-effects.ts';
import type { Change, Refresh, SecretStrategy } from '../../src/plan/plan.ts';
import { desiredTarget, liveHooks } from '../plan/arbitraries.ts';
import { planHooks } from '../plan/builders.ts';

const verdicts = fc.constantFrom<SecretVerdict>('confirmed', 'no-secret', 'differs', 'not-confirmed', 'no-delivery');
const states = fc.record({
  desired: desiredTarget,
  live: liveHooks,
  secretStrategy: fc.constantFrom<SecretStrategy>('preserve', 'verify', 'rotate'),
  verdict: fc.array(verdicts, { minLength: 30, maxLength: 30 }),
});

/** Every change of random plans whose values are there, with what would leave for it. */
function checkLaw(
  claim: (change: Change | Refresh, send: () => readonly WireCall[]) => void,
  value: (hook: DesiredHook) => DesiredHook = (hook) => hook,
): void {
  fc.assert(
    fc.property(states, ({ desired: given, live, secretStrategy, verdict }) => {
      const desired = { ...given, hooks: given.hooks.map(value) };
      const secretVerdicts = new Map(live.map(({ id }) => [id, verdict[Number(id) % 30] ?? 'no-delivery']));
      const { plan } = planHooks(desired, live, { secretStrategy, secretVerdicts });
      for (const change of [...plan.changes, ...plan.refreshes]) {
        if (listCarriedValues(plan.target, change).some((carried) => carried.value === undefined)) continue;
        claim(change, () => buildRequests(plan.target, change).map((request) => guardWrite(request, 'write')));
      }
    }),
    { numRuns: 500 },
  );
}

function getConfig({ path, body }: WireCall): Readonly<Record<string, unknown>> | undefined {
  const config = path.endsWith('/config') ? body : body?.config;
  return typeof config === 'object' && config !== null ? { ...config } : undefined;
}

/** Whether the plan shows that the change writes the secret. */
function hasSecretWrite(change: Change | Refresh): boolean {
  if (change.op === 'refresh') return true;
  return (
    (change.op === 'create' || change.op === 'update') && ['set', 'replace', 'resend'].includes(change.secret as string)
  );
}

describe('whatever is planned', () => {
  test('a secret leaves where the plan shows it, and nowhere else', () => {
    checkLaw((change, send) => {
      const carried = send().filter((call) => getConfig(call)?.secret !== undefined);
      expect(carried).toHaveLength(hasSecretWrite(change) ? 1 : 0);
    });
  });

  test('no request drops a live secret but those of a planned removal', () => {
    checkLaw((change, send) => {
      if (change.op === 'create' || change.op === 'delete' || !change.live.hasSecret) return;
      const dropping = send().filter((call) => {
        const config = getConfig(call);
        return config !== undefined && !call.path.endsWith('/config') && config.secret === undefined;
      });
      const isRemoval = change.op === 'update' && change.secret === 'remove';
      expect(dropping).toHaveLength(isRemoval ? 1 : 0);
    });
  });

  test.each(['', '*', '********', ' **** ', '***\n'])('%j never leaves as a secret', (masked) => {
    let refused = 0;
    checkLaw(
      (change, send) => {
        if (!hasSecretWrite(change)) return;
        refused += 1;
        expect(send).toThrow(/^Refused to send (POST|PATCH) \S+: its secret is (empty|only asterisks)/);
      },
      (hook) =>
        hook.state === 'present' && hook.secret.kind === 'declared'
          ? { ...hook, secret: { ...hook.secret, value: new Sensitive(masked) } }
          : hook,
    );
    expect(refused).toBeGreaterThan(100);
  });
});
