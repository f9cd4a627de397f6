import type { Listing } from '../apply/ports.ts';
import type { ConfigRules } from '../config/build-targets.ts';
import type { ConfigDocument } from '../config/document/document.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure, type FailureReason, selectReason, toFailure } from '../model/failure.ts';
import type { DesiredTarget } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import type { Plan, PlannedTarget } from '../plan/plan.ts';
import { getFailedTargets, getTarget } from '../plan/plan.ts';
import type { HealthReport, Mode, Report, RunFacts } from '../render/report.ts';
import { formatCount } from '../render/words.ts';
import type { GitHub, Ports } from './ports.ts';
import { listCredentials, type Settings } from './settings/settings.ts';

/** What a run is asked to do, and what it needs of the machine. */
export interface OfflineRun {
  readonly settings: Settings;
  readonly ports: Ports;
}

/** The same with a connection to the GitHub that has the hooks. */
export interface ConnectedRun extends OfflineRun {
  readonly github: GitHub;
}

/** Config files that were read, what holds for them beyond what they say, and what is wrong with each by itself. */
export interface ConfigFiles {
  readonly documents: readonly ConfigDocument[];
  readonly rules: ConfigRules;
  readonly diagnostics: readonly Diagnostic[];
}

/** The config of a run, with the values that came from variables. */
export interface LoadedConfig {
  readonly targets: readonly DesiredTarget[];
  /** Every value that the config reads and that people must not see, for masks and redaction. */
  readonly sensitive: readonly Sensitive[];
  /** Targets that stand for repositories that could not be listed. */
  readonly unlisted: readonly (PlannedTarget & { readonly status: 'failed' })[];
  /** Matching targets that are left out: archived repositories, organizations on which the app is suspended. */
  readonly leftOut: { readonly archived: number; readonly suspended: number };
  /** True where a policy file names the targets that may be written: discovered organizations are written only then. */
  readonly hasAllowedTargets: boolean;
  /** Targets that the config names, in all shards together. */
  readonly declaredTargets: number;
}

/** A plan, and what it was made from. */
export interface PlanContext extends ConnectedRun {
  readonly config: LoadedConfig;
  readonly plan: Plan;
  /** The live hooks that the plan was made from, by `formatTargetKey`, of the targets where the run goes on to need them. */
  readonly listings: ReadonlyMap<string, Listing>;
  /** What was found in files and on the way to the plan. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A connection to the GitHub that has the hooks; whoever opens it closes it. The credentials are masked before they are used. */
export async function openConnection({ settings, ports }: OfflineRun): Promise<GitHub> {
  ports.mask(listCredentials(settings));
  return ports.connect(settings);
}

/** Reads the live hooks of one target after the other and reports progress. `total`: how many targets there are. */
export function createHookReader(
  { ports, github }: ConnectedRun,
  total: number,
): (target: Target) => Promise<Listing | Failure> {
  const hooks = github.hooks('read');
  let done = 0;
  return async (target) => {
    const listing = await hooks.list(target).catch(toFailure);
    done += 1;
    const found = listing instanceof Failure ? listing.message : formatCount(listing.hooks.length, 'hook');
    ports.progress({ kind: 'targets-read', done, total, about: `${formatTargetName(target)}: ${found}` });
    return listing;
  };
}

/** Results of the work on each item, in the order of the items; at most `concurrency` items are in work at once. */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  { concurrency }: Pick<Settings, 'concurrency'>,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = new Array(items.length);
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
  return results;
}

interface ReportFrame extends Pick<Report, 'diagnostics' | 'showUnmanaged' | 'run'> {
  readonly failureReason?: FailureReason;
}

/** Why a run is red, and what was found besides. */
interface Findings {
  readonly reasons: readonly FailureReason[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** The report of a run that made a plan: the result of its mode, with what every report says. The first of the reasons holds. */
export function createReport<Result extends { readonly mode: Mode }>(
  context: PlanContext,
  result: Result,
  { reasons, diagnostics = [] }: Findings,
): Result & ReportFrame {
  const failureReason = selectReason(reasons);
  return {
    ...result,
    diagnostics: [...context.diagnostics, ...diagnostics],
    showUnmanaged: 'list',
    run: getRunFacts(context),
    ...(failureReason === undefined ? {} : { failureReason }),
  };
}

function getRunFacts({ github, settings: { shard, apiBase }, config }: PlanContext): RunFacts {
  const { requests, rateLimitRemaining } = github.facts();
  const { targets, declaredTargets } = config;
  return {
    requests,
    apiBase,
    ...(rateLimitRemaining === undefined ? {} : { rateLimitRemaining }),
    ...(shard === undefined ? {} : { shard: { ...shard, targets: targets.length, declared: declaredTargets } }),
  };
}

/** The report of a run about deliveries, which shows no plan. It is red where the hooks of a target could not be listed. */
export function createDeliveryReport<Result extends { readonly mode: Mode }>(
  context: PlanContext,
  result: Result,
  { reasons, diagnostics = [] }: Findings,
): Result & Pick<HealthReport, 'targets' | 'failedTargets'> & ReportFrame {
  const { plan } = context;
  const failedTargets = getFailedTargets(plan);
  return createReport(
    context,
    { ...result, targets: plan.targets.map(getTarget), failedTargets },
    { reasons: [...failedTargets.map(({ failure }) => failure.reason), ...reasons], diagnostics },
  );
}
