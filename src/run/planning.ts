import type { Listing } from '../apply/ports.ts';
import { compareText } from '../hooks/compare.ts';
import type { DesiredTarget } from '../hooks/desired.ts';
import type { Diagnostic } from '../hooks/diagnostic.ts';
import { Failure } from '../hooks/failure.ts';
import type { LiveHook } from '../hooks/hook.ts';
import { targetKey, targetName } from '../hooks/target.ts';
import type { Plan, PlannedTarget } from '../plan/plan.ts';
import { counted } from '../render/counted.ts';
import { concurrently } from './concurrently.ts';
import type { GitHub, Ports } from './ports.ts';
import type { Settings } from './settings.ts';
import type { Testimony } from './verifying.ts';

export interface PlannedRun {
  readonly plan: Plan;
  /** The live hooks that the plan was made from, by `targetKey`. */
  readonly listings: ReadonlyMap<string, readonly LiveHook[]>;
  /** What went wrong beside the hooks themselves, such as a delivery log that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the live hooks of every target and plans what makes them as declared. Writes nothing; one target's failure stops no other. */
export async function plannedRun(
  { settings, ports, github }: { settings: Settings; ports: Ports; github: GitHub },
  targets: readonly DesiredTarget[],
  unlisted: readonly PlannedTarget[] = [],
): Promise<PlannedRun> {
  const listings = new Map<string, readonly LiveHook[]>();
  const hooks = github.hooks('read');
  const sorted = [...targets].sort((a, b) => compareText(targetKey(a.target), targetKey(b.target)));
  const checksSecrets = settings.secretStrategy === 'verify' && ['dry-run', 'apply'].includes(settings.mode);
  const secrets = checksSecrets ? await import('./verifying.ts') : undefined;
  let read = 0;
  const reading = concurrently(sorted, settings.concurrency, async (desired): Promise<ReadTarget> => {
    const listing = await hooks.list(desired.target).catch(asFailure);
    read += 1;
    const found = listing instanceof Failure ? listing.message : counted(listing.hooks.length, 'hook');
    const about = `${targetName(desired.target)}: ${found}`;
    ports.progress({ kind: 'targets-read', done: read, total: sorted.length, about });
    if (listing instanceof Failure) return { desired, listing };
    listings.set(targetKey(desired.target), listing.hooks);
    if (secrets === undefined) return { desired, listing };
    const checked = { desired, live: listing.hooks, only: settings.only };
    return { desired, listing, testimony: await secrets.testimony(checked, github.deliveries('read')) };
  });
  // What plans is loaded while the first requests are under way.
  const [readTargets, { planOf }] = await Promise.all([reading, turn().then(() => import('./plan-of.ts'))]);
  const testimonies = readTargets.flatMap((target) => target.testimony ?? []);
  const verdicts = secrets?.secretVerdicts(testimonies);
  const plan = planOf(readTargets, { settings, now: ports.clock.now(), unlisted, verdicts });
  return { plan, listings, diagnostics: testimonies.flatMap(({ diagnostics }) => diagnostics) };
}

/** One turn of the event loop: requests leave in the next one, and loading code holds it up. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A target and its live hooks, or why they could not be read. */
export interface ReadTarget {
  readonly desired: DesiredTarget;
  readonly listing: Listing | Failure;
  readonly testimony?: Testimony;
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}
