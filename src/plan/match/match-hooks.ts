import { groupBy, partition } from '../../model/compare.ts';
import { compileUrlGlob } from '../../model/glob.ts';
import {
  type AbsentHook,
  compareDesired,
  compareLive,
  type DesiredHook,
  type DesiredTarget,
  type LiveHook,
  type PresentHook,
} from '../../model/hook.ts';
import type { HookUrl } from '../../model/url.ts';
import type { UnmanagedHook, UnmanagedMark } from '../plan.ts';
import { matchPresent, type PresentMatching } from './match-present.ts';

/** Which live hook is which declared one. Each live hook stands in exactly one of `pairs`, `doomed`, `unmanaged` and `ignored`. */
export interface Matching extends Omit<PresentMatching, 'left'>, Omit<AbsentMatching, 'left'> {
  /** Live hooks that no entry names. */
  readonly unmanaged: readonly UnmanagedHook[];
  readonly ignored: readonly LiveHook[];
  /** Entries whose own URL is under `ignore`: nothing is done about them. */
  readonly setAside: readonly DesiredHook[];
  /** How many entries the input `only` leaves out. */
  readonly leftOut: number;
}

/**
 * Matches without state: by `id`, by URL, by a previous URL, by a near URL, each live hook at most once; absent entries come last.
 * Hooks under `ignore` and hooks that are not `web` are matched with nothing.
 * The order of both lists means nothing: what is live comes in that of `compareLive`. No two live hooks have one id.
 */
export function matchHooks(declared: Pick<DesiredTarget, 'hooks' | 'ignore'>, live: readonly LiveHook[]): Matching {
  const isIgnored = createUrlFilter(declared.ignore);
  const [setAside, managed] = partition(declared.hooks, (hook) => isIgnored(hook.url.reveal()));
  const [ignored, seen] = partition(live, (hook) => isIgnored(hook.url.reveal()));
  const [foreign, candidates] = partition(seen, (hook) => hook.name !== 'web');
  const present = managed.filter((hook) => hook.state === 'present');
  const { left: unused, ...ofPresent } = matchPresent(present, candidates);
  const { left: unclaimed, ...ofAbsent } = matchAbsent(
    managed.filter((hook) => hook.state === 'absent'),
    unused,
  );
  const unmanaged = [
    ...markUnmanaged(unclaimed, present),
    ...foreign.map((hook): UnmanagedHook => ({ live: hook, mark: 'foreign' })),
  ].sort((a, b) => compareLive(a.live, b.live));
  const pairs = [...ofPresent.pairs].sort((a, b) => compareLive(a.live, b.live));
  return { ...ofPresent, ...ofAbsent, pairs, unmanaged, ignored: [...ignored].sort(compareLive), setAside, leftOut: 0 };
}

/** Whether a URL matches one of the globs; never for no globs. */
function createUrlFilter(patterns: readonly string[]): (url: string) => boolean {
  if (patterns.length === 0) return () => false;
  const globs = patterns.map(compileUrlGlob);
  return (url) => globs.some((glob) => glob(url));
}

function markUnmanaged(unclaimed: readonly LiveHook[], declared: readonly PresentHook[]): readonly UnmanagedHook[] {
  if (unclaimed.length === 0) return [];
  const urls = new Set(declared.map((hook) => hook.url.identity()));
  const previous = new Set(declared.flatMap((hook) => hook.previousUrls.map((url) => url.identity())));
  const markOf = ({ url }: LiveHook): UnmanagedMark => {
    if (urls.has(url.identity())) return 'duplicate';
    return previous.has(url.identity()) ? 'left-over-from-rename' : 'plain';
  };
  return unclaimed.map((live) => ({ live, mark: markOf(live) }));
}

/** What absent entries find among the live hooks. */
interface AbsentMatching {
  /** Live hooks that must not exist, each with the entry that says so. */
  readonly doomed: readonly { readonly desired: AbsentHook; readonly live: LiveHook }[];
  /** Entries for absent hooks of which nothing is live. */
  readonly gone: readonly AbsentHook[];
  /** Candidates that no entry names. */
  readonly left: readonly LiveHook[];
}

/** An id names one hook and, once that is gone, no other: applying twice must not delete more than applying once. */
function matchAbsent(declared: readonly AbsentHook[], candidates: readonly LiveHook[]): AbsentMatching {
  if (declared.length === 0) return { doomed: [], gone: [], left: candidates };
  const liveById = groupBy(candidates, (hook) => hook.id);
  const liveByUrl = groupBy(candidates, (hook) => hook.url.identity());
  const used = new Set<LiveHook>();
  const doomed: { readonly desired: AbsentHook; readonly live: LiveHook }[] = [];
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

/**
 * The part of a matching that `only` (URL globs; all of it for none) selects: a declared hook by its URL or by the live one it has now.
 * The matching itself is made from all entries, so that `only` never changes which live hook is whose.
 */
export function selectMatching(matching: Matching, only: readonly string[]): Matching {
  if (only.length === 0) return matching;
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
  return { ...chosen, leftOut: countEntries(matching) - countEntries(chosen) };
}

function countEntries({ pairs, missing, doomed, gone, setAside }: Matching): number {
  const doomedEntries = new Set(doomed.map(({ desired }) => desired));
  return pairs.length + missing.length + doomedEntries.size + gone.length + setAside.length;
}
