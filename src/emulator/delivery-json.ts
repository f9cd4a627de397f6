import type { Delivery } from './delivery.ts';
import { isoSeconds } from './hook-json.ts';

/** A delivery as the list shows it, as JSON text: its id is a number that JavaScript cannot hold. */
export function deliveryItemText(delivery: Delivery): string {
  return `{"id":${delivery.id},${itemFields(delivery).slice(1)}`;
}

/** A delivery with request and response; the payload stands in the text exactly as it was logged. */
export function deliveryText(delivery: Delivery): string {
  const item = deliveryItemText(delivery).slice(0, -1);
  const headers = JSON.stringify(delivery.requestHeaders);
  const response = JSON.stringify({ headers: delivery.responseHeaders, payload: delivery.responseBody });
  return `${item},"request":{"headers":${headers},"payload":${delivery.payloadText ?? 'null'}},"response":${response}}`;
}

function itemFields(delivery: Delivery): string {
  return JSON.stringify({
    guid: delivery.guid,
    delivered_at: isoSeconds(delivery.deliveredAt),
    redelivery: delivery.redelivery,
    duration: delivery.duration,
    status: delivery.status,
    status_code: delivery.statusCode,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installationId,
    repository_id: delivery.repositoryId,
    throttled_at: delivery.throttledAt === null ? null : isoSeconds(delivery.throttledAt),
    url: delivery.url,
  });
}
