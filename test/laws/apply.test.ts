import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { executePlan } from '../../src/apply/execute-plan.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { DesiredTarget, LiveHook } from '../../src/model/hook.ts';
import { products } from '../../src/model/product.ts';
import { systemClock } from '../../src/node/process.ts';
import { simulatePlan } from '../../src/plan/change-effects.ts';
import { createPlan, planTarget } from '../../src/plan/create-plan.ts';
import type { Plan, TargetPlan } from '../../src/plan/plan.ts';
import { liveHooks } from '../plan/arbitraries.ts';
import { connectHookApi, target } from './hook-api.ts';
import { formatFields, liveSecret, seedHook } from './seed-hook.ts';

// The laws of an apply, against a server that keeps state: what the plan says is what becomes of GitHub.

async function executeOnEmulator(
  desired: DesiredTarget,
  live: readonly LiveHook[],
  claim: (applied: AppliedPlan) => Promise<void> | void,
): Promise<void> {
  await using emulator = await startEmulator({
    product: 'ghes',
    organizations: { acme: { hooks: live.map(seedHook) } },
  });
  const api = connectHookApi(emulator);
  const { hooks: before } = await api.list(desired.target);
  const plan = planHooks(desired, before);
  const { outcomes } = await executePlan({ plan: createRunPlan(plan), api, clock: systemClock });
  // GitHub refuses twins, and random states may ask for them: such a run is red, and what it did is judged by the next test.
  const { hooks: after } = await api.list(desired.target);
  await claim({ emulator, desired, before, after, plan, isDone: outcomes.every(({ status }) => status === 'done') });
}

interface AppliedPlan {
  readonly emulator: Emulator;
  readonly desired: DesiredTarget;
  readonly before: readonly LiveHook[];
  readonly after: readonly LiveHook[];
  readonly plan: TargetPlan;
  readonly isDone: boolean;
}

function planHooks(desired: DesiredTarget, live: readonly LiveHook[]): TargetPlan {
  return planTarget({
    desired,
    live,
    product: products.ghes,
    secretStrategy: 'preserve',
    maxDeletions: 99,
    today: '2026-11-22',
  }).plan;
}

function createRunPlan(plan: TargetPlan): Plan {
  return createPlan({
    apiBase: 'http://emulator',
    targets: [{ status: 'planned', plan, refusals: [] }],
    maxDeletions: 99,
  });
}

describe('an apply', () => {
  test('makes of GitHub what the simulated plan says, and leaves nothing to plan', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(target, liveHooks, async (desired, live) => {
        await executeOnEmulator(desired, live, ({ before, after, plan, isDone }) => {
          if (!isDone) return;
          done += 1;
          expect(formatFields(after)).toEqual(formatFields(simulatePlan(before, plan)));
          expect(planHooks(desired, after).changes).toEqual([]);
        });
      }),
      { numRuns: 150 },
    );
    expect(done).toBeGreaterThan(50);
  });

  test('touches no hook that the plan does not change, and loses no secret that it does not remove', async () => {
    await fc.assert(
      fc.asyncProperty(target, liveHooks, async (desired, live) => {
        await executeOnEmulator(desired, live, ({ emulator, before, after, plan }) => {
          const changed = new Map(
            plan.changes.flatMap((change) => ('live' in change ? [[change.live.id, change]] : [])),
          );
          for (const hook of before) {
            const change = changed.get(hook.id);
            const now = after.find(({ id }) => id === hook.id);
            if (change === undefined) expect(now).toEqual(hook);
            const secret = emulator.state.hook(Number(hook.id))?.config.secret;
            const isKept = change === undefined || (change.op === 'update' && change.secret === 'keep');
            if (hook.hasSecret && isKept) expect(secret).toBe(liveSecret);
          }
        });
      }),
      { numRuns: 100 },
    );
  });
});
