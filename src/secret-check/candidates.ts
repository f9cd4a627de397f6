/** A delivery as the list of the log shows it. */
export interface LoggedDelivery {
  readonly id: string;
  readonly event: string;
  /** Milliseconds since the epoch. */
  readonly deliveredAt: number;
  readonly isRedelivery: boolean;
}

export interface Candidate {
  readonly id: string;
  readonly freshness: Freshness;
}

/**
 * At most two deliveries worth reading, newest first: the newest, and with it the newest ping, which is small and plain. Left out are
 * deliveries from before the hook's last change, and redeliveries, of which nobody knows whether they are signed anew.
 */
export function selectCandidates(
  log: readonly LoggedDelivery[],
  hook: { readonly createdAt: string; readonly updatedAt: string },
): readonly Candidate[] {
  const usable = log
    .filter(({ isRedelivery }) => !isRedelivery)
    .map((delivery) => ({ ...delivery, freshness: getFreshness(delivery.deliveredAt, hook) }))
    .filter((delivery) => delivery.freshness !== 'stale');
  const [newest, ...others] = usable;
  if (newest === undefined) return [];
  const second = others.find(({ event }) => event === 'ping') ?? others[0];
  return [newest, ...(second === undefined ? [] : [second])].map(({ id, freshness }) => ({ id, freshness }));
}

/**
 * Whether a delivery left after the last change of its hook, as far as whole seconds show. `unclear`: in the same second.
 * Only what left after the change was signed with the secret that is live now.
 */
export type Freshness = 'fresh' | 'unclear' | 'stale';

/** A hook that was never changed has had one secret all its life. Without a time of change nothing is known. */
export function getFreshness(
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
