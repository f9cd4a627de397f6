import type { Delivery, DeliveryLog } from '../../deliveries/delivery.ts';
import { isKnownEvent } from '../../model/events.ts';
import { getField, getIdField, getTextField } from '../../model/json-field.ts';
import type { Redact } from '../../model/sensitive.ts';
import type { LogRange } from '../../run/ports.ts';
import { type GitHubClient, listPages, type PagedRoute } from '../client/client.ts';
import { createPageFailure, type Page } from '../client/page-checks.ts';

/**
 * The deliveries of a hook, newest first, by the cursors that GitHub links to. Reading ends with the first page that reaches back beyond
 * `since`, since the log is in the order of time. GHES may ignore the filter by status, so it is held here as well.
 */
export async function listDeliveries(
  client: GitHubClient,
  route: PagedRoute,
  { since = Number.NEGATIVE_INFINITY, status, maxPages }: LogRange,
): Promise<DeliveryLog> {
  const list = { ...route, parameters: { ...route.parameters, ...(status === undefined ? {} : { status }) } };
  const found = new Map<string, Delivery>();
  let isWhole = true;
  for await (const page of listPages(client, list)) {
    const deliveries = parseDeliveries(page, list, client.redact);
    for (const delivery of deliveries) found.set(delivery.id, delivery);
    const oldest = deliveries.at(-1);
    if (oldest === undefined || oldest.deliveredAt < since) break;
    if (page.number >= maxPages) {
      isWhole = page.next === undefined;
      break;
    }
  }
  const wanted = [...found.values()].filter((delivery) => delivery.deliveredAt >= since && isOfClass(delivery, status));
  return { deliveries: wanted, isWhole };
}

function isOfClass({ statusCode }: Delivery, status: LogRange['status']): boolean {
  if (status === undefined) return true;
  return status === 'success' ? statusCode >= 200 && statusCode < 400 : statusCode >= 400 && statusCode < 600;
}

function parseDeliveries({ items, number }: Page, list: PagedRoute, redact: Redact): readonly Delivery[] {
  return items.map((json) => {
    const read = parseDelivery(json, redact);
    if ('problem' in read) throw createPageFailure(list, number, read.problem);
    return read.delivery;
  });
}

/** The delivery of one element of GitHub's log, or in words what is missing of the described shape. */
type ReadDelivery = { readonly delivery: Delivery } | { readonly problem: string };

/** Reads one element of the answer to `GET …/hooks/ID/deliveries`. Only what a delivery is found by is needed; `redact` is for its texts. */
export function parseDelivery(json: unknown, redact: Redact): ReadDelivery {
  const id = getIdField(json, 'id');
  if (id === undefined) return { problem: 'a delivery without a numeric id' };
  const guid = getTextField(json, 'guid');
  if (guid === undefined || guid === '') return { problem: `delivery ${id} without a guid` };
  const deliveredAt = Date.parse(getTextField(json, 'delivered_at') ?? '');
  if (Number.isNaN(deliveredAt)) return { problem: `delivery ${id} without a time` };
  const event = getTextField(json, 'event') ?? '';
  const statusCode = getField(json, 'status_code');
  const duration = getField(json, 'duration');
  return {
    delivery: {
      id,
      guid: isGuid(guid) ? guid : redact(guid),
      deliveredAt,
      isRedelivery: getField(json, 'redelivery') === true,
      durationSeconds: typeof duration === 'number' ? duration : 0,
      status: redact(getTextField(json, 'status') ?? ''),
      statusCode: typeof statusCode === 'number' ? statusCode : 0,
      event: isKnownEvent(event) ? event : redact(event),
      action: redact(getTextField(json, 'action') ?? ''),
      isThrottled: (getTextField(json, 'throttled_at') ?? '') !== '',
    },
  };
}

function isGuid(text: string): boolean {
  return /^[0-9a-f-]{36}$/i.test(text);
}
