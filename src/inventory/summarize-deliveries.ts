import { type DeliveryLog, isDelivered } from '../deliveries/delivery.ts';
import { getFailureCause } from '../deliveries/failure-cause.ts';
import { isSilent } from '../deliveries/health.ts';
import { Failure } from '../model/failure.ts';
import type { MaxSilence } from '../model/hook.ts';
import type { InventoryDeliveries } from './inventory.ts';

const periodCount = 24;

export interface SummaryOptions {
  /** Milliseconds since the epoch: how far back GitHub keeps deliveries, and now. */
  readonly from: number;
  readonly to: number;
  /** What the config says of the hook, and when the hook was created. */
  readonly maxSilence?: MaxSilence | undefined;
  readonly createdAt?: number | undefined;
}

/** What one page of a delivery log says about a hook. Deliveries outside of the range do not count. */
export function summarizeDeliveries(log: DeliveryLog | Failure, options: SummaryOptions): InventoryDeliveries {
  if (log instanceof Failure) return { status: 'unread', message: log.message };
  const { from, to, maxSilence, createdAt } = options;
  const deliveries = log.deliveries
    .filter(({ deliveredAt }) => deliveredAt >= from)
    .sort((a, b) => b.deliveredAt - a.deliveredAt);
  const failed = deliveries.filter((delivery) => !isDelivered(delivery));
  const newest = deliveries[0]?.deliveredAt;
  const success = deliveries.find(isDelivered);
  const [failure] = failed;
  return {
    status: 'read',
    total: deliveries.length,
    failed: failed.length,
    last_at: formatTime(newest),
    last_success_at: formatTime(success?.deliveredAt),
    last_failure:
      failure === undefined
        ? null
        : { at: new Date(failure.deliveredAt).toISOString(), words: getFailureCause(failure)?.words ?? '' },
    is_sampled: !log.isWhole && deliveries.length === log.deliveries.length,
    silent:
      newest === undefined || (maxSilence !== undefined && isSilent(maxSilence, deliveries, { now: to, createdAt })),
    periods: countPeriods(deliveries, { from, to }),
  };
}

function countPeriods(
  deliveries: DeliveryLog['deliveries'],
  { from, to }: Pick<SummaryOptions, 'from' | 'to'>,
): readonly (readonly [number, number])[] {
  const counts = Array.from({ length: periodCount }, (): [number, number] => [0, 0]);
  for (const delivery of deliveries) {
    const index = Math.floor(((delivery.deliveredAt - from) / Math.max(1, to - from)) * periodCount);
    const count = counts[Math.min(periodCount - 1, index)];
    if (count === undefined) continue;
    count[0] += 1;
    if (!isDelivered(delivery)) count[1] += 1;
  }
  return counts;
}

function formatTime(time: number | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}
