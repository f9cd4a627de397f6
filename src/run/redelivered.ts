import { type Delivery, isDelivered, type WatchedHook } from '../deliveries/delivery.ts';
import type { Redelivery, RedeliveryOutcome } from '../deliveries/redelivery.ts';
import { groupBy } from '../model/compare.ts';
import { Failure, toFailure } from '../model/failure.ts';
import { formatTargetKey } from '../model/target.ts';
import { concurrently } from './concurrently.ts';
import type { ConnectedRun } from './context.ts';
import { polled } from './polling.ts';
import type { DeliveryApi } from './ports.ts';
import { type AskedRedelivery, requestedRedeliveries } from './requested-redeliveries.ts';

/** Pages of a log that are read for the results; what a very busy hook hides behind them is "not seen". */
const maxPages = 10;

/** Asks for the redeliveries, then waits for their results in the log. One outcome for each, in their order. */
export async function redelivered(
  world: ConnectedRun,
  redeliveries: readonly Redelivery[],
  logs: readonly { readonly hook: WatchedHook; readonly deliveries: readonly Delivery[] }[],
): Promise<readonly RedeliveryOutcome[]> {
  const { asked, outcomes } = await requestedRedeliveries(world, redeliveries);
  const known = new Set(logs.flatMap(({ deliveries }) => deliveries.map(({ id }) => id)));
  const byRedelivery = new Map(outcomes.map((outcome) => [outcome.redelivery, outcome]));
  const { ports, settings, github } = world;
  const api = github.deliveries('read');
  const look = async (open: readonly AskedRedelivery[]): Promise<readonly AskedRedelivery[]> => {
    const byHook = [
      ...groupBy(open, ({ redelivery: { hook } }) => `${formatTargetKey(hook.target)} ${hook.id}`).values(),
    ];
    const seen = await concurrently(byHook, settings.concurrency, (group) => results(api, group, known));
    for (const outcome of seen.flat()) byRedelivery.set(outcome.redelivery, outcome);
    return open.filter(({ redelivery }) => !byRedelivery.has(redelivery));
  };
  const left = await polled(asked, look, { ...ports, timeoutSeconds: settings.pingTimeoutSeconds });
  for (const { redelivery } of left) byRedelivery.set(redelivery, { redelivery, status: 'not-seen', message: '' });
  return redeliveries.flatMap((redelivery) => byRedelivery.get(redelivery) ?? []);
}

/** The new attempts that the log of one hook shows by now. */
async function results(
  api: DeliveryApi,
  asked: readonly AskedRedelivery[],
  known: ReadonlySet<string>,
): Promise<readonly RedeliveryOutcome[]> {
  const hook = asked[0]?.redelivery.hook;
  if (hook === undefined) return [];
  const since = Math.min(...asked.map(({ at }) => at));
  const log = await api.list(hook.target, hook.id, { since, maxPages }).catch(toFailure);
  // The next look may be able to read it.
  if (log instanceof Failure) return [];
  return asked.flatMap(({ redelivery }): readonly RedeliveryOutcome[] => {
    const result = log.deliveries.find(({ id, guid }) => guid === redelivery.delivery.guid && !known.has(id));
    if (result === undefined) return [];
    return [{ redelivery, status: isDelivered(result) ? 'delivered' : 'failed-again', result, message: '' }];
  });
}
