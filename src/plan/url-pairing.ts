import type { LiveHook, PresentHook } from '../model/hook.ts';
import { type Pair, pair } from './pair.ts';
import { unpaired } from './unpaired.ts';

/** What is not matched yet. */
export interface Unmatched {
  readonly missing: readonly PresentHook[];
  readonly left: readonly LiveHook[];
}

/** What one way to match finds, and what it leaves. */
export interface Found extends Unmatched {
  readonly pairs: readonly Pair[];
}

/** The hooks of one URL, to be paired as a whole. */
interface Sides {
  readonly declared: PresentHook[];
  live: LiveHook[];
}

/** Pairs live hooks with the declared ones that have their URL as the key. */
export function byUrl(unmatched: Unmatched, keyOf: (hook: PresentHook) => string | undefined): Found {
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
    const found = pair(declared, live);
    for (const each of found) pairs.push(each);
    if (found.length < declared.length) for (const hook of unpaired(declared, found)) missing.push(hook);
    if (found.length < live.length) for (const hook of unpaired(live, found)) left.push(hook);
  }
  return { pairs, missing, left };
}
