import type { LiveHook, PresentHook } from '../../model/hook.ts';
import type { Change } from '../plan.ts';

const everything = '*';

/** The hooks of a target at one moment of an apply: what GitHub would accept next, and who is delivered what. */
export class HookSet {
  /** Active hooks that name the event. */
  readonly active = new KeyCounts();
  /** Hooks that name the event, active or not; `*` counts those with all events. */
  readonly named = new KeyCounts();
  /** The hooks of each URL at which steps begin or end, by whose they are; of no other URL is it ever asked what it is delivered. */
  readonly #hooks = new Map<string, Map<Subscription['hook'], Subscription>>();

  /** The live hooks before any of the steps. */
  constructor(live: readonly (LiveHook | PresentHook)[], steps: readonly SubscriptionChange[]) {
    for (const { before, after } of steps) {
      if (before !== undefined) this.#hooks.set(before.url, new Map());
      if (after !== undefined) this.#hooks.set(after.url, new Map());
    }
    for (const hook of live) {
      this.#count(hook, 1);
      this.#hooks.get(hook.url.identity())?.set(hook, toSubscription(hook));
    }
  }

  /** The moment after the steps; this one stays as it is. */
  after(steps: readonly SubscriptionChange[]): HookSet {
    const moment = new HookSet([], []);
    moment.active.include(this.active);
    moment.named.include(this.named);
    for (const [url, hooks] of this.#hooks) moment.#hooks.set(url, new Map(hooks));
    for (const step of steps) moment.carryOut(step);
    return moment;
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

  /** Events for which the step would bring one active hook too many. */
  crowded(step: SubscriptionChange, limit: number): readonly string[] {
    const before = listActiveEvents(step.before);
    return listActiveEvents(step.after).filter((event) => this.active.of(event) >= limit && !before.includes(event));
  }

  /** Keys under which GitHub would refuse the step, because another hook has them. */
  taken({ before, after }: SubscriptionChange): readonly string[] {
    if (after === undefined) return [];
    const rivals = [...this.#others(after.url, before)].filter((hook) => hasOneConfig(hook, after));
    if (rivals.length === 0) return [];
    const own = before !== undefined && hasOneConfig(before, after) ? before.events : [];
    return after.events
      .filter((event) => !own.includes(event) && rivals.some(({ events }) => events.includes(event)))
      .map((event) => formatUniquenessKey(after, event));
  }

  /** Whether the step ends a delivery to a URL that there is again in the end. */
  leavesGap({ before, after }: SubscriptionChange, end: HookSet): boolean {
    if (before === undefined || !before.active) return false;
    const { url, events } = before;
    const ended = events.includes(everything) ? end.#deliveredTo(url) : events;
    const stays = (event: string) =>
      (after?.url === url && isDelivered(after, event)) || this.#isDelivered(url, event, before);
    return ended.some((event) => end.#isDelivered(url, event) && !stays(event));
  }

  #deliveredTo(url: string): readonly string[] {
    return [...this.#others(url)].flatMap(({ active, events }) => (active ? events : []));
  }

  /** Whether a hook of the URL, other than `own`, is delivered the event. */
  #isDelivered(url: string, event: string, own?: Subscription): boolean {
    for (const hook of this.#others(url, own)) if (isDelivered(hook, event)) return true;
    return false;
  }

  /** The hooks of a URL without one. Not a list: who looks for one of thousands stops there. */
  *#others(url: string, own?: Subscription): Generator<Subscription> {
    for (const hook of this.#hooks.get(url)?.values() ?? []) if (hook.hook !== own?.hook) yield hook;
  }

  #count({ active, events }: Pick<Subscription, 'active' | 'events'>, by: number): void {
    if (active) this.active.add(events, by);
    this.named.add(events, by);
  }
}

/** What of a hook matters to GitHub's limits and to who is delivered what. */
interface Subscription {
  /** Whose it is: two subscriptions are of one hook if this is the same object. */
  readonly hook: LiveHook | PresentHook;
  readonly url: string;
  readonly active: boolean;
  readonly events: readonly string[];
}

/** The hook before and after a change; undefined where there is none. */
export interface SubscriptionChange {
  readonly before: Subscription | undefined;
  readonly after: Subscription | undefined;
}

/** The subscription of a hook, live or as declared. */
export function toSubscription(hook: LiveHook | PresentHook): Subscription {
  return { hook, url: hook.url.identity(), active: hook.active, events: hook.events };
}

/** What a change does to the hook that it is about. A refresh is none: it changes nothing that counts here. */
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

/** Events that an active hook names; `*` names none. */
export function listActiveEvents(hook: Subscription | undefined): readonly string[] {
  return hook?.active === true ? hook.events.filter((event) => event !== '*') : [];
}

/** Whether the hook is active and takes the event. */
function isDelivered({ active, events }: Subscription, event: string): boolean {
  return active && (events.includes(event) || events.includes('*'));
}

/** Whether GitHub refuses the two for one event that both name: it takes no two hooks of one config that share an event. */
function hasOneConfig(a: Subscription, b: Subscription): boolean {
  return a.url === b.url && a.hook.contentType === b.hook.contentType && a.hook.insecureSsl === b.hook.insecureSsl;
}

/** Equal for hooks of one config that share the event: GitHub refuses the second one ("Hook already exists"). */
export function formatUniquenessKey({ hook, url }: Subscription, event: string): string {
  return JSON.stringify([url, hook.contentType, hook.insecureSsl, event]);
}

/** Counts by key that go up and down. */
export class KeyCounts {
  // A count is changed in place: a map is asked once for each key, not twice.
  readonly #counts = new Map<string, { count: number }>();

  of(key: string): number {
    return this.#counts.get(key)?.count ?? 0;
  }

  /** Counts each key once more, or once less with -1. */
  add(keys: readonly string[], by = 1): void {
    for (const key of keys) this.#change(key, by);
  }

  /** Adds what another one counts. */
  include(other: KeyCounts): void {
    for (const [key, { count }] of other.#counts) this.#change(key, count);
  }

  /** Keys that are counted at least once. */
  keys(): readonly string[] {
    return [...this.#counts].filter(([, { count }]) => count > 0).map(([key]) => key);
  }

  #change(key: string, by: number): void {
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { count: by });
    else known.count += by;
  }
}
