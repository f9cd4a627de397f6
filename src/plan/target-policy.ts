import type { Diagnostic } from '../model/diagnostic.ts';
import type { PresentHook } from '../model/hook.ts';
import { type Target, targetName } from '../model/target.ts';
import { headroomNotes } from './headroom.ts';
import type { Matching } from './match.ts';
import type { Change, Refusal, TargetPlan } from './plan.ts';
import { policyDiagnostics } from './policy.ts';
import type { CheckOptions } from './policy-checks.ts';
import { simulated } from './simulate.ts';
import type { TargetPlanInput } from './target-plan-input.ts';
import { unmanagedPolicyNotes } from './unmanaged-policy.ts';

/** What the policy says of a target: of each hook, and of all of them once the changes are carried out. */
export interface TargetPolicy {
  readonly notes: readonly Diagnostic[];
  readonly refusals: readonly Refusal[];
}

/** Judges the hooks that this run acts on and that should be there. Of unmanaged ones it only tells. */
export function targetPolicy(
  input: TargetPlanInput,
  {
    pairs,
    missing,
    unmanaged,
    changes,
  }: Pick<Matching, 'pairs' | 'missing'> & Pick<TargetPlan, 'unmanaged' | 'changes'>,
): TargetPolicy {
  const { target, policy } = input.desired;
  const options = checkOptions(input);
  const hooks: readonly PresentHook[] = [...pairs.map(({ desired }) => desired), ...missing];
  const found = [...policyDiagnostics({ hooks, policy }, input.today, options), ...headroom(input, changes)];
  return {
    notes: [...found, ...unmanagedPolicyNotes(target, { hooks: unmanaged, policy }, options)],
    refusals: policyRefusals(target, found),
  };
}

/** What the policy must know of the surroundings of a target. */
function checkOptions({ product, organizationHooks }: TargetPlanInput): CheckOptions {
  return { isInside: product.name === 'ghes', organizationHooks };
}

function headroom({ desired, live, product }: TargetPlanInput, changes: readonly Change[]): readonly Diagnostic[] {
  const level = desired.policy.levels.event_headroom ?? 'off';
  if (level === 'off') return [];
  const limit = product.hooksPerEvent;
  return headroomNotes(simulated(live, { changes }), { target: desired.target, limit, level });
}

function policyRefusals(target: Target, found: readonly Diagnostic[]): readonly Refusal[] {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return [];
  return [
    {
      reason: 'policy-violated',
      message: `Declared hooks of ${targetName(target)} break the policy in ${errors} ${errors === 1 ? 'place' : 'places'}.`,
      hint: 'Make the hooks follow the rules named above, or declare a waiver with a reason.',
    },
  ];
}
