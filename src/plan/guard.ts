import { targetName } from '../model/target.ts';
import type { Change, PlannedTarget, Refusal, TargetPlan } from './plan.ts';

/** Deletions and deactivations in one run over all targets, where the input `max-deletions` says nothing. */
const runDefault = 10;

/** Deletions and deactivations of hooks: what the limits count. A hook that its own entry switches off is not one. */
export function deletionCount(changes: readonly Change[]): number {
  return changes.filter(({ op }) => op === 'delete' || op === 'deactivate').length;
}

/** Refuses a target's plan over its limit; the input, where given, replaces the config's. */
export function targetGuard(
  { target, changes }: Pick<TargetPlan, 'target' | 'changes'>,
  limits: { readonly config: number; readonly input: number | undefined },
): readonly Refusal[] {
  const count = deletionCount(changes);
  const limit = limits.input ?? limits.config;
  if (count <= limit) return [];
  const source = limits.input === undefined ? 'max_deletions' : 'max-deletions';
  return [
    {
      reason: 'limit-exceeded',
      message: `The plan deletes or deactivates ${hooks(count)} of ${targetName(target)}; ${source} allows ${limit}.`,
      hint:
        limits.input === undefined
          ? `If all of them should go, set max_deletions: ${count} in the config, or the input max-deletions for one run.`
          : `If all of them should go, set the input max-deletions to ${count}.`,
    },
  ];
}

/** Refuses a run over its cap. Targets that are refused already write nothing, so they do not count. */
export function runGuard(targets: readonly PlannedTarget[], input: number | undefined): readonly Refusal[] {
  const plans = targets
    .filter((planned) => planned.status === 'planned')
    .filter(({ refusals }) => refusals.length === 0);
  const count = plans.reduce((sum, { plan }) => sum + deletionCount(plan.changes), 0);
  const limit = input ?? runDefault;
  if (count <= limit) return [];
  return [
    {
      reason: 'limit-exceeded',
      message:
        input === undefined
          ? `The run deletes or deactivates ${hooks(count)} over all targets; without the input max-deletions it may do so ${limit} times.`
          : `The run deletes or deactivates ${hooks(count)} over all targets; max-deletions allows ${limit}.`,
      hint: `If all of them should go, set the input max-deletions to ${count}.`,
    },
  ];
}

function hooks(count: number): string {
  return `${count} ${count === 1 ? 'hook' : 'hooks'}`;
}
