import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/model/target.ts';
import { hasChanges } from '../../src/plan/counts.ts';
import type { FlatReport } from '../render/flat-report.ts';
import { acme, createEmulatedTarget, type StartState, secrets } from './emulated-target.ts';
import { expectNoBlindCreate, expectTrueReport } from './expect-true-report.ts';
import { faultNames, repeatFault } from './faults.ts';

// Every request of a run that creates, updates both kinds, renames, sets and removes a secret, switches off and deletes, struck by every
// fault, once and for as long as the client tries. The run after it must end where a run without faults ends.

const stranger = { url: 'https://untouched.example/', content_type: 'json', secret: 'of somebody else, untouched' };

const start: StartState = {
  config: {
    defaults: { content_type: 'json' },
    hooks: [
      { url: 'https://created.example/', events: ['push'], secret: '${SECRET_A}' },
      { url: 'https://plain.example/', events: ['release'] },
      { url: 'https://both.example/', events: ['issues', 'push'] },
      { url: 'https://with-secret.example/', events: ['fork'], secret: '${SECRET_B}' },
      { url: 'https://renamed.example/', events: ['push'], previous_urls: ['https://old.example/'] },
      { url: 'https://no-secret.example/', events: ['push'], secret: 'none' },
      { url: 'https://off.example/', events: ['push'], active: false },
      { url: 'https://gone.example/', state: 'absent' },
    ],
  },
  live: [
    { url: 'https://both.example/', content_type: 'form', events: ['push'], secret: 'kept through both requests' },
    { url: 'https://with-secret.example/', content_type: 'form', events: ['push'] },
    { url: 'https://old.example/', content_type: 'json', events: ['push'], secret: 'kept through the rename' },
    { url: 'https://no-secret.example/', content_type: 'json', events: ['push'], secret: 'to be removed' },
    { url: 'https://off.example/', content_type: 'json', events: ['push'], secret: 'kept while it is off' },
    { url: 'https://gone.example/', content_type: 'json' },
    stranger,
  ],
};

/** Without the endpoint for a config, GitHub lets no update keep a secret that nobody knows. */
const globalStart: StartState = {
  target: { kind: 'global' },
  config: {
    defaults: { content_type: 'json' },
    hooks: [
      { url: 'https://created.example/', events: ['user'], secret: '${SECRET_A}' },
      { url: 'https://both.example/', events: ['organization', 'user'], secret: '${SECRET_B}' },
      { url: 'https://renamed.example/', events: ['user'], previous_urls: ['https://old.example/'] },
      { url: 'https://gone.example/', state: 'absent' },
    ],
  },
  live: [
    { url: 'https://both.example/', content_type: 'form', events: ['user'], secret: secrets.SECRET_B },
    { url: 'https://old.example/', content_type: 'json', events: ['user'] },
    { url: 'https://gone.example/', content_type: 'json' },
    stranger,
  ],
};

/** A declared secret that is written again, also of a hook that is updated in the same run. */
const rotating: StartState = {
  ...start,
  inputs: { 'secret-strategy': 'rotate' },
  live: start.live.map((hook) =>
    hook.url === 'https://with-secret.example/' ? { ...hook, secret: 'of the time before the rotation' } : hook,
  ),
};

const starts: readonly (readonly [string, StartState])[] = [
  ['an organization', start],
  ['a repository', { ...start, target: { kind: 'repository', owner: 'acme', repo: 'api' } satisfies Target }],
  ['a GHES', globalStart],
  ['an organization, rotating', rotating],
];

async function runWithoutFaults(
  from: StartState,
): Promise<{ readonly requests: number; readonly stored: readonly string[] }> {
  const clean = createEmulatedTarget(from);
  const report = await clean.run('apply');
  expect(report.failureReason).toBeUndefined();
  return { requests: clean.github.seen.length, stored: clean.listStoredHooks() };
}

/** Faults of a line last, refusals come once in a while: a token that is refused twice is another story. */
const durations = [1, 6] as const;

describe.each(starts)('hooks of %s', (_, from) => {
  test.each(faultNames)('converge in two runs whatever request meets: %s', async (fault) => {
    const clean = await runWithoutFaults(from);
    expect(clean.requests).toBeGreaterThan(4);
    for (const times of durations) {
      for (let number = 0; number < clean.requests; number += 1) {
        const struck = createEmulatedTarget(from);
        const before = structuredClone(struck.github.state.hooks(struck.target));
        struck.github.setFaults(repeatFault(number, fault, times));
        const first = await struck.run('apply');
        const at = `${fault} x ${times} at request ${number}: ${JSON.stringify(struck.github.seen.at(number))}`;
        expect(
          struck.github.seen.some((request) => request.fault === fault),
          at,
        ).toBe(true);
        if (fault !== 'reset, and the effect later') expectTrueReport(first, struck, before);
        expectNoBlindCreate(struck);
        expectReasonFits(first, at);
        if (first.failureReason === undefined) expect(struck.listStoredHooks(), at).toEqual(clean.stored);
        struck.github.setFaults(new Map());
        struck.clock.pass(60_000);
        const second = await struck.run('apply');
        expect(second.failureReason, at).toBeUndefined();
        expect(struck.listStoredHooks(), at).toEqual(clean.stored);
        const { plan } = await struck.run('dry-run');
        expect(plan !== undefined && hasChanges(plan), at).toBe(false);
      }
    }
  });
});

/** Red exactly where something was not done. */
function expectReasonFits({ outcomes, failureReason, plan }: FlatReport, at: string): void {
  if (outcomes === undefined) return;
  const isPlanned = plan?.targets.every(({ status }) => status === 'planned');
  const isDone = isPlanned === true && outcomes.every(({ status }) => status === 'done');
  expect(failureReason === undefined, at).toBe(isDone);
}

test('the run of the matrix sends every kind of write', async () => {
  const clean = createEmulatedTarget({ ...start, target: acme });
  await clean.run('apply');
  const kinds = clean.github.seen.map(({ method, path }) => `${method} ${path.replace(/\d+/, 'ID')}`);
  expect(new Set(kinds)).toEqual(
    new Set([
      'GET /orgs/acme/hooks',
      'GET /orgs/acme/hooks/ID',
      'POST /orgs/acme/hooks',
      'PATCH /orgs/acme/hooks/ID',
      'PATCH /orgs/acme/hooks/ID/config',
      'DELETE /orgs/acme/hooks/ID',
    ]),
  );
});
