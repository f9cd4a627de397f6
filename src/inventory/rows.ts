import type { Inventory, InventoryHook, InventoryTarget } from './inventory.ts';

/** What a tile counts and filters by. */
export type Facet = 'drifted' | 'failing' | 'no-secret' | 'unknown-host' | 'inactive' | 'silent';

/** A tile: `means` is shown under the number; where `isBad`, somebody should act today. */
interface Tile {
  readonly facet: Facet;
  readonly label: string;
  readonly means: string;
  readonly isBad: boolean;
  /** Whether the tile counts a hook. */
  readonly matches: (hook: InventoryHook) => boolean;
}

/** The tiles in their order. */
export const tiles: readonly Tile[] = [
  {
    facet: 'drifted',
    label: 'Drifted',
    means: 'differ from the config',
    isBad: false,
    matches: ({ differences }) => differences.length > 0,
  },
  {
    facet: 'failing',
    label: 'Failing',
    means: 'had failed deliveries',
    isBad: true,
    matches: ({ deliveries }) => deliveries?.status === 'read' && deliveries.failed > 0,
  },
  {
    facet: 'silent',
    label: 'Silent',
    means: 'received nothing',
    isBad: true,
    matches: ({ deliveries, active }) => active && deliveries?.status === 'read' && deliveries.silent,
  },
  {
    facet: 'no-secret',
    label: 'Without secret',
    means: 'deliveries are not signed',
    isBad: false,
    matches: (hook) => !hook.has_secret,
  },
  {
    facet: 'unknown-host',
    label: 'Unknown hosts',
    means: 'not allowed by policy',
    isBad: true,
    matches: (hook) => hook.unknown_host,
  },
  {
    facet: 'inactive',
    label: 'Switched off',
    means: 'inactive hooks',
    isBad: false,
    matches: ({ active }) => !active,
  },
];

/** One hook with what the tables and tiles ask of it. */
export interface HookRow {
  readonly hook: InventoryHook;
  readonly target: InventoryTarget;
  /** Organization, or the owner of a repository; the target's name for global hooks. */
  readonly owner: string;
}

export interface SearchableRow extends HookRow {
  /** Lower case: all that the filter box looks at. */
  readonly searchText: string;
}

/** A row for every hook of the targets that could be read. */
export function createRows({ targets }: Inventory): readonly HookRow[] {
  return targets.flatMap((target) => {
    const [owner = ''] = target.name.split('/');
    return target.hooks.map((hook) => ({ hook, target, owner }));
  });
}

/** The same rows for a filter box. */
export function createSearchableRows(inventory: Inventory): readonly SearchableRow[] {
  return createRows(inventory).map((row) => {
    const { hook, target } = row;
    const words = [target.name, hook.id, hook.url, ...hook.events, hook.description ?? '', hook.state ?? ''];
    return { ...row, searchText: words.join(' ').toLowerCase() };
  });
}

/** The hooks that the words and the tile leave: every word must occur. */
export function filterRows(
  rows: readonly SearchableRow[],
  { query, facet }: { readonly query: string; readonly facet: Facet | undefined },
): readonly SearchableRow[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const tile = tiles.find((each) => each.facet === facet);
  return rows.filter(
    ({ hook, searchText }) =>
      (tile === undefined || tile.matches(hook)) && words.every((word) => searchText.includes(word)),
  );
}

/** How many of the hooks a tile stands for. */
export function countMatches({ matches }: Tile, rows: readonly HookRow[]): number {
  return rows.reduce((count, { hook }) => (matches(hook) ? count + 1 : count), 0);
}

/** Hooks that share a destination host or an organization, with their figures. */
export interface HookGroup {
  readonly name: string;
  readonly rows: readonly HookRow[];
  readonly owners: number;
  readonly hosts: number;
  /** Sorted, once each. */
  readonly events: readonly string[];
  readonly withSecret: number;
  readonly deliveries: number;
  readonly failures: number;
  /** Deliveries and failures of equal periods, oldest first; empty where no log was read. */
  readonly periods: readonly (readonly [number, number])[];
  /** ISO 8601; empty where no success was seen. */
  readonly lastSuccess: string;
  /** Hooks that a tile stands for: the worst groups come first. */
  readonly problems: number;
}

