import type { DesiredTarget } from '../hooks/desired.ts';
import type { Diagnostic } from '../hooks/diagnostic.ts';
import type { LiveHook, PresentHook } from '../hooks/hook.ts';
import type { Product } from '../hooks/product.ts';
import type { SecretVerdict } from '../hooks/secret-verdict.ts';
import { targetName } from '../hooks/target.ts';
import { compareDiagnostics, compareLive } from './canonical-order.ts';
import { capacity } from './capacity.ts';
import { targetGuard } from './guard.ts';
import { headroomNotes } from './headroom.ts';
import { type Matching, match } from './match.ts';
import { matchingNotes } from './matching-notes.ts';
import { order } from './order.ts';
import { type PairPlans, pairPlans } from './pair-plans.ts';
import type { Change, CreateChange, DeleteChange, PlannedTarget, Refusal, TargetPlan } from './plan.ts';
import { policyDiagnostics } from './policy.ts';
import type { CheckOptions } from './policy-checks.ts';
import { secretNotes } from './secret-notes.ts';
import type { SecretStrategy } from './secret-plan.ts';
import { selected } from './selection.ts';
import { simulated } from './simulate.ts';
import { type UndeclaredPlan, undeclaredPlan } from './undeclared.ts';
import { unmanagedPolicyNotes } from './unmanaged-policy.ts';
import { unseenNotes } from './unseen-notes.ts';

export interface TargetPlanInput {
  readonly desired: DesiredTarget;
  /** Every live hook that the token sees. */
  readonly live: readonly LiveHook[];
  readonly product: Product;
  /** URL globs: act on these hooks alone; unmanaged ones are then left alone. Undefined for all. */
  readonly only?: readonly string[];
  readonly secretStrategy: SecretStrategy;
  /** By live id; needed for `verify` alone. */
  readonly secretVerdicts?: ReadonlyMap<string, SecretVerdict>;
  /** Replaces the target's own limit. */
  readonly maxDeletions?: number;
  /** YYYY-MM-DD, for waivers that end. */
  readonly today: string;
  /** For a repository: the hooks that its organization has after the run, where the run knows them. */
  readonly organizationHooks?: readonly LiveHook[] | undefined;
}

/** What makes the live hooks of a target as declared, in the order of an apply; a function of its input alone, whatever its order. */
export function targetPlan(input: TargetPlanInput): PlannedTarget & { readonly status: 'planned' } {
  const { desired, product } = input;
  const { target } = desired;
  const { matching, leftOut } = selection(input);
  const pairs = pairPlans(input, matching.pairs);
  const undeclared = undeclaredPlan(
    target,
    input.only === undefined ? desired.unmanaged : 'report',
    matching.undeclared,
  );
  const changes = allChanges(pairs, matching, undeclared);
  const ordered = order(changes, input.live, product.hooksPerEvent);
  const level = desired.policy.levels.event_capacity ?? 'error';
  const room = capacity(ordered, { target, limit: product.hooksPerEvent, level });
  const { refreshes } = pairs;
  const policy = [
    ...policyDiagnostics({ hooks: judged(matching), policy: desired.policy }, input.today, checkOptions(input)),
    ...headroom(input, ordered.changes),
  ];
  const notes = [
    ...policy,
    ...unmanagedPolicyNotes(target, { hooks: undeclared.unmanaged, policy: desired.policy }, checkOptions(input)),
    ...matchingNotes(matching),
    ...secretNotes(target, {
      pairs: matching.pairs,
      changes,
      refreshes,
      ...(input.secretVerdicts === undefined ? {} : { verdicts: input.secretVerdicts }),
    }),
    ...room.notes,
    ...unseenNotes(target, changes),
    ...leftOutNotes(leftOut),
  ];
  const plan: TargetPlan = {
    target,
    changes: ordered.changes,
    refreshes,
    refused: [...pairs.refused, ...undeclared.refused],
    unchanged: pairs.unchanged,
    unmanaged: undeclared.unmanaged,
    ignored: matching.ignored,
    unlisted: [...undeclared.unlisted].sort(compareLive),
    unmanagedIsDrift: desired.unmanaged === 'drift' && input.only === undefined,
    secretsNotCompared: pairs.secretsNotCompared,
    notes: [...notes].sort(compareDiagnostics),
  };
  const limits = { config: desired.maxDeletions, input: input.maxDeletions };
  return {
    status: 'planned',
    plan,
    refusals: [...policyRefusals(plan, policy), ...room.refusals, ...targetGuard(plan, limits)],
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

function selection({ desired, live, only }: TargetPlanInput): {
  readonly matching: Matching;
  readonly leftOut: number;
} {
  const matching = match(desired, live);
  return only === undefined ? { matching, leftOut: 0 } : selected(matching, only);
}

function createChange(desired: PresentHook): CreateChange {
  return { op: 'create', desired, secret: desired.secret.kind === 'declared' ? 'set' : 'keep' };
}

/** The hooks that the policy judges: those that this run acts on and that should be there. */
function judged({ pairs, missing }: Matching): readonly PresentHook[] {
  return [...pairs.map(({ desired }) => desired), ...missing];
}

/** Every change in an order that depends on what it is about alone; declared hooks are sorted already. */
function allChanges(
  { updates }: PairPlans,
  { missing, doomed }: Matching,
  undeclared: UndeclaredPlan,
): readonly Change[] {
  const ofLive = [
    ...updates,
    ...undeclared.changes,
    ...doomed.map(({ live }): DeleteChange => ({ op: 'delete', live, because: 'absent' })),
  ];
  return [...ofLive.sort((a, b) => compareLive(a.live, b.live)), ...missing.map(createChange)];
}

function policyRefusals({ target }: TargetPlan, policy: readonly Diagnostic[]): readonly Refusal[] {
  const errors = policy.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return [];
  return [
    {
      reason: 'policy-violated',
      message: `Declared hooks of ${targetName(target)} break the policy in ${errors} ${errors === 1 ? 'place' : 'places'}.`,
      hint: 'Make the hooks follow the rules named above, or declare a waiver with a reason.',
    },
  ];
}

function leftOutNotes(count: number): readonly Diagnostic[] {
  if (count === 0) return [];
  const entries = count === 1 ? '1 entry' : `${count} entries`;
  return [
    {
      severity: 'notice',
      code: 'only-leaves-out',
      message: `The input only leaves out ${entries} of the config and every hook that the config does not name.`,
    },
  ];
}
