import { formatTargetName } from '../model/target.ts';
import { countPlan, hasChanges, hasDrift } from '../plan/counts.ts';
import { getFailedTargets, getTarget, getTargetPlans, type Plan, type PlanCounts } from '../plan/plan.ts';
import { countOutcomes, formatPlanLine } from './counts.ts';
import type { OutputName } from './diagnostics/descriptions.ts';
import { formatHeading, formatProposed } from './heading.ts';
import { getPlan, type Report } from './report.ts';

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
