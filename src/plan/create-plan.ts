import { compareText } from '../model/compare.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import { compareLive, type PresentHook } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetKey, formatTargetName, type Target } from '../model/target.ts';
import { checkCapacity } from './check-capacity.ts';
import { checkTargetPolicy } from './check-policy.ts';
import { describeSecrets } from './describe-secrets.ts';
import { hashPlan } from './digest.ts';
import { checkRunDeletions, checkTargetDeletions } from './guard.ts';
import { describeMatching } from './match/describe-matching.ts';
import { matchHooks, selectMatching } from './match/match-hooks.ts';
import { orderChanges } from './order-changes.ts';
import {
  type Change,
  type CreateChange,
  type DeleteChange,
  getTarget,
  type Plan,
  type PlannedTarget,
  type TargetPlan,
  type TargetPlanInput,
} from './plan.ts';
import { planPairs, planUnmanaged } from './plan-live-hooks.ts';

/** What makes the live hooks of a target as declared, in the order of an apply; a function of its input alone, whatever its order. */
export function planTarget(input: TargetPlanInput): PlannedTarget & { readonly status: 'planned' } {
  const { desired, live, product, only = [] } = input;
  const { target } = desired;
  const matching = selectMatching(matchHooks(desired, live), only);
  const pairs = planPairs(input, matching.pairs);
  const rule = only.length === 0 ? desired.unmanaged : 'report';
  const unmanaged = planUnmanaged(target, rule, matching.unmanaged);
  const doomed = matching.doomed.map((hook): DeleteChange => ({ op: 'delete', live: hook.live, because: 'absent' }));
  const ofLive = [...pairs.updates, ...unmanaged.changes, ...doomed].sort((a, b) => compareLive(a.live, b.live));
  const limit = product.hooksPerEvent;
  // In an order that depends on what the changes are about alone; declared hooks are sorted already.
  const ordered = orderChanges([...ofLive, ...matching.missing.map(createChange)], live, limit);
  const { changes } = ordered;
  const room = checkCapacity(ordered, { target, limit, level: desired.policy.levels.event_capacity ?? 'error' });
  const policy = checkTargetPolicy(input, { ...matching, unmanaged: unmanaged.kept, changes });
  const notes = [
    ...policy.notes,
    ...describeMatching(matching),
    ...describeSecrets(input, { pairs: matching.pairs, changes, refreshes: pairs.refreshes }),
    ...room.notes,
    ...describeUnseen(target, changes),
  ];
  const plan: TargetPlan = {
    target,
    changes,
    refreshes: pairs.refreshes,
    refused: [...pairs.refused, ...unmanaged.refused],
    unchanged: pairs.unchanged,
    unmanaged: unmanaged.kept,
    ignored: matching.ignored,
    unlisted: unmanaged.unlisted,
    unmanagedIsDrift: rule === 'drift',
    secretsNotCompared: pairs.secretsNotCompared,
    notes: [...notes].sort(compareDiagnostics),
  };
  const limits = { config: desired.maxDeletions, input: input.maxDeletions, cap: desired.deletionCap };
  return {
    status: 'planned',
    plan,
    refusals: [...policy.refusals, ...room.refusals, ...checkTargetDeletions(plan, limits)],
  };
}

function createChange(desired: PresentHook): CreateChange {
  return { op: 'create', desired, secret: desired.secret.kind === 'declared' ? 'set' : 'keep' };
}

/**
 * Says where a plan could be wrong about what exists: hooks made by OAuth apps are outside the view of every other token (GitHub's REST
 * documentation of organization webhooks), so a hook that is to be created may be there already. Global hooks have no such makers.
 */
export function describeUnseen(target: Target, changes: readonly Change[]): readonly Diagnostic[] {
  if (target.kind === 'global' || !changes.some(({ op }) => op === 'create')) return [];
  return [
    {
      severity: 'notice',
      code: 'oauth-app-hooks-unseen',
      message: `Hooks of ${formatTargetName(target)} that an OAuth app made are not visible to this token; what is to be created is not among the visible ones.`,
    },
  ];
}

/** The plan of a run from the plans of its targets, in whatever order they come. `maxDeletions` caps the run as a whole. */
export function createPlan(input: {
  readonly apiBase: string;
  readonly targets: readonly PlannedTarget[];
  readonly maxDeletions?: number | undefined;
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
