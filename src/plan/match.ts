import type { DesiredTarget } from '../hooks/desired.ts';
import { urlGlob } from '../hooks/glob.ts';
import { grouped } from '../hooks/grouped.ts';
import type { AbsentHook, LiveHook, PresentHook } from '../hooks/hook.ts';
import { compareDesired, compareLive } from './canonical-order.ts';
import { type Pair, pair } from './pair.ts';
import type { MatchedBy, MatchedHook, UnmanagedHook, UnmanagedMark } from './plan.ts';

/** Which live hook is which declared one. Each live hook stands in exactly one of `pairs`, `doomed`, `undeclared` and `ignored`. */
export interface Matching {
  readonly pairs: readonly MatchedHook[];
  /** Declared hooks that are not live. */
  readonly missing: readonly PresentHook[];
  /** Live hooks that must not exist. */
  readonly doomed: readonly DoomedHook[];
  /** Entries for absent hooks of which nothing is live. */
  readonly gone: readonly AbsentHook[];
  /** Live hooks that no entry names. */
  readonly undeclared: readonly UnmanagedHook[];
  readonly ignored: readonly LiveHook[];
  /** Entries whose own URL is under `ignore`: nothing is done about them. */
  readonly setAside: readonly (PresentHook | AbsentHook)[];
  /** Entries pinned to an id that is not live. */
  readonly withoutId: readonly PresentHook[];
  /** Declared hooks that have near matches, too many to choose from. */
  readonly ambiguous: readonly { readonly desired: PresentHook; readonly live: readonly LiveHook[] }[];
}

export interface DoomedHook {
  readonly desired: AbsentHook;
  readonly live: LiveHook;
}

/**
 * Matches without state: by `id`, by URL, by a previous URL, by a near URL, each live hook at most once; absent entries come last.
 * Hooks under `ignore` and hooks that are not `web` are matched with nothing. The order of both lists means nothing.
 */
export function match(declared: Pick<DesiredTarget, 'hooks' | 'ignore'>, live: readonly LiveHook[]): Matching {
  const isIgnored = anyGlob(declared.ignore);
  const all = [...new Map(live.map((hook) => [hook.id, hook])).values()].sort(compareLive);
  const entries = [...declared.hooks].sort(compareDesired);
  const setAside = entries.filter((hook) => isIgnored(hook.url.reveal()));
  const managed = without(entries, setAside);
  const ignored = all.filter((hook) => isIgnored(hook.url.reveal()));
  const [candidates, foreign] = partition(without(all, ignored), (hook) => hook.name === 'web');
  const present = presentMatching(managed.filter(isPresent), candidates);
  const { doomed, gone } = absentMatching(managed.filter(isAbsent), present.left);
  const unclaimed = without(
    present.left,
    doomed.map((each) => each.live),
  );
  const marked = marks(managed.filter(isPresent));
  const undeclared = [
    ...unclaimed.map((hook) => ({ live: hook, mark: marked(hook) })),
    ...foreign.map((hook) => ({ live: hook, mark: 'foreign' as const })),
  ].sort((a, b) => compareLive(a.live, b.live));
  const { pairs, missing, withoutId, ambiguous } = present;
  return { pairs, missing, doomed, gone, undeclared, ignored, setAside, withoutId, ambiguous };
}

/** Whether a URL matches one of the globs; never for no globs. */
export function anyGlob(patterns: readonly string[]): (url: string) => boolean {
  const globs = patterns.map(urlGlob);
  return (url) => globs.some((glob) => glob(url));
}

function without<T>(all: readonly T[], taken: readonly T[]): readonly T[] {
  const gone = new Set(taken);
  return all.filter((item) => !gone.has(item));
}

function partition<T>(all: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(test), all.filter((item) => !test(item))];
}

function isPresent(hook: PresentHook | AbsentHook): hook is PresentHook {
  return hook.state === 'present';
}

function isAbsent(hook: PresentHook | AbsentHook): hook is AbsentHook {
  return hook.state === 'absent';
}

interface PresentMatching extends Pick<Matching, 'pairs' | 'missing' | 'withoutId' | 'ambiguous'> {
  /** Candidates that no declared hook uses. */
  readonly left: readonly LiveHook[];
}

