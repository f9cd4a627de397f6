import type { Inventory, InventoryHook, InventoryTarget } from './inventory.ts';

/** What a tile counts and filters by. */
export type Facet = 'drifted' | 'failing' | 'no-secret' | 'unknown-host' | 'inactive' | 'silent';

/** A tile: `means` is shown under the number; where `isBad`, somebody should act today. */
interface Tile {
  readonly facet: Facet;
  readonly label: string;
  readonly means: string;
  readonly isBad: boolean;
}

/** The tiles in their order. */
export const facets: readonly Tile[] = [
  { facet: 'drifted', label: 'Drifted', means: 'differ from the config', isBad: false },
  { facet: 'failing', label: 'Failing', means: 'had failed deliveries', isBad: true },
  { facet: 'silent', label: 'Silent', means: 'received nothing', isBad: true },
  { facet: 'no-secret', label: 'Without secret', means: 'deliveries are not signed', isBad: false },
  { facet: 'unknown-host', label: 'Unknown hosts', means: 'not allowed by policy', isBad: true },
  { facet: 'inactive', label: 'Switched off', means: 'inactive hooks', isBad: false },
];

/** One hook with what the tables and tiles ask of it. */
export interface HookRow {
  readonly hook: InventoryHook;
  readonly target: InventoryTarget;
  /** Organization, or the owner of a repository; the target's name for global hooks. */
  readonly owner: string;
  readonly facets: readonly Facet[];
}

export interface SearchableRow extends HookRow {
  /** Lower case: all that the filter box looks at. */
  readonly searchText: string;
}

/** A row for every hook of the targets that could be read. */
export function createRows({ targets }: Inventory): readonly HookRow[] {
  return targets.flatMap((target) => target.hooks.map((hook) => createRow(target, hook)));
}

function createRow(target: InventoryTarget, hook: InventoryHook): HookRow {
  return { hook, target, owner: target.name.split('/')[0] ?? target.name, facets: findFacets(hook) };
}

/** The same rows for a filter box. */
export function createSearchableRows(inventory: Inventory): readonly SearchableRow[] {
  return createRows(inventory).map((row) => {
    const { hook, target } = row;
    const words = [target.name, hook.id, hook.url, ...hook.events, hook.description ?? '', hook.state ?? ''];
    return { ...row, searchText: words.join(' ').toLowerCase() };
  });
}

function findFacets(hook: InventoryHook): readonly Facet[] {
  const log = hook.deliveries?.status === 'read' ? hook.deliveries : undefined;
  const found: Facet[] = [];
  if (hook.differences.length > 0) found.push('drifted');
  if (log !== undefined && log.failed > 0) found.push('failing');
  if (log?.silent && hook.active) found.push('silent');
  if (!hook.has_secret) found.push('no-secret');
  if (hook.unknown_host) found.push('unknown-host');
  if (!hook.active) found.push('inactive');
  return found;
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
  return rows.filter(
    (row) =>
      (facet === undefined || row.facets.includes(facet)) && words.every((word) => row.searchText.includes(word)),
  );
}

/** How many of the hooks each tile stands for. */
export function countFacets(rows: readonly HookRow[]): ReadonlyMap<Facet, number> {
  const counts = new Map<Facet, number>(facets.map(({ facet }) => [facet, 0]));
  for (const row of rows) for (const facet of row.facets) counts.set(facet, (counts.get(facet) ?? 0) + 1);
  return counts;
}
