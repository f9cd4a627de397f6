import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DesiredTarget, LiveHook } from '../../src/model/hook.ts';
import { simulatePlan } from '../../src/plan/change-effects.ts';
import { countDeletions } from '../../src/plan/guard.ts';
import type { Change, SecretStrategy, TargetPlan } from '../../src/plan/plan.ts';
import { desiredTarget, liveHooks, replaceSpelling } from './arbitraries.ts';
import { createRunPlan, describeChanges, planHooks } from './builders.ts';

const strategy = fc.constantFrom<SecretStrategy>('preserve', 'verify', 'rotate');
const states = fc.record({ desired: desiredTarget, live: liveHooks, secretStrategy: strategy });

function checkLaw(
  claim: (state: { desired: DesiredTarget; live: readonly LiveHook[]; plan: TargetPlan }) => void,
): void {
  fc.assert(
    fc.property(states, ({ desired, live, secretStrategy }) => {
      claim({ desired, live, plan: planHooks(desired, live, { secretStrategy }).plan });
    }),
    { numRuns: 500 },
  );
}

function listLive(change: Change): readonly LiveHook[] {
  return change.op === 'create' ? [] : [change.live];
}

function listPlaces(plan: TargetPlan): readonly string[] {
  return [
    ...plan.changes.flatMap(listLive),
    ...plan.refused.flatMap(({ change }) => (change.op === 'refresh' ? [] : listLive(change))),
    ...plan.unchanged,
    ...plan.unmanaged.map(({ live }) => live),
    ...plan.ignored,
    ...plan.unlisted,
  ]
    .map(({ id }) => id)
    .sort();
}

