import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportConfig } from '../../src/export/export-config.ts';
import { compareIds } from '../../src/model/compare.ts';
import type { Target } from '../../src/model/target.ts';
import { target } from '../plan/arbitraries.ts';
import { planHooks } from '../plan/builders.ts';
import { liveHooks } from './live-hooks.ts';
import { readBack } from './round-trip.ts';

const options = { apiBase: 'https://api.github.com', product: { name: 'dotcom' } } as const;

test('planning an export changes nothing', () => {
  let entries = 0;
  fc.assert(
    fc.property(liveHooks, target, (hooks, at) => {
      const { text, variables } = exportConfig([{ target: at, hooks }], options);
      const { targets, diagnostics } = readBack(text, variables);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const [desired] = targets;
      if (desired === undefined) throw new Error('nothing was declared');
      const { plan, refusals } = planHooks(desired, hooks);
      expect(plan.changes).toEqual([]);
      expect(refusals).toEqual([]);
      entries += plan.unchanged.length;
    }),
    { numRuns: 400 },
  );
  expect(entries).toBeGreaterThan(800);
});

test('an export says nothing twice and depends on no order', () => {
  const at: Target = { kind: 'organization', owner: 'acme' };
  fc.assert(
    fc.property(liveHooks, (hooks) => {
      const { text } = exportConfig([{ target: at, hooks }], options);
      const mixed = hooks.toSorted((a, b) => compareIds(b.id, a.id));
      expect(exportConfig([{ target: at, hooks: mixed }], options).text).toBe(text);
      for (const { id } of hooks) expect(text.match(new RegExp(`\\bid ${id}\\b`, 'g'))?.length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
