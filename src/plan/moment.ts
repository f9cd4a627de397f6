import type { LiveHook, PresentHook } from '../model/hook.ts';
import {
  activeEvents,
  delivers,
  type Footprint,
  footprint,
  hasOneConfig,
  type Step,
  uniquenessKey,
} from './footprint.ts';
import { Tally } from './tally.ts';

const everything = '*';

/** The hooks of a target at one moment of an apply: what GitHub would accept next, and who is delivered what. */
export class Moment {
  /** Active hooks that name the event. */
  readonly active = new Tally();
  /** Hooks that name the event, active or not; `*` counts those with all events. */
  readonly named = new Tally();
  /** The hooks of each URL at which steps begin or end, by whose they are; of no other URL is it ever asked what it is delivered. */
  readonly #hooks = new Map<string, Map<Footprint['hook'], Footprint>>();

  /** The live hooks before any of the steps. */
  constructor(live: readonly (LiveHook | PresentHook)[], steps: readonly Step[]) {
    for (const { before, after } of steps) {
      if (before !== undefined) this.#hooks.set(before.url, new Map());
      if (after !== undefined) this.#hooks.set(after.url, new Map());
    }
    for (const hook of live) {
      this.#count(hook, 1);
      this.#hooks.get(hook.url.identity())?.set(hook, footprint(hook));
    }
  }

  /** The moment after the steps; this one stays as it is. */
  after(steps: readonly Step[]): Moment {
    const moment = new Moment([], []);
    moment.active.include(this.active);
    moment.named.include(this.named);
    for (const [url, hooks] of this.#hooks) moment.#hooks.set(url, new Map(hooks));
    for (const step of steps) moment.carryOut(step);
    return moment;
  }

  carryOut({ before, after }: Step): void {
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
  crowded(step: Step, limit: number): readonly string[] {
    const before = activeEvents(step.before);
    return activeEvents(step.after).filter((event) => this.active.of(event) >= limit && !before.includes(event));
  }

  /** Keys under which GitHub would refuse the step, because another hook has them. */
  taken({ before, after }: Step): readonly string[] {
    if (after === undefined) return [];
    const rivals = [...this.#others(after.url, before)].filter((hook) => hasOneConfig(hook, after));
    if (rivals.length === 0) return [];
    const own = before !== undefined && hasOneConfig(before, after) ? before.events : [];
    return after.events
      .filter((event) => !own.includes(event) && rivals.some(({ events }) => events.includes(event)))
      .map((event) => uniquenessKey(after, event));
  }

  /** Whether the step ends a delivery to a URL that there is again in the end. */
  leavesGap({ before, after }: Step, end: Moment): boolean {
    if (before === undefined || !before.active) return false;
    const { url, events } = before;
    const ended = events.includes(everything) ? end.#deliveredTo(url) : events;
    const stays = (event: string) =>
      (after?.url === url && delivers(after, event)) || this.#isDelivered(url, event, before);
    return ended.some((event) => end.#isDelivered(url, event) && !stays(event));
  }

  #deliveredTo(url: string): readonly string[] {
    return [...this.#others(url)].flatMap(({ active, events }) => (active ? events : []));
  }

  /** Whether a hook of the URL, other than `own`, is delivered the event. */
  #isDelivered(url: string, event: string, own?: Footprint): boolean {
    for (const hook of this.#others(url, own)) if (delivers(hook, event)) return true;
    return false;
  }

  /** The hooks of a URL without one. Not a list: who looks for one of thousands stops there. */
  *#others(url: string, own?: Footprint): Generator<Footprint> {
    for (const hook of this.#hooks.get(url)?.values() ?? []) if (hook.hook !== own?.hook) yield hook;
  }

  #count({ active, events }: Pick<Footprint, 'active' | 'events'>, by: number): void {
    if (active) this.active.add(events, by);
    this.named.add(events, by);
  }
}
