import { compareText } from '../model/compare.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetKey } from '../model/target.ts';
import { hashPlan } from './digest.ts';
import { checkRunDeletions } from './guard.ts';
import type { Plan, PlannedTarget } from './plan.ts';
import { getTarget } from './plan-parts.ts';

/** The plan of a run from the plans of its targets, in whatever order they come. `maxDeletions` caps the run as a whole. */
export function createPlan(input: {
  readonly apiBase: string;
  readonly targets: readonly PlannedTarget[];
  readonly maxDeletions?: number;
  /** What the policy file allows at most. */
  readonly deletionCap?: number | undefined;
  /** Values of variables in declared URLs, which the digest must not hold. */
  readonly urlValues?: readonly Sensitive[];
}): Plan {
  const targets = [...input.targets].sort((a, b) =>
    compareText(formatTargetKey(getTarget(a)), formatTargetKey(getTarget(b))),
  );
  return {
    apiBase: input.apiBase,
    targets,
    refusals: checkRunDeletions(targets, input.maxDeletions, input.deletionCap),
    digest: hashPlan(input.apiBase, targets, input.urlValues),
  };
}