function presentMatching(declared: readonly PresentHook[], candidates: readonly LiveHook[]): PresentMatching {
  const left = new Set(candidates);
  const missing = new Set(declared);
  const pairs: MatchedHook[] = [];
  const use = (found: readonly Pair[], matchedBy: MatchedBy): void => {
    for (const { desired, live } of found) {
      missing.delete(desired);
      left.delete(live);
      pairs.push({ live, desired, matchedBy });
    }
  };
  use(idPairs(missing, left), 'id');
  const withoutId = [...missing].filter((hook) => hook.id !== undefined);
  use(
    keyPairs(missing, left, (hook) => hook.url.identity()),
    'url',
  );
  const depth = [...missing].reduce((most, hook) => Math.max(most, hook.previousUrls.length), 0);
  for (let index = 0; index < depth; index += 1) {
    use(
      keyPairs(missing, left, (hook) => hook.previousUrls[index]?.identity()),
      'previous-url',
    );
  }
  const near = nearPairs(missing, left);
  use(near.pairs, 'near-url');
  return { pairs, missing: [...missing], left: [...left], withoutId, ambiguous: near.ambiguous };
}

function idPairs(missing: Iterable<PresentHook>, left: Iterable<LiveHook>): readonly Pair[] {
  const pinned = [...missing].filter(({ id }) => id !== undefined);
  if (pinned.length === 0) return [];
  const liveById = new Map([...left].map((hook) => [hook.id, hook]));
  const pairs: Pair[] = [];
  for (const desired of pinned) {
    const live = liveById.get(desired.id ?? '');
    if (live === undefined) continue;
    liveById.delete(live.id);
    pairs.push({ desired, live });
  }
  return pairs;
}

function keyPairs(
  missing: Iterable<PresentHook>,
  left: Iterable<LiveHook>,
  keyOf: (hook: PresentHook) => string | undefined,
): readonly Pair[] {
  const keyed = [...missing].filter((hook) => keyOf(hook) !== undefined);
  if (keyed.length === 0) return [];
  const liveByUrl = grouped(left, (hook) => hook.url.identity());
  return [...grouped(keyed, (hook) => keyOf(hook) ?? '')].flatMap(([key, group]) =>
    pair(group, liveByUrl.get(key) ?? []),
  );
}

/** Near matches are guesses, so they count only where there is one live and one declared hook to choose from. */
function nearPairs(
  missing: Iterable<PresentHook>,
  left: Iterable<LiveHook>,
): { readonly pairs: readonly Pair[]; readonly ambiguous: Matching['ambiguous'] } {
  const liveByUrl = grouped(left, (hook) => hook.url.nearIdentity());
  const groups = [...grouped(missing, (hook) => hook.url.nearIdentity())].map(([key, declared]) => {
    return { declared, live: liveByUrl.get(key) ?? [] };
  });
  const found = groups.filter(({ live }) => live.length > 0);
  const pairs = found.flatMap(({ declared, live }) =>
    declared.length + live.length === 2 ? pair(declared, live) : [],
  );
  const ambiguous = found
    .filter(({ declared, live }) => declared.length + live.length > 2)
    .flatMap(({ declared, live }) => declared.map((desired) => ({ desired, live })));
  return { pairs, ambiguous };
}

/** An id names one hook and, once that is gone, no other: applying twice must not delete more than applying once. */
function absentMatching(
  declared: readonly AbsentHook[],
  candidates: readonly LiveHook[],
): Pick<Matching, 'doomed' | 'gone'> {
  const liveById = grouped(candidates, (hook) => hook.id);
  const liveByUrl = grouped(candidates, (hook) => hook.url.identity());
  const used = new Set<LiveHook>();
  const doomed: DoomedHook[] = [];
  const gone: AbsentHook[] = [];
  for (const desired of declared) {
    const named = desired.id === undefined ? liveByUrl.get(desired.url.identity()) : liveById.get(desired.id);
    const found = (named ?? []).filter((live) => !used.has(live));
    if (named === undefined) gone.push(desired);
    for (const live of found) used.add(live);
    doomed.push(...found.map((live) => ({ desired, live })));
  }
  return { doomed, gone };
}

function marks(declared: readonly PresentHook[]): (live: LiveHook) => UnmanagedMark {
  const urls = new Set(declared.map((hook) => hook.url.identity()));
  const previous = new Set(declared.flatMap((hook) => hook.previousUrls.map((url) => url.identity())));
  return (live) => {
    if (urls.has(live.url.identity())) return 'duplicate';
    return previous.has(live.url.identity()) ? 'left-over-from-rename' : 'plain';
  };
}
