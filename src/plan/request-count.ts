import { targetTraits } from '../model/target.ts';
import { everyChange } from './every-change.ts';
import type { Change, Refresh, TargetPlan } from './plan.ts';

/** How many writes carry out a plan when each is done at the first attempt. */
export function requestCount(plan: TargetPlan): number {
  const isWhole = targetTraits(plan.target).update === 'whole';
  return everyChange(plan).reduce((sum, change) => sum + (isWhole ? 1 : requestsOf(change)), 0);
}

/** An update needs two where it changes both the config and the rest and leaves the secret alone: the endpoint of each resets the other least. */
function requestsOf(change: Change | Refresh): number {
  if (change.op !== 'update' || change.secret !== 'keep') return 1;
  const isOfHook = change.fields.map(({ field }) => field === 'active' || field === 'events');
  return isOfHook.includes(true) && isOfHook.includes(false) ? 2 : 1;
}
