import type { LiveHook, PresentHook, SecretDeclaration, SecretVerdict, UnmanagedRule } from '../model/hook.ts';
import { createDiff, type FieldDiff, getHookField, hookFieldNames, isEqualField } from '../model/hook-fields.ts';
import { getTraits, type Target } from '../model/target.ts';
import type {
  DeactivateChange,
  DeleteChange,
  MatchedHook,
  Refresh,
  RefusedChange,
  SecretEffect,
  SecretStrategy,
  TargetPlanInput,
  UnchangedHook,
  UnmanagedHook,
  UpdateChange,
} from './plan.ts';

/** What becomes of the live hooks that are declared, all in their order. */
interface PairPlans {
  readonly updates: readonly UpdateChange[];
  readonly unchanged: readonly UnchangedHook[];
  readonly refused: readonly RefusedChange[];
  readonly refreshes: readonly Refresh[];
  readonly secretsNotCompared: number;
}

/**
 * What becomes of each pair; `secretVerdicts` are asked under `verify` alone. A target whose updates reset what is not sent gets its
 * declared secret again with every update, which makes a refresh needless.
 */
export function planPairs(
  { desired: { target }, secretStrategy, secretVerdicts }: TargetPlanInput,
  pairs: readonly MatchedHook[],
): PairPlans {
  const isWhole = getTraits(target).update === 'whole';
  const updates: UpdateChange[] = [];
  const unchanged: UnchangedHook[] = [];
  const refused: RefusedChange[] = [];
  const refreshes: Refresh[] = [];
  let secretsNotCompared = 0;
  for (const matched of pairs) {
    const { live, desired, matchedBy } = matched;
    const fields = diffHook(live, desired);
    const secret = planSecret({
      declaration: desired.secret,
      hasSecret: live.hasSecret,
      strategy: secretStrategy,
      verdict: secretVerdicts?.get(live.id),
    });
    const isUnchanged = fields.length === 0 && secret.effect === 'keep';
    if (isUnchanged) unchanged.push({ id: live.id, desired, matchedBy });
    else {
      const resends = isWhole && secret.effect === 'keep' && live.hasSecret;
      const update = { op: 'update', ...matched, fields, secret: secret.effect } as const;
      const refusal = refuseSecretLoss(target, update);
      if (refusal !== undefined) refused.push(refusal);
      else updates.push(resends ? { ...update, secret: 'resend' } : update);
      if (isWhole) continue;
    }
    if (secret.isUncompared) secretsNotCompared += 1;
    if (secret.refresh === undefined) continue;
    const refresh: Refresh = { op: 'refresh', live, desired, because: secret.refresh };
    const refusal = refuseUnprovedRotation(target, refresh);
    if (refusal !== undefined) refused.push(refusal);
    else refreshes.push(refresh);
  }
  return { updates, unchanged, refused, refreshes, secretsNotCompared };
}

/**
 * The fields that differ, config keys first. Two spellings of one URL are no difference, nor is the order of events. The secret is no
 * field: GitHub never shows it (see `planSecret`).
 */
export function diffHook(live: LiveHook, other: PresentHook | LiveHook): readonly FieldDiff[] {
  return hookFieldNames
    .filter((field) => !isEqualField(field, getHookField(live, field), getHookField(other, field)))
    .map((field) => createDiff(field, live, other));
}

/** What becomes of one live hook's secret where the request need not repeat it. */
interface SecretPlan {
  readonly effect: SecretEffect;
  /** Why the declared secret is written again although nothing is known to differ. */
  readonly refresh?: Refresh['because'];
  /** Whether a declared secret stays in place without having been compared. */
  readonly isUncompared?: true;
}

