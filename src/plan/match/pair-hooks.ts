import { compareIds, groupBy, toSortedSet } from '../../model/compare.ts';
import { compareDesired, type LiveHook, type PresentHook } from '../../model/hook.ts';
import { assignColumns } from './assign-columns.ts';

/** A declared hook and the live one that is it. */
export interface Pair {
  readonly desired: PresentHook;
  readonly live: LiveHook;
}

/** Steps of the exact pairing; 100 hooks on either side take as many. Beyond, `pairedInOrder` takes over. */
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
  const size = { rows: Math.min(desired.length, live.length), columns: Math.max(desired.length, live.length) };
  if (desired.length <= live.length) {
    return assignColumns(size, cost).flatMap((column, row) => toPairs(desired[row], live[column]));
  }
  return assignColumns(size, (row, column) => cost(column, row)).flatMap((column, row) =>
    toPairs(desired[column], live[row]),
  );
}

/** For groups too large for the exact way: equal event sets first, alike hooks before others, the rest as they are sorted. */
function pairInOrder(desired: readonly PresentHook[], live: readonly LiveHook[]): readonly Pair[] {
  const liveByEvents = groupBy(live, (hook) => formatEventKey(hook.events));
  const equal = [...groupBy(desired, (hook) => formatEventKey(hook.events))].flatMap(([events, declared]) => {
    const same = liveByEvents.get(events) ?? [];
    const alike = zipByConfig(declared, same);
    return [...alike, ...zip(removePaired(alike, { desired: declared, live: same }))];
  });
  return [...equal, ...zip(removePaired(equal, { desired, live }))];
}

function zipByConfig(desired: readonly PresentHook[], live: readonly LiveHook[]): readonly Pair[] {
  const liveByKey = groupBy(live, formatConfigKey);
  return [...groupBy(desired, formatConfigKey)].flatMap(([key, declared]) =>
    zip({ desired: declared, live: liveByKey.get(key) ?? [] }),
  );
}

function formatConfigKey({ contentType, insecureSsl }: LiveHook | PresentHook): string {
  return JSON.stringify([contentType, insecureSsl]);
}

interface Sides {
  readonly desired: readonly PresentHook[];
  readonly live: readonly LiveHook[];
}

function removePaired(pairs: readonly Pair[], { desired, live }: Sides): Sides {
  return { desired: listUnpaired(desired, pairs), live: listUnpaired(live, pairs) };
}

function zip({ desired, live }: Sides): readonly Pair[] {
  return desired.slice(0, live.length).flatMap((hook, index) => toPairs(hook, live[index]));
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

const configFields = 2;

const otherFields = 2;

/**
 * What it costs to pair the hooks at two places of the lists, which are sorted. One number for all that counts, the weightier part in the
 * higher digits: no sum of lesser parts outweighs a greater one.
 */
function createPairCost(
  desired: readonly PresentHook[],
  live: readonly LiveHook[],
): (desiredIndex: number, liveIndex: number) => number {
  const pairs = Math.min(desired.length, live.length);
  const desiredEvents = desired.map((hook) => new Set(hook.events));
  const liveEvents = live.map((hook) => new Set(hook.events));
  const none: ReadonlySet<string> = new Set();
  const idUnit = pairs * otherFields + 1;
  const configUnit = idUnit * (pairs * live.length + 1);
  const differenceUnit = configUnit * (pairs * configFields + 1);
  const unequalUnit = differenceUnit * (pairs * maxDifference + 1);
  return (desiredIndex, liveIndex) => {
    const all = countEventDifferences(desiredEvents[desiredIndex] ?? none, liveEvents[liveIndex] ?? none);
    const difference = Math.min(all, maxDifference);
    const [row, column] = [desired[desiredIndex], live[liveIndex]];
    if (row === undefined || column === undefined) return 0;
    const events = (difference > 0 ? unequalUnit : 0) + difference * differenceUnit;
    return (
      events +
      countConfigDifferences(row, column) * configUnit +
      liveIndex * idUnit +
      countOtherDifferences(row, column)
    );
  };
}

function countConfigDifferences(desired: PresentHook, live: LiveHook): number {
  return Number(desired.contentType !== live.contentType) + Number(desired.insecureSsl !== live.insecureSsl);
}

function countOtherDifferences(desired: PresentHook, live: LiveHook): number {
  const { kind } = desired.secret;
  const secretDiffers = live.hasSecret ? kind === 'none' : kind === 'declared';
  return Number(desired.active !== live.active) + Number(secretDiffers);
}

/** Equal for equal sets of events, in whatever order they come. */
function formatEventKey(events: readonly string[]): string {
  return toSortedSet(events).join(' ');
}

/** How many events are in one set and not in the other. */
export function countEventDifferences(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const event of a) if (b.has(event)) shared += 1;
  return a.size + b.size - 2 * shared;
}
