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
export interface PairPlans {
  readonly updates: readonly UpdateChange[];
  readonly unchanged: readonly UnchangedHook[];
  readonly refused: readonly RefusedChange[];
  readonly refreshes: readonly Refresh[];
  readonly secretsNotCompared: number;
}

/** What becomes of each pair; `secretVerdicts` are asked under `verify` alone. */
export function planPairs(
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
    const secret = planSecret({
      declaration: matched.desired.secret,
      hasSecret: matched.live.hasSecret,
      strategy: secretStrategy,
      verdict: secretVerdicts?.get(matched.live.id),
    });
    const plan = planPair(target, matched, secret);
    if (plan.update !== undefined) updates.push(plan.update);
    if (plan.unchanged !== undefined) unchanged.push(plan.unchanged);
    if (plan.refused !== undefined) refused.push(plan.refused);
    if (plan.refresh !== undefined) {
      const unproved = refuseUnprovedRotation(target, plan.refresh);
      if (unproved === undefined) refreshes.push(plan.refresh);
      else refused.push(unproved);
    }
    if (plan.isUncompared) secretsNotCompared += 1;
  }
  return { updates, unchanged, refused, refreshes, secretsNotCompared };
}

/** What becomes of a live hook that is declared: exactly one of `update`, `unchanged` and `refused`. */
interface PairPlan {
  readonly update: UpdateChange | undefined;
  readonly unchanged: UnchangedHook | undefined;
  readonly refused: RefusedChange | undefined;
  readonly refresh: Refresh | undefined;
  /** Whether a declared secret stays in place without having been compared. */
  readonly isUncompared: boolean;
}

/** A target whose updates reset what is not sent gets its declared secret again with every update, which makes a refresh needless. */
function planPair(target: Target, matched: MatchedHook, secret: SecretPlan): PairPlan {
  const { live, desired, matchedBy } = matched;
  const fields = diffHook(live, desired);
  const refresh: Refresh | undefined =
    secret.refresh === undefined ? undefined : { op: 'refresh', live, desired, because: secret.refresh };
  const { isUncompared } = secret;
  if (fields.length === 0 && secret.effect === 'keep') {
    const unchanged = { id: live.id, desired, matchedBy };
    return { update: undefined, unchanged, refused: undefined, refresh, isUncompared };
  }
  const update: UpdateChange = { op: 'update', ...matched, fields, secret: secret.effect };
  if (getTraits(target).update === 'minimal') {
    return { update, unchanged: undefined, refused: undefined, refresh, isUncompared };
  }
  const resends = secret.effect === 'keep' && live.hasSecret;
  const refused = refuseSecretLoss(target, update);
  return {
    update: refused !== undefined ? undefined : resends ? { ...update, secret: 'resend' } : update,
    unchanged: undefined,
    refused,
    refresh: undefined,
    isUncompared: false,
  };
}

/** What becomes of one live hook's secret where the request need not repeat it. */
interface SecretPlan {
  readonly effect: Exclude<SecretEffect, 'resend'>;
  /** Why the declared secret is written again although nothing is known to differ. */
  readonly refresh?: Refresh['because'];
  /** Whether a declared secret stays in place without having been compared. */
  readonly isUncompared: boolean;
}

const keptSecret: SecretPlan = { effect: 'keep', isUncompared: false };

/** Under `verify`, a hook without a verdict counts as one without a delivery. */
export function planSecret(input: {
  readonly declaration: SecretDeclaration;
  readonly hasSecret: boolean;
  readonly strategy: SecretStrategy;
  readonly verdict: SecretVerdict | undefined;
}): SecretPlan {
  const { declaration, hasSecret, strategy, verdict = 'no-delivery' } = input;
  if (declaration.kind === 'absent') return keptSecret;
  if (declaration.kind === 'none') return hasSecret ? { effect: 'remove', isUncompared: false } : keptSecret;
  if (!hasSecret) return { effect: 'set', isUncompared: false };
  if (strategy === 'preserve') return { effect: 'keep', isUncompared: true };
  if (strategy === 'rotate') return { ...keptSecret, refresh: 'rotate' };
  return planByVerdict[verdict];
}

const planByVerdict: Readonly<Record<SecretVerdict, SecretPlan>> = {
  confirmed: keptSecret,
  previous: { effect: 'rotate', isUncompared: false },
  refused: { ...keptSecret, refresh: 'refused' },
  'no-secret': { effect: 'set', isUncompared: false },
  differs: { effect: 'replace', isUncompared: false },
  'not-confirmed': { ...keptSecret, refresh: 'not-confirmed' },
  'no-delivery': { ...keptSecret, refresh: 'no-delivery' },
};

/**
 * Refuses a change that could only be sent together with a secret that nobody has: GitHub replaces such a hook as a whole and would
 * drop it. Undefined for a change that is safe. A declared secret without a value counts as known: the apply asks for its variable.
 */
export function refuseSecretLoss(target: Target, change: UpdateChange | DeactivateChange): RefusedChange | undefined {
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

/**
 * The fields that differ, config keys first. Two spellings of one URL are no difference, nor is the order of events. The secret is no
 * field: GitHub never shows it (see `planSecret`).
 */
export function diffHook(live: LiveHook, desired: PresentHook): readonly FieldDiff[] {
  return hookFieldNames
    .filter((field) => !isEqualField(field, getHookField(live, field), getHookField(desired, field)))
    .map((field) => createDiff(field, live, desired));
}

/** What becomes of the unmanaged hooks, which no entry names. */
export interface UnmanagedPlan {
  readonly changes: readonly (DeactivateChange | DeleteChange)[];
  readonly refused: readonly RefusedChange[];
  /** Those that stay as they are and are listed. */
  readonly kept: readonly UnmanagedHook[];
  /** Not even listed. */
  readonly unlisted: readonly LiveHook[];
}

const nothing: UnmanagedPlan = { changes: [], refused: [], kept: [], unlisted: [] };

/** Foreign hooks are listed whatever the rule says. */
export function planUnmanaged(target: Target, rule: UnmanagedRule, hooks: readonly UnmanagedHook[]): UnmanagedPlan {
  const foreign = hooks.filter(({ mark }) => mark === 'foreign');
  const own = hooks.filter(({ mark }) => mark !== 'foreign');
  switch (rule) {
    case 'ignore':
      return { ...nothing, kept: foreign, unlisted: own.map(({ live }) => live) };
    case 'report':
    case 'drift':
      return { ...nothing, kept: hooks };
    case 'delete':
      return {
        ...nothing,
        changes: own.map(({ live }) => ({ op: 'delete', live, because: 'unmanaged' })),
        kept: foreign,
      };
    case 'deactivate':
      return planDeactivations(target, hooks);
  }
}

function planDeactivations(target: Target, hooks: readonly UnmanagedHook[]): UnmanagedPlan {
  const isSwitchedOff = ({ mark, live }: UnmanagedHook): boolean => mark !== 'foreign' && live.active;
  const all = hooks.filter(isSwitchedOff).map(({ live }): DeactivateChange => ({ op: 'deactivate', live }));
  const refused = all.map((change) => refuseSecretLoss(target, change)).filter((each) => each !== undefined);
  const isRefused = new Set(refused.map(({ change }) => change));
  return {
    ...nothing,
    changes: all.filter((change) => !isRefused.has(change)),
    refused,
    kept: hooks.filter((hook) => !isSwitchedOff(hook)),
  };
}
