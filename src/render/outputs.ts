import { formatTargetName } from '../model/target.ts';
import { countPlan, hasChanges, hasDrift } from '../plan/counts.ts';
import { getFailedTargets, getTarget, getTargetPlans, type Plan, type PlanCounts } from '../plan/plan.ts';
import { countOutcomes, formatHeading, formatPlanLine, formatProposed } from './heading.ts';
import { getPlan, type Report } from './report.ts';

/** Every output of the Action and what it says, in the order in which README and action.yml list them. */
export const outputDescriptions = {
  'has-changes': '`true` or `false`; empty where no plan could be made.',
  'has-drift':
    '`true` or `false`: changes, and unmanaged hooks under `unmanaged: drift`. Empty where no plan could be made.',
  creates: 'Number of hooks to create.',
  updates: 'Number of hooks to update.',
  deactivations: 'Number of hooks to deactivate.',
  deletes: 'Number of hooks to delete.',
  refreshes: 'Number of declared secrets to write again.',
  unchanged: 'Number of hooks that are as declared.',
  unmanaged: 'Number of live hooks that the config does not name.',
  ignored: 'Number of live hooks that `ignore` or `unmanaged: ignore` covers.',
  applied: 'Number of changes and refreshes done.',
  failed: 'Number of changes and refreshes not done.',
  'undo-file':
    'Path of a config that brings back what this apply deleted, deactivated or changed; empty where it changed nothing.',
  'inventory-file': 'Path of the page, in mode `inventory`; the same as JSON stands beside it.',
  digest: 'SHA-256 (hex) of the changes. Empty where a target could not be planned.',
  'plan-file': 'Path of the JSON plan.',
  'sarif-file':
    'Path of a SARIF 2.1.0 file with every diagnostic that has a place, for code scanning (modes `validate`, `dry-run`, `apply`).',
  'metrics-file': 'Path of the health figures as OpenMetrics text (mode `health`).',
  summary: 'One line, as in the heading of the summary.',
  'failure-reason': 'Empty, or why the run is red.',
  targets: 'JSON list of the targets, for a matrix.',
  'drift-issue-url': 'Where the drift issue is.',
  'comment-url': 'Where the comment is.',
} as const satisfies Record<string, string>;

/** Name of an output of the Action. */
export type OutputName = keyof typeof outputDescriptions;

/** All of them, in that order. */
export const outputNames = Object.keys(outputDescriptions) as readonly OutputName[];

/** The outputs of the Action that a report decides; the others say where something was written. */
export type ReportOutputName = Exclude<
  OutputName,
  'plan-file' | 'undo-file' | 'sarif-file' | 'inventory-file' | 'metrics-file' | 'drift-issue-url' | 'comment-url'
>;

/** Every output, whatever happened; empty where the run does not know. */
export function createOutputs(report: Report): Readonly<Record<ReportOutputName, string>> {
  const plan = getPlan(report);
  const targets = plan?.targets.map(getTarget) ?? ('targets' in report ? report.targets : []);
  const counts = countOutcomes(report);
  const done = (counts?.changes.done ?? 0) + (counts?.refreshes.done ?? 0);
  const total = (counts?.changes.total ?? 0) + (counts?.refreshes.total ?? 0);
  return {
    'has-changes': formatVerdict(plan, hasChanges),
    'has-drift': formatVerdict(plan, hasDrift),
    ...countTexts(plan),
    applied: String(done),
    failed: String(total - done),
    digest: plan?.digest ?? '',
    summary: formatSummary(report),
    'failure-reason': report.failureReason ?? '',
    targets: JSON.stringify(targets.map(formatTargetName)),
  };
}

/** The counts of the plan in one line, after an apply with what came of it; else what stopped the run. */
export function formatSummary(report: Report): string {
  const plan = getPlan(report);
  const line = formatHeading(report);
  if (plan === undefined || line.startsWith('Plan:')) return line;
  if (/^(No changes\.|Drift:)/.test(line)) return `${formatPlanLine(plan)}${line.slice(formatProposed(plan).length)}`;
  return /^(Applied|Refreshed)/.test(line) ? `${formatPlanLine(plan)}. ${line}` : line;
}

/** `true` as soon as one target says so; `false` only where every target was planned. */
function formatVerdict(plan: Plan | undefined, holds: (plan: Plan) => boolean): string {
  if (plan === undefined) return '';
  if (holds(plan)) return 'true';
  return getFailedTargets(plan).length === 0 ? 'false' : '';
}

function countTexts(plan: Plan | undefined): Readonly<Record<keyof PlanCounts, string>> {
  const known = plan !== undefined && (plan.targets.length === 0 || getTargetPlans(plan).length > 0);
  const counts = known ? countPlan(plan) : undefined;
  return {
    creates: formatNumber(counts?.creates),
    updates: formatNumber(counts?.updates),
    deactivations: formatNumber(counts?.deactivations),
    deletes: formatNumber(counts?.deletes),
    refreshes: formatNumber(counts?.refreshes),
    unchanged: formatNumber(counts?.unchanged),
    unmanaged: formatNumber(counts?.unmanaged),
    ignored: formatNumber(counts?.ignored),
  };
}

function formatNumber(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}
