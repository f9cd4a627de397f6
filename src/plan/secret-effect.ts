import type { Change, Refresh, UpdateChange } from './plan.ts';

/** Whether a request of the change carries the declared secret. */
export function writesSecret(change: Change | Refresh): boolean {
  if (change.op === 'refresh') return true;
  if (change.op === 'delete' || change.op === 'deactivate') return false;
  return change.secret !== 'keep' && change.secret !== 'remove';
}

/** Whether the hook has a secret once it is updated. */
export function hasSecretAfter({ live, secret }: Pick<UpdateChange, 'live' | 'secret'>): boolean {
  return secret === 'keep' ? live.hasSecret : secret !== 'remove';
}
