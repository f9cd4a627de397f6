import type { ContentType } from '../model/hook.ts';

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
    for (const characters of escapes) {
      const escaped = base.replace(characters, escapeCharacter);
      for (const spelling of [escaped, toUpperHex(escaped)]) {
        if (seen.has(spelling)) continue;
        seen.add(spelling);
        yield spelling;
      }
    }
  }
}

/** Characters that serializers escape although JSON does not ask for it. Outside of strings there are none of them. */
const escapes: readonly RegExp[] = [
  /(?!)/g,
  /[<>&\u2028\u2029]/g,
  /[\u0080-\uffff]/g,
  /[<>&]/g,
  /[\u2028\u2029]/g,
  /[\u007f-\uffff]/g,
  /[<>&\u0080-\uffff]/g,
];

const stringOrSpace = /"[^"\\]*(?:\\.[^"\\]*)*"|\s+/g;

function stripSpace(text: string): string {
  return text.replace(stringOrSpace, (token) => (token.startsWith('"') ? token : ''));
}

function replaceStrings(text: string, spelling: (token: string) => string): string {
  return text.replace(stringOrSpace, (token) => (token.startsWith('"') ? spelling(token) : token));
}

function expandShortEscapes(text: string): string {
  const long: Readonly<Record<string, string>> = { '\\b': '\\u0008', '\\f': '\\u000c' };
  return text.replace(/\\./gs, (pair) => long[pair] ?? pair);
}

function toUpperHex(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|.)/gs, (pair, hex?: string) =>
    hex === undefined ? pair : `\\u${hex.toUpperCase()}`,
  );
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
