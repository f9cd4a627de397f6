import { createHash } from 'node:crypto';
import { type DeliveryLog, isDelivered } from '../deliveries/delivery.ts';
import { getFailureCause } from '../deliveries/failure-cause.ts';
import { isSilent } from '../deliveries/health.ts';
import { compareIds } from '../model/compare.ts';
import { Failure } from '../model/failure.ts';
import { compileHostGlob } from '../model/glob.ts';
import type { DesiredHook, LiveHook, MaxSilence } from '../model/hook.ts';
import type { FieldDiff } from '../model/hook-fields.ts';
import { getProduct } from '../model/product.ts';
import { formatTargetName, getTraits, type Target } from '../model/target.ts';
import type { TargetPlan, UpdateChange } from '../plan/plan.ts';
import {
  compareTargets,
  type HookState,
  type Inventory,
  type InventoryApp,
  type InventoryDeliveries,
  type InventoryHook,
  type InventoryTarget,
} from './inventory.ts';

/** A live hook and what was read about it. */
export interface ObservedHook {
  readonly hook: LiveHook;
  readonly settingsUrl: string | undefined;
  /** Undefined without a config. */
  readonly config: ConfigView | undefined;
  /** True where a policy names allowed hosts and this is none of them. */
  readonly hasUnknownHost: boolean;
  /** Undefined where its log was not read. */
  readonly deliveries: InventoryDeliveries | undefined;
}

/** A target, and its hooks or why they could not be read. */
export interface ObservedTarget {
  readonly target: Target;
  readonly hooks: readonly ObservedHook[] | Failure;
  readonly apps?: readonly InventoryApp[];
  readonly invisibleHooks?: number;
}

export interface InventoryInput {
  readonly toolVersion: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly apiBase: string;
  readonly webBase: string;
  readonly scope: readonly string[];
  readonly leftOut: Inventory['left_out'];
  readonly maxRequests: number;
  readonly targets: readonly InventoryTarget[];
}

/** The inventory of its targets; the order of targets and hooks changes nothing in it. */
export function createInventory(input: InventoryInput): Inventory {
  const { hooksPerEvent, retentionDays } = getProduct(input.apiBase);
  const targets = [...input.targets].sort(compareTargets);
  return {
    version: 1,
    hookherd_version: input.toolVersion,
    generated_at: new Date(input.now).toISOString(),
    api_base: input.apiBase,
    web_base: input.webBase,
    scope: input.scope,
    left_out: input.leftOut,
    hooks_per_event: hooksPerEvent,
    retention_days: retentionDays,
    deliveries: countLogs(targets, input.maxRequests),
    digest: hashTargets(targets),
    targets,
    comparison: null,
  };
}

/** What became of the delivery logs of the targets, of which at most `maxRequests` pages were asked for. */
export function countLogs(targets: readonly InventoryTarget[], maxRequests: number): Inventory['deliveries'] {
  const logs = targets
    .filter((target) => getTraits(target).hasDeliveries)
    .flatMap(({ hooks }) => hooks.map(({ deliveries }) => deliveries?.status));
  const count = (status: InventoryDeliveries['status'] | undefined) => logs.filter((each) => each === status).length;
  return {
    pages: count('read'),
    logs_failed: count('unread'),
    max_requests: maxRequests,
    hooks_not_read: count(undefined),
  };
}

/** The part of an inventory that is one target; the order of its hooks changes nothing. */
export function createInventoryTarget({ target, hooks, apps, invisibleHooks }: ObservedTarget): InventoryTarget {
  const failure = hooks instanceof Failure ? { reason: hooks.reason, message: hooks.message } : null;
  const rows = hooks instanceof Failure ? [] : hooks.map(createHook);
  return {
    name: formatTargetName(target),
    kind: target.kind,
    failure,
    hooks: rows.sort((a, b) => compareIds(a.id, b.id)),
    apps: apps ?? null,
    invisible_hooks: invisibleHooks ?? null,
  };
}

function createHook({ hook, settingsUrl, config, hasUnknownHost, deliveries }: ObservedHook): InventoryHook {
  const desired = config?.desired;
  return {
    id: hook.id,
    name: hook.name,
    url: hook.url.shown,
    url_fingerprint: hook.url.fingerprint,
    host: hook.url.host,
    events: hook.events,
    active: hook.active,
    content_type: hook.contentType,
    insecure_ssl: hook.insecureSsl,
    has_secret: hook.hasSecret,
    created_at: hook.createdAt,
    updated_at: hook.updatedAt,
    settings_url: settingsUrl ?? null,
    state: config?.state ?? null,
    description: desired?.description ?? null,
    config_location: desired === undefined ? null : `${desired.location.file}:${desired.location.line}`,
    config_url: null,
    differences: config?.differences ?? [],
    unknown_host: hasUnknownHost,
    deliveries: deliveries ?? null,
  };
}

