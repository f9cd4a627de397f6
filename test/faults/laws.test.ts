import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasChanges } from '../../src/plan/counts.ts';
import { countCases } from '../long.ts';
import { starts, strikes } from './arbitrary-start.ts';
import { createEmulatedTarget, type EmulatedTarget, type StartState } from './emulated-target.ts';
import { expectNoBlindCreate, expectTrueReport } from './expect-true-report.ts';

// Random plans and random faults. HOOKHERD_SEED repeats a run, HOOKHERD_CASES makes more or fewer of it.
const numRuns = countCases(1000);
const seed = process.env.HOOKHERD_SEED === undefined ? {} : { seed: Number(process.env.HOOKHERD_SEED) };

/** What a run without faults makes of a start; undefined where even that is refused. */
async function runWithoutFaults(start: StartState): Promise<readonly string[] | undefined> {
  const clean = createEmulatedTarget(start);
  const report = await clean.run('apply');
  return report.failureReason === undefined ? clean.listStoredHooks() : undefined;
}

/** The next run ends where one without faults ends, and leaves nothing to plan. */
async function expectConverging(struck: EmulatedTarget, wanted: readonly string[]): Promise<void> {
  struck.github.setFaults(new Map());
  struck.clock.pass(60_000);
  const second = await struck.run('apply');
  expect(second.failureReason).toBeUndefined();
  expect(struck.listStoredHooks()).toEqual(wanted);
  const { plan } = await struck.run('dry-run');
  expect(plan !== undefined && hasChanges(plan)).toBe(false);
}

describe('whatever fails, the hooks end right', () => {
  test('random faults: the next run finishes the work, and the report of the first was true', async () => {
    await fc.assert(
      fc.asyncProperty(starts, strikes, async (start, faults) => {
        const wanted = await runWithoutFaults(start);
        fc.pre(wanted !== undefined);
        const struck = createEmulatedTarget(start);
        const before = structuredClone(struck.github.state.hooks(struck.target));
        struck.github.setFaults(faults);
        const first = await struck.run('apply');
        expectNoBlindCreate(struck);
        const isLate = struck.github.seen.some(({ fault }) => fault === 'reset, and the effect later');
        if (!isLate) expectTrueReport(first, struck, before);
        if (first.failureReason === undefined) expect(struck.listStoredHooks()).toEqual(wanted);
        await expectConverging(struck, wanted);
      }),
      { numRuns, ...seed },
    );
  });

  test('a process that is killed at any request: the next run finishes the work', async () => {
    await fc.assert(
      fc.asyncProperty(
        starts,
        fc.integer({ min: 0, max: 15 }),
        fc.constantFrom('before' as const, 'after' as const),
        async (start, at, effect) => {
          const wanted = await runWithoutFaults(start);
          fc.pre(wanted !== undefined);
          const struck = createEmulatedTarget(start);
          await Promise.race([struck.github.killAt(at, effect), struck.run('apply')]);
          await expectConverging(struck, wanted);
        },
      ),
      { numRuns: Math.ceil(numRuns / 5), ...seed },
    );
  });
});
