import type { FailureReason } from '../../model/failure.ts';
import { formatTargetName, type Target } from '../../model/target.ts';
import { countDrift, countPlan } from '../../plan/counts.ts';
import { getFailedTargets, getTargetPlans, type Outcome, type Plan } from '../../plan/plan.ts';
import { escapeMarkdown, formatCode, shorten } from '../escape.ts';
import { formatHeading, listRefused } from '../heading.ts';
import { getOutcomes, getPings, getPlan, getTargets, hasFailed, type Report } from '../report.ts';
import { formatCount, formatCounts } from '../words.ts';

/** The first line of every page: the tool, what it is about, and what is not zero, as inline Markdown. */
export function formatTitle(report: Report): string {
  const targets = getTargets(report);
  const about = targets.length === 0 ? '' : ` of ${formatTargets(targets)}`;
  return `${isRefused(report) ? '⛔' : '🪝'} Webhooks${about}: ${formatState(report)}`;
}

/** What a plan or run is about, as inline Markdown: `acme`, `30 organizations`. */
export function formatTargets(targets: readonly Target[], formatName = formatCode): string {
  const [only] = targets;
  return only !== undefined && targets.length === 1 ? formatName(formatTargetName(only)) : countTargets(targets);
}

/** `30 organizations`, `1 repository`, `7 targets`. */
export function countTargets(targets: readonly Target[]): string {
  const kinds = new Set(targets.map(({ kind }) => kind));
  if (kinds.size === 1 && kinds.has('organization')) return formatCount(targets.length, 'organization');
  if (kinds.size === 1 && kinds.has('repository')) return formatCount(targets.length, 'repository', 'repositories');
  return formatCount(targets.length, 'target');
}

/** Whether nothing was written because the plan, or the run as a whole, is refused. */
export function isRefused(report: Report): boolean {
  if ((getOutcomes(report) ?? []).some(({ requests }) => requests.length > 0)) return false;
  const plan = getPlan(report);
  if (plan === undefined || report.failure !== undefined) return isRefusal(report.failureReason);
  const isTargetRefused = (planned: Plan['targets'][number]): boolean =>
    planned.status === 'planned' &&
    (planned.refusals.length > 0 || planned.plan.notes.some(({ severity }) => severity === 'error'));
  return plan.refusals.length > 0 || (plan.targets.length > 0 && plan.targets.every(isTargetRefused));
}

function isRefusal(reason: FailureReason | undefined): boolean {
  return reason !== undefined && ['policy-violated', 'limit-exceeded', 'plan-changed', 'stale-config'].includes(reason);
}

function formatState(report: Report): string {
  const plan = getPlan(report);
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error').length;
  const count = formatCount(Math.max(errors, 1), 'error');
  if (report.failureReason === 'config-invalid') return `config is invalid, ${count}`;
  if (report.failureReason === 'input-invalid') return `input is invalid, ${count}`;
  if (isRefused(report)) return 'refused, nothing was written';
  const outcomes = getOutcomes(report) ?? [];
  if (plan !== undefined && outcomes.length > 0) return formatApplied(report, plan, outcomes);
  if (report.failure !== undefined || plan === undefined) return formatOther(report);
  const failed = getFailedTargets(plan);
  if (failed.length > 0 && failed.length === plan.targets.length) return formatFailure(failed[0]?.failure.reason);
  return `${[formatNonZeroCounts(plan), ...listBadPings(report)].join(', ')}${formatMissing(plan)}`;
}

function listBadPings(report: Report): readonly string[] {
  const count = getPings(report).filter(hasFailed).length;
  return count === 0 ? [] : [`${formatCount(count, 'ping')} failed`];
}

/** What an apply did: `applied, 3 changes`, `applied 2 of 3, 1 failed`. */
function formatApplied(report: Report, plan: Plan, outcomes: readonly Outcome[]): string {
  const count = (status: Outcome['status']): number => outcomes.filter((each) => each.status === status).length;
  const done = count('done');
  const others = formatCounts((['failed', 'skipped', 'unknown'] as const).map((status) => [count(status), status]));
  const refreshes = outcomes.filter(({ change }) => change.op === 'refresh').length;
  const changes = outcomes.length - refreshes;
  const what = [
    ...(changes > 0 ? [formatCount(changes, 'change')] : []),
    ...(refreshes > 0 ? [formatCount(refreshes, 'refresh', 'refreshes')] : []),
  ].join(', ');
  const state = report.failureReason === 'cancelled' ? 'cancelled, ' : '';
  const result = done === outcomes.length ? `applied, ${what}` : `applied ${done} of ${outcomes.length}`;
  return `${state}${[result, ...(others === '' ? [] : [others]), ...listBadPings(report)].join(', ')}${formatMissing(plan)}`;
}

/** What a plan would do, without what is zero: `1 to create, 2 to update`. */
export function formatNonZeroCounts(plan: Plan): string {
  const { creates, updates, deactivations, deletes, refreshes } = countPlan(plan);
  const text = formatCounts([
    [creates, 'to create'],
    [updates, 'to update'],
    [deactivations, 'to deactivate'],
    [deletes, 'to delete'],
    [refreshes, 'to refresh'],
    [listRefused(plan).length, 'refused'],
  ]);
  if (text !== '') return text;
  // All that is left to differ are unmanaged hooks.
  const drifted = getTargetPlans(plan).reduce((sum, each) => sum + countDrift(each), 0);
  return drifted > 0 ? `no changes, ${formatCount(drifted, 'unmanaged hook')}` : 'no changes';
}

/** Targets that are not planned, or planned and refused, beside others that are well. */
function formatMissing(plan: Plan): string {
  const failed = getFailedTargets(plan).length;
  const refused = plan.targets.filter((each) => each.status === 'planned' && each.refusals.length > 0).length;
  const of = `of ${plan.targets.length} targets`;
  return `${failed === 0 ? '' : `, ${failed} ${of} not planned`}${refused === 0 ? '' : `, ${refused} ${of} refused`}`;
}

/** Runs without a plan: validation, runs about deliveries, and failures of the run as a whole. */
function formatOther(report: Report): string {
  if (report.failure !== undefined) return formatFailure(report.failureReason);
  const text = escapeMarkdown(shorten(formatHeading(report), 300)).replace(': ', ', ');
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

const failures: Readonly<Partial<Record<FailureReason, string>>> = {
  'not-permitted': 'not permitted',
  'rate-limited': 'rate limit reached',
  cancelled: 'cancelled, nothing was written',
};

function formatFailure(reason: FailureReason | undefined): string {
  return (reason === undefined ? undefined : failures[reason]) ?? 'failed';
}
