import type { VariableValue } from '../../model/hook.ts';
import type { Target } from '../../model/target.ts';
import type { Change, Refresh, UpdateChange } from '../plan.ts';

/** Whether a request of the change carries the declared secret. */
export function isSecretWritten(change: Change | Refresh): boolean {
  if (change.op === 'refresh') return true;
  if (change.op === 'delete' || change.op === 'deactivate') return false;
  return change.secret !== 'keep' && change.secret !== 'remove';
}

/** Whether the hook has a secret once it is updated. */
export function hasSecretAfter({ live, secret }: Pick<UpdateChange, 'live' | 'secret'>): boolean {
  return secret === 'keep' ? live.hasSecret : secret !== 'remove';
}

/** The variables whose values the requests of a change carry, apart from those in URLs. Only hooks of organizations take credentials. */
export function listCarriedValues(target: Target, change: Change | Refresh): readonly VariableValue[] {
  if (change.op === 'delete' || change.op === 'deactivate') return [];
  const { secret, username, password } = change.desired;
  const credentials = change.op === 'create' && target.kind === 'organization' ? [username, password] : [];
  return [
    ...(isSecretWritten(change) && secret.kind === 'declared' ? [secret] : []),
    ...credentials.filter((each) => each !== undefined),
  ];
}
