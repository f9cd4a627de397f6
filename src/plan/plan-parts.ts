import type { Failure } from '../model/failure.ts';
import type { Target } from '../model/target.ts';
import type { Change, Plan, PlannedTarget, Refresh, TargetPlan } from './plan.ts';

/** The plans of the targets that could be planned. */
export function getTargetPlans(plan: Plan | undefined): readonly TargetPlan[] {
  return (plan?.targets ?? []).flatMap((planned) => (planned.status === 'planned' ? [planned.plan] : []));
}

/** The targets that could not be planned, and why. */
export function getFailedTargets(
  plan: Plan | undefined,
): readonly { readonly target: Target; readonly failure: Failure }[] {
  return (plan?.targets ?? []).flatMap((planned) => (planned.status === 'failed' ? [planned] : []));
}

/** The target of a plan, made or not. */
export function getTarget(planned: PlannedTarget): Target {
  return planned.status === 'planned' ? planned.plan.target : planned.target;
}

/** All that an apply of a target carries out, in its order: refreshes come after the changes. */
export function listWrites({
  changes,
  refreshes,
}: Pick<TargetPlan, 'changes' | 'refreshes'>): readonly (Change | Refresh)[] {
  return [...changes, ...refreshes];
}
