import { compareIds, groupBy, toSortedSet } from '../../model/compare.ts';
import { compareDesired, type LiveHook, type PresentHook } from '../../model/hook.ts';

/** A declared hook and the live one that is it. */
export interface Pair {
  readonly desired: PresentHook;
  readonly live: LiveHook;
}

/** Steps of the exact pairing; 100 hooks on either side take as many. Beyond, `pairInOrder` takes over. */
const maxSteps = 100 ** 3;

/**
 * Pairs declared and live hooks of one URL as a whole, as many as there are on the smaller side: most pairs with equal event sets, then
 * the least difference of events, then the lowest ids, then the fewest other fields that differ. Independent of the order of both lists.
 * Before ids count content_type and insecure_ssl: GitHub takes no two hooks alike in these, so none can become what another is already.
 */
export function pairHooks(desired: readonly PresentHook[], live: readonly LiveHook[]): readonly Pair[] {
  if (desired.length === 0 || live.length === 0) return [];
  if (desired.length === 1 && live.length === 1) return toPairs(desired[0], live[0]);
  const rows = [...desired].sort(compareDesired);
  const columns = [...live].sort((a, b) => compareIds(a.id, b.id));
  const [few, many] = rows.length < columns.length ? [rows, columns] : [columns, rows];
  return few.length ** 2 * many.length > maxSteps ? pairInOrder(rows, columns) : pairExactly(rows, columns);
}

function pairExactly(desired: readonly PresentHook[], live: readonly LiveHook[]): readonly Pair[] {
  const cost = createPairCost(desired, live);
  if (desired.length <= live.length) {
    const costs = desired.map((hook) => live.map((other, rank) => cost(hook, other, rank)));
    return assignColumns(costs).flatMap((column, row) => toPairs(desired[row], live[column]));
  }
  const costs = live.map((other, rank) => desired.map((hook) => cost(hook, other, rank)));
  return assignColumns(costs).flatMap((column, row) => toPairs(desired[column], live[row]));
}

/** For groups too large for the exact way: equal event sets first, alike hooks before others, the rest as they are sorted. */
function pairInOrder(desired: readonly PresentHook[], live: readonly LiveHook[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const keyOf of [formatContentKey, formatEventKey, () => '']) {
    const liveByKey = groupBy(listUnpaired(live, pairs), keyOf);
    for (const [key, declared] of groupBy(listUnpaired(desired, pairs), keyOf)) {
      const same = liveByKey.get(key) ?? [];
      for (const [index, hook] of declared.entries()) pairs.push(...toPairs(hook, same[index]));
    }
  }
  return pairs;
}

/** Equal for equal sets of events, in whatever order they come. */
function formatEventKey({ events }: LiveHook | PresentHook): string {
  return toSortedSet(events).join(' ');
}

function formatContentKey(hook: LiveHook | PresentHook): string {
  return JSON.stringify([formatEventKey(hook), hook.contentType, hook.insecureSsl]);
}

function toPairs(desired: PresentHook | undefined, live: LiveHook | undefined): readonly Pair[] {
  return desired === undefined || live === undefined ? [] : [{ desired, live }];
}

/** The hooks of one side that stand in no pair. */
export function listUnpaired<Hook extends PresentHook | LiveHook>(
  hooks: readonly Hook[],
  pairs: readonly Pair[],
): readonly Hook[] {
  const used = new Set<PresentHook | LiveHook>(pairs.flatMap(({ desired, live }) => [desired, live]));
  return hooks.filter((hook) => !used.has(hook));
}

/** Differences count up to here, so that costs stay exact; GitHub knows fewer events. */
const maxDifference = 1000;

/** How many fields each kind of difference looks at. */
const [configFields, otherFields] = [2, 2];

/**
 * What it costs to pair two hooks; `rank` is the place of the live one in its sorted list. One number for all that counts, the weightier
 * part in the higher digits: no sum of lesser parts outweighs a greater one.
 */
function createPairCost(
  desired: readonly PresentHook[],
  live: readonly LiveHook[],
): (desired: PresentHook, live: LiveHook, rank: number) => number {
  const pairs = Math.min(desired.length, live.length);
  const events = new Map([...desired, ...live].map((hook) => [hook, new Set(hook.events)]));
  const none: ReadonlySet<string> = new Set();
  const idUnit = pairs * otherFields + 1;
  const configUnit = idUnit * (pairs * live.length + 1);
  const differenceUnit = configUnit * (pairs * configFields + 1);
  const unequalUnit = differenceUnit * (pairs * maxDifference + 1);
  return (row, column, rank) => {
    const all = countEventDifferences(events.get(row) ?? none, events.get(column) ?? none);
    const config = Number(row.contentType !== column.contentType) + Number(row.insecureSsl !== column.insecureSsl);
    const secretDiffers = column.hasSecret ? row.secret.kind === 'none' : row.secret.kind === 'declared';
    const others = Number(row.active !== column.active) + Number(secretDiffers);
    return (
      (all > 0 ? unequalUnit : 0) +
      Math.min(all, maxDifference) * differenceUnit +
      config * configUnit +
      rank * idUnit +
      others
    );
  };
}

/** How many events are in one set and not in the other. */
export function countEventDifferences(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const event of a) if (b.has(event)) shared += 1;
  return a.size + b.size - 2 * shared;
}

/**
 * The cheapest way to give every row a column of its own (Hungarian algorithm, rows² × columns steps): the column of each row.
 * There are at least as many columns as rows. Costs are integers small enough that sums over all rows stay exact.
 */
export function assignColumns(costs: readonly (readonly number[])[]): readonly number[] {
  const width = costs[0]?.length ?? 0;
  const free = -1;
  const rowPotential = costs.map(() => 0);
  const columnPotential = new Array<number>(width + 1).fill(0);
  // One more column than there are: it holds the row that looks for one.
  const rowOf = new Array<number>(width + 1).fill(free);
  for (const start of costs.keys()) {
    const slack = new Array<number>(width).fill(Number.POSITIVE_INFINITY);
    const previous = new Array<number>(width).fill(width);
    const visited = new Set<number>();
    let column = width;
    rowOf[width] = start;
    // Grows a tree of tight edges from the row until a free column is reached.
    do {
      visited.add(column);
      const row = getNumber(rowOf, column);
      const [from, rowCosts] = [column, costs[row] ?? []];
      column = free;
      for (let each = 0; each < width; each += 1) {
        if (visited.has(each)) continue;
        const reduced = getNumber(rowCosts, each) - getNumber(rowPotential, row) - getNumber(columnPotential, each);
        if (reduced < getNumber(slack, each)) {
          slack[each] = reduced;
          previous[each] = from;
        }
        if (column === free || getNumber(slack, each) < getNumber(slack, column)) column = each;
      }
      const distance = getNumber(slack, column);
      for (const each of visited) {
        const matched = getNumber(rowOf, each);
        rowPotential[matched] = getNumber(rowPotential, matched) + distance;
        columnPotential[each] = getNumber(columnPotential, each) - distance;
      }
      for (let each = 0; each < width; each += 1) {
        if (!visited.has(each)) slack[each] = getNumber(slack, each) - distance;
      }
    } while (getNumber(rowOf, column) !== free);
    // Shifts the matching along the path.
    while (column !== width) {
      const before = getNumber(previous, column);
      rowOf[column] = getNumber(rowOf, before);
      column = before;
    }
  }
  return costs.map((_, row) => rowOf.lastIndexOf(row, width - 1));
}

function getNumber(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
