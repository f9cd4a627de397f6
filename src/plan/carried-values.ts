import type { VariableValue } from '../model/hook.ts';
import type { Target } from '../model/target.ts';
import type { Change, Refresh } from './plan.ts';
import { writesSecret } from './secret-effect.ts';

/** The variables whose values the requests of a change carry, apart from those in URLs. Only hooks of organizations take credentials. */
export function carriedValues(target: Target, change: Change | Refresh): readonly VariableValue[] {
  if (change.op === 'delete' || change.op === 'deactivate') return [];
  const { secret, username, password } = change.desired;
  const credentials = change.op === 'create' && target.kind === 'organization' ? [username, password] : [];
  return [
    ...(writesSecret(change) && secret.kind === 'declared' ? [secret] : []),
    ...credentials.filter((each) => each !== undefined),
  ];
}
