import { grouped } from '../model/grouped.ts';
import { activeEvents, type Step, step, uniquenessKey } from './footprint.ts';
import type { Change, DeleteChange } from './plan.ts';

/** A deletion, by what it makes room for: events, and configs with an event. */
export interface RoomMaker {
  readonly change: DeleteChange;
  readonly step: Step;
}

/** Deletions that can be carried out early, by what they free. */
export type Rooms = ReadonlyMap<string, readonly RoomMaker[]>;

/** The deletions of a plan by what they free. */
export function rooms(changes: readonly Change[]): Rooms {
  const makers = changes.filter((change) => change.op === 'delete').map((change) => ({ change, step: step(change) }));
  const freed = makers.flatMap((maker) => {
    const { before } = maker.step;
    const keys = before === undefined ? [] : before.events.map((event) => uniquenessKey(before, event));
    return [...activeEvents(before), ...keys].map((need) => ({ need, maker }));
  });
  const byNeed = grouped(freed, ({ need }) => need);
  return new Map([...byNeed].map(([need, entries]) => [need, entries.map(({ maker }) => maker)]));
}

/** Of the deletions that free something needed, the one that frees most of it; of equal ones the first that `costs` nothing. */
export function bestRoom(
  freed: Rooms,
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
