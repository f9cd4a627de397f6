import type { Plan, PlanCounts, TargetPlan } from './plan.ts';
import { targetPlans } from './planned-targets.ts';

/** Numbers of all targets that could be planned, as planned: refusals do not lower them. */
export function planCounts(plan: Plan): PlanCounts {
  const plans = targetPlans(plan);
  const sum = (count: (plan: TargetPlan) => number): number => plans.reduce((total, each) => total + count(each), 0);
  const changes = (op: 'create' | 'update' | 'deactivate' | 'delete'): number =>
    sum((each) => each.changes.filter((change) => change.op === op).length);
  return {
    creates: changes('create'),
    updates: changes('update'),
    deactivations: changes('deactivate'),
    deletes: changes('delete'),
    refreshes: sum(({ refreshes }) => refreshes.length),
    unchanged: sum(({ unchanged }) => unchanged.length),
    unmanaged: sum(({ unmanaged }) => unmanaged.length),
    ignored: sum(({ ignored, unlisted }) => ignored.length + unlisted.length),
  };
}

/** Whether an apply would change a hook. Refreshes are no changes. */
export function hasChanges(plan: Plan): boolean {
  return targetPlans(plan).some(({ changes }) => changes.length > 0);
}

/**
 * Whether live hooks are otherwise than declared: changes, changes that are refused because GitHub offers no safe request, and
 * unmanaged hooks under `unmanaged: drift`. Foreign hooks are temporary and no drift.
 */
export function hasDrift(plan: Plan): boolean {
  return targetPlans(plan).some(
    ({ changes, refused, unmanaged, unmanagedIsDrift }) =>
      changes.length > 0 ||
      refused.length > 0 ||
      (unmanagedIsDrift && unmanaged.some(({ mark }) => mark !== 'foreign')),
  );
}
