import { groupBy } from '../model/compare.ts';
import type { LiveHook } from '../model/hook.ts';
import { HookSet, listFreedKeys, type SubscriptionChange, toSubscriptionChange } from './hook-set.ts';
import type { Change } from './plan.ts';

/** Changes in the order of an apply, and what that order costs. */
export interface Order {
  readonly changes: readonly Change[];
  /** Changes that end a delivery which a later change begins again. */
  readonly gaps: readonly Change[];
  /** Changes that GitHub may refuse, because another hook has the same config and event. */
  readonly taken: readonly Change[];
  /** Deletions carried out before the changes that they make room for. */
  readonly early: readonly Change[];
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
  const all = changes.map(toPending);
  const sequence = new Sequence(live, all, limit);
  const makersByKey = groupRoomMakers(all);
  const early = new Set<Change>();
  const makeRoom = (next: PendingChange): boolean => {
    const maker = pickRoomMaker(sequence, sequence.listNeeds(next), (key) =>
      (makersByKey.get(key) ?? []).filter(({ change }) => !early.has(change)),
    );
    if (maker === undefined) return false;
    early.add(maker.change);
    sequence.carryOut(maker);
    return true;
  };
  const crowded = new Map<string, number>();
  for (const op of ['update', 'create'] as const) {
    const stuck = placeChanges(sequence, filterByOp(all, op), makeRoom);
    for (const next of stuck)
      for (const event of sequence.listCrowdedEvents(next)) crowded.set(event, (crowded.get(event) ?? 0) + 1);
    // They stay in the plan, which is refused as a whole.
    for (const next of stuck) sequence.carryOut(next);
  }
  const uncertain = findUncertainEvents(sequence, changes, limit).filter((event) => !crowded.has(event));
  for (const next of filterByOp(all, 'deactivate')) sequence.carryOut(next);
  for (const next of filterByOp(all, 'delete')) if (!early.has(next.change)) sequence.carryOut(next);
  const { gaps, taken } = sequence;
  return { changes: sequence.changes, gaps, taken, early: [...early], crowded, uncertain };
}

/** A change that waits for its turn, and what it does to its hook. */
interface PendingChange {
  readonly change: Change;
  readonly delta: SubscriptionChange;
}

function toPending(change: Change): PendingChange {
  return { change, delta: toSubscriptionChange(change) };
}

function filterByOp(changes: readonly PendingChange[], op: Change['op']): readonly PendingChange[] {
  return changes.filter(({ change }) => change.op === op);
}

/** Carries out what can be, making room where needed; gives back what has none. */
function placeChanges(
  sequence: Sequence,
  waiting: readonly PendingChange[],
  makeRoom: (next: PendingChange) => boolean,
): readonly PendingChange[] {
  let rest = sequence.settle(waiting);
  while (rest.length > 0) {
    if (!rest.some(makeRoom)) {
      // Whether another hook's config is in the way is for GitHub to judge: what it compares is not documented.
      const left = rest.filter((next) => {
        if (sequence.listCrowdedEvents(next).length > 0) return true;
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

/** The deletions of a plan by what they free. */
function groupRoomMakers(all: readonly PendingChange[]): ReadonlyMap<string, readonly PendingChange[]> {
  const freed = filterByOp(all, 'delete').flatMap((maker) =>
    (maker.delta.before === undefined ? [] : listFreedKeys(maker.delta.before)).map((key) => ({ key, maker })),
  );
  const byKey = groupBy(freed, ({ key }) => key);
  return new Map([...byKey].map(([key, entries]) => [key, entries.map(({ maker }) => maker)]));
}

/** Of the deletions that free something needed, the one that frees most of it; of equal ones the first that leaves no gap. */
function pickRoomMaker(
  sequence: Sequence,
  needs: readonly string[],
  listMakers: (key: string) => readonly PendingChange[],
): PendingChange | undefined {
  const covered = new Map<PendingChange, number>();
  for (const need of needs) for (const maker of listMakers(need)) covered.set(maker, (covered.get(maker) ?? 0) + 1);
  const most = [...covered.values()].reduce((a, b) => Math.max(a, b), 0);
  const best = [...covered].filter(([, count]) => count === most).map(([maker]) => maker);
  return best.find((maker) => !sequence.leavesGap(maker)) ?? best[0];
}

function findUncertainEvents(sequence: Sequence, changes: readonly Change[], limit: number): readonly string[] {
  const { named } = sequence.now;
  const added = changes.flatMap((change) => {
    if (change.op === 'create') return change.desired.events;
    if (change.op !== 'update') return [];
    return change.desired.events.filter((event) => !change.live.active || !change.live.events.includes(event));
  });
  const all = named.get('*');
  return [...new Set(added)].filter((event) => named.get(event) + (event === '*' ? 0 : all) > limit).sort();
}

/** Changes carried out one after the other on paper, with what holds after each. */
class Sequence {
  readonly changes: Change[] = [];
  /** Changes that ended a delivery which a later one begins again. */
  readonly gaps: Change[] = [];
  /** Changes that GitHub may refuse, because another hook had the same config and event at their turn. */
  readonly taken: Change[] = [];
  readonly now: HookSet;
  readonly #end: HookSet;
  readonly #limit: number;

  constructor(live: readonly LiveHook[], changes: readonly PendingChange[], limit: number) {
    const deltas = changes.map(({ delta }) => delta);
    this.now = new HookSet(live, deltas);
    this.#end = this.now.with(deltas);
    this.#limit = limit;
  }

  carryOut(next: PendingChange): void {
    if (this.leavesGap(next)) this.gaps.push(next.change);
    if (this.now.listTakenKeys(next.delta).length > 0) this.taken.push(next.change);
    this.now.carryOut(next.delta);
    this.changes.push(next.change);
  }

  leavesGap(next: PendingChange): boolean {
    return this.now.leavesGap(next.delta, this.#end);
  }

  /** Events that have no room for the change now. */
  listCrowdedEvents(next: PendingChange): readonly string[] {
    return this.now.listCrowdedEvents(next.delta, this.#limit);
  }

  /** What the change waits for: events without room, and configs that another hook has. */
  listNeeds(next: PendingChange): readonly string[] {
    return [...this.listCrowdedEvents(next), ...this.now.listTakenKeys(next.delta)];
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
      if (this.listNeeds(next).length > 0 || !accepts(next)) return true;
      this.carryOut(next);
      return false;
    });
  }
}
