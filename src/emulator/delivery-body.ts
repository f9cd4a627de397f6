import type { Serializer, Switches } from './switches.ts';

/**
 * JSON text in another spelling of the same value. Only characters that occur inside strings change, so key order, numbers and
 * white space stay as they are.
 */
export function respelled(json: string, serializer: Serializer): string {
  switch (serializer) {
    case 'compact':
      return json;
    case 'upper-hex':
      return json.replace(/(\\\\)|\\u([0-9a-f]{4})/g, (whole, _, hex) =>
        hex === undefined ? whole : `\\u${hex.toUpperCase()}`,
      );
    case 'html-safe':
      return json.replace(/[<>&\u2028\u2029]/g, escaped);
    case 'ascii':
      return json.replace(/[\u0080-\uffff]/g, escaped);
  }
}

/** The bytes of a delivery: the JSON itself, or `payload=` and the JSON percent-encoded as GitHub's documented example is. */
export function deliveryBody(
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

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
