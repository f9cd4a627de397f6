import type { LiveHook } from '../model/hook.ts';
import type { Change, DeleteChange } from './plan.ts';
import { bestRoom, type RoomMaker, rooms } from './room.ts';
import { type Pending, pending, Sequence } from './sequence.ts';

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
export function order(changes: readonly Change[], live: readonly LiveHook[], limit: number): Order {
  const all = pending(changes);
  const sequence = new Sequence(live, all, limit);
  const freed = rooms(changes);
  const early = new Set<DeleteChange>();
  const crowded = new Map<string, number>();
  for (const op of ['update', 'create'] as const) {
    const stuck = carriedOut(sequence, of(all, op), (next) => madeRoom(sequence, next, freed, early));
    for (const next of stuck) {
      for (const event of sequence.crowded(next)) crowded.set(event, (crowded.get(event) ?? 0) + 1);
    }
    // They stay in the plan, which is refused as a whole.
    for (const next of stuck) sequence.carryOut(next);
  }
  const uncertain = uncertainEvents(sequence, changes, limit).filter((event) => !crowded.has(event));
  for (const next of of(all, 'deactivate')) sequence.carryOut(next);
  for (const next of of(all, 'delete')) {
    if (next.change.op === 'delete' && !early.has(next.change)) sequence.carryOut(next);
  }
  const { gaps, taken } = sequence;
  return { changes: sequence.changes, gaps, taken, early: [...early], crowded, uncertain };
}

function of(changes: readonly Pending[], op: Change['op']): readonly Pending[] {
  return changes.filter(({ change }) => change.op === op);
}

/** Carries out what can be, making room where needed; gives back what has none. */
function carriedOut(
  sequence: Sequence,
  waiting: readonly Pending[],
  makesRoom: (next: Pending) => boolean,
): readonly Pending[] {
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

function madeRoom(
  sequence: Sequence,
  next: Pending,
  freed: ReturnType<typeof rooms>,
  early: Set<DeleteChange>,
): boolean {
  const maker: RoomMaker | undefined = bestRoom(freed, sequence.needs(next), {
    isUsed: ({ change }) => early.has(change),
    costs: (candidate) => sequence.leavesGap(candidate),
  });
  if (maker === undefined) return false;
  early.add(maker.change);
  sequence.carryOut(maker);
  return true;
}

function uncertainEvents(sequence: Sequence, changes: readonly Change[], limit: number): readonly string[] {
  const { named } = sequence.now;
  const added = changes.flatMap((change) => {
    if (change.op === 'create') return change.desired.events;
    if (change.op !== 'update') return [];
    return change.desired.events.filter((event) => !change.live.active || !change.live.events.includes(event));
  });
  const all = named.of('*');
  return [...new Set(added)].filter((event) => named.of(event) + (event === '*' ? 0 : all) > limit).sort();
}
