import { describe, expect, test } from 'vitest';
import { buildAbsentHook, buildLiveHook, buildPresentHook, describeChanges, planHooks } from './builders.ts';

describe('absent hooks', () => {
  const entry = 'https://gone.example/hook';

  test('every live hook on the URL is deleted', () => {
    const { plan } = planHooks(
      [buildAbsentHook(entry)],
      [buildLiveHook(7, entry), buildLiveHook(8, entry, { events: ['issues'] })],
    );
    expect(plan.changes).toMatchObject([
      { op: 'delete', live: { id: '7' }, because: 'absent' },
      { op: 'delete', live: { id: '8' }, because: 'absent' },
    ]);
  });

  test('an id names one hook only, and none after that is gone', () => {
    const hooks = [buildLiveHook(7, entry), buildLiveHook(8, entry)];
    expect(describeChanges(planHooks([buildAbsentHook(entry, { id: '7' })], hooks).plan)).toEqual(['delete 7']);
    expect(describeChanges(planHooks([buildAbsentHook(entry, { id: '7' })], hooks.slice(1)).plan)).toEqual([]);
  });

  test('two entries for one hook delete it once', () => {
    const { plan } = planHooks(
      [buildAbsentHook(entry, { id: '7' }), buildAbsentHook(entry)],
      [buildLiveHook(7, entry)],
    );
    expect(describeChanges(plan)).toEqual(['delete 7']);
    expect(plan.notes).toEqual([]);
  });

  test('where nothing is live, a note says that the entry can go', () => {
    const { plan } = planHooks([buildAbsentHook(entry)], []);
    expect(plan.notes).toEqual([
      {
        severity: 'notice',
        code: 'absent-hook-gone',
        message: `${entry} is absent as declared.`,
        hint: 'The entry has done its work and can go.',
        location: { file: 'hookherd.yml', line: 9, column: 5 },
      },
    ]);
  });

  test('the hook of a present entry is never taken', () => {
    const { plan } = planHooks(
      [buildPresentHook(entry), buildAbsentHook(entry)],
      [buildLiveHook(7, entry), buildLiveHook(8, entry)],
    );
    expect(describeChanges(plan)).toEqual(['delete 8']);
  });

  test('an absent entry does not reach a foreign hook', () => {
    expect(
      describeChanges(planHooks([buildAbsentHook(entry)], [buildLiveHook(7, entry, { name: 'cli' })]).plan),
    ).toEqual([]);
  });
});
