import { hasEvent, hasSameConfig, hasSharedEvent, type LiveHook, type PresentHook } from '../model/hook.ts';
import type { Change } from './plan.ts';

type Hook = LiveHook | PresentHook;

/** A change with the hook that it is about before and after it; undefined where there is none. Two are one hook if they are one object. */
export interface HookChange {
  readonly change: Change;
  readonly before: Hook | undefined;
  readonly after: Hook | undefined;
}

/** What a change does to the hook that it is about. */
export function toHookChange(change: Change): HookChange {
  switch (change.op) {
    case 'create':
      return { change, before: undefined, after: change.desired };
    case 'update':
      return { change, before: change.live, after: change.desired };
    case 'deactivate':
      return { change, before: change.live, after: { ...change.live, active: false } };
    case 'delete':
      return { change, before: change.live, after: undefined };
  }
}

/**
 * What no longer counts once a hook is gone: the events that it names while it is active, and the keys of `listTakenKeys` that it holds.
 */
export function listFreedKeys(hook: Hook): readonly string[] {
  return [...listActiveEvents(hook), ...hook.events.map((event) => formatTwinKey(hook, event))];
}

/** Events that an active hook names; `*` names none. */
function listActiveEvents(hook: Hook | undefined): readonly string[] {
  return hook?.active === true ? hook.events.filter((event) => event !== '*') : [];
}

function formatTwinKey({ url, contentType, insecureSsl }: Hook, event: string): string {
  return JSON.stringify([url.identity(), contentType, insecureSsl, event]);
}

/** The hooks of a target at one point of an apply: what GitHub would take next, and who is delivered what. */
export class HookSet {
  /** How many active hooks name each event; `*` counts those with all events. */
  readonly active = new Map<string, number>();
  /** How many hooks name each event, active or not. */
  readonly named = new Map<string, number>();
  /** By URL, for the URLs of the changes alone: of no other is it ever asked what it is delivered. */
  readonly #hooks = new Map<string, Set<Hook>>();

  /** The live hooks before any of the changes. */
  constructor(live: readonly Hook[], changes: readonly HookChange[]) {
    for (const { before, after } of changes) {
      if (before !== undefined) this.#hooks.set(before.url.identity(), new Set());
      if (after !== undefined) this.#hooks.set(after.url.identity(), new Set());
    }
    for (const hook of live) this.#add(hook);
  }

  /** A new set with the changes carried out; this one stays as it is. */
  with(changes: readonly HookChange[]): HookSet {
    const next = new HookSet([], []);
    for (const [event, count] of this.active) next.active.set(event, count);
    for (const [event, count] of this.named) next.named.set(event, count);
    for (const [url, hooks] of this.#hooks) next.#hooks.set(url, new Set(hooks));
    for (const change of changes) next.carryOut(change);
    return next;
  }

  carryOut({ before, after }: HookChange): void {
    if (before !== undefined) {
      this.#count(before, -1);
      this.#hooks.get(before.url.identity())?.delete(before);
    }
    if (after !== undefined) this.#add(after);
  }

  /** Events for which the change would bring one active hook too many. */
  listCrowdedEvents(change: HookChange, limit: number): readonly string[] {
    const before = listActiveEvents(change.before);
    return listActiveEvents(change.after).filter(
      (event) => (this.active.get(event) ?? 0) >= limit && !before.includes(event),
    );
  }

  /** Keys of other hooks because of which GitHub would refuse the change: it takes no two hooks of one config and a shared event. */
  listTakenKeys({ before, after }: HookChange): readonly string[] {
    if (after === undefined) return [];
    const own = before !== undefined && hasSameConfig(before, after) ? before.events : [];
    const keys: string[] = [];
    for (const other of this.#list(after.url.identity(), before)) {
      if (!hasSameConfig(other, after)) continue;
      for (const event of other.events)
        if (hasSharedEvent([event], after.events) && !hasSharedEvent([event], own))
          keys.push(formatTwinKey(other, event));
    }
    return keys;
  }

  /** Whether the change ends a delivery to a URL that there is again in the end. */
  leavesGap({ before, after }: HookChange, end: HookSet): boolean {
    if (before === undefined || !before.active) return false;
    const url = before.url.identity();
    const ended = before.events.includes('*') ? end.#listDelivered(url) : before.events;
    const isKept = (event: string) => after?.url.identity() === url && after.active && hasEvent(after.events, event);
    return ended.some(
      (event) => end.#isDelivered(url, event) && !isKept(event) && !this.#isDelivered(url, event, before),
    );
  }

  #listDelivered(url: string): readonly string[] {
    return [...this.#list(url)].flatMap(({ active, events }) => (active ? events : []));
  }

  /** Whether a hook of the URL, other than `own`, is delivered the event. */
  #isDelivered(url: string, event: string, own?: Hook): boolean {
    for (const { active, events } of this.#list(url, own)) if (active && hasEvent(events, event)) return true;
    return false;
  }

  /** The hooks of a URL without one. No array: who looks for one of thousands stops there. */
  *#list(url: string, own?: Hook): Generator<Hook> {
    for (const hook of this.#hooks.get(url) ?? []) if (hook !== own) yield hook;
  }

  #add(hook: Hook): void {
    this.#count(hook, 1);
    this.#hooks.get(hook.url.identity())?.add(hook);
  }

  #count({ active, events }: Hook, by: number): void {
    for (const event of events) {
      this.named.set(event, (this.named.get(event) ?? 0) + by);
      if (active) this.active.set(event, (this.active.get(event) ?? 0) + by);
    }
  }
}
