import { formatTime } from '../hooks/stored-hook.ts';
/** One attempt to deliver an event to a hook, as the delivery log keeps it. */
export interface Delivery {
  /** 19 digits, beyond what a JavaScript number holds. */
  readonly id: string;
  readonly hookId: number;
  readonly guid: string;
  /** Milliseconds since the epoch. */
  readonly deliveredAt: number;
  readonly redelivery: boolean;
  /** Seconds. */
  readonly duration: number;
  readonly status: string;
  readonly statusCode: number;
  readonly event: string;
  readonly action: string | null;
  readonly installationId: number | null;
  readonly repositoryId: number | null;
  readonly throttledAt: number | null;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>> | null;
  /** JSON text, verbatim; null where GitHub no longer has it. */
  readonly payloadText: string | null;
  readonly responseHeaders: Readonly<Record<string, string>> | null;
  readonly responseBody: string | null;
}

/** A delivery as the list shows it, as JSON text: its id is a number that JavaScript cannot hold. */
export function renderDeliveryItem(delivery: Delivery): string {
  return `{"id":${delivery.id},${renderFields(delivery).slice(1)}`;
}

/** A delivery with request and response; the payload stands in the text exactly as it was logged. */
export function renderDelivery(delivery: Delivery): string {
  const item = renderDeliveryItem(delivery).slice(0, -1);
  const headers = JSON.stringify(delivery.requestHeaders);
  const response = JSON.stringify({ headers: delivery.responseHeaders, payload: delivery.responseBody });
  return `${item},"request":{"headers":${headers},"payload":${delivery.payloadText ?? 'null'}},"response":${response}}`;
}

function renderFields(delivery: Delivery): string {
  return JSON.stringify({
    guid: delivery.guid,
    delivered_at: formatTime(delivery.deliveredAt),
    redelivery: delivery.redelivery,
    duration: delivery.duration,
    status: delivery.status,
    status_code: delivery.statusCode,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installationId,
    repository_id: delivery.repositoryId,
    throttled_at: delivery.throttledAt === null ? null : formatTime(delivery.throttledAt),
    url: delivery.url,
  });
}
