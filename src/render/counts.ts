import { countPlan } from '../plan/counts.ts';
import type { Outcome, Plan, PlanCounts } from '../plan/plan.ts';
import { getOutcomes, getPlan, type Report } from './report.ts';

/** How many of some changes were done, and why the others were not. `total` is the sum of all. */
export interface Tally {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly skipped: number;
  readonly unknown: number;
  readonly refused: number;
}

/** The outcomes of an apply, for changes and, apart from them, for refreshes; undefined where nothing was applied. */
export function countOutcomes(report: Report): { readonly changes: Tally; readonly refreshes: Tally } | undefined {
  const outcomes = getOutcomes(report);
  if (outcomes === undefined) return undefined;
  const isRefresh = (outcome: Outcome): boolean => outcome.change.op === 'refresh';
  const refused = countRefused(getPlan(report));
  return {
    changes: createTally(
      outcomes.filter((outcome) => !isRefresh(outcome)),
      refused.changes,
    ),
    refreshes: createTally(outcomes.filter(isRefresh), refused.refreshes),
  };
}

/** Changes and refreshes that are shown and never carried out. */
export function countRefused(plan: Plan | undefined): { readonly changes: number; readonly refreshes: number } {
  const refused = (plan?.targets ?? []).flatMap((planned) =>
    planned.status === 'planned' ? planned.plan.refused : [],
  );
  const refreshes = refused.filter(({ change }) => change.op === 'refresh').length;
  return { changes: refused.length - refreshes, refreshes };
}

function createTally(outcomes: readonly Outcome[], refused: number): Tally {
  const count = (status: Outcome['status']): number => outcomes.filter((outcome) => outcome.status === status).length;
  return {
    total: outcomes.length + refused,
    done: count('done'),
    failed: count('failed'),
    skipped: count('skipped'),
    unknown: count('unknown'),
    refused,
  };
}

/** `Plan: 1 to create, 2 to update, …`: what the plan would do and what it leaves. */
export function formatPlanLine(plan: Plan): string {
  const { creates, updates, deactivations, deletes } = countPlan(plan);
  return `Plan: ${creates} to create, ${updates} to update, ${deactivations} to deactivate, ${deletes} to delete, ${formatQuietCounts(plan)}`;
}

/** The counts of what stays as it is, and of what is counted by itself. */
export function formatQuietCounts(plan: Plan): string {
  const counts = countPlan(plan);
  const { changes, refreshes } = countRefused(plan);
  return [...listQuietCounts(counts), ...(changes + refreshes > 0 ? [`${changes + refreshes} refused`] : [])].join(
    ', ',
  );
}

function listQuietCounts({ unchanged, unmanaged, ignored, refreshes }: PlanCounts): readonly string[] {
  return [
    `${unchanged} unchanged`,
    `${unmanaged} unmanaged`,
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(refreshes > 0 ? [`${refreshes} to refresh`] : []),
  ];
}
