import { hasEvent, hasSameConfig, hasSharedEvent, type LiveHook, type PresentHook } from '../model/hook.ts';
import type { Change } from './plan.ts';

/** What of a hook matters to GitHub's limits and to who is delivered what. */
export interface Subscription {
  /** Whose it is: two subscriptions are of one hook if this is the same object. */
  readonly hook: LiveHook | PresentHook;
  readonly url: string;
  readonly active: boolean;
  readonly events: readonly string[];
}

/** A hook before and after a change; undefined where there is none. */
export interface SubscriptionChange {
  readonly before: Subscription | undefined;
  readonly after: Subscription | undefined;
}

/** What a change does to the hook that it is about. */
export function toSubscriptionChange(change: Change): SubscriptionChange {
  switch (change.op) {
    case 'create':
      return { before: undefined, after: toSubscription(change.desired) };
    case 'update':
      return { before: toSubscription(change.live), after: toSubscription(change.desired) };
    case 'deactivate':
      return { before: toSubscription(change.live), after: { ...toSubscription(change.live), active: false } };
    case 'delete':
      return { before: toSubscription(change.live), after: undefined };
  }
}

function toSubscription(hook: LiveHook | PresentHook): Subscription {
  return { hook, url: hook.url.identity(), active: hook.active, events: hook.events };
}

/**
 * What no longer counts once a hook is gone: the events that it names while it is active, and the keys of `listTakenKeys` that it holds.
 */
export function listFreedKeys(hook: Subscription): readonly string[] {
  return [...listActiveEvents(hook), ...hook.events.map((event) => formatTwinKey(hook, event))];
}

/** Events that an active hook names; `*` names none. */
function listActiveEvents(hook: Subscription | undefined): readonly string[] {
  return hook?.active === true ? hook.events.filter((event) => event !== '*') : [];
}

function formatTwinKey({ hook, url }: Subscription, event: string): string {
  return JSON.stringify([url, hook.contentType, hook.insecureSsl, event]);
}

/** The hooks of a target at one point of an apply: what GitHub would take next, and who is delivered what. */
export class HookSet {
  /** Active hooks that name the event. */
  readonly active = new KeyCounts();
  /** Hooks that name the event, active or not; `*` counts those with all events. */
  readonly named = new KeyCounts();
  /** By URL, for the URLs of the changes alone: of no other is it ever asked what it is delivered. */
  readonly #hooks = new Map<string, Map<Subscription['hook'], Subscription>>();

  /** The live hooks before any of the changes. */
  constructor(live: readonly (LiveHook | PresentHook)[], changes: readonly SubscriptionChange[]) {
    for (const { before, after } of changes) {
      if (before !== undefined) this.#hooks.set(before.url, new Map());
      if (after !== undefined) this.#hooks.set(after.url, new Map());
    }
    for (const hook of live) {
      this.#count(hook, 1);
      this.#hooks.get(hook.url.identity())?.set(hook, toSubscription(hook));
    }
  }

  /** A new set with the changes carried out; this one stays as it is. */
  with(changes: readonly SubscriptionChange[]): HookSet {
    const next = new HookSet([], []);
    next.active.include(this.active);
    next.named.include(this.named);
    for (const [url, hooks] of this.#hooks) next.#hooks.set(url, new Map(hooks));
    for (const change of changes) next.carryOut(change);
    return next;
  }

  carryOut({ before, after }: SubscriptionChange): void {
    if (before !== undefined) {
      this.#count(before, -1);
      this.#hooks.get(before.url)?.delete(before.hook);
    }
    if (after !== undefined) {
      this.#count(after, 1);
      this.#hooks.get(after.url)?.set(after.hook, after);
    }
  }

  /** Events for which the change would bring one active hook too many. */
  listCrowdedEvents(change: SubscriptionChange, limit: number): readonly string[] {
    const before = listActiveEvents(change.before);
    return listActiveEvents(change.after).filter((event) => this.active.get(event) >= limit && !before.includes(event));
  }

  /** Keys of other hooks because of which GitHub would refuse the change: it takes no two hooks of one config and a shared event. */
  listTakenKeys({ before, after }: SubscriptionChange): readonly string[] {
    if (after === undefined) return [];
    const own = before !== undefined && hasSameConfig(before.hook, after.hook) ? before.events : [];
    const keys: string[] = [];
    for (const other of this.#list(after.url, before)) {
      if (!hasSameConfig(other.hook, after.hook)) continue;
      for (const event of other.events)
        if (hasSharedEvent([event], after.events) && !hasSharedEvent([event], own))
          keys.push(formatTwinKey(other, event));
    }
    return keys;
  }

  /** Whether the change ends a delivery to a URL that there is again in the end. */
  leavesGap({ before, after }: SubscriptionChange, end: HookSet): boolean {
    if (before === undefined || !before.active) return false;
    const { url, events } = before;
    const ended = events.includes('*') ? end.#listDelivered(url) : events;
    const stays = (event: string) =>
      (after?.url === url && after.active && hasEvent(after.events, event)) || this.#isDelivered(url, event, before);
    return ended.some((event) => end.#isDelivered(url, event) && !stays(event));
  }

  #listDelivered(url: string): readonly string[] {
    return [...this.#list(url)].flatMap(({ active, events }) => (active ? events : []));
  }

  /** Whether a hook of the URL, other than `own`, is delivered the event. */
  #isDelivered(url: string, event: string, own?: Subscription): boolean {
    for (const { active, events } of this.#list(url, own)) if (active && hasEvent(events, event)) return true;
    return false;
  }

  /** The hooks of a URL without one. No array: who looks for one of thousands stops there. */
  *#list(url: string, own?: Subscription): Generator<Subscription> {
    for (const hook of this.#hooks.get(url)?.values() ?? []) if (hook.hook !== own?.hook) yield hook;
  }

  #count({ active, events }: Pick<Subscription, 'active' | 'events'>, by: number): void {
    if (active) this.active.add(events, by);
    this.named.add(events, by);
  }
}

/** Counts by key that go up and down. */
export class KeyCounts {
  readonly #counts = new Map<string, number>();

  get(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** Counts each key once more, or once less with -1. */
  add(keys: readonly string[], by = 1): void {
    for (const key of keys) this.#counts.set(key, this.get(key) + by);
  }

  /** Adds what another one counts. */
  include(other: KeyCounts): void {
    for (const [key, count] of other.#counts) this.add([key], count);
  }

  /** Keys that are counted at least once. */
  keys(): readonly string[] {
    return [...this.#counts].filter(([, count]) => count > 0).map(([key]) => key);
  }
}
