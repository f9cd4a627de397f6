import { grouped } from '../../model/grouped.ts';
import type { LiveHook } from '../../model/hook.ts';
import type { Change, DeleteChange } from '../plan.ts';
import {
  formatUniquenessKey,
  HookSet,
  listActiveEvents,
  type SubscriptionChange,
  toSubscriptionChange,
} from './hook-set.ts';

/** Changes in the order of an apply, and what that order costs. */
export interface Order {
  readonly changes: readonly Change[];
  /** Changes that end a delivery which a later change begins again. */
  readonly gaps: readonly Change[];
  /** Changes that GitHub may refuse, because another hook has the same config and event. */
  readonly taken: readonly Change[];
  /** Deletions carried out before the changes that they make room for. */
  readonly early: readonly DeleteChange[];
  /** Events without room, each with how many hooks too many there would be. */
  readonly crowded: ReadonlyMap<string, number>;
  /** Events that would have too many hooks if inactive hooks and hooks with `*` count. */
  readonly uncertain: readonly string[];
}

/**
 * Updates, creates, deactivations, deletes. Within each, a change waits for others that keep a delivery going or that free what GitHub
 * allows only so often: hooks for one event, and one config with one event. Deletions go first only where they make such room.
 */
export function orderChanges(changes: readonly Change[], live: readonly LiveHook[], limit: number): Order {
  const all = toPending(changes);
  const sequence = new Sequence(live, all, limit);
  const freed = groupRoomMakers(changes);
  const early = new Set<DeleteChange>();
  const crowded = new Map<string, number>();
  for (const op of ['update', 'create'] as const) {
    const stuck = placeChanges(sequence, filterByOp(all, op), (next) => makeRoom(sequence, next, freed, early));
    for (const next of stuck) {
      for (const event of sequence.crowded(next)) crowded.set(event, (crowded.get(event) ?? 0) + 1);
    }
    // They stay in the plan, which is refused as a whole.
    for (const next of stuck) sequence.carryOut(next);
  }
  const uncertain = findUncertainEvents(sequence, changes, limit).filter((event) => !crowded.has(event));
  for (const next of filterByOp(all, 'deactivate')) sequence.carryOut(next);
  for (const next of filterByOp(all, 'delete')) {
    if (next.change.op === 'delete' && !early.has(next.change)) sequence.carryOut(next);
  }
  const { gaps, taken } = sequence;
  return { changes: sequence.changes, gaps, taken, early: [...early], crowded, uncertain };
}

function filterByOp(changes: readonly PendingChange[], op: Change['op']): readonly PendingChange[] {
  return changes.filter(({ change }) => change.op === op);
}

/** Carries out what can be, making room where needed; gives back what has none. */
function placeChanges(
  sequence: Sequence,
  waiting: readonly PendingChange[],
  makesRoom: (next: PendingChange) => boolean,
): readonly PendingChange[] {
  let rest = sequence.settle(waiting);
  while (rest.length > 0) {
    if (!rest.some(makesRoom)) {
      // Whether another hook's config is in the way is for GitHub to judge: what it compares is not documented.
      const left = rest.filter((next) => {
        if (sequence.crowded(next).length > 0) return true;
        sequence.carryOut(next);
        return false;
      });
      if (left.length === rest.length) return rest;
      rest = left;
    }
    rest = sequence.settle(rest);
  }
  return rest;
}

function makeRoom(
  sequence: Sequence,
  next: PendingChange,
  freed: ReturnType<typeof groupRoomMakers>,
  early: Set<DeleteChange>,
): boolean {
  const maker: RoomMaker | undefined = pickRoomMaker(freed, sequence.needs(next), {
    isUsed: ({ change }) => early.has(change),
    costs: (candidate) => sequence.leavesGap(candidate),
  });
  if (maker === undefined) return false;
  early.add(maker.change);
  sequence.carryOut(maker);
  return true;
}

function findUncertainEvents(sequence: Sequence, changes: readonly Change[], limit: number): readonly string[] {
  const { named } = sequence.now;
  const added = changes.flatMap((change) => {
    if (change.op === 'create') return change.desired.events;
    if (change.op !== 'update') return [];
    return change.desired.events.filter((event) => !change.live.active || !change.live.events.includes(event));
  });
  const all = named.of('*');
  return [...new Set(added)].filter((event) => named.of(event) + (event === '*' ? 0 : all) > limit).sort();
}

/** A change that waits for its turn. */
interface PendingChange<C extends Change = Change> {
  readonly change: C;
  readonly delta: SubscriptionChange;
}

