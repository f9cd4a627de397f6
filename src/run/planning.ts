import type { Listing } from '../apply/ports.ts';
import { compareText } from '../hooks/compare.ts';
import type { DesiredTarget } from '../hooks/desired.ts';
import { Failure } from '../hooks/failure.ts';
import type { LiveHook } from '../hooks/hook.ts';
import { productOf } from '../hooks/product.ts';
import { targetKey } from '../hooks/target.ts';
import type { Plan, PlannedTarget } from '../plan/plan.ts';
import { runPlan } from '../plan/run-plan.ts';
import { targetPlan } from '../plan/target-plan.ts';
import { concurrently } from './concurrently.ts';
import type { GitHub, Ports } from './ports.ts';
import type { Settings } from './settings.ts';

export interface PlannedRun {
  readonly plan: Plan;
  /** The live hooks that the plan was made from, by `targetKey`. */
  readonly listings: ReadonlyMap<string, readonly LiveHook[]>;
}

/** Reads the live hooks of every target and plans what makes them as declared. Writes nothing; one target's failure stops no other. */
export async function plannedRun(
  { settings, ports, github }: { settings: Settings; ports: Ports; github: GitHub },
  targets: readonly DesiredTarget[],
): Promise<PlannedRun> {
  const listings = new Map<string, readonly LiveHook[]>();
  const hooks = github.hooks('read');
  const sorted = [...targets].sort((a, b) => compareText(targetKey(a.target), targetKey(b.target)));
  let read = 0;
  const planned = await concurrently(sorted, settings.concurrency, async (desired): Promise<PlannedTarget> => {
    const listing = await hooks.list(desired.target).catch(asFailure);
    read += 1;
    ports.progress({ kind: 'targets-read', done: read, total: sorted.length });
    if (listing instanceof Failure) return { status: 'failed', target: desired.target, failure: listing };
    listings.set(targetKey(desired.target), listing.hooks);
    return planOf(settings, ports, desired, listing);
  });
  const plan = runPlan({
    apiBase: settings.apiBase,
    targets: planned,
    ...(settings.maxDeletions === undefined ? {} : { maxDeletions: settings.maxDeletions }),
  });
  return { plan, listings };
}

function planOf(settings: Settings, ports: Ports, desired: DesiredTarget, listing: Listing): PlannedTarget {
  return targetPlan({
    desired,
    live: listing.hooks,
    product: productOf(settings.apiBase),
    secretStrategy: settings.secretStrategy,
    today: new Date(ports.clock.now()).toISOString().slice(0, 10),
    ...(settings.only.length === 0 ? {} : { only: settings.only }),
    ...(settings.maxDeletions === undefined ? {} : { maxDeletions: settings.maxDeletions }),
  });
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}
