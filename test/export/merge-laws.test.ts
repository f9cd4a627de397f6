import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportConfig } from '../../src/export/export-config.ts';
import { organization, planHooks } from '../plan/builders.ts';
import { liveHooks } from './live-hooks.ts';
import { mergeHooks, mergeOptions as options } from './merge-hooks.ts';
import { readBack } from './round-trip.ts';

test('a merged file declares what is live, whatever it declared before', () => {
  fc.assert(
    fc.property(liveHooks, liveHooks, (before, after) => {
      const old = exportConfig([{ target: organization, hooks: before }], options);
      const { text, variables, diagnostics } = mergeHooks(old.text, old.variables, after);
      expect(diagnostics).toEqual([]);
      const back = readBack(text, [...old.variables, ...variables]);
      expect(back.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const [desired] = back.targets;
      if (desired === undefined) throw new Error('nothing was declared');
      expect(planHooks(desired, after).plan.changes).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('merging into what says the same already changes no byte', () => {
  fc.assert(
    fc.property(liveHooks, (hooks) => {
      const { text, variables } = exportConfig([{ target: organization, hooks }], options);
      const again = mergeHooks(text, variables, hooks);
      expect(again.text).toBe(text);
      expect(again.variables).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
