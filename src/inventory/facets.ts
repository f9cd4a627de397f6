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

/** One hook with what the tables, tiles and the filter ask of it. */
export interface HookRow {
  readonly hook: InventoryHook;
  readonly target: InventoryTarget;
  /** Organization, or the owner of a repository; the target's name for global hooks. */
  readonly owner: string;
  readonly facets: ReadonlySet<Facet>;
  /** Lower case: all that the filter box looks at. */
  readonly searchText: string;
}

/** A row for every hook of the targets that could be read. */
export function createRows({ targets }: Inventory): readonly HookRow[] {
  return targets.flatMap((target) => target.hooks.map((hook) => createRow(target, hook)));
}

function createRow(target: InventoryTarget, hook: InventoryHook): HookRow {
  const words = [target.name, hook.id, hook.url, ...hook.events, hook.description ?? '', hook.state ?? ''];
  return {
    hook,
    target,
    owner: target.name.split('/')[0] ?? target.name,
    facets: findFacets(hook),
    searchText: words.join(' ').toLowerCase(),
  };
}

function findFacets({ deliveries, ...hook }: InventoryHook): ReadonlySet<Facet> {
  const found = new Set<Facet>();
  if (hook.differences.length > 0) found.add('drifted');
  if (deliveries?.status === 'read' && deliveries.failed > 0) found.add('failing');
  if (deliveries?.status === 'read' && deliveries.silent && hook.active) found.add('silent');
  if (!hook.has_secret) found.add('no-secret');
  if (hook.unknown_host) found.add('unknown-host');
  if (!hook.active) found.add('inactive');
  return found;
}

/** The hooks that the words and the tile leave: every word must occur. */
export function filterRows(
  rows: readonly HookRow[],
  { query, facet }: { readonly query: string; readonly facet: Facet | undefined },
): readonly HookRow[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(
    (row) => (facet === undefined || row.facets.has(facet)) && words.every((word) => row.searchText.includes(word)),
  );
}

/** How many of the hooks each tile stands for. */
export function countFacets(rows: readonly HookRow[]): ReadonlyMap<Facet, number> {
  const counts = new Map<Facet, number>(facets.map(({ facet }) => [facet, 0]));
  for (const row of rows) for (const facet of row.facets) counts.set(facet, (counts.get(facet) ?? 0) + 1);
  return counts;
}
