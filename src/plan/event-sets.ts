import { sortedSet } from '../model/compare.ts';

/** Equal for equal sets of events, in whatever order they come. */
export function eventKey(events: readonly string[]): string {
  return sortedSet(events).join(' ');
}

/** How many events are in one set and not in the other. */
export function eventDifference(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const event of a) if (b.has(event)) shared += 1;
  return a.size + b.size - 2 * shared;
}
