import { describe, expect, test } from 'vitest';
import type { SecretDeclaration, SecretVerdict } from '../../src/model/hook.ts';
import { countPlan, hasChanges, hasDrift } from '../../src/plan/counts.ts';
import type { SecretStrategy } from '../../src/plan/plan.ts';
import { planSecret } from '../../src/plan/plan-live-hooks.ts';
import {
  buildDesiredTarget,
  buildLiveHook,
  buildPresentHook,
  buildSecret,
  buildSecretWithoutValue,
  buildUrl,
  ci,
  createRunPlan,
  describeChanges,
  findNote,
  globalTarget,
  listNoteCodes,
  planHooks,
} from './builders.ts';

const none: SecretDeclaration = { kind: 'none' };
const undeclared: SecretDeclaration = { kind: 'absent' };

describe('what becomes of a secret', () => {
  interface Row {
    readonly declaration: SecretDeclaration;
    readonly hasSecret: boolean;
    readonly strategy?: SecretStrategy;
    readonly verdict?: SecretVerdict;
    readonly is: string;
  }
  test.each<Row>([
    { declaration: undeclared, hasSecret: true, is: 'keep' },
    { declaration: undeclared, hasSecret: false, is: 'keep' },
    { declaration: undeclared, hasSecret: true, strategy: 'rotate', is: 'keep' },
    { declaration: none, hasSecret: true, is: 'remove' },
    { declaration: none, hasSecret: true, strategy: 'rotate', is: 'remove' },
    { declaration: none, hasSecret: false, is: 'keep' },
    { declaration: buildSecret(), hasSecret: false, is: 'set' },
    { declaration: buildSecret(), hasSecret: false, strategy: 'rotate', is: 'set' },
    { declaration: buildSecret(), hasSecret: false, strategy: 'verify', verdict: 'confirmed', is: 'set' },
    { declaration: buildSecret(), hasSecret: true, is: 'keep, uncompared' },
    { declaration: buildSecret(), hasSecret: true, strategy: 'rotate', is: 'keep, refresh: rotate' },
    { declaration: buildSecret(), hasSecret: true, strategy: 'verify', verdict: 'confirmed', is: 'keep' },
    { declaration: buildSecret(), hasSecret: true, strategy: 'verify', verdict: 'no-secret', is: 'set' },
    { declaration: buildSecret(), hasSecret: true, strategy: 'verify', verdict: 'differs', is: 'replace' },
    {
      declaration: buildSecret(),
      hasSecret: true,
      strategy: 'verify',
      verdict: 'not-confirmed',
      is: 'keep, refresh: not-confirmed',
    },
    {
      declaration: buildSecret(),
      hasSecret: true,
      strategy: 'verify',
      verdict: 'no-delivery',
      is: 'keep, refresh: no-delivery',
    },
    { declaration: buildSecret(), hasSecret: true, strategy: 'verify', is: 'keep, refresh: no-delivery' },
  ])(
    '$declaration.kind, live $hasSecret, $strategy $verdict: $is',
    ({ declaration, hasSecret, strategy = 'preserve', verdict, is }) => {
      const found = planSecret({ declaration, hasSecret, strategy, verdict });
      const refresh = found.refresh === undefined ? '' : `, refresh: ${found.refresh}`;
      expect(`${found.effect}${refresh}${found.isUncompared ? ', uncompared' : ''}`).toBe(is);
    },
  );
});