/** Of what the hooks are, not of how they fare or when they were read. */
export function hashTargets(targets: readonly InventoryTarget[]): string {
  const hash = createHash('sha256');
  for (const { kind, name, failure, hooks } of targets) {
    const facts = hooks.map(({ id, url, url_fingerprint, events, active, content_type, insecure_ssl, has_secret }) => {
      return [id, url, url_fingerprint, events, active, content_type, insecure_ssl, has_secret];
    });
    hash.update(`${JSON.stringify([kind, name.toLowerCase(), failure === null, facts])}\n`);
  }
  return hash.digest('hex');
}

/** How the config sees a live hook. */
export interface ConfigView {
  readonly state: HookState;
  /** The entry that names it; undefined where none does. */
  readonly desired?: DesiredHook;
  /** What an apply would change, a line each. */
  readonly differences: readonly string[];
}

/** The live hooks of a planned target by id, as the plan sees them. */
export function mapConfigViews(plan: TargetPlan): ReadonlyMap<string, ConfigView> {
  const views = new Map<string, ConfigView>();
  for (const { id, desired } of plan.unchanged) views.set(id, { state: 'managed', desired, differences: [] });
  for (const { live, mark } of plan.unmanaged)
    views.set(live.id, { state: mark === 'foreign' ? 'foreign' : 'unmanaged', differences: [] });
  for (const { id } of [...plan.ignored, ...plan.unlisted]) views.set(id, { state: 'ignored', differences: [] });
  const changes = [...plan.changes, ...plan.refused.map(({ change }) => change)];
  for (const change of changes) {
    if (change.op === 'update')
      views.set(change.live.id, { state: 'managed', desired: change.desired, differences: describeUpdate(change) });
    else if (change.op === 'delete' && change.because === 'absent')
      views.set(change.live.id, { state: 'managed', differences: ['state: present → absent'] });
    else if (change.op === 'delete' || change.op === 'deactivate')
      views.set(change.live.id, { state: 'unmanaged', differences: [`unmanaged: ${change.op}`] });
  }
  return views;
}

function describeUpdate({ fields, secret, live }: UpdateChange): readonly string[] {
  const lines = fields.map(describeField);
  if (secret === 'rotate') return [...lines, 'secret: previous → current'];
  if (secret === 'set' || secret === 'replace') return [...lines, `secret: ${live.hasSecret ? 'other' : 'none'} → set`];
  return secret === 'remove' ? [...lines, 'secret: set → none'] : lines;
}

function describeField({ field, from, to }: FieldDiff): string {
  return `${field}: ${formatValue(from)} → ${formatValue(to)}`;
}

function formatValue(value: FieldDiff['from']): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** A check for hosts that a policy does not allow; none where it names no hosts. */
export function createHostCheck(allowedHosts: readonly string[] | undefined): ({ url }: LiveHook) => boolean {
  if (allowedHosts === undefined) return () => false;
  const globs = allowedHosts.map(compileHostGlob);
  return ({ url }) => !globs.some((matches) => matches(url.host));
}

const periodCount = 24;

export interface SummaryOptions {
  /** Milliseconds since the epoch: how far back GitHub keeps deliveries, and now. */
  readonly from: number;
  readonly to: number;
  /** What the config says of the hook, and when the hook was created. */
  readonly maxSilence?: MaxSilence | undefined;
  readonly createdAt?: number | undefined;
}

/** What one page of a delivery log says about a hook. Deliveries outside of the range do not count. */
export function summarizeDeliveries(log: DeliveryLog | Failure, options: SummaryOptions): InventoryDeliveries {
  if (log instanceof Failure) return { status: 'unread', message: log.message };
  const { from, to, maxSilence, createdAt } = options;
  const deliveries = log.deliveries
    .filter(({ deliveredAt }) => deliveredAt >= from)
    .sort((a, b) => b.deliveredAt - a.deliveredAt);
  const failed = deliveries.filter((delivery) => !isDelivered(delivery));
  const newest = deliveries[0]?.deliveredAt;
  const success = deliveries.find(isDelivered);
  const [failure] = failed;
  return {
    status: 'read',
    total: deliveries.length,
    failed: failed.length,
    last_at: formatTime(newest),
    last_success_at: formatTime(success?.deliveredAt),
    last_failure:
      failure === undefined
        ? null
        : { at: new Date(failure.deliveredAt).toISOString(), words: getFailureCause(failure)?.words ?? '' },
    is_sampled: !log.isWhole && deliveries.length === log.deliveries.length,
    silent:
      newest === undefined || (maxSilence !== undefined && isSilent(maxSilence, deliveries, { now: to, createdAt })),
    periods: countPeriods(deliveries, { from, to }),
  };
}

function countPeriods(
  deliveries: DeliveryLog['deliveries'],
  { from, to }: Pick<SummaryOptions, 'from' | 'to'>,
): readonly (readonly [number, number])[] {
  const counts = Array.from({ length: periodCount }, (): [number, number] => [0, 0]);
  for (const delivery of deliveries) {
    const index = Math.floor(((delivery.deliveredAt - from) / Math.max(1, to - from)) * periodCount);
    const count = counts[Math.min(periodCount - 1, index)];
    if (count === undefined) continue;
    count[0] += 1;
    if (!isDelivered(delivery)) count[1] += 1;
  }
  return counts;
}

function formatTime(time: number | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}
