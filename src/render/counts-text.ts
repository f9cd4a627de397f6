import { countPlan } from '../plan/counts.ts';
import type { Plan, PlanCounts } from '../plan/plan.ts';
import { refusedCounts } from './tally.ts';

/** `Plan: 1 to create, 2 to update, …`: what the plan would do and what it leaves. */
export function countsText(plan: Plan): string {
  const { creates, updates, deactivations, deletes } = countPlan(plan);
  return `Plan: ${creates} to create, ${updates} to update, ${deactivations} to deactivate, ${deletes} to delete, ${quietText(plan)}`;
}

/** The counts of what stays as it is, and of what is counted by itself. */
export function quietText(plan: Plan): string {
  const counts = countPlan(plan);
  const { changes, refreshes } = refusedCounts(plan);
  return [...quietParts(counts), ...(changes + refreshes > 0 ? [`${changes + refreshes} refused`] : [])].join(', ');
}

function quietParts({ unchanged, unmanaged, ignored, refreshes }: PlanCounts): readonly string[] {
  return [
    `${unchanged} unchanged`,
    `${unmanaged} unmanaged`,
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(refreshes > 0 ? [`${refreshes} to refresh`] : []),
  ];
}
