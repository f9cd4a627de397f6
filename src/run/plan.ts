import { estimatePace, getWritePace } from '../apply/pacing.ts';
import type { Listing } from '../apply/ports.ts';
import { partition } from '../model/compare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure, type FailureReason } from '../model/failure.ts';
import type { DesiredTarget, LiveHook, SecretVerdict } from '../model/hook.ts';
import { getProduct } from '../model/product.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetKey, type Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import { simulatePlan } from '../plan/change-effects.ts';
import { countRequests, hasDrift } from '../plan/counts.ts';
import { createPlan, planTarget } from '../plan/create-plan.ts';
import { getTargetPlans, listWrites, type Plan, type PlannedTarget } from '../plan/plan.ts';
import type { DryRunReport } from '../render/report.ts';
import { formatCount } from '../render/words.ts';
import { readEdits } from './audit-log.ts';
import { checkOnlyGlobs } from './config/hook-names.ts';
import { formatDay } from './config/read-files.ts';
import {
  type ConnectedRun,
  createHookReader,
  createReport,
  type LoadedConfig,
  mapConcurrently,
  type PlanContext,
} from './context.ts';
import type { Settings } from './settings/settings.ts';
import { compareSecrets, noEvidence, readSecretEvidence } from './verify-secrets.ts';

/**
 * Reads the live hooks of every target and plans what makes them as declared. Writes nothing; one target's failure stops no other.
 * Diagnostics are about what went wrong beside the hooks themselves, such as a delivery log that could not be read.
 */
export async function planTargets(
  run: ConnectedRun,
  { targets, unlisted }: LoadedConfig,
): Promise<Pick<PlanContext, 'plan' | 'listings' | 'diagnostics'>> {
  const { mode, secretStrategy, apiBase, maxDeletions, only, shard } = run.settings;
  const planner = new Planner(run, targets);
  const checksSecrets = secretStrategy === 'verify' && (mode === 'dry-run' || mode === 'apply');
  const { planned, diagnostics } = await (checksSecrets ? planOnceRead : planAsRead)(run, targets, planner);
  const plan = createPlan({
    apiBase,
    targets: [...planned, ...unlisted],
    deletionCap: targets[0]?.deletionCap,
    urlValues: listUrlValues(targets),
    maxDeletions,
  });
  // Whether a glob fits nothing shows only where all hooks were seen.
  const sawAll = shard === undefined && plan.targets.every(({ status }) => status === 'planned');
  return {
    plan,
    listings: planner.listings,
    diagnostics: [...diagnostics, ...(sawAll ? checkOnlyGlobs(only, planner.urls) : [])],
  };
}

/** A target and its live hooks, or why they could not be read. */
interface ReadTarget {
  readonly desired: DesiredTarget;
  readonly listing: Listing | Failure;
}

