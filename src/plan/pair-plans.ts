import { pairPlan } from './pair-plan.ts';
import type { MatchedHook, Refresh, RefusedChange, UnchangedHook, UpdateChange } from './plan.ts';
import { secretPlan } from './secret-plan.ts';
import type { TargetPlanInput } from './target-plan-input.ts';

/** What becomes of the live hooks that are declared, all in their order. */
export interface PairPlans {
  readonly updates: readonly UpdateChange[];
  readonly unchanged: readonly UnchangedHook[];
  readonly refused: readonly RefusedChange[];
  readonly refreshes: readonly Refresh[];
  readonly secretsNotCompared: number;
}

/** What becomes of each pair; `secretVerdicts` are asked under `verify` alone. */
export function pairPlans(
  {
    desired: { target },
    secretStrategy,
    secretVerdicts,
  }: Pick<TargetPlanInput, 'desired' | 'secretStrategy' | 'secretVerdicts'>,
  pairs: readonly MatchedHook[],
): PairPlans {
  const updates: UpdateChange[] = [];
  const unchanged: UnchangedHook[] = [];
  const refused: RefusedChange[] = [];
  const refreshes: Refresh[] = [];
  let secretsNotCompared = 0;
  for (const matched of pairs) {
    const secret = secretPlan({
      declaration: matched.desired.secret,
      hasSecret: matched.live.hasSecret,
      strategy: secretStrategy,
      verdict: secretVerdicts?.get(matched.live.id),
    });
    const plan = pairPlan(target, matched, secret);
    if (plan.update !== undefined) updates.push(plan.update);
    if (plan.unchanged !== undefined) unchanged.push(plan.unchanged);
    if (plan.refused !== undefined) refused.push(plan.refused);
    if (plan.refresh !== undefined) refreshes.push(plan.refresh);
    if (plan.isUncompared) secretsNotCompared += 1;
  }
  return { updates, unchanged, refused, refreshes, secretsNotCompared };
}
