import { getTraits } from '../model/target.ts';
import {
  type Change,
  getTargetPlans,
  listWrites,
  type Plan,
  type PlanCounts,
  type Refresh,
  type TargetPlan,
} from './plan.ts';

/** Numbers of all targets that could be planned, as planned: refusals do not lower them. */
export function countPlan(plan: Plan): PlanCounts {
  const plans = getTargetPlans(plan);
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
  return getTargetPlans(plan).some(({ changes }) => changes.length > 0);
}

/**
 * Whether live hooks are otherwise than declared: changes, changes that are refused because GitHub offers no safe request, and
 * unmanaged hooks under `unmanaged: drift`. Foreign hooks are temporary and no drift.
 */
export function hasDrift(plan: Plan): boolean {
  return getTargetPlans(plan).some((each) => countDrift(each) > 0);
}

/** How many hooks of a target are drift. */
export function countDrift(plan: TargetPlan): number {
  return plan.changes.length + plan.refused.length + listDriftedUnmanaged(plan).length;
}

/** Unmanaged hooks that are drift. */
export function listDriftedUnmanaged({
  unmanaged,
  unmanagedIsDrift,
}: Pick<TargetPlan, 'unmanaged' | 'unmanagedIsDrift'>): TargetPlan['unmanaged'] {
  return unmanagedIsDrift ? unmanaged.filter(({ mark }) => mark !== 'foreign') : [];
}

/** How many writes carry out a plan when each is done at the first attempt. */
export function countRequests(plan: TargetPlan): number {
  const isWhole = getTraits(plan.target).update === 'whole';
  return listWrites(plan).reduce((sum, change) => sum + (isWhole ? 1 : countChangeRequests(change)), 0);
}

/** An update needs two where it changes both the config and the rest and leaves the secret alone: the endpoint of each resets the other least. */
function countChangeRequests(change: Change | Refresh): number {
  if (change.op !== 'update' || change.secret !== 'keep') return 1;
  const isOfHook = change.fields.map(({ field }) => field === 'active' || field === 'events');
  return isOfHook.includes(true) && isOfHook.includes(false) ? 2 : 1;
}
