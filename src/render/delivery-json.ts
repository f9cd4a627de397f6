import { type Delivery, isDelivered } from '../deliveries/delivery.ts';
import { getFailureCause } from '../deliveries/failure-cause.ts';
import { redactPayload } from '../deliveries/redact-payload.ts';
import type { DeliveryListing } from '../deliveries/redelivery.ts';
import type { Json } from './change-json.ts';
import { iso, watchedJson } from './health-json.ts';

/** A delivery for machines; its id is text, since it exceeds what a JSON number can hold. */
export function deliveryJson(delivery: Delivery): { readonly [key: string]: Json } {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: iso(delivery.deliveredAt),
    event: delivery.event,
    action: delivery.action === '' ? null : delivery.action,
    redelivery: delivery.isRedelivery,
    delivered: isDelivered(delivery),
    status: delivery.status,
    status_code: delivery.statusCode,
    failure: getFailureCause(delivery)?.words ?? null,
    duration_seconds: delivery.durationSeconds,
    throttled: delivery.isThrottled,
  };
}

/** The deliveries that were asked for. */
export function listingJson(listing: DeliveryListing): Json {
  return {
    since: iso(listing.from),
    hooks: listing.logs.map(({ hook, deliveries, isWhole }) => ({
      ...watchedJson(hook),
      sampled: !isWhole,
      deliveries: deliveries.map(deliveryJson),
    })),
    shown: listing.shown === undefined ? null : shownJson(listing.shown),
  };
}

function shownJson(shown: NonNullable<DeliveryListing['shown']>): Json {
  return {
    hook: watchedJson(shown.hook),
    ...deliveryJson(shown.delivery),
    headers: shown.headers ?? null,
    signed: shown.headers === undefined ? null : shown.signature !== undefined,
    payload: shown.showsPayload ? (redactPayload(shown) ?? null) : null,
  };
}
