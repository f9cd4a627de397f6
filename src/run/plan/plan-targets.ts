import type { Listing } from '../../apply/ports.ts';
import { compareText, partition } from '../../model/compare.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { Failure, toFailure } from '../../model/failure.ts';
import type { DesiredTarget, LiveHook, SecretVerdict } from '../../model/hook.ts';
import { getProduct } from '../../model/product.ts';
import type { Sensitive } from '../../model/sensitive.ts';
import { formatTargetKey, formatTargetName, type Target } from '../../model/target.ts';
import type { HookUrl } from '../../model/url.ts';
import { simulatePlan } from '../../plan/change-effects.ts';
import { createPlan, planTarget } from '../../plan/create-plan.ts';
import { listWrites, type Plan, type PlannedTarget, type TargetPlan } from '../../plan/plan.ts';
import { formatCount } from '../../render/words.ts';
import { checkOnlyGlobs } from '../config/hook-names.ts';
import { formatDay } from '../config/read-files.ts';
import type { ConnectedRun, LoadedConfig } from '../context.ts';
import { mapConcurrently } from '../context.ts';
import type { GitHub, Ports } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { compareSecrets, readSecretEvidence } from './verify-secrets.ts';

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
export async function planTargets(
  run: ConnectedRun,
  { targets, unlisted }: Pick<LoadedConfig, 'targets' | 'unlisted'>,
): Promise<PlannedRun> {
  const { settings, ports } = run;
  const { mode, secretStrategy } = settings;
  const sorted = [...targets].sort((a, b) => compareText(formatTargetKey(a.target), formatTargetKey(b.target)));
  const planning = createPlanner({ settings, now: ports.clock.now(), targets: sorted });
  const listings = new Map<string, Listing>();
  const urls: HookUrl[] = [];
  const planned: PlanTarget = (read, verdicts) => {
    const result = planning.target(read, verdicts);
    if (!(read.listing instanceof Failure) && settings.only.length > 0)
      urls.push(...[...read.desired.hooks, ...read.listing.hooks].map(({ url }) => url));
    if (!(read.listing instanceof Failure) && shouldKeepListing(mode, result))
      listings.set(formatTargetKey(read.desired.target), read.listing);
    return result;
  };
  const checksSecrets = secretStrategy === 'verify' && (mode === 'dry-run' || mode === 'apply');
  const { results, diagnostics } = await (checksSecrets ? planOnceRead : planAsRead)(run, sorted, planned);
  const plan = planning.run([...results, ...unlisted]);
  // Whether a glob fits nothing shows only where all hooks were seen.
  const sawAll = settings.shard === undefined && plan.targets.every(({ status }) => status === 'planned');
  return { plan, listings, diagnostics: [...diagnostics, ...(sawAll ? checkOnlyGlobs(settings.only, urls) : [])] };
}

/** A run that writes looks again at what it is about to change; one about deliveries works on all hooks. */
function shouldKeepListing(mode: Settings['mode'], planned: PlannedTarget): boolean {
  if (mode !== 'apply') return mode !== 'dry-run';
  return planned.status === 'planned' && listWrites(planned.plan).length > 0;
}

