import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { createPlan } from '../../src/plan/create-plan.ts';
import {
  buildAbsentHook,
  buildDesiredTarget,
  buildLiveHook,
  buildPresentHook,
  ci,
  describeChanges,
  type PlannedHooks,
  planHooks,
} from './builders.ts';

const apiBase = 'https://api.github.com';

function buildUnmanagedHooks(count: number): readonly ReturnType<typeof buildLiveHook>[] {
  return Array.from({ length: count }, (_, index) => buildLiveHook(index + 1, `https://stray${index}.example/x`));
}

function planDeletions(count: number, repo: string, maxDeletions = 100): PlannedHooks {
  const target = { kind: 'repository', owner: 'acme', repo } as const;
  return planHooks(buildDesiredTarget([], { target, unmanaged: 'delete', maxDeletions }), buildUnmanagedHooks(count));
}

describe('the limit of a target', () => {
  test('as many deletions as allowed are no refusal', () => {
    expect(planHooks(buildDesiredTarget([], { unmanaged: 'delete' }), buildUnmanagedHooks(3)).refusals).toEqual([]);
  });

  test('one more refuses the target and shows the same plan', () => {
    const { plan, refusals } = planHooks(buildDesiredTarget([], { unmanaged: 'delete' }), buildUnmanagedHooks(4));
    expect(describeChanges(plan)).toHaveLength(4);
    expect(refusals).toEqual([
      {
        reason: 'limit-exceeded',
        message: 'The plan deletes or deactivates 4 hooks of acme; max_deletions allows 3.',
        hint: 'If all of them should go, set max_deletions: 4 in the config, or the input max-deletions for one run.',
      },
    ]);
  });

  test('deactivations and absent entries count', () => {
    const deactivating = buildDesiredTarget([buildAbsentHook('https://stray0.example/x')], {
      unmanaged: 'deactivate',
      maxDeletions: 1,
    });
    expect(planHooks(deactivating, buildUnmanagedHooks(2)).refusals).toHaveLength(1);
    expect(planHooks(deactivating, buildUnmanagedHooks(1)).refusals).toEqual([]);
  });

  test('an update that switches a declared hook off does not count', () => {
    const desired = buildDesiredTarget([buildPresentHook(ci, { active: false })], { maxDeletions: 0 });
    expect(planHooks(desired, [buildLiveHook(7, ci)]).refusals).toEqual([]);
  });

  test('the input replaces the limit of the config, upwards and downwards', () => {
    const desired = buildDesiredTarget([], { unmanaged: 'delete', maxDeletions: 3 });
    expect(planHooks(desired, buildUnmanagedHooks(5), { maxDeletions: 5 }).refusals).toEqual([]);
    expect(planHooks(desired, buildUnmanagedHooks(2), { maxDeletions: 1 }).refusals).toMatchObject([
      { message: 'The plan deletes or deactivates 2 hooks of acme; max-deletions allows 1.' },
    ]);
    expect(planHooks(desired, buildUnmanagedHooks(1), { maxDeletions: 0 }).refusals).toHaveLength(1);
  });
});

describe('the cap of a run', () => {
  test('without the input, ten deletions over all targets are allowed and eleven are not', () => {
    const ten = [planDeletions(5, 'a'), planDeletions(5, 'b')];
    expect(createPlan({ apiBase, targets: ten }).refusals).toEqual([]);
    expect(createPlan({ apiBase, targets: [...ten, planDeletions(1, 'c')] }).refusals).toEqual([
      {
        reason: 'limit-exceeded',
        message:
          'The run deletes or deactivates 11 hooks over all targets; without the input max-deletions it may do so 10 times.',
        hint: 'If all of them should go, set the input max-deletions to 11.',
      },
    ]);
  });

  test('the input caps the run', () => {
    const targets = [planDeletions(2, 'a'), planDeletions(2, 'b')];
    expect(createPlan({ apiBase, targets, maxDeletions: 4 }).refusals).toEqual([]);
    expect(createPlan({ apiBase, targets, maxDeletions: 3 }).refusals).toMatchObject([
      { message: 'The run deletes or deactivates 4 hooks over all targets; max-deletions allows 3.' },
    ]);
  });

  test('a target that is refused already does not count, since nothing of it is written', () => {
    const targets = [planDeletions(20, 'a', 3), planDeletions(2, 'b')];
    expect(createPlan({ apiBase, targets }).refusals).toEqual([]);
  });

  test('targets are sorted, and a target that could not be read stays in the plan', () => {
    const failed = {
      status: 'failed' as const,
      target: { kind: 'repository', owner: 'acme', repo: 'A' } as const,
      failure: new Failure('api-error', 'The answer is not a list.'),
    };
    const plan = createPlan({ apiBase, targets: [planDeletions(1, 'b'), failed] });
    expect(plan.targets.map(({ status }) => status)).toEqual(['failed', 'planned']);
    expect(plan.digest).toBe('');
  });
});
