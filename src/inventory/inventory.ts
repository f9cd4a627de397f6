import { compareText } from '../model/compare.ts';

/**
 * The inventory as JSON (`schema/inventory.schema.json`): what `--format json` prints, what the page embeds, and what `--from` and
 * `--compare` read. Times are ISO 8601; URLs are as people may see them, never as they are sent.
 */
export interface Inventory {
  readonly version: 1;
  readonly hookherd_version: string;
  readonly generated_at: string;
  readonly api_base: string;
  /** Where people look at this GitHub, such as `https://github.com`. */
  readonly web_base: string;
  /** Names and patterns that were asked for. */
  readonly scope: readonly string[];
  /** Targets that match and were left out on purpose. */
  readonly left_out: { readonly archived: number; readonly suspended: number };
  /** Hooks that GitHub allows for one event and target. */
  readonly hooks_per_event: number;
  /** Days that GitHub keeps deliveries. */
  readonly retention_days: number;
  readonly deliveries: {
    /** Pages of delivery logs that were read, one for a hook. */
    readonly pages: number;
    /** Hooks whose log could not be read; each says why. */
    readonly logs_failed: number;
    readonly max_requests: number;
    /** Hooks whose log was not read because of `max_requests`. */
    readonly hooks_not_read: number;
  };
  /** SHA-256 of the targets and their hooks: equal for the same hooks, whenever they are read. Deliveries do not count. */
  readonly digest: string;
  readonly targets: readonly InventoryTarget[];
  readonly comparison: InventoryComparison | null;
}

/** An organization, a repository or the global hooks of an instance, and what was read of it. */
export interface InventoryTarget {
  readonly name: string;
  readonly kind: 'organization' | 'repository' | 'global';
  /** Why its hooks could not be read; null where they were. */
  readonly failure: { readonly reason: string; readonly message: string } | null;
  readonly hooks: readonly InventoryHook[];
  /** Apps that may manage hooks here; null where that could not be read or was not asked. */
  readonly apps: readonly InventoryApp[] | null;
  /** Hooks of OAuth apps that only the audit log names; null where it was not read. */
  readonly invisible_hooks: number | null;
}

export interface InventoryApp {
  readonly slug: string;
  /** Such as `organization_hooks: write`. */
  readonly permissions: readonly string[];
  readonly suspended: boolean;
}

/** How the config sees a live hook; null where there is no config. */
export type HookState = 'managed' | 'unmanaged' | 'ignored' | 'foreign';

export interface InventoryHook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** 24 bits in hex, where `url` hides a part; else empty. */
  readonly url_fingerprint: string;
  /** Host with port; empty where the URL is none. */
  readonly host: string;
  readonly events: readonly string[];
  readonly active: boolean;
  readonly content_type: string;
  readonly insecure_ssl: boolean;
  readonly has_secret: boolean;
  readonly created_at: string;
  readonly updated_at: string;
  readonly settings_url: string | null;
  readonly state: HookState | null;
  readonly description: string | null;
  /** Such as `.github/hookherd.yml:12`. */
  readonly config_location: string | null;
  readonly config_url: string | null;
  /** What the config would change, a line each; empty where it is as the config says. */
  readonly differences: readonly string[];
  /** True where a policy names allowed hosts and this is none of them. */
  readonly unknown_host: boolean;
  readonly deliveries: InventoryDeliveries | null;
}

/** What one page of the delivery log tells, newest first. */
export type InventoryDeliveries =
  | { readonly status: 'unread'; readonly message: string }
  | {
      readonly status: 'read';
      readonly total: number;
      readonly failed: number;
      /** Null where the page holds none. */
      readonly last_at: string | null;
      readonly last_success_at: string | null;
      readonly last_failure: { readonly at: string; readonly words: string } | null;
      /** True where the log goes on beyond the page. */
      readonly is_sampled: boolean;
      /** True where the newest delivery is older than `max_silence`, or there is none within retention. */
      readonly silent: boolean;
      /** Deliveries and failures of equal periods over retention, oldest first. */
      readonly periods: readonly (readonly [deliveries: number, failures: number])[];
    };

/** What came, went and changed since an older inventory. */
export interface InventoryComparison {
  readonly since: string;
  readonly since_digest: string;
  readonly added: readonly ComparisonEntry[];
  readonly removed: readonly ComparisonEntry[];
  readonly changed: readonly (ComparisonEntry & { readonly changes: readonly string[] })[];
  /** Targets that only one of the two could read: their hooks are not compared. */
  readonly not_compared: readonly string[];
}

export interface ComparisonEntry {
  readonly target: string;
  readonly id: string;
  readonly url: string;
}

/** Names a target without regard to case. */
export function formatKey({ kind, name }: InventoryTarget): string {
  return `${kind}:${name.toLowerCase()}`;
}

export function compareTargets(a: InventoryTarget, b: InventoryTarget): number {
  return compareText(formatKey(a), formatKey(b));
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
