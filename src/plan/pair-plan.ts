import { type Target, targetTraits } from '../model/target.ts';
import { diff } from './diff.ts';
import type { MatchedHook, Refresh, RefusedChange, UnchangedHook, UpdateChange } from './plan.ts';
import { secretLoss } from './secret-loss.ts';
import type { SecretPlan } from './secret-plan.ts';

/** What becomes of a live hook that is declared: exactly one of `update`, `unchanged` and `refused`. */
export interface PairPlan {
  readonly update: UpdateChange | undefined;
  readonly unchanged: UnchangedHook | undefined;
  readonly refused: RefusedChange | undefined;
  readonly refresh: Refresh | undefined;
  /** Whether a declared secret stays in place without having been compared. */
  readonly isUncompared: boolean;
}

/** A target whose updates reset what is not sent gets its declared secret again with every update, which makes a refresh needless. */
export function pairPlan(target: Target, matched: MatchedHook, secret: SecretPlan): PairPlan {
  const { live, desired, matchedBy } = matched;
  const fields = diff(live, desired);
  const refresh: Refresh | undefined =
    secret.refresh === undefined ? undefined : { op: 'refresh', live, desired, because: secret.refresh };
  const { isUncompared } = secret;
  if (fields.length === 0 && secret.effect === 'keep') {
    const unchanged = { id: live.id, desired, matchedBy };
    return { update: undefined, unchanged, refused: undefined, refresh, isUncompared };
  }
  const update: UpdateChange = { op: 'update', ...matched, fields, secret: secret.effect };
  if (targetTraits(target).update === 'minimal') {
    return { update, unchanged: undefined, refused: undefined, refresh, isUncompared };
  }
  const resends = secret.effect === 'keep' && live.hasSecret;
  const refused = secretLoss(target, update);
  return {
    update: refused !== undefined ? undefined : resends ? { ...update, secret: 'resend' } : update,
    unchanged: undefined,
    refused,
    refresh: undefined,
    isUncompared: false,
  };
}
