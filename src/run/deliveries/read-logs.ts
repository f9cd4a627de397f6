import type { DeliveryLog, WatchedHook } from '../../deliveries/delivery.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { Failure, toFailure } from '../../model/failure.ts';
import { getProduct } from '../../model/product.ts';
import { getTraits } from '../../model/target.ts';
import type { PlanContext } from '../context.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import type { LogRange } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';

/** The log of a hook: read, not there to be read, or not readable. */
export type ReadLog =
  | { readonly status: 'read'; readonly hook: WatchedHook; readonly log: DeliveryLog }
  | { readonly status: 'no-log'; readonly hook: WatchedHook }
  | { readonly status: 'unread'; readonly hook: WatchedHook; readonly failure: Failure };

/** The delivery log of each hook, in the order of the hooks. One failure stops no other. */
export async function readLogs(
  { settings, ports, github }: PlanContext,
  hooks: readonly WatchedHook[],
  getRange: (hook: WatchedHook) => LogRange,
): Promise<readonly ReadLog[]> {
  const api = github.deliveries('read');
  let read = 0;
  return mapConcurrently(hooks, settings.concurrency, async (hook): Promise<ReadLog> => {
    if (!getTraits(hook.target).hasDeliveries) return { status: 'no-log', hook };
    const log = await api.list(hook.target, hook.id, getRange(hook)).catch(toFailure);
    read += 1;
    ports.progress({ kind: 'logs-read', done: read, total: hooks.length });
    return log instanceof Failure ? { status: 'unread', hook, failure: log } : { status: 'read', hook, log };
  });
}

/** A notice where the time asked for is longer than GitHub keeps deliveries. */
export function checkRetention({ apiBase, sinceMilliseconds }: Settings): readonly Diagnostic[] {
  const { retentionDays } = getProduct(apiBase);
  if (sinceMilliseconds <= retentionDays * 24 * 3600 * 1000) return [];
  return [
    {
      severity: 'notice',
      code: 'beyond-retention',
      message: `since looks further back than GitHub keeps deliveries: here it forgets them after ${retentionDays} days.`,
      hint: `Run at least every ${retentionDays} days: older deliveries can be neither seen nor redelivered.`,
    },
  ];
}