describe('secrets in the plan', () => {
  test('a created hook gets its declared secret', () => {
    expect(describeChanges(planHooks([buildPresentHook(ci, { secret: buildSecret() })], []).plan)).toEqual([
      `create ${ci} +secret`,
    ]);
    expect(describeChanges(planHooks([buildPresentHook(ci, { secret: none })], []).plan)).toEqual([`create ${ci}`]);
  });

  test('a secret that is set is a change without fields', () => {
    expect(
      describeChanges(planHooks([buildPresentHook(ci, { secret: buildSecret() })], [buildLiveHook(7, ci)]).plan),
    ).toEqual(['update 7 secret:set']);
  });

  test('a kept declared secret is counted as not compared, changed fields or not', () => {
    const hooks = [
      buildPresentHook(ci, { secret: buildSecret() }),
      buildPresentHook('https://b.example/x', { secret: buildSecret(), events: ['issues'] }),
    ];
    const { plan } = planHooks(hooks, [
      buildLiveHook(7, ci, { hasSecret: true }),
      buildLiveHook(8, 'https://b.example/x', { hasSecret: true }),
    ]);
    expect(plan.secretsNotCompared).toBe(2);
    expect(describeChanges(plan)).toEqual(['update 8 events']);
  });

  test('a live secret that nobody declares is told and left', () => {
    const { plan } = planHooks([buildPresentHook(ci)], [buildLiveHook(7, ci, { hasSecret: true })]);
    expect(describeChanges(plan)).toEqual([]);
    expect(findNote(plan, 'secret-undeclared')).toBe(
      `1 live hook has a secret that the config does not declare; it is left as it is: ${ci}.`,
    );
  });

  test('hooks with such secrets are named in one order, whatever order the config has', () => {
    const [first, second] = ['https://a.example/x', 'https://b.example/x'];
    const hooks = [buildLiveHook(1, first, { hasSecret: true }), buildLiveHook(2, second, { hasSecret: true })];
    const told = [buildPresentHook(second), buildPresentHook(first)].map((_, index, all) => {
      return findNote(planHooks([...all.slice(index), ...all.slice(0, index)], hooks).plan, 'secret-undeclared');
    });
    expect(told[0]).toContain(`${first}, ${second}`);
    expect(told[1]).toBe(told[0]);
  });

  test('a refresh is no change, no drift and not in the digest', () => {
    const hooks = [buildPresentHook(ci, { secret: buildSecret() })];
    const liveHooks = [buildLiveHook(7, ci, { hasSecret: true })];
    const rotated = createRunPlan(planHooks(hooks, liveHooks, { secretStrategy: 'rotate' }));
    const preserved = createRunPlan(planHooks(hooks, liveHooks));
    expect(countPlan(rotated)).toMatchObject({ refreshes: 1, updates: 0, unchanged: 1 });
    expect(hasChanges(rotated)).toBe(false);
    expect(hasDrift(rotated)).toBe(false);
    expect(rotated.digest).toBe(preserved.digest);
  });

  test('an update and the refresh of its secret are shown apart', () => {
    const hooks = [buildPresentHook(ci, { secret: buildSecret(), events: ['issues'] })];
    const { plan } = planHooks(hooks, [buildLiveHook(7, ci, { hasSecret: true })], { secretStrategy: 'rotate' });
    expect(describeChanges(plan)).toEqual(['update 7 events']);
    expect(plan.refreshes).toMatchObject([{ live: { id: '7' }, because: 'rotate' }]);
  });

  test.each([
    { verdict: 'not-confirmed' as const, says: 'could not be confirmed' },
    { verdict: 'no-delivery' as const, says: 'has no recent delivery' },
  ])('a verdict $verdict is told', ({ verdict, says }) => {
    const { plan } = planHooks(
      [buildPresentHook(ci, { secret: buildSecret() })],
      [buildLiveHook(7, ci, { hasSecret: true })],
      {
        secretStrategy: 'verify',
        secretVerdicts: new Map([['7', verdict]]),
      },
    );
    expect(plan.refreshes).toMatchObject([{ because: verdict }]);
    expect(findNote(plan, 'secret-not-confirmed')).toContain(says);
  });

  test('a secret without a value is planned all the same, with the same digest, and its variable is named', () => {
    const withoutValue = planHooks([buildPresentHook(ci, { secret: buildSecretWithoutValue('CI_HOOK_SECRET') })], []);
    const withValue = planHooks([buildPresentHook(ci, { secret: buildSecret('CI_HOOK_SECRET') })], []);
    expect(describeChanges(withoutValue.plan)).toEqual(describeChanges(withValue.plan));
    expect(createRunPlan(withoutValue).digest).toBe(createRunPlan(withValue).digest);
    expect(findNote(withoutValue.plan, 'variable-without-value')).toBe(
      'CI_HOOK_SECRET has no value in this run; an apply needs it for 1 change.',
    );
    expect(listNoteCodes(withValue.plan)).not.toContain('variable-without-value');
  });

  test('a secret without a value that no change needs is not asked for', () => {
    const { plan } = planHooks(
      [buildPresentHook(ci, { secret: buildSecretWithoutValue('X') })],
      [buildLiveHook(7, ci, { hasSecret: true })],
    );
    expect(listNoteCodes(plan)).not.toContain('variable-without-value');
  });

  test('user names and passwords are told to be beyond comparing', () => {
    const hook = buildPresentHook(ci, { username: { name: 'HOOK_USER', value: undefined } });
    expect(findNote(planHooks([hook], [buildLiveHook(7, ci)]).plan, 'credentials-not-compared')).toContain(ci);
    expect(findNote(planHooks([hook], []).plan, 'variable-without-value')).toContain('HOOK_USER');
  });

  test('no secret is in what a plan prints', () => {
    const hook = buildPresentHook(buildUrl('https://ci.example/${TOKEN}', { TOKEN: 'url-canary-123' }), {
      secret: buildSecret('S', 'secret-canary-123'),
    });
    const { plan } = planHooks(
      [hook, buildPresentHook('https://b.example')],
      [buildLiveHook(7, 'https://b.example', { hasSecret: true })],
    );
    expect(JSON.stringify(plan)).not.toContain('canary-123');
  });
});

