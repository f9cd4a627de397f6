import { type Delivery, isDelivered } from '../../deliveries/delivery.ts';
import { redactPayload } from '../../deliveries/redact-payload.ts';
import type { DeliveryListing } from '../../deliveries/redelivery.ts';
import { targetName } from '../../model/target.ts';
import { counted } from '../counted.ts';
import { logLine } from '../escape.ts';
import { eventText, resultText } from '../redelivery-text.ts';
import { formatAge, secondsText } from '../time-text.ts';
import { formatTable } from './layout.ts';
import { formatFacts, paint, type TextStyle, wrap } from './style.ts';

/** The heading of a list of deliveries, or of the one delivery. */
export function formatDeliveriesHeading({ logs, shown }: DeliveryListing): string {
  if (shown !== undefined) return `Delivery ${shown.delivery.id}: ${resultText(shown.delivery)}`;
  const count = logs.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  return `${counted(count, 'delivery', 'deliveries')} of ${counted(logs.length, 'hook')}`;
}

/** A table for each hook, or the facts of the one delivery. */
export function renderDeliveries(listing: DeliveryListing, style: TextStyle): readonly (readonly string[])[] {
  if (listing.shown !== undefined) return renderDelivery(listing.shown, style);
  return listing.logs.map(({ hook, deliveries, isWhole }) => [
    ...wrap(paint(logLine(`${hook.url}  (${targetName(hook.target)}, id ${hook.id})`), 'bold', style), 4, style),
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
    logLine(eventText(delivery)),
    paint(logLine(formatResult(delivery)), isDelivered(delivery) ? 'green' : 'red', style),
    secondsText(delivery.durationSeconds),
    formatAge(now - delivery.deliveredAt),
    delivery.id,
  ]);
  const width = style.width === undefined ? undefined : style.width - 4;
  return formatTable([header, ...body], { width, flexible: 1 }).map((line) => `    ${line}`);
}

function formatResult(delivery: Delivery): string {
  const marks = [...(delivery.isRedelivery ? ['redelivery'] : []), ...(delivery.isThrottled ? ['throttled'] : [])];
  return [resultText(delivery), ...marks].join(', ');
}

function renderDelivery(
  shown: NonNullable<DeliveryListing['shown']>,
  style: TextStyle,
): readonly (readonly string[])[] {
  const { hook, delivery, headers, signature } = shown;
  const signed = headers === undefined ? 'not known' : signature === undefined ? 'no' : 'yes';
  const time = new Date(delivery.deliveredAt).toISOString().replace('.000Z', 'Z');
  const facts: readonly (readonly [string, string])[] = [
    ['hook', `${hook.url} (${targetName(hook.target)}, id ${hook.id})`],
    ['event', eventText(delivery)],
    ['guid', delivery.guid],
    ['delivered', `${time}${delivery.isRedelivery ? ', a redelivery' : ''}`],
    ['result', `${resultText(delivery)} in ${secondsText(delivery.durationSeconds)}`],
    ['signed', signed],
    ...Object.entries(headers ?? {}),
  ];
  const payload = shown.showsPayload ? (redactPayload(shown) ?? 'GitHub no longer has the payload.').split('\n') : [];
  const escaped = facts.map(([name, text]) => [logLine(name), logLine(text)] as const);
  return [formatFacts(escaped, { indent: 4, style }), payload.map(logLine)];
}
