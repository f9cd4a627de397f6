import type { LiveHook, PresentHook } from '../hooks/hook.ts';
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
  /** The hooks of each URL at which steps begin or end; of no other URL is it ever asked what it is delivered. */
  readonly #hooks: Map<string, readonly Footprint[]>;

  /** The live hooks before any of the steps. */
  constructor(live: readonly (LiveHook | PresentHook)[], steps: readonly Step[]) {
    const byUrl = new Map<string, Footprint[]>();
    for (const { before, after } of steps) {
      if (before !== undefined) byUrl.set(before.url, []);
      if (after !== undefined) byUrl.set(after.url, []);
    }
    for (const hook of live) {
      this.#count(hook, 1);
      byUrl.get(hook.url.identity())?.push(footprint(hook));
    }
    this.#hooks = byUrl;
  }

  /** The moment after the steps; this one stays as it is. */
  after(steps: readonly Step[]): Moment {
    const moment = new Moment([], []);
    moment.active.include(this.active);
    moment.named.include(this.named);
    for (const [url, hooks] of this.#hooks) moment.#hooks.set(url, hooks);
    for (const step of steps) moment.carryOut(step);
    return moment;
  }

  carryOut({ before, after }: Step): void {
    if (before !== undefined) {
      this.#count(before, -1);
      this.#hooks.set(before.url, this.#others(before.url, before));
    }
    if (after !== undefined) {
      this.#count(after, 1);
      this.#hooks.set(after.url, [...this.#at(after.url), after]);
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
    const rivals = this.#others(after.url, before).filter((hook) => hasOneConfig(hook, after));
    if (rivals.length === 0) return [];
    const own = before !== undefined && hasOneConfig(before, after) ? before.events : [];
    return after.events
      .filter((event) => !own.includes(event) && rivals.some(({ events }) => events.includes(event)))
      .map((event) => uniquenessKey(after, event));
  }

  /** Whether the step ends a delivery to a URL that there is again in the end. */
  leavesGap({ before, after }: Step, end: Moment): boolean {
    if (before === undefined || !before.active) return false;
    const later = end.#at(before.url);
    const events = before.events.includes(everything)
      ? later.flatMap((hook) => (hook.active ? hook.events : []))
      : before.events;
    const others = this.#others(before.url, before);
    const next = after?.url === before.url ? [...others, after] : others;
    return events.some((event) => delivers(later, event) && !delivers(next, event));
  }

  #at(url: string): readonly Footprint[] {
    return this.#hooks.get(url) ?? [];
  }

  /** The hooks of a URL without one. */
  #others(url: string, own: Footprint | undefined): readonly Footprint[] {
    const hooks = this.#at(url);
    return own === undefined ? hooks : hooks.filter(({ hook }) => hook !== own.hook);
  }

  #count({ active, events }: Pick<Footprint, 'active' | 'events'>, by: number): void {
    if (active) this.active.add(events, by);
    this.named.add(events, by);
  }
}