describe('hooks that GitHub updates as a whole', () => {
  const whole = { target: globalTarget };
  const withSecret = buildLiveHook(7, ci, { hasSecret: true });

  test('every update of a hook with a declared secret says that the secret is written', () => {
    const desired = buildDesiredTarget([buildPresentHook(ci, { secret: buildSecret(), events: ['issues'] })], whole);
    const { plan } = planHooks(desired, [withSecret]);
    expect(describeChanges(plan)).toEqual(['update 7 events secret:resend']);
    expect(plan.secretsNotCompared).toBe(0);
  });

  test('the same without its value is planned alike, so that a dry run shows what an apply does', () => {
    const desired = buildDesiredTarget(
      [buildPresentHook(ci, { secret: buildSecretWithoutValue('X'), events: ['issues'] })],
      whole,
    );
    const { plan } = planHooks(desired, [withSecret]);
    expect(describeChanges(plan)).toEqual(['update 7 events secret:resend']);
    expect(listNoteCodes(plan)).toEqual(['variable-without-value']);
  });

  test('an update that would drop a secret that nobody declares is refused, with the way out', () => {
    const { plan } = planHooks(buildDesiredTarget([buildPresentHook(ci, { events: ['issues'] })], whole), [withSecret]);
    expect(describeChanges(plan)).toEqual([]);
    expect(plan.unchanged).toEqual([]);
    expect(plan.refused).toMatchObject([
      {
        change: { op: 'update', live: { id: '7' } },
        message: `Hook 7 (${ci}) has a secret that the config does not declare. GitHub replaces a global hook as a whole, so this change would drop the secret.`,
        hint: 'Declare the secret (secret: ${NAME}), or secret: none to have it removed.',
      },
    ]);
    expect(
      hasDrift(
        createRunPlan(
          planHooks(buildDesiredTarget([buildPresentHook(ci, { events: ['issues'] })], whole), [withSecret]),
        ),
      ),
    ).toBe(true);
  });

  test('an unchanged hook with an undeclared secret is left in peace', () => {
    const { plan } = planHooks(buildDesiredTarget([buildPresentHook(ci)], whole), [withSecret]);
    expect(plan.refused).toEqual([]);
    expect(plan.unchanged).toHaveLength(1);
  });

  test('a hook without a secret is updated', () => {
    const { plan } = planHooks(buildDesiredTarget([buildPresentHook(ci, { events: ['issues'] })], whole), [
      buildLiveHook(7, ci),
    ]);
    expect(describeChanges(plan)).toEqual(['update 7 events']);
  });

  test('a secret is removed where the config says so', () => {
    const { plan } = planHooks(buildDesiredTarget([buildPresentHook(ci, { secret: none })], whole), [withSecret]);
    expect(describeChanges(plan)).toEqual(['update 7 secret:remove']);
  });

  test('switching off an unmanaged hook with a secret is refused, without one it is planned', () => {
    const desired = buildDesiredTarget([], { ...whole, unmanaged: 'deactivate' });
    const { plan } = planHooks(desired, [withSecret, buildLiveHook(8, 'https://b.example/x')]);
    expect(describeChanges(plan)).toEqual(['deactivate 8']);
    expect(plan.refused).toMatchObject([{ change: { op: 'deactivate', live: { id: '7' } } }]);
    expect(plan.refused[0]?.hint).toContain('ignore');
    expect(plan.unmanaged).toEqual([]);
  });

  test('a rotated secret rides along with an update and is not written twice', () => {
    const desired = buildDesiredTarget([buildPresentHook(ci, { secret: buildSecret(), events: ['issues'] })], whole);
    const { plan } = planHooks(desired, [withSecret], { secretStrategy: 'rotate' });
    expect(describeChanges(plan)).toEqual(['update 7 events secret:resend']);
    expect(plan.refreshes).toEqual([]);
  });
});
