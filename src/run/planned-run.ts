import type { Listing } from '../apply/ports.ts';
import { compareText, partition } from '../model/compare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { DesiredTarget } from '../model/hook.ts';
import { formatTargetKey } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import type { Plan, PlannedTarget } from '../plan/plan.ts';
import { listWrites } from '../plan/plan-parts.ts';
import { concurrently } from './concurrently.ts';
import type { ConnectedRun } from './context.ts';
import { planner, type Verdicts } from './planner.ts';
import { type ReadTarget, targetReader } from './read-target.ts';
import type { LoadedConfig } from './resolve-config.ts';
import type { Settings } from './settings.ts';
import { checkOnlyGlobs } from './unfitting-names.ts';
import { secretVerdicts, testimony } from './verifying.ts';

/** A plan, and what was learnt on the way to it. */
export interface PlannedRun {
  readonly plan: Plan;
  /** The live hooks that the plan was made from, by `targetKey`, of the targets where the run goes on to need them. */
  readonly listings: ReadonlyMap<string, Listing>;
  /** What went wrong beside the hooks themselves, such as a delivery log that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

type PlanTarget = (read: ReadTarget, verdicts?: Verdicts) => PlannedTarget;

/** Reads the live hooks of every target and plans what makes them as declared. Writes nothing; one target's failure stops no other. */
export async function plannedRun(
  run: ConnectedRun,
  { targets, unlisted }: Pick<LoadedConfig, 'targets' | 'unlisted'>,
): Promise<PlannedRun> {
  const { settings, ports } = run;
  const { mode, secretStrategy } = settings;
  const sorted = [...targets].sort((a, b) => compareText(formatTargetKey(a.target), formatTargetKey(b.target)));
  const planning = planner({ settings, now: ports.clock.now(), targets: sorted });
  const listings = new Map<string, Listing>();
  const urls: HookUrl[] = [];
  const planned: PlanTarget = (read, verdicts) => {
    const result = planning.target(read, verdicts);
    if (!(read.listing instanceof Failure) && settings.only.length > 0)
      urls.push(...[...read.desired.hooks, ...read.listing.hooks].map(({ url }) => url));
    if (!(read.listing instanceof Failure) && needsListing(mode, result))
      listings.set(formatTargetKey(read.desired.target), read.listing);
    return result;
  };
  const checksSecrets = secretStrategy === 'verify' && (mode === 'dry-run' || mode === 'apply');
  const { results, diagnostics } = await (checksSecrets ? plannedOnceRead : plannedAsRead)(run, sorted, planned);
  const plan = planning.run([...results, ...unlisted]);
  // Whether a glob fits nothing shows only where all hooks were seen.
  const sawAll = settings.shard === undefined && plan.targets.every(({ status }) => status === 'planned');
  return { plan, listings, diagnostics: [...diagnostics, ...(sawAll ? checkOnlyGlobs(settings.only, urls) : [])] };
}

/** A run that writes looks again at what it is about to change; one about deliveries works on all hooks. */
function needsListing(mode: Settings['mode'], planned: PlannedTarget): boolean {
  if (mode !== 'apply') return mode !== 'dry-run';
  return planned.status === 'planned' && listWrites(planned.plan).length > 0;
}

interface PlannedTargets {
  readonly results: readonly PlannedTarget[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Plans each target when it is read, so that the hooks of a thousand are not held at once; organizations before repositories. */
async function plannedAsRead(
  { settings, ports, github }: ConnectedRun,
  targets: readonly DesiredTarget[],
  planned: PlanTarget,
): Promise<PlannedTargets> {
  const read = targetReader({ ports, github }, targets.length);
  const [repositories, others] = partition(targets, ({ target }) => target.kind === 'repository');
  const results: PlannedTarget[] = [];
  for (const group of [others, repositories]) {
    const work = async (desired: DesiredTarget) => planned(await read(desired));
    results.push(...(await concurrently(group, settings.concurrency, work)));
  }
  return { results, diagnostics: [] };
}

/** Reads all targets and their delivery logs before it plans: what one log proves about GitHub's spelling counts for all. */
async function plannedOnceRead(
  { settings, ports, github }: ConnectedRun,
  targets: readonly DesiredTarget[],
  planned: PlanTarget,
): Promise<PlannedTargets> {
  const read = targetReader({ ports, github }, targets.length);
  const all = await concurrently(targets, settings.concurrency, async (desired) => {
    const target = await read(desired);
    if (target.listing instanceof Failure) return { target, told: [] };
    const checked = { desired, live: target.listing.hooks, only: settings.only };
    return { target, told: [await testimony(checked, github.deliveries('read'))] };
  });
  const testimonies = all.flatMap(({ told }) => told);
  const verdicts = secretVerdicts(testimonies);
  const results: PlannedTarget[] = [];
  for (const { target } of all) results.push(planned(target, verdicts));
  return { results, diagnostics: testimonies.flatMap(({ diagnostics }) => diagnostics) };
}
