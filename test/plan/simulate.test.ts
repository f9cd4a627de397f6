import { expect, test } from 'vitest';
import { simulatePlan } from '../../src/plan/change-effects.ts';
import {
  buildAbsentHook,
  buildDesiredTarget,
  buildLiveHook,
  buildPresentHook,
  buildSecret,
  ci,
  planHooks,
} from './builders.ts';

test('every kind of change is carried out and everything else stays', () => {
  const hooks = [
    buildLiveHook(1, ci),
    buildLiveHook(2, 'https://gone.example'),
    buildLiveHook(3, 'https://stray.example'),
    buildLiveHook(4, 'https://x.example', { name: 'cli' }),
  ];
  const wanted = [
    buildPresentHook(ci, { events: ['issues'], secret: buildSecret() }),
    buildAbsentHook('https://gone.example'),
    buildPresentHook('https://new.example'),
  ];
  const after = simulatePlan(hooks, planHooks(buildDesiredTarget(wanted, { unmanaged: 'deactivate' }), hooks).plan);
  expect(after.map(({ url: at, events, active, hasSecret }) => ({ at: at.shown, events, active, hasSecret }))).toEqual([
    { at: ci, events: ['issues'], active: true, hasSecret: true },
    { at: 'https://stray.example', events: ['push'], active: false, hasSecret: false },
    { at: 'https://x.example', events: ['push'], active: true, hasSecret: false },
    { at: 'https://new.example', events: ['push'], active: true, hasSecret: false },
  ]);
  expect(new Set(after.map(({ id }) => id)).size).toBe(4);
});
