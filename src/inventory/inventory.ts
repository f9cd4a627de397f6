import { compareText } from '../model/compare.ts';
import { Failure } from '../model/failure.ts';
import { getField } from '../model/json-field.ts';

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

/** The inventory that a file holds. Throws a `Failure` (`input-invalid`) that names the file where it holds none of this version. */
export function parseInventory(text: string, file: string): Inventory {
  const value = parseJson(text);
  if (isInventory(value)) return value;
  throw new Failure('input-invalid', `${file} is not an inventory.`, {
    hint: 'Make one with: hookherd inventory --format json --output FILE',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Enough to tell an inventory from another file; the page reads every text in it as text. */
function isInventory(value: unknown): value is Inventory {
  const targets = getField(value, 'targets');
  const isWhole = getField(value, 'digest') !== undefined && getField(value, 'generated_at') !== undefined;
  if (getField(value, 'version') !== 1 || !isWhole || !Array.isArray(targets)) return false;
  return targets.every((target) => getField(target, 'name') !== undefined && Array.isArray(getField(target, 'hooks')));
}

/** The inventory as JSON in pieces, a target a line: the text of a whole fleet is larger than all else that a run holds. */
export function* formatInventoryJson({ targets, ...facts }: Inventory): Generator<string, void> {
  yield `${JSON.stringify(facts).slice(0, -1)},"targets":[`;
  for (const [index, target] of targets.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(target)}`;
  yield '\n]}\n';
}

type Cell = (target: InventoryTarget, hook: InventoryHook) => string | number | boolean;

const columns: readonly (readonly [name: string, getCell: Cell])[] = [
  ['target', ({ name }) => name],
  ['kind', ({ kind }) => kind],
  ['hook_id', (_target, { id }) => id],
  ['name', (_target, { name }) => name],
  ['host', (_target, { host }) => host],
  ['url', (_target, { url }) => url],
  ['events', (_target, { events }) => events.join(' ')],
  ['active', (_target, { active }) => active],
  ['content_type', (_target, { content_type }) => content_type],
  ['insecure_ssl', (_target, { insecure_ssl }) => insecure_ssl],
  ['has_secret', (_target, { has_secret }) => has_secret],
  ['state', (_target, { state }) => state ?? ''],
  ['description', (_target, { description }) => description ?? ''],
  ['differences', (_target, { differences }) => differences.join('; ')],
  ['unknown_host', (_target, { unknown_host }) => unknown_host],
  ['deliveries', (_target, hook) => getFigures(hook)?.total ?? ''],
  ['failed', (_target, hook) => getFigures(hook)?.failed ?? ''],
  ['last_delivery', (_target, hook) => getFigures(hook)?.last_at ?? ''],
  ['last_success', (_target, hook) => getFigures(hook)?.last_success_at ?? ''],
  ['silent', (_target, hook) => getFigures(hook)?.silent ?? ''],
  ['created_at', (_target, { created_at }) => created_at],
  ['updated_at', (_target, { updated_at }) => updated_at],
  ['settings_url', (_target, { settings_url }) => settings_url ?? ''],
];

function getFigures({ deliveries }: InventoryHook): (InventoryDeliveries & { readonly status: 'read' }) | undefined {
  return deliveries?.status === 'read' ? deliveries : undefined;
}

/** A line for each hook below a line of names (RFC 4180, CRLF), in pieces. No cell can be a formula of a spreadsheet. */
export function* formatInventoryCsv({ targets }: Inventory): Generator<string, void> {
  yield `${columns.map(([name]) => name).join(',')}\r\n`;
  for (const target of targets)
    yield target.hooks
      .map((hook) => `${columns.map(([, getCell]) => formatCell(String(getCell(target, hook)))).join(',')}\r\n`)
      .join('');
}

/** Spreadsheets compute what begins with `=`, `+`, `-`, `@`, a tab or a carriage return; `'` makes it text. */
function formatCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
