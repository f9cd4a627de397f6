import type { FailureReason } from '../../model/failure.ts';
import { hasChanges } from '../../plan/counts.ts';
import { countOutcomes, countRefused } from '../counts.ts';
import { getPlan, type Report } from '../report.ts';

/** Reasons that hold for an apply of the same plan as well. */
const refusing: readonly FailureReason[] = ['policy-violated', 'limit-exceeded', 'plan-changed'];

/** What the reader can do next, in a sentence or two; empty where there is nothing to do. */
export function suggestNextStep(report: Report): string {
  const { mode, failureReason } = report;
  const plan = getPlan(report);
  if (mode === 'validate' || failureReason === 'config-invalid' || failureReason === 'input-invalid') return '';
  if (mode === 'apply') return suggestAfterApply(report);
  if (plan === undefined || mode !== 'dry-run') return '';
  if (failureReason === 'changes-pending')
    return report.surface === 'command-line'
      ? `Drift found. ${suggestApply(report)}`
      : `Plan only, and fail-on-changes makes this run fail. ${suggestApply(report)}`;
  if (failureReason !== undefined && refusing.includes(failureReason))
    return 'Plan only. An apply would be refused for the same reason.';
  if (failureReason !== undefined) return 'Plan only. Nothing was written.';
  return hasChanges(plan) ? `Plan only. ${suggestApply(report)}` : '';
}

function suggestApply(report: Report): string {
  const { surface, applyCommand = 'hookherd apply' } = report;
  const plan = getPlan(report);
  if (plan !== undefined && !hasChanges(plan))
    return 'An apply leaves unmanaged hooks as they are: declare them, or name them under ignore.';
  return surface === 'command-line'
    ? `Run ${applyCommand} to make these changes.`
    : 'Run with mode: apply to make these changes.';
}

function suggestAfterApply(report: Report): string {
  const counts = countOutcomes(report);
  if (report.failureReason === undefined) return '';
  const written = counts === undefined ? 0 : counts.changes.done + counts.refreshes.done;
  const open = counts === undefined ? 0 : counts.changes.total - counts.changes.done;
  if (counts === undefined || (written === 0 && counts.changes.failed + counts.changes.unknown === 0))
    return 'Nothing was written.';
  if (open > countRefused(getPlan(report)).changes) return 'Run again to finish: what is done is not done twice.';
  return '';
}
