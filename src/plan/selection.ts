import type { HookUrl } from '../hooks/url.ts';
import { anyGlob, type Matching } from './match.ts';

/** A matching with the entries that `only` leaves out taken away, and how many those are. */
export interface Selection {
  readonly matching: Matching;
  readonly leftOut: number;
}

/**
 * The part of a matching that `only` (URL globs) selects: a declared hook by its URL or by the live one it has now.
 * The matching itself is made from all entries, so that `only` never changes which live hook is whose.
 */
export function selected(matching: Matching, only: readonly string[]): Selection {
  const isNamed = anyGlob(only);
  const has = (...urls: readonly HookUrl[]): boolean => urls.some((url) => isNamed(url.reveal()));
  const chosen: Matching = {
    ...matching,
    pairs: matching.pairs.filter(({ live, desired }) => has(live.url, desired.url)),
    missing: matching.missing.filter(({ url }) => has(url)),
    doomed: matching.doomed.filter(({ live, desired }) => has(live.url, desired.url)),
    gone: matching.gone.filter(({ url }) => has(url)),
    setAside: matching.setAside.filter(({ url }) => has(url)),
    withoutId: matching.withoutId.filter(({ url }) => has(url)),
    ambiguous: matching.ambiguous.filter(({ desired }) => has(desired.url)),
  };
  return { matching: chosen, leftOut: entryCount(matching) - entryCount(chosen) };
}

function entryCount({ pairs, missing, doomed, gone, setAside }: Matching): number {
  const doomedEntries = new Set(doomed.map(({ desired }) => desired));
  return pairs.length + missing.length + doomedEntries.size + gone.length + setAside.length;
}
