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
  let missing = declared;
  let left = candidates;
  const match = (matchedBy: MatchedBy, way: Way): void => {
    const found = pairByKey(missing, left, way);
    for (const { live, desired } of found.pairs) pairs.push({ live, desired, matchedBy });
    ({ missing, left } = found);
  };
  const toIdentity = ({ url }: PresentHook | LiveHook): string => url.identity();
  const toNearIdentity = ({ url }: PresentHook | LiveHook): string => url.nearIdentity();

  match('id', { ofDeclared: ({ id }) => id, ofLive: ({ id }) => id, pair: pairFirst });
  const withoutId = missing.filter(({ id }) => id !== undefined);
  match('url', { ofDeclared: toIdentity, ofLive: toIdentity, pair: pairHooks });
  const depth = missing.reduce((most, hook) => Math.max(most, hook.previousUrls.length), 0);
  for (let index = 0; index < depth; index += 1) {
    const toPrevious = (hook: PresentHook): string | undefined => hook.previousUrls[index]?.identity();
    match('previous-url', { ofDeclared: toPrevious, ofLive: toIdentity, pair: pairHooks });
  }
  const ambiguous: { readonly desired: PresentHook; readonly live: readonly LiveHook[] }[] = [];
  /** Near matches are guesses, so they count only where there is one live and one declared hook to choose from. */
  const pairOnly: Way['pair'] = (near, live) => {
    if (near.length === 1 && live.length === 1) return pairHooks(near, live);
    const sorted = [...live].sort(compareLive);
    if (sorted.length > 0) for (const desired of near) ambiguous.push({ desired, live: sorted });
    return [];
  };
  match('near-url', { ofDeclared: toNearIdentity, ofLive: toNearIdentity, pair: pairOnly });
  return { pairs, missing: [...missing].sort(compareDesired), left, withoutId, ambiguous };
}

/** A way to find live hooks: the key that both sides have alike, and how those of one key are paired. */
interface Way {
  readonly ofDeclared: (hook: PresentHook) => string | undefined;
  readonly ofLive: (hook: LiveHook) => string;
  readonly pair: (declared: readonly PresentHook[], live: readonly LiveHook[]) => readonly Pair[];
}

/** An id names one hook: the first that pins it has it. */
function pairFirst(declared: readonly PresentHook[], [live]: readonly LiveHook[]): readonly Pair[] {
  const [desired] = [...declared].sort(compareDesired);
  return desired === undefined || live === undefined ? [] : [{ desired, live }];
}

/** The hooks of one key, to be paired as a whole. */
interface Sides {
  readonly declared: PresentHook[];
  live: LiveHook[];
}

/** Pairs declared and live hooks that have a key in common, and says which are left on either side. */
function pairByKey(
  declared: readonly PresentHook[],
  candidates: readonly LiveHook[],
  { ofDeclared, ofLive, pair }: Way,
): { readonly pairs: readonly Pair[]; readonly missing: readonly PresentHook[]; readonly left: readonly LiveHook[] } {
  const pairs: Pair[] = [];
  const missing: PresentHook[] = [];
  const left: LiveHook[] = [];
  const byKey = new Map<string, Sides>();
  for (const hook of declared) {
    const key = ofDeclared(hook);
    const sides = key === undefined ? undefined : byKey.get(key);
    if (key === undefined) missing.push(hook);
    else if (sides === undefined) byKey.set(key, { declared: [hook], live: [] });
    else sides.declared.push(hook);
  }
  if (byKey.size === 0) return { pairs, missing, left: candidates };
  for (const hook of candidates) {
    const sides = byKey.get(ofLive(hook));
    if (sides === undefined) left.push(hook);
    // An array made with its one element takes a fraction of the memory of one that grows.
    else if (sides.live.length === 0) sides.live = [hook];
    else sides.live.push(hook);
  }
  for (const sides of byKey.values()) {
    const found = pair(sides.declared, sides.live);
    for (const each of found) pairs.push(each);
    if (found.length < sides.declared.length)
      for (const hook of listUnpaired(sides.declared, found)) missing.push(hook);
    if (found.length < sides.live.length) for (const hook of listUnpaired(sides.live, found)) left.push(hook);
  }
  return { pairs, missing, left };
}
