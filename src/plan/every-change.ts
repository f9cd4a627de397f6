import type { Change, Refresh, TargetPlan } from './plan.ts';

/** All that an apply of a target carries out, in its order: refreshes come after the changes. */
export function everyChange({
  changes,
  refreshes,
}: Pick<TargetPlan, 'changes' | 'refreshes'>): readonly (Change | Refresh)[] {
  return [...changes, ...refreshes];
}
