import { describe, expect, test } from 'vitest';
import type { UnmanagedRule } from '../../src/model/hook.ts';
import { countPlan, hasChanges, hasDrift } from '../../src/plan/counts.ts';
import {
  buildAbsentHook,
  buildDesiredTarget,
  buildLiveHook,
  buildPresentHook,
  ci,
  createRunPlan,
  describeChanges,
  findNote,
  planHooks,
} from './builders.ts';

const stray = buildLiveHook(7, 'https://stray.example/x');
const off = buildLiveHook(8, 'https://off.example/x', { active: false });

describe('unmanaged hooks', () => {
  interface Row {
    readonly unmanaged: UnmanagedRule;
    readonly changes: readonly string[];
    readonly listed: readonly string[];
    readonly unlisted: readonly string[];
    readonly drift: boolean;
  }
  test.each<Row>([
    { unmanaged: 'ignore', changes: [], listed: [], unlisted: ['8', '7'], drift: false },
    { unmanaged: 'report', changes: [], listed: ['8', '7'], unlisted: [], drift: false },
    { unmanaged: 'drift', changes: [], listed: ['8', '7'], unlisted: [], drift: true },
    { unmanaged: 'deactivate', changes: ['deactivate 7'], listed: ['8'], unlisted: [], drift: true },
    { unmanaged: 'delete', changes: ['delete 8', 'delete 7'], listed: [], unlisted: [], drift: true },
  ])('$unmanaged', ({ unmanaged, changes, listed, unlisted, drift }) => {
    const result = planHooks(buildDesiredTarget([], { unmanaged }), [stray, off]);
    expect(describeChanges(result.plan)).toEqual(changes);
    expect(result.plan.unmanaged.map(({ live: { id } }) => id)).toEqual(listed);
    expect(result.plan.ignored).toEqual([]);
    expect(result.plan.unlisted.map(({ id }) => id)).toEqual(unlisted);
    expect(countPlan(createRunPlan(result)).ignored).toBe(unlisted.length);
    expect(hasDrift(createRunPlan(result))).toBe(drift);
    expect(hasChanges(createRunPlan(result))).toBe(changes.length > 0);
  });

  test('foreign hooks are no drift', () => {
    const result = planHooks(buildDesiredTarget([], { unmanaged: 'drift' }), [buildLiveHook(7, ci, { name: 'cli' })]);
    expect(hasDrift(createRunPlan(result))).toBe(false);
    expect(countPlan(createRunPlan(result)).unmanaged).toBe(1);
  });

  test('a hook that its own entry switches off is an update, no deactivation', () => {
    expect(describeChanges(planHooks([buildPresentHook(ci, { active: false })], [buildLiveHook(7, ci)]).plan)).toEqual([
      'update 7 active',
    ]);
  });
});

describe('only', () => {
  const b = 'https://b.example/x';
  const desired = buildDesiredTarget(
    [
      buildPresentHook(ci, { events: ['issues'] }),
      buildPresentHook(b, { events: ['issues'] }),
      buildAbsentHook('https://gone.example'),
    ],
    {
      unmanaged: 'delete',
    },
  );
  const hooks = [buildLiveHook(1, ci), buildLiveHook(2, b), buildLiveHook(3, 'https://gone.example'), stray];

  test('acts on the named hooks alone and leaves unmanaged ones alone whatever the config says', () => {
    const { plan } = planHooks(desired, hooks, { only: ['https://ci.acme.example/**'] });
    expect(describeChanges(plan)).toEqual(['update 1 events']);
    expect(plan.unmanaged.map(({ live: { id } }) => id)).toEqual(['7']);
    expect(findNote(plan, 'only-leaves-out')).toBe(
      'The input only leaves out 2 entries of the config and every hook that the config does not name.',
    );
  });

  test('unmanaged hooks are no drift', () => {
    const result = planHooks(buildDesiredTarget([], { unmanaged: 'drift' }), [stray], {
      only: ['https://ci.acme.example/**'],
    });
    expect(hasDrift(createRunPlan(result))).toBe(false);
  });

  test('names a hook also by the URL it has now', () => {
    const renamed = buildDesiredTarget([buildPresentHook('https://new.example/x', { id: '2' })]);
    expect(describeChanges(planHooks(renamed, hooks, { only: ['https://b.example/**'] }).plan)).toEqual([
      'update 2 url',
    ]);
  });

  test('never changes which live hook is whose', () => {
    const both = buildDesiredTarget([
      buildPresentHook('https://a.example/x'),
      buildPresentHook('https://a.example/x/'),
    ]);
    const { plan } = planHooks(both, [buildLiveHook(1, 'https://a.example/x')], { only: ['https://a.example/x/'] });
    expect(describeChanges(plan)).toEqual(['create https://a.example/x/']);
  });

  test('absent entries are selected like others', () => {
    expect(describeChanges(planHooks(desired, hooks, { only: ['https://gone.example/'] }).plan)).toEqual(['delete 3']);
  });
});
