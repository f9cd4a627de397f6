import type { LiveHook, PresentHook } from '../hooks/hook.ts';
import { activeEvents, footprint, step, uniquenessKey } from '../plan/footprint.ts';
import type { Change, DeleteChange, TargetPlan } from '../plan/plan.ts';
import { Scene } from '../plan/scene.ts';
import { type Result, skipped } from './result.ts';

/**
 * What is live while a plan is carried out, beside what would be live had nothing failed. It tells which changes depend on one that was
 * not done: they would be refused for lack of room, or would end deliveries that the missing change was to take over.
 */
export class Progress {
  readonly #planned: Scene;
  readonly #actual: Scene;
  readonly #end: Scene;
  readonly #limit: number;
  readonly #undeleted: DeleteChange[] = [];

  constructor(plan: TargetPlan, limit: number) {
    const steps = plan.changes.map(step);
    this.#planned = new Scene([...seenHooks(plan).values()], steps);
    this.#actual = this.#planned.after([]);
    this.#end = this.#planned.after(steps);
    this.#limit = limit;
  }

  /** Why a change cannot be tried now that others were not done; undefined where it can. */
  obstacle(change: Change): Result | undefined {
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

/** Every hook that the plan saw, by its id; one that is as declared as its declaration. */
export function seenHooks(plan: TargetPlan): ReadonlyMap<string, LiveHook | PresentHook> {
  const refused = plan.refused.map(({ change }) => change);
  const changed = [...plan.changes, ...plan.refreshes, ...refused].flatMap((change) =>
    'live' in change ? [change.live] : [],
  );
  const listed = [...plan.unmanaged.map(({ live }) => live), ...plan.ignored, ...plan.unlisted];
  return new Map<string, LiveHook | PresentHook>([
    ...plan.unchanged.map(({ id, desired }) => [id, desired] as const),
    ...[...changed, ...listed].map((live) => [live.id, live] as const),
  ]);
}

function frees(live: LiveHook): readonly string[] {
  const hook = footprint(live);
  return [...activeEvents(hook), ...hook.events.map((event) => uniquenessKey(hook, event))];
}
