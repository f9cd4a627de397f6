import type { LiveHook } from '../model/hook.ts';
import { type HookChange, HookSet, listFreedKeys, toHookChange } from './hook-set.ts';
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
  const all = changes.map(toHookChange);
  const filterByOp = (op: Change['op']) => all.filter(({ change }) => change.op === op);
  const sequence = new Sequence(live, all, limit);
  const crowded = new Map<string, number>();
  for (const op of ['update', 'create'] as const) {
    const stuck = sequence.place(filterByOp(op));
    for (const next of stuck)
      for (const event of sequence.listCrowdedEvents(next)) crowded.set(event, (crowded.get(event) ?? 0) + 1);
    // They stay in the plan, which is refused as a whole.
    for (const next of stuck) sequence.carryOut(next);
  }
  const uncertain = findUncertainEvents(sequence, changes, limit).filter((event) => !crowded.has(event));
  const { gaps, taken, early } = sequence;
  for (const next of filterByOp('deactivate')) sequence.carryOut(next);
  for (const next of filterByOp('delete')) if (!early.has(next.change)) sequence.carryOut(next);
  return { changes: sequence.changes, gaps, taken, early: [...early], crowded, uncertain };
}

function findUncertainEvents(sequence: Sequence, changes: readonly Change[], limit: number): readonly string[] {
  const { named } = sequence.now;
  const added = changes.flatMap((change) => {
    if (change.op === 'create') return change.desired.events;
    if (change.op !== 'update') return [];
    return change.desired.events.filter((event) => !change.live.active || !change.live.events.includes(event));
  });
  const count = (event: string): number => named.get(event) ?? 0;
  return [...new Set(added)].filter((event) => count(event) + (event === '*' ? 0 : count('*')) > limit).sort();
}

/** Changes carried out one after the other on paper, with what holds after each. */
class Sequence {
  readonly changes: Change[] = [];
  readonly gaps: Change[] = [];
  readonly taken: Change[] = [];
  readonly early = new Set<Change>();
  readonly now: HookSet;
  readonly #end: HookSet;
  readonly #limit: number;
  /** The deletions by what they free. */
  readonly #makers = new Map<string, HookChange[]>();

  constructor(live: readonly LiveHook[], changes: readonly HookChange[], limit: number) {
    this.now = new HookSet(live, changes);
    this.#end = this.now.with(changes);
    this.#limit = limit;
    for (const next of changes) {
      if (next.change.op !== 'delete') continue;
      for (const key of listFreedKeys(next.change.live)) {
        const makers = this.#makers.get(key);
        if (makers === undefined) this.#makers.set(key, [next]);
        else makers.push(next);
      }
    }
  }

  carryOut(next: HookChange): void {
    if (this.#leavesGap(next)) this.gaps.push(next.change);
    if (this.now.listTakenKeys(next).length > 0) this.taken.push(next.change);
    this.now.carryOut(next);
    this.changes.push(next.change);
  }

  /** Events that have no room for the change now. */
  listCrowdedEvents(next: HookChange): readonly string[] {
    return this.now.listCrowdedEvents(next, this.#limit);
  }

  /** Carries out what can be, making room where needed; gives back what has none. */
  place(waiting: readonly HookChange[]): readonly HookChange[] {
    let rest = this.#settle(waiting);
    while (rest.length > 0) {
      if (!rest.some((next) => this.#makeRoom(next))) {
        // Whether another hook's config is in the way is for GitHub to judge: what it compares is not documented.
        const left = rest.filter((next) => {
          if (this.listCrowdedEvents(next).length > 0) return true;
          this.carryOut(next);
          return false;
        });
        if (left.length === rest.length) return rest;
        rest = left;
      }
      rest = this.#settle(rest);
    }
    return rest;
  }

  /** Carries out all that can be carried out now or becomes so on the way, gaps only where nothing else moves; gives back the rest. */
  #settle(waiting: readonly HookChange[]): readonly HookChange[] {
    let rest = waiting;
    for (;;) {
      const before = rest.length;
      rest = this.#pass(rest, (next) => !this.#leavesGap(next));
      if (rest.length < before) continue;
      const urls = new Set<string>();
      rest = this.#pass(rest, ({ before: hook }) => {
        if (hook === undefined || urls.has(hook.url.identity())) return false;
        urls.add(hook.url.identity());
        return true;
      });
      if (rest.length === before) return rest;
    }
  }

  #pass(waiting: readonly HookChange[], accepts: (next: HookChange) => boolean): readonly HookChange[] {
    return waiting.filter((next) => {
      if (this.#listNeeds(next).length > 0 || !accepts(next)) return true;
      this.carryOut(next);
      return false;
    });
  }

  /** Carries out the deletion that frees most of what the change waits for; of equal ones the first that leaves no gap. */
  #makeRoom(waiting: HookChange): boolean {
    const covered = new Map<HookChange, number>();
    for (const need of this.#listNeeds(waiting))
      for (const maker of this.#makers.get(need) ?? [])
        if (!this.early.has(maker.change)) covered.set(maker, (covered.get(maker) ?? 0) + 1);
    const most = [...covered.values()].reduce((a, b) => Math.max(a, b), 0);
    const best = [...covered].filter(([, count]) => count === most).map(([maker]) => maker);
    const maker = best.find((each) => !this.#leavesGap(each)) ?? best[0];
    if (maker === undefined) return false;
    this.early.add(maker.change);
    this.carryOut(maker);
    return true;
  }

  #leavesGap(next: HookChange): boolean {
    return this.now.leavesGap(next, this.#end);
  }

  /** What the change waits for: events without room, and configs that another hook has. */
  #listNeeds(next: HookChange): readonly string[] {
    return [...this.listCrowdedEvents(next), ...this.now.listTakenKeys(next)];
  }
}
