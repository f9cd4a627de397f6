import type { ContentType } from '../model/hook.ts';
import { jsonSpellings } from './json-spellings.ts';

/**
 * The bodies that GitHub may have sent for a payload, most likely first. `payloadText` is the JSON text of the payload as the delivery
 * log tells it; a payload told as a text is taken for the body itself too.
 */
export function* deliveredBodies(payloadText: string, contentType: ContentType): Generator<string> {
  const told = toldText(payloadText);
  if (told !== undefined) yield told;
  if (told !== undefined && !isJson(told)) return;
  for (const json of jsonSpellings(told ?? payloadText)) {
    if (contentType === 'json') yield json;
    else yield* formBodies(json);
  }
}

/** Sets of characters that URL encoders leave alone besides letters and digits; GitHub's documented example encodes all but `._-`. */
const unencoded: readonly RegExp[] = [/[!'()*~]/g, /[!'()*]/g, /[!'()~]/g, /(?!)/g];

function* formBodies(json: string): Generator<string> {
  const encoded = encodeURIComponent(json.toWellFormed());
  const seen = new Set<string>();
  for (const characters of unencoded) {
    const strict = encoded.replace(characters, percentEncoded);
    for (const body of [strict.replaceAll('%20', '+'), strict]) {
      if (seen.has(body)) continue;
      seen.add(body);
      yield `payload=${body}`;
    }
  }
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function toldText(payloadText: string): string | undefined {
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
