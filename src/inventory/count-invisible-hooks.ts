/** What of an entry of the audit log tells whether a hook is still there. */
export interface HookEntry {
  readonly action: string;
  readonly hookId: string | undefined;
  /** Undefined for the hook of an organization. */
  readonly repository: string | undefined;
}

/**
 * Hooks of an organization that exist and that no token lists, because an OAuth app created them: the log, newest first, has their create
 * and no destroy, and `live` (ids of the list) lacks them.
 */
export function countInvisibleHooks(entries: readonly HookEntry[], live: ReadonlySet<string>): number {
  const destroyed = new Set<string>();
  const invisible = new Set<string>();
  for (const { action, hookId, repository } of entries) {
    if (hookId === undefined || repository !== undefined) continue;
    if (action === 'hook.destroy') destroyed.add(hookId);
    else if (action === 'hook.create' && !destroyed.has(hookId) && !live.has(hookId)) invisible.add(hookId);
  }
  return invisible.size;
}
