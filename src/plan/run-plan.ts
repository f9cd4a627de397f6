import { compareText } from '../hooks/compare.ts';
import { targetKey } from '../hooks/target.ts';
import { planDigest } from './digest.ts';
import { runGuard } from './guard.ts';
import type { Plan, PlannedTarget } from './plan.ts';

/** The plan of a run from the plans of its targets, in whatever order they come. `maxDeletions` caps the run as a whole. */
export function runPlan(input: {
  readonly apiBase: string;
  readonly targets: readonly PlannedTarget[];
  readonly maxDeletions?: number;
}): Plan {
  const targets = [...input.targets].sort((a, b) => compareText(keyOf(a), keyOf(b)));
  return {
    apiBase: input.apiBase,
    targets,
    refusals: runGuard(targets, input.maxDeletions),
    digest: planDigest(input.apiBase, targets),
  };
}

function keyOf(planned: PlannedTarget): string {
  return targetKey(planned.status === 'planned' ? planned.plan.target : planned.target);
}