describe('laws of the plan', () => {
  test('the plan after an apply has no changes, and everything declared is live', () => {
    checkLaw(({ desired, live, plan }) => {
      if (plan.refused.length > 0) return;
      const next = planHooks(desired, simulatePlan(live, plan)).plan;
      expect(describeChanges(next)).toEqual([]);
      expect(next.refused).toEqual([]);
      const made = plan.changes.filter(({ op }) => op === 'update' || op === 'create').length;
      expect(next.unchanged).toHaveLength(plan.unchanged.length + made);
    });
  });

  test('where changes are refused, applying comes to rest all the same', () => {
    checkLaw(({ desired, live, plan }) => {
      const second = simulatePlan(live, plan);
      const third = simulatePlan(second, planHooks(desired, second).plan);
      expect(describeChanges(planHooks(desired, third).plan)).toEqual([]);
    });
  });

  test('the order of hooks, of events and of the answer changes neither plan nor digest', () => {
    fc.assert(
      fc.property(
        states.chain(({ desired, live }) =>
          fc.record({
            desired: fc.constant(desired),
            live: fc.constant(live),
            hooks: fc.shuffledSubarray([...desired.hooks], { minLength: desired.hooks.length }),
            answer: fc.shuffledSubarray([...live], { minLength: live.length }),
          }),
        ),
        ({ desired, live, hooks, answer }) => {
          const plan = planHooks(desired, live);
          const reversed = answer.map((hook) => ({ ...hook, events: [...hook.events].reverse() }));
          const shuffled = planHooks({ ...desired, hooks }, reversed);
          expect(describeChanges(shuffled.plan)).toEqual(describeChanges(plan.plan));
          expect(createRunPlan(shuffled).digest).toBe(createRunPlan(plan).digest);
          expect(shuffled.plan.notes).toEqual(plan.plan.notes);
          expect(shuffled.refusals).toEqual(plan.refusals);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('the spelling of live URLs changes nothing', () => {
    checkLaw(({ desired, live, plan }) => {
      expect(describeChanges(planHooks(desired, live.map(replaceSpelling)).plan).length).toBe(
        describeChanges(planHooks(desired, live).plan).length,
      );
      expect(plan.target).toEqual(desired.target);
    });
  });

  test('each live hook stands in exactly one place', () => {
    checkLaw(({ live, plan }) => {
      expect(listPlaces(plan)).toEqual(live.map(({ id }) => id).sort());
    });
  });

  test('each declared hook is created, updated, unchanged, refused or under ignore, once', () => {
    checkLaw(({ desired, plan }) => {
      const found = [
        ...plan.changes.flatMap((change) => ('desired' in change ? [change.desired] : [])),
        ...plan.refused.flatMap(({ change }) => ('desired' in change ? [change.desired] : [])),
        ...plan.unchanged.map((matched) => matched.desired),
      ];
      const wanted = desired.hooks.filter(
        (hook) =>
          hook.state === 'present' &&
          !desired.ignore.some((glob) => hook.url.reveal().startsWith(glob.replace('**', ''))),
      );
      expect(new Set(found)).toEqual(new Set(wanted));
      expect(found).toHaveLength(wanted.length);
    });
  });

  test('nothing undeclared is touched unless the config asks for it, and never over the limit without a refusal', () => {
    checkLaw(({ desired, live, plan }) => {
      const { refusals } = planHooks(desired, live);
      if (countDeletions(plan.changes) > desired.maxDeletions) {
        expect(refusals.map(({ reason }) => reason)).toContain('limit-exceeded');
      }
      const absentUrls = desired.hooks.filter(({ state }) => state === 'absent').map(({ url }) => url.identity());
      const absentIds = desired.hooks.filter(({ state }) => state === 'absent').map(({ id }) => id);
      for (const change of plan.changes) {
        if (change.op === 'deactivate') expect(desired.unmanaged).toBe('deactivate');
        if (change.op !== 'delete') continue;
        if (change.because === 'unmanaged') expect(desired.unmanaged).toBe('delete');
        if (change.because === 'absent' && !absentIds.includes(change.live.id)) {
          expect(absentUrls).toContain(change.live.url.identity());
        }
      }
    });
  });

  test('foreign and ignored hooks are never touched', () => {
    checkLaw(({ desired, plan }) => {
      for (const hook of plan.changes.flatMap(listLive)) {
        expect(hook.name).toBe('web');
        expect(desired.ignore.some((glob) => hook.url.identity().startsWith(glob.replace('**', '')))).toBe(false);
      }
    });
  });

  test('no live secret is lost unless the plan says that it is removed or its hook deleted', () => {
    checkLaw(({ live, plan }) => {
      const after = new Map(simulatePlan(live, plan).map((hook) => [hook.id, hook]));
      const removed = plan.changes
        .filter((change) => change.op === 'delete' || (change.op === 'update' && change.secret === 'remove'))
        .flatMap(listLive)
        .map(({ id }) => id);
      const lost = live.filter(({ id, hasSecret }) => hasSecret && after.get(id)?.hasSecret !== true);
      expect(lost.map(({ id }) => id).filter((id) => !removed.includes(id))).toEqual([]);
    });
  });

  test('a change of a global hook with a secret always carries the secret', () => {
    checkLaw(({ plan }) => {
      if (plan.target.kind !== 'global') return;
      for (const change of plan.changes) {
        if (change.op === 'deactivate') expect(change.live.hasSecret).toBe(false);
        if (change.op === 'update' && change.live.hasSecret) expect(change.secret).not.toBe('keep');
      }
    });
  });

  test('updates come before creates, those before deactivations, deletes last, unless a deletion makes room', () => {
    checkLaw(({ plan }) => {
      const rank = { update: 0, create: 1, deactivate: 2, delete: 3 };
      const early = plan.notes.some(({ code }) => code === 'deleted-first');
      const ranks = plan.changes.filter(({ op }) => !early || op !== 'delete').map(({ op }) => rank[op]);
      expect(ranks).toEqual([...ranks].sort());
    });
  });

  test('every update changes something', () => {
    checkLaw(({ plan }) => {
      for (const change of plan.changes) {
        if (change.op === 'update') expect(change.fields.length > 0 || change.secret !== 'keep').toBe(true);
      }
    });
  });
});
