import {
  type ConfigView,
  createHostCheck,
  createInventory,
  createInventoryTarget,
  type InventoryInput,
  mapConfigViews,
  type ObservedHook,
  type ObservedTarget,
  type SummaryOptions,
  summarizeDeliveries,
} from '../inventory/create-inventory.ts';
import type { InventoryApp, InventoryTarget } from '../inventory/inventory.ts';
import { Failure, selectReason, toFailure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { getProduct } from '../model/product.ts';
import { formatTargetKey, formatTargetName, getTraits, type Target } from '../model/target.ts';
import { getSettingsUrl, getWebBase } from '../render/links.ts';
import type { InventoryReport } from '../render/report.ts';
import { version } from '../version.ts';
import { canReadLog, countInvisibleHooks } from './audit-log.ts';
import { expandTargets, type TargetChoice } from './config/expand-targets.ts';
import { type ConnectedRun, mapConcurrently, type OfflineRun, openConnection, type PlanContext } from './context.ts';
import type { InstalledApp } from './ports.ts';

/** Pages of delivery logs that are read at most; lists of hooks are always read. */
export const defaultMaxRequests = 2000;

/** A target whose hooks are read, and what the config says of them. */
interface InventorySource {
  readonly target: Target;
  readonly list: () => Promise<readonly LiveHook[] | Failure>;
  /** By hook id; undefined without a config. */
  readonly views?: ReadonlyMap<string, ConfigView>;
  readonly isUnknownHost?: (hook: LiveHook) => boolean;
}

/** The inventory of the targets of a config: their hooks, how they differ from the config, and how they fare. Writes nothing. */
export async function takeConfigInventory(context: PlanContext, maxRequests: number): Promise<InventoryReport> {
  const { config, plan, listings, diagnostics, settings } = context;
  const rules = new Map(config.targets.map(({ target, policy }) => [formatTargetKey(target), policy]));
  const sources = plan.targets.map((planned): InventorySource => {
    if (planned.status === 'failed') return { target: planned.target, list: async () => planned.failure };
    const { target } = planned.plan;
    const key = formatTargetKey(target);
    return {
      target,
      list: async () => listings.get(key)?.hooks ?? [],
      views: mapConfigViews(planned.plan),
      isUnknownHost: createHostCheck(rules.get(key)?.allowedHosts),
    };
  });
  const report = await readInventory(context, sources, {
    maxRequests,
    scope: settings.config,
    leftOut: config.leftOut,
  });
  return { ...report, diagnostics };
}

/** The inventory of targets that were named without a config. */
export async function takeInventory(
  run: OfflineRun,
  { choice, maxRequests }: { readonly choice: TargetChoice; readonly maxRequests: number },
): Promise<InventoryReport> {
  const github = await openConnection(run);
  try {
    const { targets, ...leftOut } = await expandTargets(choice, { ...run, github });
    const list = async (target: Target) => {
      const listing = await github.hooks('read').list(target).catch(toFailure);
      return listing instanceof Failure ? listing : listing.hooks;
    };
    const sources = targets.map((target): InventorySource => ({ target, list: () => list(target) }));
    const scope = [...choice.organizations, ...choice.repositories, ...(choice.global ? ['global'] : [])];
    return await readInventory({ ...run, github }, sources, { maxRequests, scope, leftOut });
  } finally {
    await github.close();
  }
}

/** Reads one target after the other, and of each keeps only its part of the inventory. */
async function readInventory(
  run: ConnectedRun,
  sources: readonly InventorySource[],
  { maxRequests, scope, leftOut }: Pick<InventoryInput, 'maxRequests' | 'scope' | 'leftOut'>,
): Promise<InventoryReport> {
  const { settings, ports, github } = run;
  const { apiBase } = settings;
  const now = ports.clock.now();
  const from = now - getProduct(apiBase).retentionDays * 24 * 3600 * 1000;
  const takePages = createPageShares(maxRequests);
  // Targets are read beside each other; the logs of one target only where there are few targets.
  const concurrency = Math.max(1, Math.floor(settings.concurrency / sources.length));
  let done = 0;
  const read = await mapConcurrently(sources, settings, async (source) => {
    const result = await readTarget(run, source, { takePages, concurrency, range: { from, to: now } });
    done += 1;
    const about = formatTargetName(source.target);
    ports.progress({ kind: 'logs-read', done, total: sources.length, about });
    return result;
  });
  const inventory = createInventory({
    toolVersion: version,
    now,
    apiBase,
    webBase: getWebBase(apiBase),
    scope,
    leftOut,
    maxRequests,
    targets: read.map(({ part }) => part),
  });
  const failedTargets = read.flatMap(({ failure }) => failure ?? []);
  const failureReason = selectReason(failedTargets.map(({ failure }) => failure.reason));
  const { requests, rateLimitRemaining } = github.facts();
  return {
    mode: 'inventory',
    inventory,
    targets: sources.map(({ target }) => target),
    failedTargets,
    diagnostics: [],
    showUnmanaged: 'list',
    run: { requests, ...(rateLimitRemaining === undefined ? {} : { rateLimitRemaining }) },
    ...(failureReason === undefined ? {} : { failureReason }),
  };
}

type TakePages = (wanted: Promise<number>) => Promise<number>;

/** Shares out the pages of delivery logs in the order of the calls, whichever target says first how many it wants. */
function createPageShares(pages: number): TakePages {
  let left = Promise.resolve(pages);
  return (wanted) => {
    const share = Promise.all([left, wanted]).then(([most, count]) => Math.min(most, count));
    left = Promise.all([left, share]).then(([most, count]) => most - count);
    return share;
  };
}

interface ReadOptions {
  readonly takePages: TakePages;
  /** Delivery logs of one target read at once. */
  readonly concurrency: number;
  readonly range: Pick<SummaryOptions, 'from' | 'to'>;
}

interface ReadTarget {
  readonly part: InventoryTarget;
  readonly failure?: InventoryReport['failedTargets'][number];
}

/** One target: its hooks, the newest page of the delivery log of each, and who else can add hooks. */
async function readTarget(
  run: ConnectedRun,
  { target, list, views, isUnknownHost = () => false }: InventorySource,
  { takePages, concurrency, range }: ReadOptions,
): Promise<ReadTarget> {
  const { settings, github } = run;
  const listing = list();
  const countLogs = (hooks: readonly LiveHook[] | Failure) =>
    hooks instanceof Failure || !getTraits(target).hasDeliveries ? 0 : hooks.length;
  const pages = takePages(listing.then(countLogs));
  const hooks = await listing;
  if (hooks instanceof Failure)
    return { part: createInventoryTarget({ target, hooks }), failure: { target, failure: hooks } };
  const chosen = hooks.slice(0, await pages);
  const logs = await mapConcurrently(chosen, { concurrency }, async (hook) => {
    const log = await github.deliveries('read').list(target, hook.id, { maxPages: 1 }).catch(toFailure);
    const desired = views?.get(hook.id)?.desired;
    const maxSilence = desired?.state === 'present' ? desired.maxSilence : undefined;
    return summarizeDeliveries(log, { ...range, maxSilence, createdAt: Date.parse(hook.createdAt) || undefined });
  });
  const observed = hooks.map(
    (hook, index): ObservedHook => ({
      hook,
      settingsUrl: getSettingsUrl(getWebBase(settings.apiBase), target, hook.id),
      config: views?.get(hook.id),
      hasUnknownHost: isUnknownHost(hook),
      deliveries: logs[index],
    }),
  );
  const facts = target.kind === 'organization' ? await readOrganization(run, target.owner, hooks) : {};
  return { part: createInventoryTarget({ target, hooks: observed, ...facts }) };
}

/**
 * Who else can add hooks to an organization, and how many hooks only its audit log names, where these can be read: most tokens may not,
 * which says nothing. The log is asked for only where there is something to read it with.
 */
async function readOrganization(
  { settings, github }: ConnectedRun,
  organization: string,
  hooks: readonly LiveHook[],
): Promise<Pick<ObservedTarget, 'apps' | 'invisibleHooks'>> {
  const apps = await github.apps(organization).catch(toFailure);
  const log = canReadLog(settings) ? await github.auditLog(organization) : undefined;
  const live = new Set(hooks.map(({ id }) => id));
  return {
    ...(apps instanceof Failure ? {} : { apps: apps.flatMap(toInventoryApp) }),
    ...(log !== undefined && 'entries' in log ? { invisibleHooks: countInvisibleHooks(log.entries, live) } : {}),
  };
}

function toInventoryApp(app: InstalledApp): readonly InventoryApp[] {
  const permissions = [
    ...(app.organizationHooks === undefined ? [] : [`organization_hooks: ${app.organizationHooks}`]),
    ...(app.repositoryHooks === undefined ? [] : [`repository_hooks: ${app.repositoryHooks}`]),
  ];
  return permissions.length === 0 ? [] : [{ slug: app.slug, permissions, suspended: app.isSuspended }];
}
