import fc from 'fast-check';
import { expect, test } from 'vitest';
import { executePlan } from '../../src/apply/execute-plan.ts';
import { buildTargets } from '../../src/config/build-targets.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { createUndoConfig } from '../../src/export/undo-config.ts';
import { type DesiredTarget, isTwin, type LiveHook } from '../../src/model/hook.ts';
import { products } from '../../src/model/product.ts';
import { systemClock } from '../../src/node/process.ts';
import { createPlan, planTarget } from '../../src/plan/create-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { createSource } from '../config/sources.ts';
import { countCases } from '../long.ts';
import { liveHooks } from '../plan/arbitraries.ts';
import { connectHookApi, target } from './hook-api.ts';
import { formatFields, seedHook } from './seed-hook.ts';

function plan(desired: DesiredTarget, live: readonly LiveHook[]): Plan {
  const planned = planTarget({
    desired,
    live,
    product: products.ghes,
    secretStrategy: 'preserve',
    today: '2026-11-22',
  });
  return createPlan({ apiBase: 'http://emulator', targets: [planned] });
}

/** What a config declares, with a value for whatever it reads. */
function read(text: string, values: ReadonlyMap<string, string>): DesiredTarget {
  const { documents, diagnostics } = readConfig([createSource(text)]);
  const lookup = (name: string) => values.get(name) ?? 'a new secret, long enough';
  const desired = buildTargets(documents, { variables: { lookup }, need: 'urls', today: '2026-11-22' });
  const errors = [...diagnostics, ...desired.diagnostics].filter(({ severity }) => severity === 'error');
  expect(
    errors.map(({ message }) => message),
    text,
  ).toEqual([]);
  const [only] = desired.value ?? [];
  if (only === undefined) throw new Error(`no target in ${text}`);
  return only;
}

const live = liveHooks.filter((hooks) =>
  hooks.every(
    (hook, index) => !hooks.some((other, at) => at > index && other.url.same(hook.url) && isTwin(other, hook)),
  ),
);

test('an apply, and then the apply of its undo file, gives the live hooks of before', async () => {
  let undone = 0;
  await fc.assert(
    fc.asyncProperty(target, live, fc.integer({ min: 0, max: 12 }), async (given, hooks, failing) => {
      const desired = { ...given, maxDeletions: 99 };
      await using emulator = await startEmulator({
        product: 'ghes',
        organizations: { acme: { hooks: hooks.map(seedHook) } },
      });
      const api = connectHookApi(emulator);
      const { hooks: before } = await api.list(desired.target);
      const first = plan(desired, before);
      if (first.refusals.length > 0) return;
      // Some applies fail half way: what was done is undone, and nothing else.
      if (failing > 0 && failing < 5)
        emulator.faults.add({ kind: 'status', status: 422, method: 'PATCH', nth: failing });
      if (failing > 8) emulator.faults.add({ kind: 'status', status: 403, method: 'DELETE', nth: failing - 8 });
      const { outcomes } = await executePlan({ plan: first, api, clock: systemClock });
      emulator.faults.clear();
      const undo = createUndoConfig(first, outcomes, { apiBase: 'http://emulator', product: { name: 'ghes' } });
      if (undo === undefined) {
        expect(formatFields((await api.list(desired.target)).hooks)).toEqual(formatFields(before));
        return;
      }
      if (undo.text.includes('Not brought back')) return;
      const values = new Map(
        undo.variables.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value.reveal()] as const])),
      );
      // An update may need the place of a hook that the same run deletes last: then, like every apply, the next one completes it.
      for (let left = 3; left > 0; left -= 1) {
        const back = plan(read(undo.text, values), (await api.list(desired.target)).hooks);
        expect(back.refusals, undo.text).toEqual([]);
        const result = await executePlan({ plan: back, api, clock: systemClock });
        if (result.outcomes.every(({ status }) => status === 'done')) break;
      }
      expect(formatFields((await api.list(desired.target)).hooks), undo.text).toEqual(formatFields(before));
      undone += 1;
    }),
    { numRuns: countCases(120) },
  );
  expect(undone).toBeGreaterThan(countCases(120) / 6);
});
