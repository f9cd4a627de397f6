import type { Failure } from '../model/failure.ts';
import type { Target } from '../model/target.ts';
import type { Plan, PlannedTarget, TargetPlan } from './plan.ts';

/** The plans of the targets that could be planned. */
export function targetPlans(plan: Plan | undefined): readonly TargetPlan[] {
  return (plan?.targets ?? []).flatMap((planned) => (planned.status === 'planned' ? [planned.plan] : []));
}

/** The targets that could not be planned, and why. */
export function failedTargets(
  plan: Plan | undefined,
): readonly { readonly target: Target; readonly failure: Failure }[] {
  return (plan?.targets ?? []).flatMap((planned) => (planned.status === 'failed' ? [planned] : []));
}

/** The target of a plan, made or not. */
export function targetOf(planned: PlannedTarget): Target {
  return planned.status === 'planned' ? planned.plan.target : planned.target;
}
