import { grouped } from '../model/grouped.ts';
import type { AbsentHook, LiveHook } from '../model/hook.ts';
import { compareDesired } from './canonical-order.ts';

/** A live hook that must not exist, with the entry that says so. */
export interface DoomedHook {
  readonly desired: AbsentHook;
  readonly live: LiveHook;
}

/** What absent entries find among the live hooks. */
export interface AbsentMatching {
  /** Live hooks that must not exist. */
  readonly doomed: readonly DoomedHook[];
  /** Entries for absent hooks of which nothing is live. */
  readonly gone: readonly AbsentHook[];
  /** Candidates that no entry names. */
  readonly left: readonly LiveHook[];
}

/** An id names one hook and, once that is gone, no other: applying twice must not delete more than applying once. */
export function absentMatching(declared: readonly AbsentHook[], candidates: readonly LiveHook[]): AbsentMatching {
  if (declared.length === 0) return { doomed: [], gone: [], left: candidates };
  const liveById = grouped(candidates, (hook) => hook.id);
  const liveByUrl = grouped(candidates, (hook) => hook.url.identity());
  const used = new Set<LiveHook>();
  const doomed: DoomedHook[] = [];
  const gone: AbsentHook[] = [];
  for (const desired of [...declared].sort(compareDesired)) {
    const named = desired.id === undefined ? liveByUrl.get(desired.url.identity()) : liveById.get(desired.id);
    const found = (named ?? []).filter((live) => !used.has(live));
    if (named === undefined) gone.push(desired);
    for (const live of found) used.add(live);
    doomed.push(...found.map((live) => ({ desired, live })));
  }
  return { doomed, gone, left: candidates.filter((live) => !used.has(live)) };
}
