import { type Target, targetTraits } from '../hooks/target.ts';
import { diff } from './diff.ts';
import type { MatchedHook, Refresh, RefusedChange, UpdateChange } from './plan.ts';
import { secretLoss } from './secret-loss.ts';
import type { SecretPlan } from './secret-plan.ts';

/** What becomes of a live hook that is declared: exactly one of `update`, `unchanged` and `refused`. */
export interface PairPlan {
  readonly update?: UpdateChange;
  readonly unchanged?: MatchedHook;
  readonly refused?: RefusedChange;
  readonly refresh?: Refresh;
  /** Whether a declared secret stays in place without having been compared. */
  readonly isUncompared: boolean;
}

/** A target whose updates reset what is not sent gets its declared secret again with every update, which makes a refresh needless. */
export function pairPlan(target: Target, matched: MatchedHook, secret: SecretPlan): PairPlan {
  const { live, desired } = matched;
  const fields = diff(live, desired);
  const refreshes: Pick<PairPlan, 'refresh'> =
    secret.refresh === undefined ? {} : { refresh: { op: 'refresh', live, desired, because: secret.refresh } };
  if (fields.length === 0 && secret.effect === 'keep') {
    return { unchanged: matched, ...refreshes, isUncompared: secret.isUncompared };
  }
  const update: UpdateChange = { op: 'update', ...matched, fields, secret: secret.effect };
  if (targetTraits(target).update === 'minimal') return { update, ...refreshes, isUncompared: secret.isUncompared };
  const refused = secretLoss(target, update);
  if (refused !== undefined) return { refused, isUncompared: false };
  const resends = secret.effect === 'keep' && live.hasSecret;
  return { update: resends ? { ...update, secret: 'resend' } : update, isUncompared: false };
}