/** Under `verify`, a hook without a verdict counts as one without a delivery. */
export function planSecret(input: {
  readonly declaration: SecretDeclaration;
  readonly hasSecret: boolean;
  readonly strategy: SecretStrategy;
  readonly verdict: SecretVerdict | undefined;
}): SecretPlan {
  const { declaration, hasSecret, strategy, verdict = 'no-delivery' } = input;
  if (declaration.kind === 'absent') return { effect: 'keep' };
  if (declaration.kind === 'none') return { effect: hasSecret ? 'remove' : 'keep' };
  if (!hasSecret) return { effect: 'set' };
  if (strategy === 'preserve') return { effect: 'keep', isUncompared: true };
  if (strategy === 'rotate') return { effect: 'keep', refresh: 'rotate' };
  return planByVerdict[verdict];
}

const planByVerdict: Readonly<Record<SecretVerdict, SecretPlan>> = {
  confirmed: { effect: 'keep' },
  previous: { effect: 'rotate' },
  refused: { effect: 'keep', refresh: 'refused' },
  'no-secret': { effect: 'set' },
  differs: { effect: 'replace' },
  'not-confirmed': { effect: 'keep', refresh: 'not-confirmed' },
  'no-delivery': { effect: 'keep', refresh: 'no-delivery' },
};

/**
 * Refuses a change that could only be sent together with a secret that nobody has: GitHub replaces such a hook as a whole and would
 * drop it. Undefined for a change that is safe. A declared secret without a value counts as known: the apply asks for its variable.
 */
function refuseSecretLoss(target: Target, change: UpdateChange | DeactivateChange): RefusedChange | undefined {
  if (getTraits(target).update === 'minimal' || !change.live.hasSecret) return undefined;
  if (change.op === 'update' && change.desired.secret.kind !== 'absent') return undefined;
  const { live } = change;
  const message =
    `Hook ${live.id} (${live.url}) has a secret that the config does not declare. ` +
    'GitHub replaces a global hook as a whole, so this change would drop the secret.';
  const hint =
    change.op === 'update'
      ? 'Declare the secret (secret: ${NAME}), or secret: none to have it removed.'
      : 'Declare the hook with active: false and its secret, add it to ignore, or switch it off on the web page of the instance.';
  return { change, message, hint };
}

/** Refuses a rotation that no ping could prove: GitHub keeps no delivery log of global hooks. */
function refuseUnprovedRotation(target: Target, refresh: Refresh): RefusedChange | undefined {
  const { live, desired } = refresh;
  if (getTraits(target).hasDeliveries || desired.previousSecret === undefined) return undefined;
  return {
    change: refresh,
    message: `The secret of hook ${live.id} (${live.url}) cannot be rotated with proof: GitHub keeps no delivery log of global hooks, so nothing shows whether the receiver takes the new one.`,
    hint: 'Remove previous_secret to write the new secret without proof.',
  };
}

/** What becomes of the unmanaged hooks, which no entry names. */
interface UnmanagedPlan {
  readonly changes: readonly (DeactivateChange | DeleteChange)[];
  readonly refused: readonly RefusedChange[];
  /** Those that stay as they are and are listed. */
  readonly kept: readonly UnmanagedHook[];
  /** Not even listed. */
  readonly unlisted: readonly LiveHook[];
}

/** Foreign hooks are listed whatever the rule says. */
export function planUnmanaged(target: Target, rule: UnmanagedRule, hooks: readonly UnmanagedHook[]): UnmanagedPlan {
  const changes: (DeactivateChange | DeleteChange)[] = [];
  const refused: RefusedChange[] = [];
  const kept: UnmanagedHook[] = [];
  const unlisted: LiveHook[] = [];
  for (const hook of hooks) {
    const { live, mark } = hook;
    const isKept =
      mark === 'foreign' || rule === 'report' || rule === 'drift' || (rule === 'deactivate' && !live.active);
    if (isKept) kept.push(hook);
    else if (rule === 'ignore') unlisted.push(live);
    else if (rule === 'delete') changes.push({ op: 'delete', live, because: 'unmanaged' });
    else {
      const change = { op: 'deactivate', live } as const;
      const refusal = refuseSecretLoss(target, change);
      if (refusal !== undefined) refused.push(refusal);
      else changes.push(change);
    }
  }
  return { changes, refused, kept, unlisted };
}
