import { type Target, targetTraits } from '../model/target.ts';
import type { DeactivateChange, RefusedChange, UpdateChange } from './plan.ts';

/**
 * Refuses a change that could only be sent together with a secret that nobody has: GitHub replaces such a hook as a whole and would
 * drop it. Undefined for a change that is safe. A declared secret without a value is at hand once the run has its variable.
 */
export function secretLoss(target: Target, change: UpdateChange | DeactivateChange): RefusedChange | undefined {
  if (targetTraits(target).update === 'minimal' || !change.live.hasSecret) return undefined;
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
