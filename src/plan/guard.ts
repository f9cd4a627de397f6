import { formatTargetName } from '../model/target.ts';
import type { Change, PlannedTarget, Refusal, TargetPlan } from './plan.ts';

/** Deletions and deactivations in one run over all targets, where the input `max-deletions` says nothing. */
const runDefault = 10;

/** Deletions and deactivations of hooks: what the limits count. A hook that its own entry switches off is not one. */
export function countDeletions(changes: readonly Change[]): number {
  return changes.filter(({ op }) => op === 'delete' || op === 'deactivate').length;
}

/** What allows deletions: a number and who says it. */
interface DeletionLimit {
  readonly count: number;
  /** The key, input or file that a reader would look at. */
  readonly source: string;
  readonly hint: string;
}

/** Refuses a target's plan over its limit. The input, where given, replaces the config's; neither goes beyond the policy file's `cap`. */
export function checkTargetDeletions(
  { target, changes }: Pick<TargetPlan, 'target' | 'changes'>,
  limits: { readonly config: number; readonly input: number | undefined; readonly cap?: number | undefined },
): readonly Refusal[] {
  const count = countDeletions(changes);
  const limit = findTargetLimit(count, limits);
  if (count <= limit.count) return [];
  return [
    {
      reason: 'limit-exceeded',
      message: `The plan deletes or deactivates ${formatHookCount(count)} of ${formatTargetName(target)}; ${limit.source} allows ${limit.count}.`,
      hint: limit.hint,
    },
  ];
}

function findTargetLimit(
  count: number,
  { config, input, cap = Number.POSITIVE_INFINITY }: Parameters<typeof checkTargetDeletions>[1],
): DeletionLimit {
  if (cap <= (input ?? config)) return limitByPolicyFile(count, cap);
  if (input !== undefined)
    return {
      count: input,
      source: 'max-deletions',
      hint: `If all of them should go, set the input max-deletions to ${count}.`,
    };
  return {
    count: config,
    source: 'max_deletions',
    hint: `If all of them should go, set max_deletions: ${count} in the config, or the input max-deletions for one run.`,
  };
}

function limitByPolicyFile(count: number, cap: number): DeletionLimit {
  return {
    count: cap,
    source: 'max_deletions of the policy file',
    hint: `No input goes beyond it. If all of them should go, its owners have to set max_deletions: ${count} there.`,
  };
}

/** Refuses a run over its cap. Targets that are refused already write nothing, so they do not count. */
export function checkRunDeletions(
  targets: readonly PlannedTarget[],
  input: number | undefined,
  cap: number | undefined = undefined,
): readonly Refusal[] {
  const plans = targets
    .filter((planned) => planned.status === 'planned')
    .filter(({ refusals }) => refusals.length === 0);
  const count = plans.reduce((sum, { plan }) => sum + countDeletions(plan.changes), 0);
  const limit = findRunLimit(count, input, cap);
  if (count <= limit.count) return [];
  return [
    {
      reason: 'limit-exceeded',
      message:
        input === undefined
          ? `The run deletes or deactivates ${formatHookCount(count)} over all targets; without the input max-deletions it may do so ${limit.count} times.`
          : `The run deletes or deactivates ${formatHookCount(count)} over all targets; ${limit.source} allows ${limit.count}.`,
      hint: limit.hint,
    },
  ];
}

/** The cap of a policy file is about a target; it limits the run only where an input would go beyond it. */
function findRunLimit(count: number, input: number | undefined, cap: number | undefined): DeletionLimit {
  const hint = `If all of them should go, set the input max-deletions to ${count}.`;
  if (input === undefined) return { count: runDefault, source: 'max-deletions', hint };
  if (cap !== undefined && cap < input) return limitByPolicyFile(count, cap);
  return { count: input, source: 'max-deletions', hint };
}

function formatHookCount(count: number): string {
  return `${count} ${count === 1 ? 'hook' : 'hooks'}`;
}
