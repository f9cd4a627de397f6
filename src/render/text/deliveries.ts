import { type Delivery, isDelivered, redactPayload } from '../../deliveries/delivery.ts';
import type { DeliveryListing } from '../../deliveries/redelivery.ts';
import { formatTargetName } from '../../model/target.ts';
import { formatEvent, formatResult } from '../deliveries/delivery-words.ts';
import { escapeLine } from '../escape.ts';
import { formatAge, formatCount, formatSeconds } from '../words.ts';
import { formatTable } from './layout.ts';
import { formatFacts, paint, type TextStyle, wrap } from './style.ts';

/** The heading of a list of deliveries, or of the one delivery. */
export function formatDeliveriesHeading({ logs, shown }: DeliveryListing): string {
  if (shown !== undefined) return `Delivery ${shown.delivery.id}: ${formatResult(shown.delivery)}`;
  const count = logs.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  return `${formatCount(count, 'delivery', 'deliveries')} of ${formatCount(logs.length, 'hook')}`;
}

/** A table for each hook, or the facts of the one delivery. */
export function renderDeliveries(listing: DeliveryListing, style: TextStyle): readonly (readonly string[])[] {
  if (listing.shown !== undefined) return renderDelivery(listing.shown, style);
  return listing.logs.map(({ hook, deliveries, isWhole }) => [
    ...wrap(
      paint(escapeLine(`${hook.url}  (${formatTargetName(hook.target)}, id ${hook.id})`), 'bold', style),
      4,
      style,
    ),
    ...(deliveries.length === 0 ? ['    none'] : renderDeliveryTable(deliveries, { now: listing.to, style })),
    ...(isWhole ? [] : wrap('    There are older ones that were not read: name a shorter --since.', 4, style)),
  ]);
}

/** Deliveries, newest first, as a table with ids last. */
export function renderDeliveryTable(
  deliveries: readonly Delivery[],
  { now, style }: { readonly now: number; readonly style: TextStyle },
): readonly string[] {
  const header = ['EVENT', 'RESULT', 'TIME', 'AGE', 'ID'].map((name) => paint(name, 'dim', style));
  const body = deliveries.map((delivery) => [
    escapeLine(formatEvent(delivery)),
    paint(escapeLine(formatMarkedResult(delivery)), isDelivered(delivery) ? 'green' : 'red', style),
    formatSeconds(delivery.durationSeconds),
    formatAge(now - delivery.deliveredAt),
    delivery.id,
  ]);
  const width = style.width === undefined ? undefined : style.width - 4;
  return formatTable([header, ...body], { width, flexible: 1 }).map((line) => `    ${line}`);
}

function formatMarkedResult(delivery: Delivery): string {
  const marks = [...(delivery.isRedelivery ? ['redelivery'] : []), ...(delivery.isThrottled ? ['throttled'] : [])];
  return [formatResult(delivery), ...marks].join(', ');
}

function renderDelivery(
  shown: NonNullable<DeliveryListing['shown']>,
  style: TextStyle,
): readonly (readonly string[])[] {
  const { hook, delivery, headers, signature } = shown;
  const signed = headers === undefined ? 'not known' : signature === undefined ? 'no' : 'yes';
  const time = new Date(delivery.deliveredAt).toISOString().replace('.000Z', 'Z');
  const facts: readonly (readonly [string, string])[] = [
    ['hook', `${hook.url} (${formatTargetName(hook.target)}, id ${hook.id})`],
    ['event', formatEvent(delivery)],
    ['guid', delivery.guid],
    ['delivered', `${time}${delivery.isRedelivery ? ', a redelivery' : ''}`],
    ['result', `${formatResult(delivery)} in ${formatSeconds(delivery.durationSeconds)}`],
    ['signed', signed],
    ...Object.entries(headers ?? {}),
  ];
  const payload = shown.showsPayload ? (redactPayload(shown) ?? 'GitHub no longer has the payload.').split('\n') : [];
  const escaped = facts.map(([name, text]) => [escapeLine(name), escapeLine(text)] as const);
  return [formatFacts(escaped, { indent: 4, style }), payload.map(escapeLine)];
}
