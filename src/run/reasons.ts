import type { FailureReason } from '../model/failure.ts';
import type { Plan } from '../plan/plan.ts';

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
