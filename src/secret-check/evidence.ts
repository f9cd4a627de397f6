import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ContentType } from '../model/hook.ts';
import { escapeCharacter, expandShortEscapes, jsonEscapes, type Sensitive } from '../model/sensitive.ts';

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

/**
 * The bodies that GitHub may have sent for a payload, most likely first. `payloadText` is the JSON text of the payload as the delivery
 * log has it; a payload that is a text there is taken for the body itself too.
 */
export function* generateBodies(payloadText: string, contentType: ContentType): Generator<string> {
  const body = parseText(payloadText);
  if (body !== undefined) yield body;
  if (body !== undefined && !isJson(body)) return;
  for (const json of generateSpellings(body ?? payloadText)) {
    if (contentType === 'json') yield json;
    else yield* generateFormBodies(json);
  }
}

/** Sets of characters that URL encoders leave alone besides letters and digits; GitHub's documented example encodes all but `._-`. */
const unencoded: readonly RegExp[] = [/[!'()*~]/g, /[!'()*]/g, /[!'()~]/g, /(?!)/g];

function* generateFormBodies(json: string): Generator<string> {
  const encoded = encodeURIComponent(json.toWellFormed());
  const seen = new Set<string>();
  for (const characters of unencoded) {
    const strict = encoded.replace(characters, encodeCharacter);
    for (const body of [strict.replaceAll('%20', '+'), strict]) {
      if (seen.has(body)) continue;
      seen.add(body);
      yield `payload=${body}`;
    }
  }
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function parseText(payloadText: string): string | undefined {
  return payloadText.startsWith('"') && isJson(payloadText) ? String(JSON.parse(payloadText)) : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Above this many characters only the text itself is tried: a body of 25 MB would cost seconds for each spelling. */
const longText = 1_000_000;

/**
 * The spellings in which the sender of a JSON text may have written the same value, most likely first, once each. Key order and the
 * spelling of numbers stay as they are in the text; white space between tokens, and escapes within strings, vary.
 */
function* generateSpellings(text: string): Generator<string> {
  if (text.length > longText) {
    yield text;
    return;
  }
  const seen = new Set<string>();
  const compact = stripSpace(text);
  const plain = replaceStrings(compact, (token) => JSON.stringify(JSON.parse(token)));
  const bases = [compact, plain, expandShortEscapes(plain), plain.replaceAll('/', '\\/'), text];
  for (const base of bases) {
    // Outside of strings there are none of these characters.
    for (const characters of jsonEscapes) {
      const escaped = base.replace(characters, escapeCharacter);
      for (const spelling of [escaped, toUpperHex(escaped)]) {
        if (seen.has(spelling)) continue;
        seen.add(spelling);
        yield spelling;
      }
    }
  }
}

const stringOrSpace = /"[^"\\]*(?:\\.[^"\\]*)*"|\s+/g;

function stripSpace(text: string): string {
  return text.replace(stringOrSpace, (token) => (token.startsWith('"') ? token : ''));
}

function replaceStrings(text: string, spelling: (token: string) => string): string {
  return text.replace(stringOrSpace, (token) => (token.startsWith('"') ? spelling(token) : token));
}

function toUpperHex(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|.)/gs, (pair, hex?: string) =>
    hex === undefined ? pair : `\\u${hex.toUpperCase()}`,
  );
}