/** Changes of which none was carried out yet. */
function toPending(changes: readonly Change[]): readonly PendingChange[] {
  return changes.map((change) => ({ change, delta: toSubscriptionChange(change) }));
}

/** Changes carried out one after the other on paper, with what holds after each. */
export class Sequence {
  readonly changes: Change[] = [];
  /** Changes that ended a delivery which a later one begins again. */
  readonly gaps: Change[] = [];
  /** Changes that GitHub may refuse, because another hook had the same config and event at their turn. */
  readonly taken: Change[] = [];
  readonly now: HookSet;
  readonly #end: HookSet;
  readonly #limit: number;

  constructor(live: readonly LiveHook[], changes: readonly PendingChange[], limit: number) {
    const steps = changes.map((next) => next.delta);
    this.now = new HookSet(live, steps);
    this.#end = this.now.after(steps);
    this.#limit = limit;
  }

  carryOut(next: PendingChange): void {
    if (this.leavesGap(next)) this.gaps.push(next.change);
    if (this.now.taken(next.delta).length > 0) this.taken.push(next.change);
    this.now.carryOut(next.delta);
    this.changes.push(next.change);
  }

  leavesGap(next: PendingChange): boolean {
    return this.now.leavesGap(next.delta, this.#end);
  }

  /** Events that have no room for the change now. */
  crowded(next: PendingChange): readonly string[] {
    return this.now.crowded(next.delta, this.#limit);
  }

  /** What the change waits for: events without room, and configs that another hook has. */
  needs(next: PendingChange): readonly string[] {
    return [...this.crowded(next), ...this.now.taken(next.delta)];
  }

  /** Carries out all that can be carried out now or becomes so on the way, gaps only where nothing else moves; gives back the rest. */
  settle(waiting: readonly PendingChange[]): readonly PendingChange[] {
    let rest = waiting;
    for (;;) {
      const before = rest.length;
      rest = this.#pass(rest, (next) => !this.leavesGap(next));
      if (rest.length < before) continue;
      const urls = new Set<string>();
      rest = this.#pass(rest, ({ delta: { before: hook } }) => {
        if (hook === undefined || urls.has(hook.url)) return false;
        urls.add(hook.url);
        return true;
      });
      if (rest.length === before) return rest;
    }
  }

  #pass(waiting: readonly PendingChange[], accepts: (next: PendingChange) => boolean): readonly PendingChange[] {
    return waiting.filter((next) => {
      if (this.needs(next).length > 0 || !accepts(next)) return true;
      this.carryOut(next);
      return false;
    });
  }
}

/** A deletion, by what it makes room for: events, and configs with an event. */
interface RoomMaker {
  readonly change: DeleteChange;
  readonly delta: SubscriptionChange;
}

/** Deletions that can be carried out early, by what they free. */
type RoomMakers = ReadonlyMap<string, readonly RoomMaker[]>;

/** The deletions of a plan by what they free. */
function groupRoomMakers(changes: readonly Change[]): RoomMakers {
  const makers = changes
    .filter((change) => change.op === 'delete')
    .map((change) => ({ change, delta: toSubscriptionChange(change) }));
  const freed = makers.flatMap((maker) => {
    const { before } = maker.delta;
    const keys = before === undefined ? [] : before.events.map((event) => formatUniquenessKey(before, event));
    return [...listActiveEvents(before), ...keys].map((need) => ({ need, maker }));
  });
  const byNeed = grouped(freed, ({ need }) => need);
  return new Map([...byNeed].map(([need, entries]) => [need, entries.map(({ maker }) => maker)]));
}

/** Of the deletions that free something needed, the one that frees most of it; of equal ones the first that `costs` nothing. */
function pickRoomMaker(
  freed: RoomMakers,
  needs: readonly string[],
  { isUsed, costs }: { isUsed: (maker: RoomMaker) => boolean; costs: (maker: RoomMaker) => boolean },
): RoomMaker | undefined {
  const covered = new Map<RoomMaker, number>();
  for (const need of needs) {
    for (const maker of freed.get(need) ?? []) {
      if (!isUsed(maker)) covered.set(maker, (covered.get(maker) ?? 0) + 1);
    }
  }
  const most = [...covered.values()].reduce((a, b) => Math.max(a, b), 0);
  const best = [...covered].filter(([, count]) => count === most).map(([maker]) => maker);
  return best.find((maker) => !costs(maker)) ?? best[0];
}