interface PlannedTargets {
  readonly planned: readonly PlannedTarget[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Plans each target when it is read, so that the hooks of a thousand are not held at once; organizations before repositories. */
async function planAsRead(
  run: ConnectedRun,
  targets: readonly DesiredTarget[],
  planner: Planner,
): Promise<PlannedTargets> {
  const readHooks = createHookReader(run, targets.length);
  const planned: PlannedTarget[] = [];
  for (const group of partition(targets, ({ target }) => target.kind !== 'repository')) {
    const work = async (desired: DesiredTarget) => planner.plan({ desired, listing: await readHooks(desired.target) });
    planned.push(...(await mapConcurrently(group, run.settings, work)));
  }
  return { planned, diagnostics: [] };
}

/** Reads all targets and their delivery logs before it plans: what one log proves about GitHub's spelling counts for all. */
async function planOnceRead(
  run: ConnectedRun,
  targets: readonly DesiredTarget[],
  planner: Planner,
): Promise<PlannedTargets> {
  const readHooks = createHookReader(run, targets.length);
  const all = await mapConcurrently(targets, run.settings, async (desired) => {
    const listing = await readHooks(desired.target);
    const evidence = listing instanceof Failure ? noEvidence : await readSecretEvidence(run, desired, listing.hooks);
    return { desired, listing, evidence };
  });
  const verdicts = compareSecrets(all.map(({ evidence }) => evidence));
  return {
    planned: all.map((read, index) => planner.plan(read, verdicts[index])),
    diagnostics: all.flatMap(({ evidence }) => evidence.diagnostics),
  };
}

/** The values of variables in the URLs of the targets, once each. */
function listUrlValues(targets: readonly DesiredTarget[]): readonly Sensitive[] {
  const values = targets
    .flatMap(({ hooks }) => hooks.flatMap((hook) => [hook.url, ...(hook.state === 'present' ? hook.previousUrls : [])]))
    .flatMap(({ variableValues }) => variableValues);
  return [...new Map(values.map((value) => [value.reveal(), value])).values()];
}

/** Plans the targets of a run one by one, and keeps of the live hooks what the run still needs. */
class Planner {
  /** By `formatTargetKey`, of the targets where the run goes on to need them. */
  readonly listings = new Map<string, Listing>();
  /** Of all hooks, declared and live, where `only` is given. */
  readonly urls: HookUrl[] = [];
  readonly #settings: Settings;
  readonly #today: string;
  /** Organizations of which a repository is to be planned. */
  readonly #owners: ReadonlySet<string>;
  /** The hooks that these have once their plans are carried out, for what a repository doubles. */
  readonly #ownerHooks = new Map<string, readonly LiveHook[]>();

  constructor({ settings, ports }: ConnectedRun, targets: readonly DesiredTarget[]) {
    this.#settings = settings;
    this.#today = formatDay(ports.clock.now());
    this.#owners = new Set(targets.map(({ target }) => getOwnerKey(target)));
  }

  /** An organization has to come before its repositories. `secretVerdicts` (by live id) are given where secrets were checked. */
  plan({ desired, listing }: ReadTarget, secretVerdicts?: ReadonlyMap<string, SecretVerdict>): PlannedTarget {
    const { target } = desired;
    if (listing instanceof Failure) return { status: 'failed', target, failure: listing };
    const { apiBase, mode, secretStrategy, only, maxDeletions } = this.#settings;
    const planned = planTarget({
      desired,
      live: listing.hooks,
      product: getProduct(apiBase),
      secretStrategy,
      organizationHooks: this.#ownerHooks.get(getOwnerKey(target)),
      today: this.#today,
      only,
      secretVerdicts,
      maxDeletions,
    });
    const key = formatTargetKey(target);
    if (this.#owners.has(key)) this.#ownerHooks.set(key, simulatePlan(listing.hooks, planned.plan));
    if (only.length > 0) this.urls.push(...[...desired.hooks, ...listing.hooks].map(({ url }) => url));
    // A run that writes looks again at what it is about to change; one about deliveries works on all hooks.
    const isNeeded = mode === 'apply' ? listWrites(planned.plan).length > 0 : mode !== 'dry-run';
    if (isNeeded) this.listings.set(key, listing);
    return planned;
  }
}

/** The `formatTargetKey` of the organization that owns a repository; empty for other targets. */
function getOwnerKey(target: Target): string {
  return target.kind === 'repository' ? formatTargetKey({ kind: 'organization', owner: target.owner }) : '';
}

/** The dry run: the plan, and why an apply of it would be refused. */
export async function reportPlan(context: PlanContext): Promise<DryRunReport> {
  const { plan, settings } = context;
  const pending: FailureReason[] = settings.failOnChanges && hasDrift(plan) ? ['changes-pending'] : [];
  const { edits, diagnostics } = await readEdits(context);
  return createReport(
    context,
    { mode: 'dry-run', plan, ...(edits.length === 0 ? {} : { edits }) },
    {
      reasons: [...listPlanReasons(plan), ...pending],
      diagnostics: [...diagnostics, ...estimateApply(plan, settings)],
    },
  );
}

/** Why a plan makes the run red, whether it is applied or not. */
export function listPlanReasons(plan: Plan): readonly FailureReason[] {
  const ofTargets = plan.targets.flatMap((planned): readonly FailureReason[] => {
    if (planned.status === 'failed') return [planned.failure.reason];
    const refused = planned.plan.refused.map(() => 'config-invalid' as const);
    return [...planned.refusals.map(({ reason }) => reason), ...refused];
  });
  return [...ofTargets, ...plan.refusals.map(({ reason }) => reason)];
}

/** How many requests an apply of the plan takes and how long they take at GitHub's pace, where that is long. GHES sets no pace. */
export function estimateApply(plan: Plan, { apiBase, shard }: Settings): readonly Diagnostic[] {
  const writes = getTargetPlans(plan).reduce((sum, each) => sum + countRequests(each), 0);
  const minutes = Math.ceil(estimatePace(writes, getWritePace(shard?.count ?? 1)) / 60_000);
  if (getProduct(apiBase).name === 'ghes' || minutes <= 1) return [];
  return [
    {
      severity: 'notice',
      code: 'long-apply',
      message: `An apply of this plan sends ${formatCount(writes, 'request')}, which takes at least ${formatCount(minutes, 'minute')} at the pace that GitHub asks for.`,
    },
  ];
}
