import type { Outcome } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';
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

/** What an apply came to, for changes and, apart from them, for refreshes; undefined where nothing was applied. */
export function tallies(report: Report): { readonly changes: Tally; readonly refreshes: Tally } | undefined {
  const outcomes = getOutcomes(report);
  if (outcomes === undefined) return undefined;
  const isRefresh = (outcome: Outcome): boolean => outcome.change.op === 'refresh';
  const refused = refusedCounts(getPlan(report));
  return {
    changes: tally(
      outcomes.filter((outcome) => !isRefresh(outcome)),
      refused.changes,
    ),
    refreshes: tally(outcomes.filter(isRefresh), refused.refreshes),
  };
}

/** Changes and refreshes that are told and never carried out. */
export function refusedCounts(plan: Plan | undefined): { readonly changes: number; readonly refreshes: number } {
  const refused = (plan?.targets ?? []).flatMap((planned) =>
    planned.status === 'planned' ? planned.plan.refused : [],
  );
  const refreshes = refused.filter(({ change }) => change.op === 'refresh').length;
  return { changes: refused.length - refreshes, refreshes };
}

function tally(outcomes: readonly Outcome[], refused: number): Tally {
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
