import { createHash } from 'node:crypto';
import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { getProduct } from '../model/product.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import type { ConfigView } from './config-views.ts';
import type { Inventory, InventoryApp, InventoryDeliveries, InventoryHook, InventoryTarget } from './inventory.ts';

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
  readonly hooksNotRead: number;
  readonly targets: readonly InventoryTarget[];
}

/** The inventory of its targets; the order of targets and hooks changes nothing in it. */
export function createInventory(input: InventoryInput): Inventory {
  const { hooksPerEvent, retentionDays } = getProduct(input.apiBase);
  const targets = [...input.targets].sort(compareNames);
  const hooks = targets.flatMap((target) => target.hooks);
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
    deliveries: {
      pages: hooks.filter(({ deliveries }) => deliveries !== null).length,
      max_requests: input.maxRequests,
      hooks_not_read: input.hooksNotRead,
    },
    digest: hashTargets(targets),
    targets,
    comparison: null,
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
function hashTargets(targets: readonly InventoryTarget[]): string {
  const facts = targets.map(({ kind, name, failure, hooks }) => [
    kind,
    name.toLowerCase(),
    failure === null,
    hooks.map(({ id, url, url_fingerprint, events, active, content_type, insecure_ssl, has_secret }) => {
      return [id, url, url_fingerprint, events, active, content_type, insecure_ssl, has_secret];
    }),
  ]);
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

function compareNames(a: InventoryTarget, b: InventoryTarget): number {
  const [left, right] = [`${a.kind}:${a.name.toLowerCase()}`, `${b.kind}:${b.name.toLowerCase()}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Ids are decimal digits of any length. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** The inventory with a link to each hook's entry in the config, where `getUrl` knows the page of a file and line. */
export function linkConfig(
  inventory: Inventory,
  getUrl: (location: { readonly file: string; readonly line: number }) => string | undefined,
): Inventory {
  const link = (hook: InventoryHook): InventoryHook => {
    const [, file, line] = /^(.+):(\d+)$/.exec(hook.config_location ?? '') ?? [];
    const url = file === undefined ? undefined : getUrl({ file, line: Number(line) });
    return url === undefined ? hook : { ...hook, config_url: url };
  };
  return { ...inventory, targets: inventory.targets.map((target) => ({ ...target, hooks: target.hooks.map(link) })) };
}

/** One inventory of the parts that the shards of a run made; the newest time counts, and a target that two parts have stands once. */
export function mergeInventories(parts: readonly [Inventory, ...Inventory[]]): Inventory {
  const newest = parts.reduce((a, b) => (a.generated_at < b.generated_at ? b : a));
  const targets = new Map<string, InventoryTarget>();
  for (const target of parts.flatMap((part) => part.targets)) {
    const key = `${target.kind}:${target.name.toLowerCase()}`;
    const other = targets.get(key);
    if (other === undefined || (other.failure !== null && target.failure === null)) targets.set(key, target);
  }
  const sorted = [...targets.values()].sort(compareNames);
  return {
    ...newest,
    scope: [...new Set(parts.flatMap(({ scope }) => scope))],
    left_out: {
      archived: Math.max(...parts.map(({ left_out }) => left_out.archived)),
      suspended: Math.max(...parts.map(({ left_out }) => left_out.suspended)),
    },
    deliveries: {
      pages: sum(parts, ({ deliveries }) => deliveries.pages),
      max_requests: sum(parts, ({ deliveries }) => deliveries.max_requests),
      hooks_not_read: sum(parts, ({ deliveries }) => deliveries.hooks_not_read),
    },
    digest: hashTargets(sorted),
    targets: sorted,
    comparison: null,
  };
}

function sum(parts: readonly Inventory[], get: (part: Inventory) => number): number {
  return parts.reduce((total, part) => total + get(part), 0);
}
