import type { LiveHook } from '../model/hook.ts';
import { type Step, step } from './footprint.ts';
import { Moment } from './moment.ts';
import type { Change } from './plan.ts';

/** A change that waits for its turn. */
export interface Pending<C extends Change = Change> {
  readonly change: C;
  readonly step: Step;
}

/** Changes of which none was carried out yet. */
export function pending(changes: readonly Change[]): readonly Pending[] {
  return changes.map((change) => ({ change, step: step(change) }));
}

/** Changes carried out one after the other on paper, with what holds after each. */
export class Sequence {
  readonly changes: Change[] = [];
  /** Changes that ended a delivery which a later one begins again. */
  readonly gaps: Change[] = [];
  /** Changes that GitHub may refuse, because another hook had the same config and event at their turn. */
  readonly taken: Change[] = [];
  readonly now: Moment;
  readonly #end: Moment;
  readonly #limit: number;

  constructor(live: readonly LiveHook[], changes: readonly Pending[], limit: number) {
    const steps = changes.map((next) => next.step);
    this.now = new Moment(live, steps);
    this.#end = this.now.after(steps);
    this.#limit = limit;
  }

  carryOut(next: Pending): void {
    if (this.leavesGap(next)) this.gaps.push(next.change);
    if (this.now.taken(next.step).length > 0) this.taken.push(next.change);
    this.now.carryOut(next.step);
    this.changes.push(next.change);
  }

  leavesGap(next: Pending): boolean {
    return this.now.leavesGap(next.step, this.#end);
  }

  /** Events that have no room for the change now. */
  crowded(next: Pending): readonly string[] {
    return this.now.crowded(next.step, this.#limit);
  }

  /** What the change waits for: events without room, and configs that another hook has. */
  needs(next: Pending): readonly string[] {
    return [...this.crowded(next), ...this.now.taken(next.step)];
  }

  /** Carries out all that can be carried out now or becomes so on the way, gaps only where nothing else moves; gives back the rest. */
  settle(waiting: readonly Pending[]): readonly Pending[] {
    let rest = waiting;
    for (;;) {
      const before = rest.length;
      rest = this.#pass(rest, (next) => !this.leavesGap(next));
      if (rest.length < before) continue;
      const urls = new Set<string>();
      rest = this.#pass(rest, ({ step: { before: hook } }) => {
        if (hook === undefined || urls.has(hook.url)) return false;
        urls.add(hook.url);
        return true;
      });
      if (rest.length === before) return rest;
    }
  }

  #pass(waiting: readonly Pending[], accepts: (next: Pending) => boolean): readonly Pending[] {
    return waiting.filter((next) => {
      if (this.needs(next).length > 0 || !accepts(next)) return true;
      this.carryOut(next);
      return false;
    });
  }
}
