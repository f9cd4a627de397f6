import { compareIds } from '../model/compare.ts';
import type { DesiredTarget } from '../model/desired.ts';
import type { DesiredHook, LiveHook } from '../model/hook.ts';
import { match } from '../plan/match.ts';
import type { MatchedHook } from '../plan/plan.ts';
import { undeclarable } from './left-out.ts';
import { type Declarable, isSame } from './sorting.ts';

/** What becomes of the entries of a file and of the live hooks. */
export interface SortedMerge {
  /** Entries that stay, with their live hooks. */
  readonly kept: readonly MatchedHook[];
  /** Entries that go: their hooks are not live, or cannot be declared. */
  readonly dropped: readonly DesiredHook[];
  /** Live hooks that get an entry. */
  readonly fresh: readonly Declarable[];
  /** Identities of URLs on which some hook stays without an entry: there every entry has to name its id. */
  readonly crowded: ReadonlySet<string>;
  /** Identities of all URLs that are declared in the end. */
  readonly declaredUrls: ReadonlySet<string>;
}

/** Entries keep the hooks that a plan would match them with; of hooks that only an id tells apart, one is declared. */
export function sortedMerge(desired: DesiredTarget, live: readonly LiveHook[]): SortedMerge {
  const matching = match(desired, live);
  const declared = new Declared();
  const pairs = matching.pairs.toSorted((a, b) => compareIds(a.live.id, b.live.id));
  const kept = pairs.filter((pair) => declared.take(pair.live));
  const others = [...matching.unmanaged, ...matching.doomed].map((each) => each.live);
  const fresh = others.toSorted((a, b) => compareIds(a.id, b.id)).filter((hook) => declared.take(hook));
  const lost = pairs.filter((pair) => !kept.includes(pair)).map((pair) => pair.desired);
  return {
    kept,
    dropped: [...matching.missing, ...lost, ...new Set(matching.doomed.map((each) => each.desired))],
    fresh: fresh.map((hook) => ({ hook, isPinned: declared.crowded.has(hook.url.identity()) })),
    crowded: declared.crowded,
    declaredUrls: declared.urls,
  };
}

/** Hooks that are declared so far. */
class Declared {
  readonly #byUrl = new Map<string, readonly LiveHook[]>();
  readonly crowded = new Set<string>();

  get urls(): ReadonlySet<string> {
    return new Set(this.#byUrl.keys());
  }

  /** Declares the hook if that can be done. */
  take(hook: LiveHook): boolean {
    const url = hook.url.identity();
    const others = this.#byUrl.get(url) ?? [];
    if (undeclarable(hook) === undefined && !others.some((other) => isSame(other, hook))) {
      this.#byUrl.set(url, [...others, hook]);
      return true;
    }
    if (hook.name === 'web') this.crowded.add(url);
    return false;
  }
}