interface PlannedTargets {
  readonly results: readonly PlannedTarget[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Plans each target when it is read, so that the hooks of a thousand are not held at once; organizations before repositories. */
async function planAsRead(
  { settings, ports, github }: ConnectedRun,
  targets: readonly DesiredTarget[],
  planned: PlanTarget,
): Promise<PlannedTargets> {
  const read = createTargetReader({ ports, github }, targets.length);
  const [repositories, others] = partition(targets, ({ target }) => target.kind === 'repository');
  const results: PlannedTarget[] = [];
  for (const group of [others, repositories]) {
    const work = async (desired: DesiredTarget) => planned(await read(desired));
    results.push(...(await mapConcurrently(group, settings, work)));
  }
  return { results, diagnostics: [] };
}

/** Reads all targets and their delivery logs before it plans: what one log proves about GitHub's spelling counts for all. */
async function planOnceRead(
  { settings, ports, github }: ConnectedRun,
  targets: readonly DesiredTarget[],
  planned: PlanTarget,
): Promise<PlannedTargets> {
  const read = createTargetReader({ ports, github }, targets.length);
  const all = await mapConcurrently(targets, settings, async (desired) => {
    const target = await read(desired);
    if (target.listing instanceof Failure) return { target, evidence: [] };
    const checked = { desired, live: target.listing.hooks, only: settings.only };
    return { target, evidence: [await readSecretEvidence(checked, github.deliveries('read'))] };
  });
  const evidence = all.flatMap(({ evidence }) => evidence);
  const verdicts = compareSecrets(evidence);
  const results: PlannedTarget[] = [];
  for (const { target } of all) results.push(planned(target, verdicts));
  return { results, diagnostics: evidence.flatMap(({ diagnostics }) => diagnostics) };
}

/** Reads the live hooks of one target after the other and reports progress. `total`: how many there are. */
function createTargetReader(
  { ports, github }: { readonly ports: Pick<Ports, 'progress'>; readonly github: GitHub },
  total: number,
): (desired: DesiredTarget) => Promise<ReadTarget> {
  const hooks = github.hooks('read');
  let done = 0;
  return async (desired) => {
    const listing = await hooks.list(desired.target).catch(toFailure);
    done += 1;
    const found = listing instanceof Failure ? listing.message : formatCount(listing.hooks.length, 'hook');
    ports.progress({ kind: 'targets-read', done, total, about: `${formatTargetName(desired.target)}: ${found}` });
    return { desired, listing };
  };
}

/** What plans are made with, beside what was read. */
interface PlanningBasis {
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** All that will be planned. */
  readonly targets: readonly DesiredTarget[];
}

/** What is known of secrets, by `targetKey` and live id. */
type Verdicts = ReadonlyMap<string, ReadonlyMap<string, SecretVerdict>>;

/** Plans a run target by target. An organization has to come before its repositories. */
interface Planner {
  /** `verdicts` are given where secrets were checked. */
  target(read: ReadTarget, verdicts?: Verdicts): PlannedTarget;
  run(planned: readonly PlannedTarget[]): Plan;
}

/** A planner for the targets of a run; of organizations it keeps what the repositories among them need. */
function createPlanner({ settings, now, targets }: PlanningBasis): Planner {
  const organizations = new OrganizationHooks(targets.map(({ target }) => target));
  const today = formatDay(now);
  const ofTarget = (desired: DesiredTarget, { hooks: live }: Listing, verdicts: Verdicts | undefined) =>
    planTarget({
      desired,
      live,
      product: getProduct(settings.apiBase),
      secretStrategy: settings.secretStrategy,
      organizationHooks: organizations.above(desired.target),
      today,
      only: settings.only,
      ...(verdicts === undefined ? {} : { secretVerdicts: verdicts.get(formatTargetKey(desired.target)) ?? new Map() }),
      ...(settings.maxDeletions === undefined ? {} : { maxDeletions: settings.maxDeletions }),
    });
  return {
    target: ({ desired, listing }, verdicts) => {
      if (listing instanceof Failure) return { status: 'failed', target: desired.target, failure: listing };
      const result = ofTarget(desired, listing, verdicts);
      organizations.learn(result.plan, listing.hooks);
      return result;
    },
    run: (planned) =>
      createPlan({
        apiBase: settings.apiBase,
        targets: planned,
        deletionCap: targets[0]?.deletionCap,
        urlValues: listUrlValues(targets),
        ...(settings.maxDeletions === undefined ? {} : { maxDeletions: settings.maxDeletions }),
      }),
  };
}

/** The values of variables in the URLs of the targets, once each. */
function listUrlValues(targets: readonly DesiredTarget[]): readonly Sensitive[] {
  const values = targets
    .flatMap(({ hooks }) => hooks.flatMap((hook) => [hook.url, ...(hook.state === 'present' ? hook.previousUrls : [])]))
    .flatMap(({ variableValues }) => variableValues);
  return [...new Map(values.map((value) => [value.reveal(), value])).values()];
}

/**
 * The hooks that organizations have once their plans are carried out, for what a repository doubles. Kept for those alone of which a
 * repository is to be planned.
 */
class OrganizationHooks {
  readonly #asked: ReadonlySet<string>;
  readonly #hooks = new Map<string, readonly LiveHook[]>();

  constructor(targets: readonly Target[]) {
    this.#asked = new Set(targets.map(getOrganizationKey).filter((key) => key !== undefined));
  }

  learn(plan: TargetPlan, live: readonly LiveHook[]): void {
    const key = formatTargetKey(plan.target);
    if (this.#asked.has(key)) this.#hooks.set(key, simulatePlan(live, plan));
  }

  /** Of the organization that owns a repository; undefined for other targets and for organizations that were not planned. */
  above(target: Target): readonly LiveHook[] | undefined {
    return this.#hooks.get(getOrganizationKey(target) ?? '');
  }
}

/** The `targetKey` of the organization that owns a repository. */
function getOrganizationKey(target: Target): string | undefined {
  return target.kind === 'repository' ? formatTargetKey({ kind: 'organization', owner: target.owner }) : undefined;
}

/** A target and its live hooks, or why they could not be read. */
interface ReadTarget {
  readonly desired: DesiredTarget;
  readonly listing: Listing | Failure;
}
