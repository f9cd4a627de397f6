import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ContentType } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { generateBodies } from './request-bodies.ts';

/** What the delivery log has of one request that was sent. */
export interface SentDelivery {
  readonly contentType: ContentType;
  /** Whether the log still has the request's headers: without them nothing is known of a signature. */
  readonly hasHeaders: boolean;
  readonly signature: Sensitive | undefined;
  /** JSON text of the payload as it stands in the log; undefined where the log no longer has it. */
  readonly payload: Sensitive | undefined;
}

/** What one delivery says about a secret. `previous`: it is signed with the one before. `unreadable`: the log no longer has what is needed. */
export type SecretEvidence =
  | {
      readonly kind: 'equal' | 'previous' | 'unequal';
      readonly contentType: ContentType;
      readonly peculiarities: ReadonlySet<Peculiarity>;
    }
  | { readonly kind: 'unsigned' | 'unreadable' };

/** Compares the signature of a delivery with those that the secret and the one before make, over every spelling that GitHub may have sent. */
export function checkSignature(sent: SentDelivery, secret: Sensitive, previous?: Sensitive): SecretEvidence {
  const { contentType, hasHeaders, signature, payload } = sent;
  if (!hasHeaders) return { kind: 'unreadable' };
  if (signature === undefined) return { kind: 'unsigned' };
  if (payload === undefined) return { kind: 'unreadable' };
  const text = payload.reveal();
  const found = { contentType, peculiarities: findPeculiarities(text) };
  for (const body of generateBodies(text, contentType)) {
    if (isSignature(signature, { body, secret })) return { kind: 'equal', ...found };
    if (previous !== undefined && isSignature(signature, { body, secret: previous }))
      return { kind: 'previous', ...found };
  }
  return { kind: 'unequal', ...found };
}

/** Whether `sha256=HEX`, as `X-Hub-Signature-256` carries it, is the signature of the body under the secret. Takes the same time for every wrong one. */
export function isSignature(signature: Sensitive, { body, secret }: { body: string; secret: Sensitive }): boolean {
  const expected = createHmac('sha256', secret.reveal()).update(body, 'utf8').digest();
  const hex = /^sha256=([0-9a-f]{64})$/i.exec(signature.reveal().trim())?.[1];
  return hex !== undefined && timingSafeEqual(Buffer.from(hex, 'hex'), expected);
}

/** What serializers spell in different ways. A payload without any of it is sent alike by all of them. */
export type Peculiarity = keyof typeof patterns;

const patterns = {
  'escaped control character': /\\(?:[bf]|u00[01])/,
  'escaped character': /\\(?:u(?!00[01])|\/)/,
  'HTML character': /[<>&']/,
  'line separator': /[\u2028\u2029]/,
  'letter beyond ASCII': /[\u007f-\u2027\u202a-\ud7ff\ue000-\uffff]/,
  'character beyond the basic plane': /[\ud800-\udfff]/,
  'number that is no plain integer': /[[:,\s]-?\d+[.eE]/,
} as const;

/** The peculiarities of a JSON text: a mismatch proves something only where the same ones were reproduced elsewhere. */
export function findPeculiarities(json: string): ReadonlySet<Peculiarity> {
  const names = Object.keys(patterns) as Peculiarity[];
  return new Set(names.filter((name) => patterns[name].test(json)));
}
