import { type ConfigView, createHostCheck, mapConfigViews } from '../inventory/config-views.ts';
import {
  createInventory,
  type InventoryInput,
  type ObservedHook,
  type ObservedTarget,
} from '../inventory/create-inventory.ts';
import type { InventoryApp, InventoryDeliveries } from '../inventory/inventory.ts';
import { summarizeDeliveries } from '../inventory/summarize-deliveries.ts';
import { Failure, selectReason, toFailure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { getProduct } from '../model/product.ts';
import { formatTargetKey, formatTargetName, getTraits, type Target } from '../model/target.ts';
import { getTargetPlans } from '../plan/plan.ts';
import { getSettingsUrl, getWebBase } from '../render/links.ts';
import type { InventoryReport } from '../render/report.ts';
import { formatCount } from '../render/words.ts';
import { version } from '../version.ts';
import { countInvisibleHooks } from './audit-log.ts';
import { expandTargets, type TargetChoice } from './config/expand-targets.ts';
import type { ConnectedRun, PlanContext } from './context.ts';
import { mapConcurrently } from './context.ts';
import type { InstalledApp } from './ports.ts';
import { listCredentials } from './settings/settings.ts';

/** Pages of delivery logs that are read at most; lists of hooks are always read. */
export const defaultMaxRequests = 2000;

export interface InventoryRequest {
  readonly maxRequests: number;
}

/** The hooks of one target, and what the config says of them. */
interface ListedTarget {
  readonly target: Target;
  readonly hooks: readonly LiveHook[] | Failure;
  /** By hook id; undefined without a config. */
  readonly views: ReadonlyMap<string, ConfigView> | undefined;
  readonly isUnknownHost: (hook: LiveHook) => boolean;
}

/** The inventory of the targets of a config: their hooks, how they differ from the config, and how they fare. Writes nothing. */
export async function takeConfigInventory(context: PlanContext, request: InventoryRequest): Promise<InventoryReport> {
  const { config, plan, listings } = context;
  const plans = new Map(getTargetPlans(plan).map((each) => [formatTargetKey(each.target), each]));
  const failures = new Map(
    plan.targets.flatMap((each) =>
      each.status === 'failed' ? [[formatTargetKey(each.target), each.failure] as const] : [],
    ),
  );
  const listed = config.targets.map(({ target, policy }): ListedTarget => {
    const key = formatTargetKey(target);
    const targetPlan = plans.get(key);
    return {
      target,
      hooks: listings.get(key)?.hooks ?? failures.get(key) ?? [],
      views: targetPlan === undefined ? undefined : mapConfigViews(targetPlan),
      isUnknownHost: createHostCheck(policy.allowedHosts),
    };
  });
  const unlisted = config.unlisted.flatMap((each): readonly ListedTarget[] =>
    each.status === 'failed' ? [toUnreadTarget(each.target, each.failure)] : [],
  );
  const { diagnostics, settings } = context;
  const report = await createInventoryReport(context, [...listed, ...unlisted], {
    ...request,
    scope: settings.config,
    leftOut: config.leftOut,
  });
  return { ...report, diagnostics };
}

/** The inventory of targets that were named without a config. */
export async function takeInventory(
  { settings, ports }: Pick<ConnectedRun, 'settings' | 'ports'>,
  { choice, ...request }: InventoryRequest & { readonly choice: TargetChoice },
): Promise<InventoryReport> {
  ports.mask(listCredentials(settings));
  const github = await ports.connect(settings);
  try {
    const { targets, ...leftOut } = await expandTargets(choice, { settings, ports, github });
    let done = 0;
    const listed = await mapConcurrently(targets, settings, async (target): Promise<ListedTarget> => {
      const listing = await github.hooks('read').list(target).catch(toFailure);
      done += 1;
      const found = listing instanceof Failure ? listing.message : formatCount(listing.hooks.length, 'hook');
      ports.progress({
        kind: 'targets-read',
        done,
        total: targets.length,
        about: `${formatTargetName(target)}: ${found}`,
      });
      if (listing instanceof Failure) return toUnreadTarget(target, listing);
      return { target, hooks: listing.hooks, views: undefined, isUnknownHost: () => false };
    });
    const scope = [...choice.organizations, ...choice.repositories, ...(choice.global ? ['global'] : [])];
    return await createInventoryReport({ settings, ports, github }, listed, { ...request, scope, leftOut });
  } finally {
    await github.close();
  }
}

function toUnreadTarget(target: Target, failure: Failure): ListedTarget {
  return { target, hooks: failure, views: undefined, isUnknownHost: () => false };
}

async function createInventoryReport(
  run: ConnectedRun,
  listed: readonly ListedTarget[],
  { maxRequests, scope, leftOut }: InventoryRequest & Pick<InventoryInput, 'scope' | 'leftOut'>,
): Promise<InventoryReport> {
  const { settings, ports, github } = run;
  const { logs, hooksNotRead } = await readDeliveries(run, listed, maxRequests);
  const facts = await readOrganizations(run, listed);
  const base = getWebBase(settings.apiBase);
  const targets = listed.map(({ target, hooks, views, isUnknownHost }): ObservedTarget => {
    if (hooks instanceof Failure) return { target, hooks };
    const observed = hooks.map(
      (hook): ObservedHook => ({
        hook,
        settingsUrl: getSettingsUrl(base, target, hook.id),
        config: views?.get(hook.id),
        hasUnknownHost: isUnknownHost(hook),
        deliveries: logs.get(hook),
      }),
    );
    return { target, hooks: observed, ...facts.get(formatTargetKey(target)) };
  });
  const inventory = createInventory({
    toolVersion: version,
    now: ports.clock.now(),
    apiBase: settings.apiBase,
    webBase: base,
    scope,
    leftOut,
    maxRequests,
    hooksNotRead,
    targets,
  });
  const failedTargets = listed.flatMap(({ target, hooks }) =>
    hooks instanceof Failure ? [{ target, failure: hooks }] : [],
  );
  const failureReason = selectReason(failedTargets.map(({ failure }) => failure.reason));
  const { requests, rateLimitRemaining } = github.facts();
  return {
    mode: 'inventory',
    inventory,
    targets: listed.map(({ target }) => target),
    failedTargets,
    diagnostics: [],
    showUnmanaged: 'list',
    run: { requests, ...(rateLimitRemaining === undefined ? {} : { rateLimitRemaining }) },
    ...(failureReason === undefined ? {} : { failureReason }),
  };
}

interface ReadDeliveries {
  readonly logs: ReadonlyMap<LiveHook, InventoryDeliveries>;
  /** Hooks left unread because of the limit. */
  readonly hooksNotRead: number;
}

/** One page of the delivery log of each hook, newest first, as long as the limit allows. Only the figures are kept. */
async function readDeliveries(
  { settings, ports, github }: ConnectedRun,
  listed: readonly ListedTarget[],
  maxRequests: number,
): Promise<ReadDeliveries> {
  const hooks = listed.flatMap(({ target, hooks, views }) =>
    hooks instanceof Failure || !getTraits(target).hasDeliveries
      ? []
      : hooks.map((hook) => ({ target, hook, desired: views?.get(hook.id)?.desired })),
  );
  const chosen = hooks.slice(0, maxRequests);
  const to = ports.clock.now();
  const range = { from: to - getProduct(settings.apiBase).retentionDays * 24 * 3600 * 1000, to };
  const logs = new Map<LiveHook, InventoryDeliveries>();
  await mapConcurrently(chosen, settings, async ({ target, hook, desired }) => {
    const log = await github.deliveries('read').list(target, hook.id, { maxPages: 1 }).catch(toFailure);
    const maxSilence = desired?.state === 'present' ? desired.maxSilence : undefined;
    const createdAt = Date.parse(hook.createdAt) || undefined;
    logs.set(hook, summarizeDeliveries(log, { ...range, maxSilence, createdAt }));
    ports.progress({ kind: 'logs-read', done: logs.size, total: chosen.length });
  });
  return { logs, hooksNotRead: hooks.length - chosen.length };
}

type OrganizationFacts = Pick<ObservedTarget, 'apps' | 'invisibleHooks'>;

/**
 * Who else can add hooks to each organization, and how many hooks only its audit log names, where these can be read: most tokens may not,
 * which says nothing. The log is asked for only where there is something to read it with.
 */
async function readOrganizations(
  { settings, github }: ConnectedRun,
  listed: readonly ListedTarget[],
): Promise<ReadonlyMap<string, OrganizationFacts>> {
  const facts = new Map<string, OrganizationFacts>();
  const readsLogs = settings.auditToken !== undefined || settings.app !== undefined;
  await mapConcurrently(listed, settings, async ({ target, hooks }) => {
    if (target.kind !== 'organization' || hooks instanceof Failure) return;
    const apps = await github.apps(target.owner).catch(toFailure);
    const log = readsLogs ? await github.auditLog(target.owner) : undefined;
    const live = new Set(hooks.map(({ id }) => id));
    facts.set(formatTargetKey(target), {
      ...(apps instanceof Failure ? {} : { apps: apps.flatMap(toInventoryApp) }),
      ...(log !== undefined && 'entries' in log ? { invisibleHooks: countInvisibleHooks(log.entries, live) } : {}),
    });
  });
  return facts;
}

function toInventoryApp({
  slug,
  organizationHooks,
  repositoryHooks,
  isSuspended,
}: InstalledApp): readonly InventoryApp[] {
  const permissions = [
    ...(organizationHooks === undefined ? [] : [`organization_hooks: ${organizationHooks}`]),
    ...(repositoryHooks === undefined ? [] : [`repository_hooks: ${repositoryHooks}`]),
  ];
  return permissions.length === 0 ? [] : [{ slug, permissions, suspended: isSuspended }];
}