/** Groups of the hooks by a name, in the order in which the names come. */
export function groupRows(rows: readonly HookRow[], getName: (row: HookRow) => string): readonly HookGroup[] {
  const groups = new Map<string, HookRow[]>();
  for (const row of rows) {
    const name = getName(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups].map(([name, group]) => createGroup(name, group));
}

function createGroup(name: string, rows: readonly HookRow[]): HookGroup {
  const owners = new Set<string>();
  const hosts = new Set<string>();
  const events = new Set<string>();
  const periods: [number, number][] = [];
  let [withSecret, deliveries, failures, problems, lastSuccess] = [0, 0, 0, 0, ''];
  for (const { hook, owner } of rows) {
    owners.add(owner);
    hosts.add(hook.host);
    for (const event of hook.events) events.add(event);
    if (hook.has_secret) withSecret += 1;
    if (tiles.some(({ matches }) => matches(hook))) problems += 1;
    if (hook.deliveries?.status !== 'read') continue;
    deliveries += hook.deliveries.total;
    failures += hook.deliveries.failed;
    addPeriods(periods, hook.deliveries.periods);
    const success = hook.deliveries.last_success_at ?? '';
    if (success > lastSuccess) lastSuccess = success;
  }
  return {
    name,
    rows,
    owners: owners.size,
    hosts: hosts.size,
    events: [...events].sort(),
    withSecret,
    deliveries,
    failures,
    periods,
    lastSuccess,
    problems,
  };
}

function addPeriods(sums: [number, number][], periods: readonly (readonly [number, number])[]): void {
  for (const [index, [deliveries, failures]] of periods.entries()) {
    const sum = sums[index];
    if (sum === undefined) sums[index] = [deliveries, failures];
    else {
      sum[0] += deliveries;
      sum[1] += failures;
    }
  }
}

type Compare = (a: HookGroup, b: HookGroup) => number;

const compare = {
  name: (a, b) => (a.name < b.name ? -1 : 1),
  owners: (a, b) => a.owners - b.owners,
  hosts: (a, b) => a.hosts - b.hosts,
  hooks: (a, b) => a.rows.length - b.rows.length,
  events: (a, b) => a.events.length - b.events.length,
  secrets: (a, b) => a.withSecret / a.rows.length - b.withSecret / b.rows.length,
  failures: (a, b) => a.failures - b.failures || a.problems - b.problems,
  success: (a, b) => (a.lastSuccess < b.lastSuccess ? -1 : a.lastSuccess > b.lastSuccess ? 1 : 0),
  problems: (a, b) => a.failures - b.failures || a.problems - b.problems,
} satisfies Record<string, Compare>;

/** Columns that a table can be sorted by. */
export type SortKey = keyof typeof compare;

export const sortKeys = Object.keys(compare) as readonly SortKey[];

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

export const worstFirst: Sorting = { key: 'problems', descending: true };

/** The groups in order; equal ones by name. */
export function sortGroups(groups: readonly HookGroup[], { key, descending }: Sorting): readonly HookGroup[] {
  return [...groups].sort((a, b) => {
    const order = compare[key](a, b);
    return (descending ? -order : order) || (a.name < b.name ? -1 : 1);
  });
}

/** `1 hook`, `2 hooks`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Digits in groups of three. */
export function formatNumber(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** How long before `now` (milliseconds since the epoch) an ISO time was: `5 min ago`, `3 h ago`, `2 days ago`. */
export function formatAge(time: string, now: number): string {
  const minutes = Math.max(0, Math.round((now - Date.parse(time)) / 60_000));
  if (minutes < 90) return `${minutes} min ago`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h ago` : `${Math.round(hours / 24)} days ago`;
}

/** `2026-11-27 06:00 UTC`. */
export function formatTime(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
}
