import type { FailureReason } from '../model/failure.ts';
import { countPlan, hasChanges, hasDrift } from '../plan/counts.ts';
import type { Plan, Refusal } from '../plan/plan.ts';
import { getFailedTargets, getTargetPlans } from '../plan/plan-parts.ts';
import { counted } from './counted.ts';
import { countsText, quietText } from './counts-text.ts';
import { clipped, logLine } from './escape.ts';
import { healthHeading } from './health-text.ts';
import { pingsHeading } from './ping-text.ts';
import { redeliveryHeading } from './redelivery-text.ts';
import { getOutcomes, getPings, getPlan, type Report } from './report.ts';
import { refusedCounts, type Tally, tallies } from './tally.ts';
import { formatDeliveriesHeading } from './text/deliveries.ts';
import { formatInventoryHeading } from './text/inventory.ts';

/** What a run came to, on one line: the heading of every rendering and the output `summary`. */
export function heading(report: Report): string {
  return logLine(
    clipped(
      invalid(report) ??
        stopped(report) ??
        valid(report) ??
        planned(report) ??
        delivered(report) ??
        `Done: ${report.mode}`,
      500,
    ),
  );
}

function invalid({ diagnostics, failureReason }: Report): string | undefined {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const count = errors.length;
  if (count === 0) return undefined;
  if (failureReason === 'policy-violated') return `Refused: ${counted(count, 'policy violation')}`;
  if (failureReason !== 'input-invalid') return `Config is invalid: ${counted(count, 'error')}`;
  const inFiles = errors.some(({ location }) => location !== undefined);
  return `${inFiles ? 'Input and config are' : 'Input is'} invalid: ${counted(count, 'error')}`;
}

function stopped(report: Report): string | undefined {
  const { failure, failureReason } = report;
  if (failure === undefined || getOutcomes(report) !== undefined) return undefined;
  return `${stateOf(failureReason)}: ${sentence(failure.message)}`;
}

function valid(report: Report): string | undefined {
  if (!('valid' in report)) return undefined;
  const { hooks, targets } = report.valid;
  return `Config is valid: ${counted(hooks, 'hook')} for ${counted(targets, 'target')}`;
}

/** For runs that are about deliveries instead of a plan. */
function delivered(report: Report): string | undefined {
  if ('health' in report) return healthHeading(report.health);
  if ('redelivery' in report) return redeliveryHeading(report.redelivery);
  if ('inventory' in report) return formatInventoryHeading(report.inventory);
  if ('listing' in report) return formatDeliveriesHeading(report.listing);
  return report.mode === 'ping' ? pingsHeading(getPings(report)) : undefined;
}

function planned(report: Report): string | undefined {
  const plan = getPlan(report);
  if (plan === undefined) return undefined;
  const failed = getFailedTargets(plan);
  const [only] = failed;
  if (only !== undefined && failed.length === plan.targets.length) {
    const what =
      failed.length === 1 ? sentence(only.failure.message) : `none of ${failed.length} targets could be planned`;
    return `${stateOf(only.failure.reason)}: ${what}`;
  }
  const missing =
    failed.length === 0 ? '' : `. ${failed.length} of ${plan.targets.length} targets could not be planned`;
  return `${applied(report) ?? refused(plan) ?? proposed(plan)}${missing}`;
}

function applied(report: Report): string | undefined {
  const counts = tallies(report);
  if (counts === undefined || counts.changes.total + counts.refreshes.total === 0) return undefined;
  const plan = getPlan(report);
  const refusals = plan === undefined ? [] : allRefusals(plan);
  if (refusals.length > 0 && counts.changes.done + counts.refreshes.done === 0) return undefined;
  const parts = [
    ...(counts.changes.total > 0 ? [tallyText(counts.changes, 'Applied')] : []),
    ...(counts.refreshes.total > 0
      ? [tallyText(counts.refreshes, counts.changes.total > 0 ? 'refreshed' : 'Refreshed')]
      : []),
    ...pingParts(report),
  ];
  const state = report.failureReason === 'cancelled' ? 'Cancelled. ' : '';
  const [first] = refusals;
  return `${state}${parts.join('; ')}${first === undefined ? '' : `. Refused: ${sentence(first.message)}`}`;
}

function tallyText({ total, done, failed, skipped, unknown, refused: notAllowed }: Tally, verb: string): string {
  if (done === total) return `${verb}${verb === 'refreshed' ? '' : ':'} ${done} of ${total}`;
  const others = Object.entries({ failed, skipped, unknown, refused: notAllowed }).filter(([, count]) => count > 0);
  return [`${verb} ${done} of ${total}`, ...others.map(([status, count]) => `${count} ${status}`)].join(', ');
}

function pingParts(report: Report): readonly string[] {
  const pings = getPings(report);
  const bad = pings.filter(({ verdict }) => verdict === 'refused' || verdict === 'not-sent').length;
  return bad === 0 ? [] : [`${bad} of ${counted(pings.length, 'ping')} failed`];
}

function refused(plan: Plan): string | undefined {
  const refusals = allRefusals(plan);
  const [first] = refusals;
  if (first !== undefined) {
    const others = refusals.length === 1 ? '' : ` (and ${counted(refusals.length - 1, 'other reason')})`;
    return `Refused: ${sentence(first.message)}${others}`;
  }
  const errors = getTargetPlans(plan).flatMap(({ notes }) =>
    notes.filter(({ severity }) => severity === 'error'),
  ).length;
  return errors === 0 ? undefined : `Refused: ${counted(errors, 'error')} in the plan`;
}

function allRefusals(plan: Plan): readonly Refusal[] {
  return [...plan.refusals, ...plan.targets.flatMap((target) => (target.status === 'planned' ? target.refusals : []))];
}

function proposed(plan: Plan): string {
  const { changes, refreshes } = refusedCounts(plan);
  if (hasChanges(plan) || countPlan(plan).refreshes + changes + refreshes > 0) return countsText(plan);
  return hasDrift(plan)
    ? `Drift: no changes, ${quietText(plan)}`
    : `No changes. Live matches the config: ${quietText(plan)}`;
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

function stateOf(reason: FailureReason | undefined): string {
  return (reason === undefined ? undefined : states[reason]) ?? 'Failed';
}

function sentence(message: string): string {
  return message.replace(/\.\s*$/, '');
}
