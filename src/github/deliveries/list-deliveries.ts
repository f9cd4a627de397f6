import type { Delivery, DeliveryLog } from '../../deliveries/delivery.ts';
import type { Redact } from '../../model/redactor.ts';
import type { LogRange } from '../../run/ports.ts';
import type { GitHubClient } from '../client/client.ts';
import { createPageFailure, type Page } from '../client/page-checks.ts';
import { type PagedRoute, readPages } from '../client/pages.ts';
import { readDelivery } from './parse-delivery.ts';

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
  for await (const page of readPages(client, list)) {
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
    const read = readDelivery(json, redact);
    if ('problem' in read) throw createPageFailure(list, number, read.problem);
    return read.delivery;
  });
}
