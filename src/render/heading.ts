import type { Diagnostic } from '../model/diagnostic.ts';
import type { FailureReason } from '../model/failure.ts';
import { countPlan, hasChanges, hasDrift } from '../plan/counts.ts';
import { getFailedTargets, getTargetPlans, type Outcome, type Plan, type RefusedChange } from '../plan/plan.ts';
import {
  formatDeliveriesHeading,
  formatHealthHeading,
  formatPingsHeading,
  formatRedeliveryHeading,
} from './delivery-words.ts';
import { escapeLine, shorten } from './escape.ts';
import { formatInventoryHeading } from './inventory.ts';
import { getOutcomes, getPings, getPlan, hasFailed, listRefusals, type Report } from './report.ts';
import { formatCount, formatCounts } from './words.ts';

/** The result of a run, on one line: the heading of every rendering and the output `summary`. */
export function formatHeading(report: Report): string {
  return escapeLine(shorten(formatResult(report), 500));
}

function formatResult(report: Report): string {
  const { failure, failureReason } = report;
  const plan = getPlan(report);
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return formatInvalid(errors, failureReason);
  if (failure !== undefined && getOutcomes(report) === undefined)
    return `${getState(failureReason)}: ${trimStop(failure.message)}`;
  if ('valid' in report)
    return `Config is valid: ${formatCount(report.valid.hooks, 'hook')} for ${formatCount(report.valid.targets, 'target')}`;
  if (plan !== undefined) return formatPlanned(report, plan);
  if ('health' in report) return formatHealthHeading(report.health);
  if ('redelivery' in report) return formatRedeliveryHeading(report.redelivery);
  if ('inventory' in report) return formatInventoryHeading(report.inventory);
  if ('listing' in report) return formatDeliveriesHeading(report.listing);
  return report.mode === 'ping' ? formatPingsHeading(getPings(report)) : `Done: ${report.mode}`;
}

function formatInvalid(errors: readonly Diagnostic[], reason: FailureReason | undefined): string {
  if (reason === 'policy-violated') return `Refused: ${formatCount(errors.length, 'policy violation')}`;
  const count = formatCount(errors.length, 'error');
  if (reason !== 'input-invalid') return `Config is invalid: ${count}`;
  const inFiles = errors.some(({ location }) => location !== undefined);
  return `${inFiles ? 'Input and config are' : 'Input is'} invalid: ${count}`;
}

function formatPlanned(report: Report, plan: Plan): string {
  const failed = getFailedTargets(plan);
  const [only] = failed;
  if (only !== undefined && failed.length === plan.targets.length) {
    const what =
      failed.length === 1 ? trimStop(only.failure.message) : `none of ${failed.length} targets could be planned`;
    return `${getState(only.failure.reason)}: ${what}`;
  }
  const missing =
    failed.length === 0 ? '' : `. ${failed.length} of ${plan.targets.length} targets could not be planned`;
  const proposed = [formatProposed(plan), ...listPingParts(report)].join('; ');
  return `${formatApplied(report, plan) ?? formatRefused(plan) ?? proposed}${missing}`;
}

function formatApplied(report: Report, plan: Plan): string | undefined {
  const counts = countOutcomes(report);
  if (counts === undefined || counts.changes.total + counts.refreshes.total === 0) return undefined;
  const refusals = listRefusals(plan);
  if (refusals.length > 0 && counts.changes.done + counts.refreshes.done === 0) return undefined;
  const parts = [
    ...(counts.changes.total > 0 ? [formatTally(counts.changes, 'Applied')] : []),
    ...(counts.refreshes.total > 0
      ? [formatTally(counts.refreshes, counts.changes.total > 0 ? 'refreshed' : 'Refreshed')]
      : []),
    ...listPingParts(report),
  ];
  const state = report.failureReason === 'cancelled' ? 'Cancelled. ' : '';
  const [first] = refusals;
  return `${state}${parts.join('; ')}${first === undefined ? '' : `. Refused: ${trimStop(first.message)}`}`;
}

function formatTally({ total, done, failed, skipped, unknown, refused }: Tally, verb: string): string {
  if (done === total) return `${verb}${verb === 'refreshed' ? '' : ':'} ${done} of ${total}`;
  const others = formatCounts([
    [failed, 'failed'],
    [skipped, 'skipped'],
    [unknown, 'unknown'],
    [refused, 'refused'],
  ]);
  return `${verb} ${done} of ${total}, ${others}`;
}

function listPingParts(report: Report): readonly string[] {
  const pings = getPings(report);
  const bad = pings.filter(hasFailed).length;
  return bad === 0 ? [] : [`${bad} of ${formatCount(pings.length, 'ping')} failed`];
}

function formatRefused(plan: Plan): string | undefined {
  const refusals = listRefusals(plan);
  const [first] = refusals;
  if (first !== undefined) {
    const others = refusals.length === 1 ? '' : ` (and ${formatCount(refusals.length - 1, 'other reason')})`;
    return `Refused: ${trimStop(first.message)}${others}`;
  }
  const errors = getTargetPlans(plan).flatMap(({ notes }) =>
    notes.filter(({ severity }) => severity === 'error'),
  ).length;
  return errors === 0 ? undefined : `Refused: ${formatCount(errors, 'error')} in the plan`;
}

export function formatProposed(plan: Plan): string {
  if (hasChanges(plan) || countPlan(plan).refreshes + listRefused(plan).length > 0) return formatPlanLine(plan);
  return hasDrift(plan)
    ? `Drift: no changes, ${formatQuietCounts(plan)}`
    : `No changes. Live matches the config: ${formatQuietCounts(plan)}`;
}

const states: Readonly<Partial<Record<FailureReason, string>>> = {
  'input-invalid': 'Input is invalid',
  'config-invalid': 'Config is invalid',
  'not-permitted': 'Not permitted',
  'rate-limited': 'Rate limit reached',
  'policy-violated': 'Refused',
  'limit-exceeded': 'Refused',
  'stale-config': 'Refused',
  'plan-changed': 'Refused',
  cancelled: 'Cancelled',
};

function getState(reason: FailureReason | undefined): string {
  return (reason === undefined ? undefined : states[reason]) ?? 'Failed';
}

function trimStop(message: string): string {
  return message.replace(/\.\s*$/, '');
}

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
  const refused = listRefused(getPlan(report));
  const isRefresh = ({ change }: Outcome | RefusedChange): boolean => change.op === 'refresh';
  const isChange = (each: Outcome | RefusedChange): boolean => !isRefresh(each);
  return {
    changes: createTally(outcomes.filter(isChange), refused.filter(isChange).length),
    refreshes: createTally(outcomes.filter(isRefresh), refused.filter(isRefresh).length),
  };
}

/** Changes and refreshes that are shown and never carried out. */
export function listRefused(plan: Plan | undefined): readonly RefusedChange[] {
  return getTargetPlans(plan).flatMap(({ refused }) => refused);
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
function formatQuietCounts(plan: Plan): string {
  const { unchanged, unmanaged, ignored, refreshes } = countPlan(plan);
  const others = formatCounts([
    [ignored, 'ignored'],
    [refreshes, 'to refresh'],
    [listRefused(plan).length, 'refused'],
  ]);
  return `${unchanged} unchanged, ${unmanaged} unmanaged${others === '' ? '' : `, ${others}`}`;
}
