import { formatTargetName } from '../model/target.ts';
import type { Change, PlannedTarget, Refusal, TargetPlan } from './plan.ts';

/** Deletions and deactivations in one run over all targets, where the input `max-deletions` says nothing. */
const runDefault = 10;

/** Deletions and deactivations of hooks: what the limits count. A hook that its own entry switches off is not one. */
export function countDeletions(changes: readonly Change[]): number {
  return changes.filter(({ op }) => op === 'delete' || op === 'deactivate').length;
}

/** Refuses a target's plan over its limit. The input, where given, replaces the config's; neither goes beyond the policy file's `cap`. */
export function checkTargetDeletions(
  { target, changes }: Pick<TargetPlan, 'target' | 'changes'>,
  {
    config,
    input,
    cap = Number.POSITIVE_INFINITY,
  }: { readonly config: number; readonly input: number | undefined; readonly cap?: number | undefined },
): readonly Refusal[] {
  const count = countDeletions(changes);
  const limit = Math.min(input ?? config, cap);
  if (count <= limit) return [];
  const what = `The plan deletes or deactivates ${formatHookCount(count)} of ${formatTargetName(target)}`;
  if (limit === cap) return [refuseByPolicyFile(what, { count, limit })];
  if (input !== undefined) return [refuseByInput(`${what}; max-deletions allows ${limit}.`, count)];
  const hint = `If all of them should go, set max_deletions: ${count} in the config, or the input max-deletions for one run.`;
  return [{ reason: 'limit-exceeded', message: `${what}; max_deletions allows ${limit}.`, hint }];
}

/**
 * Refuses a run over its cap. Targets that are refused already write nothing, so they do not count. The `cap` of a policy file is about
 * a target; it limits the run only where an input would go beyond it.
 */
export function checkRunDeletions(
  targets: readonly PlannedTarget[],
  input: number | undefined,
  cap: number = Number.POSITIVE_INFINITY,
): readonly Refusal[] {
  const changes = targets.flatMap((planned) =>
    planned.status === 'planned' && planned.refusals.length === 0 ? planned.plan.changes : [],
  );
  const count = countDeletions(changes);
  const limit = input === undefined ? runDefault : Math.min(input, cap);
  if (count <= limit) return [];
  const what = `The run deletes or deactivates ${formatHookCount(count)} over all targets`;
  if (input === undefined)
    return [refuseByInput(`${what}; without the input max-deletions it may do so ${limit} times.`, count)];
  if (limit < input) return [refuseByPolicyFile(what, { count, limit })];
  return [refuseByInput(`${what}; max-deletions allows ${limit}.`, count)];
}

function refuseByInput(message: string, count: number): Refusal {
  const hint = `If all of them should go, set the input max-deletions to ${count}.`;
  return { reason: 'limit-exceeded', message, hint };
}

function refuseByPolicyFile(
  what: string,
  { count, limit }: { readonly count: number; readonly limit: number },
): Refusal {
  return {
    reason: 'limit-exceeded',
    message: `${what}; max_deletions of the policy file allows ${limit}.`,
    hint: `No input goes beyond it. If all of them should go, its owners have to set max_deletions: ${count} there.`,
  };
}

function formatHookCount(count: number): string {
  return `${count} ${count === 1 ? 'hook' : 'hooks'}`;
}
