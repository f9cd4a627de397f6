import { activeEvents, type Footprint, type Step, uniquenessKeys } from './footprint.ts';
import { Tally } from './tally.ts';

const everything = '*';

/** The hooks of a target at one moment of an apply: what GitHub would accept next, and who is delivered what. */
export class Scene {
  /** Active hooks that name the event. */
  readonly active = new Tally();
  /** Hooks that name the event, active or not; `*` counts those with all events. */
  readonly named = new Tally();
  readonly #uniqueness = new Tally();
  /** Active hooks by URL and event. */
  readonly #deliveries = new Map<string, Tally>();
  readonly #urls: ReadonlySet<string> | undefined;

  /** `urls`, where they are known, are those at which steps begin or end: of no other URL is it ever asked what it is delivered. */
  constructor(hooks: readonly Footprint[], urls?: ReadonlySet<string>) {
    this.#urls = urls;
    for (const hook of hooks) this.#put(hook);
  }

  carryOut({ before, after }: Step): void {
    if (before !== undefined) this.#take(before);
    if (after !== undefined) this.#put(after);
  }

  /** Events for which the step would bring one active hook too many. */
  crowded(step: Step, limit: number): readonly string[] {
    const before = new Set(activeEvents(step.before));
    return activeEvents(step.after).filter((event) => !before.has(event) && this.active.of(event) >= limit);
  }

  /** Keys under which GitHub would refuse the step, because another hook has them. */
  taken(step: Step): readonly string[] {
    const own = new Set(uniquenessKeys(step.before));
    return uniquenessKeys(step.after).filter((key) => !own.has(key) && this.#uniqueness.of(key) > 0);
  }

  /** Whether the step ends a delivery to a URL that there is again in the end. */
  leavesGap(step: Step, end: Scene): boolean {
    const { before } = step;
    if (before === undefined || !before.active) return false;
    const events = before.events.includes(everything) ? end.#deliveredTo(before.url) : before.events;
    if (!events.some((event) => end.#delivers(before.url, event))) return false;
    this.carryOut(step);
    const isGap = events.some((event) => end.#delivers(before.url, event) && !this.#delivers(before.url, event));
    this.carryOut({ before: step.after, after: before });
    return isGap;
  }

  #delivers(url: string, event: string): boolean {
    const deliveries = this.#deliveries.get(url);
    return deliveries !== undefined && deliveries.of(event) + deliveries.of(everything) > 0;
  }

  #deliveredTo(url: string): readonly string[] {
    return this.#deliveries.get(url)?.keys() ?? [];
  }

  #put(hook: Footprint): void {
    this.active.add(activeEvents(hook));
    this.named.add(hook.events);
    if (this.#urls?.has(hook.url) === false) return;
    this.#uniqueness.add(uniquenessKeys(hook));
    if (hook.active) this.#deliveriesTo(hook.url).add(hook.events);
  }

  #take(hook: Footprint): void {
    this.active.remove(activeEvents(hook));
    this.named.remove(hook.events);
    if (this.#urls?.has(hook.url) === false) return;
    this.#uniqueness.remove(uniquenessKeys(hook));
    if (hook.active) this.#deliveriesTo(hook.url).remove(hook.events);
  }

  #deliveriesTo(url: string): Tally {
    const deliveries = this.#deliveries.get(url) ?? new Tally();
    this.#deliveries.set(url, deliveries);
    return deliveries;
  }
}
