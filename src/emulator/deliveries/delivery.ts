import { createHmac } from 'node:crypto';
import { formatTime } from '../hooks/stored-hook.ts';
import type { Serializer, Switches } from '../switches.ts';

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
  const fields = JSON.stringify({
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
  return `{"id":${delivery.id},${fields.slice(1)}`;
}

/** A delivery with request and response; the payload stands in the text exactly as it was logged. */
export function renderDelivery(delivery: Delivery): string {
  const item = renderDeliveryItem(delivery).slice(0, -1);
  const headers = JSON.stringify(delivery.requestHeaders);
  const response = JSON.stringify({ headers: delivery.responseHeaders, payload: delivery.responseBody });
  return `${item},"request":{"headers":${headers},"payload":${delivery.payloadText ?? 'null'}},"response":${response}}`;
}

/**
 * JSON text in another spelling of the same value. Only characters that occur inside strings change, so key order, numbers and
 * white space stay as they are.
 */
export function formatPayload(json: string, serializer: Serializer): string {
  switch (serializer) {
    case 'compact':
      return json;
    case 'upper-hex':
      return json.replace(/(\\\\)|\\u([0-9a-f]{4})/g, (whole, _, hex) =>
        hex === undefined ? whole : `\\u${hex.toUpperCase()}`,
      );
    case 'html-safe':
      return json.replace(/[<>&\u2028\u2029]/g, escapeCharacter);
    case 'ascii':
      return json.replace(/[\u0080-\uffff]/g, escapeCharacter);
  }
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The bytes of a delivery: the JSON itself, or `payload=` and the JSON percent-encoded as GitHub's documented example is. */
export function encodeBody(
  json: string,
  contentType: string | undefined,
  { formSpace }: Pick<Switches, 'formSpace'>,
): string {
  if (contentType === 'json') return json;
  const encoded = encodeURIComponent(json).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `payload=${formSpace === '+' ? encoded.replaceAll('%20', '+') : encoded}`;
}

/** The signature headers of a delivery: HMAC over the raw body; none where the hook has no secret. */
export function createSignatureHeaders(secret: string | undefined, body: string): Readonly<Record<string, string>> {
  if (secret === undefined || secret === '') return {};
  const sign = (algorithm: string): string => createHmac(algorithm, secret).update(body, 'utf8').digest('hex');
  return { 'X-Hub-Signature': `sha1=${sign('sha1')}`, 'X-Hub-Signature-256': `sha256=${sign('sha256')}` };
}
