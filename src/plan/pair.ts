import { compareIds } from '../hooks/compare.ts';
import { grouped } from '../hooks/grouped.ts';
import type { LiveHook, PresentHook } from '../hooks/hook.ts';
import { assignment } from './assignment.ts';
import { compareDesired } from './canonical-order.ts';
import { eventDifference, eventKey } from './event-sets.ts';

export interface Pair {
  readonly desired: PresentHook;
  readonly live: LiveHook;
}

/** Steps of the exact pairing; 100 hooks on either side take as many. Beyond, `pairedInOrder` takes over. */
const maxSteps = 100 ** 3;
/** Differences count up to here, so that costs stay exact; GitHub knows fewer events. */
const maxDifference = 1000;
const configFields = 2;
const otherFields = 2;

/**
 * Pairs declared and live hooks of one URL as a whole, as many as there are on the smaller side: most pairs with equal event sets, then
 * the least difference of events, then the lowest ids, then the fewest other fields that differ. Independent of the order of both lists.
 * Before ids count content_type and insecure_ssl: GitHub takes no two hooks alike in these, so none can become what another is already.
 */
export function pair(desired: readonly PresentHook[], live: readonly LiveHook[]): readonly Pair[] {
  if (desired.length === 0 || live.length === 0) return [];
  if (desired.length === 1 && live.length === 1) return pairOf(desired[0], live[0]);
  const rows = [...desired].sort(compareDesired);
  const columns = [...live].sort((a, b) => compareIds(a.id, b.id));
  const [few, many] = rows.length < columns.length ? [rows, columns] : [columns, rows];
  return few.length ** 2 * many.length > maxSteps ? pairedInOrder(rows, columns) : pairedExactly(rows, columns);
}

function pairedExactly(desired: readonly PresentHook[], live: readonly LiveHook[]): readonly Pair[] {
  const cost = pairCost(desired, live);
  const size = { rows: Math.min(desired.length, live.length), columns: Math.max(desired.length, live.length) };
  if (desired.length <= live.length) {
    return assignment(size, cost).flatMap((column, row) => pairOf(desired[row], live[column]));
  }
  return assignment(size, (row, column) => cost(column, row)).flatMap((column, row) =>
    pairOf(desired[column], live[row]),
  );
}

/** One number for all that counts, the weightier part in the higher digits: no sum of lesser parts outweighs a greater one. */
function pairCost(
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
    const all = eventDifference(desiredEvents[desiredIndex] ?? none, liveEvents[liveIndex] ?? none);
    const difference = Math.min(all, maxDifference);
    const [row, column] = [desired[desiredIndex], live[liveIndex]];
    if (row === undefined || column === undefined) return 0;
    const events = (difference > 0 ? unequalUnit : 0) + difference * differenceUnit;
    return events + configDifference(row, column) * configUnit + liveIndex * idUnit + otherDifference(row, column);
  };
}

function configDifference(desired: PresentHook, live: LiveHook): number {
  return Number(desired.contentType !== live.contentType) + Number(desired.insecureSsl !== live.insecureSsl);
}

function otherDifference(desired: PresentHook, live: LiveHook): number {
  const { kind } = desired.secret;
  const secretDiffers = live.hasSecret ? kind === 'none' : kind === 'declared';
  return Number(desired.active !== live.active) + Number(secretDiffers);
}

/** For groups too large for the exact way: equal event sets first, alike hooks before others, the rest as they are sorted. */
function pairedInOrder(desired: readonly PresentHook[], live: readonly LiveHook[]): readonly Pair[] {
  const liveByEvents = grouped(live, (hook) => eventKey(hook.events));
  const equal = [...grouped(desired, (hook) => eventKey(hook.events))].flatMap(([events, wanted]) => {
    const same = liveByEvents.get(events) ?? [];
    const alike = zippedByKey(wanted, same);
    return [...alike, ...zipped(unpaired(wanted, same, alike))];
  });
  return [...equal, ...zipped(unpaired(desired, live, equal))];
}

function zippedByKey(desired: readonly PresentHook[], live: readonly LiveHook[]): readonly Pair[] {
  const liveByKey = grouped(live, configKey);
  return [...grouped(desired, configKey)].flatMap(([key, wanted]) =>
    zipped({ desired: wanted, live: liveByKey.get(key) ?? [] }),
  );
}

function configKey({ contentType, insecureSsl }: LiveHook | PresentHook): string {
  return JSON.stringify([contentType, insecureSsl]);
}

interface Sides {
  readonly desired: readonly PresentHook[];
  readonly live: readonly LiveHook[];
}

function unpaired(desired: readonly PresentHook[], live: readonly LiveHook[], pairs: readonly Pair[]): Sides {
  const used = new Set<LiveHook | PresentHook>(pairs.flatMap((each) => [each.desired, each.live]));
  return { desired: desired.filter((hook) => !used.has(hook)), live: live.filter((hook) => !used.has(hook)) };
}

function zipped({ desired, live }: Sides): readonly Pair[] {
  return desired.slice(0, live.length).flatMap((hook, index) => pairOf(hook, live[index]));
}

function pairOf(desired: PresentHook | undefined, live: LiveHook | undefined): readonly Pair[] {
  return desired === undefined || live === undefined ? [] : [{ desired, live }];
}
