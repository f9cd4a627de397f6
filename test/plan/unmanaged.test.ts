import { describe, expect, test } from 'vitest';
import type { UnmanagedRule } from '../../src/model/hook.ts';
import { countPlan, hasChanges, hasDrift } from '../../src/plan/counts.ts';
import { absent, asRun, changeTexts, ci, declared, live, note, planned, present } from './builders.ts';

const stray = live(7, 'https://stray.example/x');
const off = live(8, 'https://off.example/x', { active: false });

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
    const result = planned(declared([], { unmanaged }), [stray, off]);
    expect(changeTexts(result.plan)).toEqual(changes);
    expect(result.plan.unmanaged.map(({ live: { id } }) => id)).toEqual(listed);
    expect(result.plan.ignored).toEqual([]);
    expect(result.plan.unlisted.map(({ id }) => id)).toEqual(unlisted);
    expect(countPlan(asRun(result)).ignored).toBe(unlisted.length);
    expect(hasDrift(asRun(result))).toBe(drift);
    expect(hasChanges(asRun(result))).toBe(changes.length > 0);
  });

  test('foreign hooks are no drift', () => {
    const result = planned(declared([], { unmanaged: 'drift' }), [live(7, ci, { name: 'cli' })]);
    expect(hasDrift(asRun(result))).toBe(false);
    expect(countPlan(asRun(result)).unmanaged).toBe(1);
  });

  test('a hook that its own entry switches off is an update, no deactivation', () => {
    expect(changeTexts(planned([present(ci, { active: false })], [live(7, ci)]).plan)).toEqual(['update 7 active']);
  });
});

describe('only', () => {
  const b = 'https://b.example/x';
  const desired = declared(
    [present(ci, { events: ['issues'] }), present(b, { events: ['issues'] }), absent('https://gone.example')],
    {
      unmanaged: 'delete',
    },
  );
  const hooks = [live(1, ci), live(2, b), live(3, 'https://gone.example'), stray];

  test('acts on the named hooks alone and leaves unmanaged ones alone whatever the config says', () => {
    const { plan } = planned(desired, hooks, { only: ['https://ci.acme.example/**'] });
    expect(changeTexts(plan)).toEqual(['update 1 events']);
    expect(plan.unmanaged.map(({ live: { id } }) => id)).toEqual(['7']);
    expect(note(plan, 'only-leaves-out')).toBe(
      'The input only leaves out 2 entries of the config and every hook that the config does not name.',
    );
  });

  test('unmanaged hooks are no drift', () => {
    const result = planned(declared([], { unmanaged: 'drift' }), [stray], { only: ['https://ci.acme.example/**'] });
    expect(hasDrift(asRun(result))).toBe(false);
  });

  test('names a hook also by the URL it has now', () => {
    const renamed = declared([present('https://new.example/x', { id: '2' })]);
    expect(changeTexts(planned(renamed, hooks, { only: ['https://b.example/**'] }).plan)).toEqual(['update 2 url']);
  });

  test('never changes which live hook is whose', () => {
    const both = declared([present('https://a.example/x'), present('https://a.example/x/')]);
    const { plan } = planned(both, [live(1, 'https://a.example/x')], { only: ['https://a.example/x/'] });
    expect(changeTexts(plan)).toEqual(['create https://a.example/x/']);
  });

  test('absent entries are selected like others', () => {
    expect(changeTexts(planned(desired, hooks, { only: ['https://gone.example/'] }).plan)).toEqual(['delete 3']);
  });
});
