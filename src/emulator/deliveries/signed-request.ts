import { createHmac } from 'node:crypto';
import type { Product } from '../../model/product.ts';
import type { StoredHook } from '../hooks/stored-hook.ts';
import type { Serializer, Switches } from '../switches.ts';

interface SentDelivery {
  readonly hook: StoredHook;
  readonly event: string;
  readonly guid: string;
  readonly body: string;
  readonly targetId: number;
  readonly product: Product;
  readonly enterpriseVersion: string;
}

const targetTypes = { organization: 'organization', repository: 'repository', global: 'business' } as const;

/** The headers of a delivery, as GitHub documents them. */
export function createDeliveryHeaders(sent: SentDelivery): Readonly<Record<string, string>> {
  const { hook, event, guid, body, targetId } = sent;
  return {
    Accept: '*/*',
    'Content-Type': hook.config.content_type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
    'User-Agent': 'GitHub-Hookshot/e5a4f0c',
    'X-GitHub-Delivery': guid,
    'X-GitHub-Event': event,
    'X-GitHub-Hook-ID': String(hook.id),
    'X-GitHub-Hook-Installation-Target-ID': String(targetId),
    'X-GitHub-Hook-Installation-Target-Type': targetTypes[hook.target.kind],
    ...(sent.product.name === 'ghes'
      ? { 'X-GitHub-Enterprise-Host': 'ghes.example', 'X-GitHub-Enterprise-Version': sent.enterpriseVersion }
      : {}),
    ...createSignatureHeaders(hook.config.secret, body),
  };
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

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The signature headers of a delivery: HMAC over the raw body; none where the hook has no secret. */
export function createSignatureHeaders(secret: string | undefined, body: string): Readonly<Record<string, string>> {
  if (secret === undefined || secret === '') return {};
  return {
    'X-Hub-Signature': `sha1=${signBody('sha1', secret, body)}`,
    'X-Hub-Signature-256': `sha256=${signBody('sha256', secret, body)}`,
  };
}

function signBody(algorithm: 'sha1' | 'sha256', secret: string, body: string): string {
  return createHmac(algorithm, secret).update(body, 'utf8').digest('hex');
}
