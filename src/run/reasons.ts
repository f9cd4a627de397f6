import { type FailureReason, firstReason } from '../model/failure.ts';
import type { Plan } from '../plan/plan.ts';
import type { Report } from '../render/report.ts';

/** Why a plan makes the run red, whether it is applied or not. */
export function planReasons(plan: Plan): readonly FailureReason[] {
  return plan.targets
    .flatMap((planned): readonly FailureReason[] => {
      if (planned.status === 'failed') return [planned.failure.reason];
      return [
        ...planned.refusals.map(({ reason }) => reason),
        ...(planned.plan.refused.length > 0 ? (['config-invalid'] as const) : []),
      ];
    })
    .concat(plan.refusals.map(({ reason }) => reason));
}

/** The report with the failure reason that comes first of its own and the given ones. */
export function withReasons(report: Report, reasons: readonly FailureReason[]): Report {
  const first = firstReason(report.failureReason === undefined ? reasons : [...reasons, report.failureReason]);
  return first === undefined ? report : { ...report, failureReason: first };
}
