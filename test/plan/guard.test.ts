import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { createPlan } from '../../src/plan/create-plan.ts';
import { absent, changeTexts, ci, declared, live, type Planned, planned, present } from './builders.ts';

const apiBase = 'https://api.github.com';

function strays(count: number): readonly ReturnType<typeof live>[] {
  return Array.from({ length: count }, (_, index) => live(index + 1, `https://stray${index}.example/x`));
}

function deleting(count: number, repo: string, maxDeletions = 100): Planned {
  const target = { kind: 'repository', owner: 'acme', repo } as const;
  return planned(declared([], { target, unmanaged: 'delete', maxDeletions }), strays(count));
}

describe('the limit of a target', () => {
  test('as many deletions as allowed are no refusal', () => {
    expect(planned(declared([], { unmanaged: 'delete' }), strays(3)).refusals).toEqual([]);
  });

  test('one more refuses the target and shows the same plan', () => {
    const { plan, refusals } = planned(declared([], { unmanaged: 'delete' }), strays(4));
    expect(changeTexts(plan)).toHaveLength(4);
    expect(refusals).toEqual([
      {
        reason: 'limit-exceeded',
        message: 'The plan deletes or deactivates 4 hooks of acme; max_deletions allows 3.',
        hint: 'If all of them should go, set max_deletions: 4 in the config, or the input max-deletions for one run.',
      },
    ]);
  });

  test('deactivations and absent entries count', () => {
    const deactivating = declared([absent('https://stray0.example/x')], { unmanaged: 'deactivate', maxDeletions: 1 });
    expect(planned(deactivating, strays(2)).refusals).toHaveLength(1);
    expect(planned(deactivating, strays(1)).refusals).toEqual([]);
  });

  test('an update that switches a declared hook off does not count', () => {
    const desired = declared([present(ci, { active: false })], { maxDeletions: 0 });
    expect(planned(desired, [live(7, ci)]).refusals).toEqual([]);
  });

  test('the input replaces the limit of the config, upwards and downwards', () => {
    const desired = declared([], { unmanaged: 'delete', maxDeletions: 3 });
    expect(planned(desired, strays(5), { maxDeletions: 5 }).refusals).toEqual([]);
    expect(planned(desired, strays(2), { maxDeletions: 1 }).refusals).toMatchObject([
      { message: 'The plan deletes or deactivates 2 hooks of acme; max-deletions allows 1.' },
    ]);
    expect(planned(desired, strays(1), { maxDeletions: 0 }).refusals).toHaveLength(1);
  });
});

describe('the cap of a run', () => {
  test('without the input, ten deletions over all targets are allowed and eleven are not', () => {
    const ten = [deleting(5, 'a'), deleting(5, 'b')];
    expect(createPlan({ apiBase, targets: ten }).refusals).toEqual([]);
    expect(createPlan({ apiBase, targets: [...ten, deleting(1, 'c')] }).refusals).toEqual([
      {
        reason: 'limit-exceeded',
        message:
          'The run deletes or deactivates 11 hooks over all targets; without the input max-deletions it may do so 10 times.',
        hint: 'If all of them should go, set the input max-deletions to 11.',
      },
    ]);
  });

  test('the input caps the run', () => {
    const targets = [deleting(2, 'a'), deleting(2, 'b')];
    expect(createPlan({ apiBase, targets, maxDeletions: 4 }).refusals).toEqual([]);
    expect(createPlan({ apiBase, targets, maxDeletions: 3 }).refusals).toMatchObject([
      { message: 'The run deletes or deactivates 4 hooks over all targets; max-deletions allows 3.' },
    ]);
  });

  test('a target that is refused already does not count, since nothing of it is written', () => {
    const targets = [deleting(20, 'a', 3), deleting(2, 'b')];
    expect(createPlan({ apiBase, targets }).refusals).toEqual([]);
  });

  test('targets are sorted, and a target that could not be read stays in the plan', () => {
    const failed = {
      status: 'failed' as const,
      target: { kind: 'repository', owner: 'acme', repo: 'A' } as const,
      failure: new Failure('api-error', 'The answer is not a list.'),
    };
    const plan = createPlan({ apiBase, targets: [deleting(1, 'b'), failed] });
    expect(plan.targets.map(({ status }) => status)).toEqual(['failed', 'planned']);
    expect(plan.digest).toBe('');
  });
});
