import { compareIds } from '../model/compare.ts';
import { grouped } from '../model/grouped.ts';
import type { LiveHook, PresentHook } from '../model/hook.ts';
import { assignment } from './assignment.ts';
import { compareDesired } from './canonical-order.ts';
import { eventKey } from './event-sets.ts';
import { pairCost } from './pair-cost.ts';
import { unpaired } from './unpaired.ts';

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

/** For groups too large for the exact way: equal event sets first, alike hooks before others, the rest as they are sorted. */
function pairedInOrder(desired: readonly PresentHook[], live: readonly LiveHook[]): readonly Pair[] {
  const liveByEvents = grouped(live, (hook) => eventKey(hook.events));
  const equal = [...grouped(desired, (hook) => eventKey(hook.events))].flatMap(([events, declared]) => {
    const same = liveByEvents.get(events) ?? [];
    const alike = zippedByKey(declared, same);
    return [...alike, ...zipped(without(alike, { desired: declared, live: same }))];
  });
  return [...equal, ...zipped(without(equal, { desired, live }))];
}

function zippedByKey(desired: readonly PresentHook[], live: readonly LiveHook[]): readonly Pair[] {
  const liveByKey = grouped(live, configKey);
  return [...grouped(desired, configKey)].flatMap(([key, declared]) =>
    zipped({ desired: declared, live: liveByKey.get(key) ?? [] }),
  );
}

function configKey({ contentType, insecureSsl }: LiveHook | PresentHook): string {
  return JSON.stringify([contentType, insecureSsl]);
}

interface Sides {
  readonly desired: readonly PresentHook[];
  readonly live: readonly LiveHook[];
}

function without(pairs: readonly Pair[], { desired, live }: Sides): Sides {
  return { desired: unpaired(desired, pairs), live: unpaired(live, pairs) };
}

function zipped({ desired, live }: Sides): readonly Pair[] {
  return desired.slice(0, live.length).flatMap((hook, index) => pairOf(hook, live[index]));
}

function pairOf(desired: PresentHook | undefined, live: LiveHook | undefined): readonly Pair[] {
  return desired === undefined || live === undefined ? [] : [{ desired, live }];
}
