import type { Diagnostic } from '../../model/diagnostic.ts';
import type { HookUrl } from '../../model/url.ts';
import { createUrlFilter, type Matching } from './match-hooks.ts';

/** A matching with the entries that `only` leaves out taken away, and how many those are. */
export interface Selection {
  readonly matching: Matching;
  readonly leftOut: number;
}

/**
 * The part of a matching that `only` (URL globs; all of it for none) selects: a declared hook by its URL or by the live one it has now.
 * The matching itself is made from all entries, so that `only` never changes which live hook is whose.
 */
export function selectMatching(matching: Matching, only: readonly string[]): Selection {
  if (only.length === 0) return { matching, leftOut: 0 };
  const isNamed = createUrlFilter(only);
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
  return { matching: chosen, leftOut: countEntries(matching) - countEntries(chosen) };
}

/** Says that a run acts on a part of the config alone; nothing where it does not. */
export function describeLeftOut(leftOut: number): readonly Diagnostic[] {
  if (leftOut === 0) return [];
  const entries = leftOut === 1 ? '1 entry' : `${leftOut} entries`;
  return [
    {
      severity: 'notice',
      code: 'only-leaves-out',
      message: `The input only leaves out ${entries} of the config and every hook that the config does not name.`,
    },
  ];
}

function countEntries({ pairs, missing, doomed, gone, setAside }: Matching): number {
  const doomedEntries = new Set(doomed.map(({ desired }) => desired));
  return pairs.length + missing.length + doomedEntries.size + gone.length + setAside.length;
}
