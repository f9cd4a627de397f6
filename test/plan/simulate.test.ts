import { expect, test } from 'vitest';
import { simulatePlan } from '../../src/plan/change-effects.ts';
import { absent, ci, declared, live, planned, present, secret } from './builders.ts';

test('every kind of change is carried out and everything else stays', () => {
  const hooks = [
    live(1, ci),
    live(2, 'https://gone.example'),
    live(3, 'https://stray.example'),
    live(4, 'https://x.example', { name: 'cli' }),
  ];
  const wanted = [
    present(ci, { events: ['issues'], secret: secret() }),
    absent('https://gone.example'),
    present('https://new.example'),
  ];
  const after = simulatePlan(hooks, planned(declared(wanted, { unmanaged: 'deactivate' }), hooks).plan);
  expect(after.map(({ url: at, events, active, hasSecret }) => ({ at: at.shown, events, active, hasSecret }))).toEqual([
    { at: ci, events: ['issues'], active: true, hasSecret: true },
    { at: 'https://stray.example', events: ['push'], active: false, hasSecret: false },
    { at: 'https://x.example', events: ['push'], active: true, hasSecret: false },
    { at: 'https://new.example', events: ['push'], active: true, hasSecret: false },
  ]);
  expect(new Set(after.map(({ id }) => id)).size).toBe(4);
});
