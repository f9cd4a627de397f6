/**
 * Whether a delivery left after the last change of its hook, as far as whole seconds tell. `unclear`: in the same second.
 * Only what left after the change was signed with the secret that is live now.
 */
export type Freshness = 'fresh' | 'unclear' | 'stale';

/** A hook that was never changed has had one secret all its life. Without a time of change nothing is known. */
export function freshness(
  deliveredAt: number,
  hook: { readonly createdAt: string; readonly updatedAt: string },
): Freshness {
  const changed = Date.parse(hook.updatedAt);
  if (Number.isNaN(changed)) return 'unclear';
  const isUnchanged = Date.parse(hook.createdAt) === changed;
  const delivered = Math.floor(deliveredAt / 1000);
  const second = Math.floor(changed / 1000);
  if (delivered < second) return 'stale';
  return delivered > second || isUnchanged ? 'fresh' : 'unclear';
}
