import type { LiveHook } from '../model/hook.ts';
import { activeEvents, footprint, step, uniquenessKey } from '../plan/footprint.ts';
import { Moment } from '../plan/moment.ts';
import type { Change, DeleteChange, TargetPlan } from '../plan/plan.ts';
import { type Result, skipped } from './result.ts';
import { seenHooks } from './seen-hooks.ts';

/**
 * What is live while a plan is carried out, beside what would be live had nothing failed. It tells which changes depend on one that was
 * not done: they would be refused for lack of room, or would end deliveries that the missing change was to take over.
 */
export class Obstacles {
  readonly #planned: Moment;
  readonly #actual: Moment;
  readonly #end: Moment;
  readonly #limit: number;
  readonly #undeleted: DeleteChange[] = [];

  constructor(plan: TargetPlan, limit: number) {
    const steps = plan.changes.map(step);
    this.#planned = new Moment([...seenHooks(plan).values()], steps);
    this.#actual = this.#planned.after([]);
    this.#end = this.#planned.after(steps);
    this.#limit = limit;
  }

  /** Why a change cannot be tried now that others were not done; undefined where it can. */
  of(change: Change): Result | undefined {
    return this.#lackOfRoom(change) ?? this.#lostDelivery(change);
  }

  /** Counts a change that is over. */
  settle(change: Change, { isDone }: { readonly isDone: boolean }): void {
    this.#planned.carryOut(step(change));
    if (isDone) this.#actual.carryOut(step(change));
    else if (change.op === 'delete') this.#undeleted.push(change);
  }

  #lackOfRoom(change: Change): Result | undefined {
    if (this.#undeleted.length === 0 || change.op === 'delete' || change.op === 'deactivate') return undefined;
    const next = step(change);
    const needs = [...this.#actual.crowded(next, this.#limit), ...this.#actual.taken(next)];
    const inTheWay = this.#undeleted.find(({ live }) => frees(live).some((room) => needs.includes(room)));
    if (inTheWay === undefined) return undefined;
    return skipped(`It needs the room of hook ${inTheWay.live.id}, which was not deleted.`);
  }

  #lostDelivery(change: Change): Result | undefined {
    const next = step(change);
    if (!this.#actual.leavesGap(next, this.#end) || this.#planned.leavesGap(next, this.#end)) return undefined;
    return skipped('It would end deliveries that a change before it was to take over, and that change was not done.');
  }
}

function frees(live: LiveHook): readonly string[] {
  const hook = footprint(live);
  return [...activeEvents(hook), ...hook.events.map((event) => uniquenessKey(hook, event))];
}
