import { type Delivery, isDelivered, type WatchedHook } from '../../deliveries/delivery.ts';
import { type DeliveryListing, hasStatus } from '../../deliveries/redelivery.ts';
import { Failure } from '../../model/failure.ts';
import { getTraits } from '../../model/target.ts';
import type { DeliveriesReport } from '../../render/report.ts';
import { createDeliveryReport, type PlanContext } from '../context.ts';
import { checkRetention, type DeliveryChoices, getPeriod, readLogs, selectWatchedHooks } from './watched-hooks.ts';

/** Beyond this many pages of 100 the list of a hook is cut. */
const maxPages = 10;

/** The deliveries of declared hooks, or of the one hook that is named, whether it is declared or not; or one delivery in full. */
export async function listDeliveries(context: PlanContext, choices: DeliveryChoices): Promise<DeliveriesReport> {
  const { hook } = choices;
  const { hooks } = selectWatchedHooks(context, { all: choices.all || hook !== undefined, hook });
  const listing =
    choices.deliveryId === undefined
      ? await readListing(context, hooks, choices)
      : await findDelivery(context, hooks, { ...choices, deliveryId: choices.deliveryId });
  return createDeliveryReport(
    context,
    { mode: 'deliveries', listing },
    {
      reasons: listing.failures.map(({ failure }) => failure.reason),
      diagnostics: checkRetention(context.settings),
    },
  );
}

async function readListing(
  context: PlanContext,
  hooks: readonly WatchedHook[],
  choices: DeliveryChoices,
): Promise<DeliveryListing> {
  const { from, to } = getPeriod(context);
  // GitHub's own filter counts redirects in with the successes, so it serves only where codes are asked for.
  const { status } = choices;
  const filter = status !== undefined && status.least >= 400 ? { status: 'failure' as const } : {};
  const logs = await readLogs(context, hooks, () => ({ since: from, maxPages, ...filter }));
  return {
    from,
    to,
    logs: logs.flatMap((each) => {
      if (each.status !== 'read') return [];
      const deliveries = each.log.deliveries.filter((delivery) => isWanted(delivery, choices));
      return [{ hook: each.hook, ...each.log, deliveries }];
    }),
    failures: logs.flatMap((each) => (each.status === 'unread' ? [{ ...each.hook, failure: each.failure }] : [])),
  };
}

function isWanted(delivery: Delivery, { events, status, onlyFailed }: DeliveryChoices): boolean {
  if (events.length > 0 && !events.includes(delivery.event)) return false;
  if (status !== undefined && !hasStatus(delivery, status)) return false;
  return !onlyFailed || !isDelivered(delivery);
}

/** A delivery is asked for below its hook: the hooks are tried until one has it. */
async function findDelivery(
  context: PlanContext,
  hooks: readonly WatchedHook[],
  { deliveryId, showsPayload }: { readonly deliveryId: string; readonly showsPayload: boolean },
): Promise<DeliveryListing> {
  const api = context.github.deliveries('read');
  for (const hook of hooks.filter(({ target }) => getTraits(target).hasDeliveries)) {
    const found = await api.one(hook.target, hook.id, deliveryId);
    if (found === undefined) continue;
    return { ...getPeriod(context), logs: [], failures: [], shown: { ...found, hook, showsPayload } };
  }
  throw new Failure('input-invalid', `No hook that was looked at has the delivery ${deliveryId}.`, {
    hint: 'It may be forgotten already, or be of another hook: name the hook: hookherd deliveries HOOK --id DELIVERY.',
  });
}
