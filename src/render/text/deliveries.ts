import type { Delivery } from '../../deliveries/delivery.ts';
import { redactPayload } from '../../deliveries/redact-payload.ts';
import type { DeliveryListing } from '../../deliveries/redelivery.ts';
import { targetName } from '../../model/target.ts';
import { counted } from '../counted.ts';
import { logLine } from '../escape.ts';
import { eventText, resultText } from '../redelivery-text.ts';
import { secondsText } from '../time-text.ts';
import { type Colour, paint } from './colors.ts';

/** What the deliveries came to that were asked for. */
export function listingHeading({ logs, shown }: DeliveryListing): string {
  if (shown !== undefined) return `Delivery ${shown.delivery.id}: ${resultText(shown.delivery)}`;
  const count = logs.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  return `${counted(count, 'delivery', 'deliveries')} of ${counted(logs.length, 'hook')}`;
}

/** A block of lines for each hook, or for the one delivery. */
export function renderDeliveries(listing: DeliveryListing | undefined, colour: Colour): readonly (readonly string[])[] {
  if (listing === undefined) return [];
  if (listing.shown !== undefined) return shownLines(listing.shown);
  return listing.logs.map(({ hook, deliveries, isWhole }) => [
    paint(logLine(`${hook.url}  (${targetName(hook.target)}, id ${hook.id})`), 'bold', colour),
    ...deliveries.map((delivery) => `    ${logLine(deliveryText(delivery))}`),
    ...(deliveries.length === 0 ? ['    none'] : []),
    ...(isWhole ? [] : ['    There are older ones that were not read: name a shorter --since.']),
  ]);
}

function deliveryText(delivery: Delivery): string {
  const marks = [...(delivery.isRedelivery ? ['redelivery'] : []), ...(delivery.isThrottled ? ['throttled'] : [])];
  return [
    time(delivery),
    delivery.id,
    delivery.guid,
    eventText(delivery),
    resultText(delivery),
    secondsText(delivery.durationSeconds),
    ...marks,
  ].join('  ');
}

function shownLines(shown: NonNullable<DeliveryListing['shown']>): readonly (readonly string[])[] {
  const { hook, delivery, headers, signature } = shown;
  const signed = headers === undefined ? 'not known' : signature === undefined ? 'no' : 'yes';
  const facts: readonly (readonly [string, string])[] = [
    ['hook', `${hook.url} (${targetName(hook.target)}, id ${hook.id})`],
    ['event', eventText(delivery)],
    ['guid', delivery.guid],
    ['delivered', `${time(delivery)}${delivery.isRedelivery ? ', a redelivery' : ''}`],
    ['result', `${resultText(delivery)} in ${secondsText(delivery.durationSeconds)}`],
    ['signed', signed],
    ...Object.entries(headers ?? {}),
  ];
  const width = Math.max(...facts.map(([field]) => field.length)) + 2;
  const payload = shown.showsPayload ? (redactPayload(shown) ?? 'GitHub no longer has the payload.').split('\n') : [];
  return [facts.map(([field, text]) => `    ${logLine(`${field.padEnd(width)}${text}`)}`), payload.map(logLine)];
}

function time({ deliveredAt }: Delivery): string {
  return new Date(deliveredAt).toISOString().replace('.000Z', 'Z');
}
