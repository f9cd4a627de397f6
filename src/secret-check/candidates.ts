import { type Freshness, freshness } from './freshness.ts';

/** What the delivery log tells of a delivery in its list. */
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
export function candidates(
  log: readonly LoggedDelivery[],
  hook: { readonly createdAt: string; readonly updatedAt: string },
): readonly Candidate[] {
  const usable = log
    .filter(({ isRedelivery }) => !isRedelivery)
    .map((delivery) => ({ ...delivery, freshness: freshness(delivery.deliveredAt, hook) }))
    .filter((delivery) => delivery.freshness !== 'stale');
  const [newest, ...others] = usable;
  if (newest === undefined) return [];
  const second = others.find(({ event }) => event === 'ping') ?? others[0];
  return [newest, ...(second === undefined ? [] : [second])].map(({ id, freshness }) => ({ id, freshness }));
}
