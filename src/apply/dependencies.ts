import type { LiveHook, PresentHook } from '../model/hook.ts';
import { HookSet, listFreedKeys, toHookChange } from '../plan/hook-set.ts';
import { type Change, type DeleteChange, listWrites, type TargetPlan } from '../plan/plan.ts';
import { createSkipped, type WriteOutcome } from './writer.ts';

/**
 * Tracks what is live while a plan is carried out, and what would be live had nothing failed, to find changes that depend on one that was
 * not done: they would be refused for lack of room, or would end deliveries that the missing change was to take over.
 */
export class ChangeDependencies {
  readonly #planned: HookSet;
  readonly #actual: HookSet;
  readonly #end: HookSet;
  readonly #limit: number;
  readonly #undeleted: DeleteChange[] = [];

  constructor(plan: TargetPlan, limit: number) {
    const steps = plan.changes.map(toHookChange);
    this.#planned = new HookSet([...mapKnownHooks(plan).values()], steps);
    this.#actual = this.#planned.with([]);
    this.#end = this.#planned.with(steps);
    this.#limit = limit;
  }

  /** Why a change cannot be tried now that others were not done; undefined where it can. */
  check(change: Change): WriteOutcome | undefined {
    return this.#lackOfRoom(change) ?? this.#lostDelivery(change);
  }

  /** Counts a change that is over. */
  settle(change: Change, { isDone }: { readonly isDone: boolean }): void {
    this.#planned.carryOut(toHookChange(change));
    if (isDone) this.#actual.carryOut(toHookChange(change));
    else if (change.op === 'delete') this.#undeleted.push(change);
  }

  #lackOfRoom(change: Change): WriteOutcome | undefined {
    if (this.#undeleted.length === 0 || change.op === 'delete' || change.op === 'deactivate') return undefined;
    const next = toHookChange(change);
    const needs = [...this.#actual.listCrowdedEvents(next, this.#limit), ...this.#actual.listTakenKeys(next)];
    const inTheWay = this.#undeleted.find((deletion) =>
      listFreedKeys(deletion.live).some((key) => needs.includes(key)),
    );
    if (inTheWay === undefined) return undefined;
    return createSkipped(`It needs the room of hook ${inTheWay.live.id}, which was not deleted.`);
  }

  #lostDelivery(change: Change): WriteOutcome | undefined {
    const next = toHookChange(change);
    if (!this.#actual.leavesGap(next, this.#end) || this.#planned.leavesGap(next, this.#end)) return undefined;
    return createSkipped(
      'It would end deliveries that a change before it was to take over, and that change was not done.',
    );
  }
}

/** Every hook that the plan saw, by its id; one that is as declared as its declaration. */
export function mapKnownHooks(plan: TargetPlan): ReadonlyMap<string, LiveHook | PresentHook> {
  const refused = plan.refused.map(({ change }) => change);
  const changed = [...listWrites(plan), ...refused].flatMap((change) => ('live' in change ? [change.live] : []));
  const listed = [...plan.unmanaged.map(({ live }) => live), ...plan.ignored, ...plan.unlisted];
  return new Map<string, LiveHook | PresentHook>([
    ...plan.unchanged.map(({ id, desired }) => [id, desired] as const),
    ...[...changed, ...listed].map((live) => [live.id, live] as const),
  ]);
}
