import type { Diagnostic } from '../model/diagnostic.ts';
import { type Target, targetName } from '../model/target.ts';
import type { Change } from './plan.ts';

/**
 * Says where a plan could be wrong about what exists: hooks made by OAuth apps are outside the view of every other token (GitHub's REST
 * documentation of organization webhooks), so a hook that is to be created may be there already. Global hooks have no such makers.
 */
export function unseenNotes(target: Target, changes: readonly Change[]): readonly Diagnostic[] {
  if (target.kind === 'global' || !changes.some(({ op }) => op === 'create')) return [];
  return [
    {
      severity: 'notice',
      code: 'oauth-app-hooks-unseen',
      message: `Hooks of ${targetName(target)} that an OAuth app made are not visible to this token; what is to be created is not among the visible ones.`,
    },
  ];
}
