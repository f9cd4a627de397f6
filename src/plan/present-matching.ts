import { grouped } from '../model/grouped.ts';
import type { LiveHook, PresentHook } from '../model/hook.ts';
import { compareDesired, compareLive } from './canonical-order.ts';
import { type Pair, pair } from './pair.ts';
import { partition } from './partition.ts';
import type { MatchedBy, MatchedHook } from './plan.ts';
import { unpaired } from './unpaired.ts';
import { byUrl, type Found, type Unmatched } from './url-pairing.ts';

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
export function presentMatching(declared: readonly PresentHook[], candidates: readonly LiveHook[]): PresentMatching {
  const pairs: MatchedHook[] = [];
  const kept = (found: Found, matchedBy: MatchedBy): Unmatched => {
    for (const { live, desired } of found.pairs) pairs.push({ live, desired, matchedBy });
    return found;
  };
  let rest = kept(byId({ missing: declared, left: candidates }), 'id');
  const withoutId = rest.missing.filter((hook) => hook.id !== undefined);
  rest = kept(
    byUrl(rest, (hook) => hook.url.identity()),
    'url',
  );
  const depth = rest.missing.reduce((most, hook) => Math.max(most, hook.previousUrls.length), 0);
  for (let index = 0; index < depth; index += 1) {
    rest = kept(
      byUrl(rest, (hook) => hook.previousUrls[index]?.identity()),
      'previous-url',
    );
  }
  const { ambiguous, ...near } = byNearUrl(rest);
  const { missing, left } = kept(near, 'near-url');
  return { pairs, missing: [...missing].sort(compareDesired), left, withoutId, ambiguous };
}

function byId({ missing, left }: Unmatched): Found {
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
function byNearUrl({ missing, left }: Unmatched): Found & Pick<PresentMatching, 'ambiguous'> {
  const liveByUrl = grouped(left, (hook) => hook.url.nearIdentity());
  const groups = [...grouped(missing, (hook) => hook.url.nearIdentity())].map(([key, declared]) => {
    return { declared, live: liveByUrl.get(key) ?? [] };
  });
  const near = groups.filter(({ live }) => live.length > 0);
  const pairs = near.flatMap(({ declared, live }) => (declared.length + live.length === 2 ? pair(declared, live) : []));
  const ambiguous = near
    .filter(({ declared, live }) => declared.length + live.length > 2)
    .flatMap(({ declared, live }) => {
      const sorted = [...live].sort(compareLive);
      return declared.map((desired) => ({ desired, live: sorted }));
    });
  return { pairs, missing: unpaired(missing, pairs), left: unpaired(left, pairs), ambiguous };
}
