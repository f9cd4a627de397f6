import { groupBy, partition } from '../../model/compare.ts';
import { compareDesired, compareLive, type LiveHook, type PresentHook } from '../../model/hook.ts';
import type { MatchedBy, MatchedHook } from '../plan.ts';
import { listUnpaired, type Pair, pairHooks } from './pair-hooks.ts';

/** What present entries find among the live hooks. */
export interface PresentMatching {
  readonly pairs: readonly MatchedHook[];
  /** Declared hooks that are not live. */
  readonly missing: readonly PresentHook[];
  /** Entries pinned to an id that is not live. */
  readonly withoutId: readonly PresentHook[];
  /** Declared hooks that have near matches, too many to choose from. */
  readonly ambiguous: readonly { readonly desired: PresentHook; readonly live: readonly LiveHook[] }[];
  /** Candidates that no declared hook uses. */
  readonly left: readonly LiveHook[];
}

/** Pairs declared with live hooks, the surest way first. */
export function matchPresent(declared: readonly PresentHook[], candidates: readonly LiveHook[]): PresentMatching {
  const pairs: MatchedHook[] = [];
  const kept = (found: Found, matchedBy: MatchedBy): Unmatched => {
    for (const { live, desired } of found.pairs) pairs.push({ live, desired, matchedBy });
    return found;
  };
  let rest = kept(pairById({ missing: declared, left: candidates }), 'id');
  const withoutId = rest.missing.filter((hook) => hook.id !== undefined);
  rest = kept(
    pairByUrl(rest, (hook) => hook.url.identity()),
    'url',
  );
  const depth = rest.missing.reduce((most, hook) => Math.max(most, hook.previousUrls.length), 0);
  for (let index = 0; index < depth; index += 1) {
    rest = kept(
      pairByUrl(rest, (hook) => hook.previousUrls[index]?.identity()),
      'previous-url',
    );
  }
  const { ambiguous, ...near } = pairByNearUrl(rest);
  const { missing, left } = kept(near, 'near-url');
  return { pairs, missing: [...missing].sort(compareDesired), left, withoutId, ambiguous };
}

function pairById({ missing, left }: Unmatched): Found {
  const [pinned, others] = partition(missing, ({ id }) => id !== undefined);
  if (pinned.length === 0) return { pairs: [], missing, left };
  const liveById = new Map(left.map((hook) => [hook.id, hook]));
  const pairs: Pair[] = [];
  const unused: PresentHook[] = [];
  for (const desired of [...pinned].sort(compareDesired)) {
    const live = liveById.get(desired.id ?? '');
    if (live === undefined) unused.push(desired);
    else pairs.push({ desired, live });
    liveById.delete(desired.id ?? '');
  }
  return { pairs, missing: [...unused, ...others], left: [...liveById.values()] };
}

/** Near matches are guesses, so they count only where there is one live and one declared hook to choose from. */
function pairByNearUrl({ missing, left }: Unmatched): Found & Pick<PresentMatching, 'ambiguous'> {
  const liveByUrl = groupBy(left, (hook) => hook.url.nearIdentity());
  const groups = [...groupBy(missing, (hook) => hook.url.nearIdentity())].map(([key, declared]) => {
    return { declared, live: liveByUrl.get(key) ?? [] };
  });
  const near = groups.filter(({ live }) => live.length > 0);
  const pairs = near.flatMap(({ declared, live }) =>
    declared.length + live.length === 2 ? pairHooks(declared, live) : [],
  );
  const ambiguous = near
    .filter(({ declared, live }) => declared.length + live.length > 2)
    .flatMap(({ declared, live }) => {
      const sorted = [...live].sort(compareLive);
      return declared.map((desired) => ({ desired, live: sorted }));
    });
  return { pairs, missing: listUnpaired(missing, pairs), left: listUnpaired(left, pairs), ambiguous };
}

/** What is not matched yet. */
interface Unmatched {
  readonly missing: readonly PresentHook[];
  readonly left: readonly LiveHook[];
}

/** What one way to match finds, and what it leaves. */
interface Found extends Unmatched {
  readonly pairs: readonly Pair[];
}

/** The hooks of one URL, to be paired as a whole. */
interface Sides {
  readonly declared: PresentHook[];
  live: LiveHook[];
}

/** Pairs live hooks with the declared ones that have their URL as the key. */
function pairByUrl(unmatched: Unmatched, keyOf: (hook: PresentHook) => string | undefined): Found {
  const pairs: Pair[] = [];
  const missing: PresentHook[] = [];
  const left: LiveHook[] = [];
  const byKey = new Map<string, Sides>();
  for (const hook of unmatched.missing) {
    const key = keyOf(hook);
    const sides = key === undefined ? undefined : byKey.get(key);
    if (key === undefined) missing.push(hook);
    else if (sides === undefined) byKey.set(key, { declared: [hook], live: [] });
    else sides.declared.push(hook);
  }
  for (const hook of unmatched.left) {
    const sides = byKey.get(hook.url.identity());
    if (sides === undefined) left.push(hook);
    // An array made with its one element takes a fraction of the memory of one that grows.
    else if (sides.live.length === 0) sides.live = [hook];
    else sides.live.push(hook);
  }
  for (const { declared, live } of byKey.values()) {
    const found = pairHooks(declared, live);
    for (const each of found) pairs.push(each);
    if (found.length < declared.length) for (const hook of listUnpaired(declared, found)) missing.push(hook);
    if (found.length < live.length) for (const hook of listUnpaired(live, found)) left.push(hook);
  }
  return { pairs, missing, left };
}
