import type { Delivery, DeliveryLog } from '../deliveries/delivery.ts';
import { Failure } from '../model/failure.ts';
import type { Redact } from '../model/redactor.ts';
import type { LogRange } from '../run/ports.ts';
import type { GitHubClient } from './client.ts';
import { readDelivery } from './delivery-json.ts';
import { linkedQuery, links } from './link.ts';
import type { Reply } from './reply.ts';

interface Place {
  /** Of the list, below the API base. */
  readonly path: string;
  /** Such as `the deliveries of hook 12 of acme`. */
  readonly subject: string;
}

/**
 * The deliveries of a hook, newest first, by the cursors that GitHub links to. Reading ends with the first page that reaches back beyond
 * `since`, since the log is in the order of time. GHES may ignore the filter by status, so it is held here as well.
 */
export async function deliveryLog(client: GitHubClient, place: Place, range: LogRange): Promise<DeliveryLog> {
  const { since = Number.NEGATIVE_INFINITY, status, maxPages } = range;
  const found = new Map<string, Delivery>();
  const queries = new Set<string>();
  let query: string | undefined = `per_page=100${status === undefined ? '' : `&status=${status}`}`;
  while (query !== undefined && queries.size < maxPages) {
    queries.add(query);
    const reply = await client.get(`${place.path}?${query}`, place.subject);
    const page = deliveries(reply, place, queries.size, client.redacted);
    for (const delivery of page) found.set(delivery.id, delivery);
    const oldest = page.at(-1);
    query = oldest === undefined || oldest.deliveredAt < since ? undefined : nextQuery(reply, client, place, queries);
  }
  const wanted = [...found.values()].filter((delivery) => delivery.deliveredAt >= since && isOfClass(delivery, status));
  return { deliveries: wanted, isWhole: query === undefined };
}

function isOfClass({ statusCode }: Delivery, status: LogRange['status']): boolean {
  if (status === undefined) return true;
  return status === 'success' ? statusCode >= 200 && statusCode < 400 : statusCode >= 400 && statusCode < 600;
}

function deliveries({ body }: Reply, place: Place, page: number, redact: Redact): readonly Delivery[] {
  if (!Array.isArray(body)) throw malformed(place, page, 'no list of deliveries');
  return body.map((json) => {
    const read = readDelivery(json, redact);
    if ('problem' in read) throw malformed(place, page, read.problem);
    return read.delivery;
  });
}

function nextQuery(
  reply: Reply,
  { apiBase }: GitHubClient,
  place: Place,
  read: ReadonlySet<string>,
): string | undefined {
  const next = links(reply.headers.link).get('next');
  if (next === undefined) return undefined;
  const query = linkedQuery(next, { apiBase, path: place.path });
  if (query === undefined) throw malformed(place, read.size, 'a link to a next page that is not of this list');
  if (read.has(query)) throw malformed(place, read.size, 'a link to a page that was read before');
  return query;
}

function malformed({ subject }: Place, page: number, found: string): Failure {
  return new Failure(
    'api-error',
    `Page ${page} of ${subject} is not as GitHub describes it: it has ${found}. Nothing is concluded from such a log.`,
    { hint: 'Check that api-url is the address of the API and that no proxy changes its answers; else run again.' },
  );
}
