import { describe, expect, test } from 'vitest';
import { absent, changeTexts, live, planned, present } from './builders.ts';

describe('absent hooks', () => {
  const entry = 'https://gone.example/hook';

  test('every live hook on the URL is deleted', () => {
    const { plan } = planned([absent(entry)], [live(7, entry), live(8, entry, { events: ['issues'] })]);
    expect(plan.changes).toMatchObject([
      { op: 'delete', live: { id: '7' }, because: 'absent' },
      { op: 'delete', live: { id: '8' }, because: 'absent' },
    ]);
  });

  test('an id names one hook only, and none after that is gone', () => {
    const hooks = [live(7, entry), live(8, entry)];
    expect(changeTexts(planned([absent(entry, { id: '7' })], hooks).plan)).toEqual(['delete 7']);
    expect(changeTexts(planned([absent(entry, { id: '7' })], hooks.slice(1)).plan)).toEqual([]);
  });

  test('two entries for one hook delete it once', () => {
    const { plan } = planned([absent(entry, { id: '7' }), absent(entry)], [live(7, entry)]);
    expect(changeTexts(plan)).toEqual(['delete 7']);
    expect(plan.notes).toEqual([]);
  });

  test('where nothing is live, a note says that the entry can go', () => {
    const { plan } = planned([absent(entry)], []);
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
    const { plan } = planned([present(entry), absent(entry)], [live(7, entry), live(8, entry)]);
    expect(changeTexts(plan)).toEqual(['delete 8']);
  });

  test('an absent entry does not reach a foreign hook', () => {
    expect(changeTexts(planned([absent(entry)], [live(7, entry, { name: 'cli' })]).plan)).toEqual([]);
  });
});
