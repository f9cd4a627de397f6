import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../src/config/yaml/config-text.ts';
import { exportConfig } from '../../src/export/export-config.ts';
import { mergeConfig } from '../../src/export/merge-config.ts';
import type { ExportedVariable } from '../../src/export/variables.ts';
import type { LiveHook } from '../../src/model/hook.ts';
import { createSource } from '../config/sources.ts';
import { organization, planHooks } from '../plan/builders.ts';
import { liveHooks } from './live-hooks.ts';
import { readBack } from './round-trip.ts';

const options = { apiBase: 'https://api.github.com', product: { name: 'dotcom' } } as const;

function mergeHooks(text: string, known: readonly ExportedVariable[], live: readonly LiveHook[]) {
  const { targets, documents, diagnostics } = readBack(text, known);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const file = readText(createSource(text)).value;
  if (file === undefined) throw new Error('no text');
  const existing = { text: file, documents, targets, defaultOwner: undefined };
  return mergeConfig(existing, [{ target: organization, hooks: live }], options);
}

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
