import { compareDiagnostics, compareLive } from './canonical-order.ts';
import { capacity } from './capacity.ts';
import { targetGuard } from './guard.ts';
import { match } from './match.ts';
import { matchingNotes } from './matching-notes.ts';
import { order } from './order.ts';
import { pairPlans } from './pair-plans.ts';
import type { PlannedTarget, TargetPlan } from './plan.ts';
import { plannedChanges } from './planned-changes.ts';
import { secretNotes } from './secret-notes.ts';
import { leftOutNotes, selected } from './selection.ts';
import type { TargetPlanInput } from './target-plan-input.ts';
import { targetPolicy } from './target-policy.ts';
import { unmanagedPlan } from './unmanaged-plan.ts';
import { unseenNotes } from './unseen-notes.ts';

/** What makes the live hooks of a target as declared, in the order of an apply; a function of its input alone, whatever its order. */
export function targetPlan(input: TargetPlanInput): PlannedTarget & { readonly status: 'planned' } {
  const { desired, live, product, only = [], secretVerdicts } = input;
  const { target } = desired;
  const { matching, leftOut } = selected(match(desired, live), only);
  const pairs = pairPlans(input, matching.pairs);
  const rule = only.length === 0 ? desired.unmanaged : 'report';
  const unmanaged = unmanagedPlan(target, rule, matching.unmanaged);
  const limit = product.hooksPerEvent;
  const ordered = order(plannedChanges(matching, pairs, unmanaged), live, limit);
  const { changes } = ordered;
  const room = capacity(ordered, { target, limit, level: desired.policy.levels.event_capacity ?? 'error' });
  const policy = targetPolicy(input, { ...matching, unmanaged: unmanaged.kept, changes });
  const notes = [
    ...policy.notes,
    ...matchingNotes(matching),
    ...secretNotes(target, { pairs: matching.pairs, changes, refreshes: pairs.refreshes, verdicts: secretVerdicts }),
    ...room.notes,
    ...unseenNotes(target, changes),
    ...leftOutNotes(leftOut),
  ];
  const plan: TargetPlan = {
    target,
    changes,
    refreshes: pairs.refreshes,
    refused: [...pairs.refused, ...unmanaged.refused],
    unchanged: pairs.unchanged,
    unmanaged: unmanaged.kept,
    ignored: matching.ignored,
    unlisted: [...unmanaged.unlisted].sort(compareLive),
    unmanagedIsDrift: rule === 'drift',
    secretsNotCompared: pairs.secretsNotCompared,
    notes: [...notes].sort(compareDiagnostics),
  };
  const limits = { config: desired.maxDeletions, input: input.maxDeletions };
  return { status: 'planned', plan, refusals: [...policy.refusals, ...room.refusals, ...targetGuard(plan, limits)] };
}
