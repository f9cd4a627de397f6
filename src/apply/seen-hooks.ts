import type { LiveHook, PresentHook } from '../model/hook.ts';
import type { TargetPlan } from '../plan/plan.ts';
import { listWrites } from '../plan/plan-parts.ts';

/** Every hook that the plan saw, by its id; one that is as declared as its declaration. */
export function seenHooks(plan: TargetPlan): ReadonlyMap<string, LiveHook | PresentHook> {
  const refused = plan.refused.map(({ change }) => change);
  const changed = [...listWrites(plan), ...refused].flatMap((change) => ('live' in change ? [change.live] : []));
  const listed = [...plan.unmanaged.map(({ live }) => live), ...plan.ignored, ...plan.unlisted];
  return new Map<string, LiveHook | PresentHook>([
    ...plan.unchanged.map(({ id, desired }) => [id, desired] as const),
    ...[...changed, ...listed].map((live) => [live.id, live] as const),
  ]);
}
