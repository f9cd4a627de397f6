/** Above this many characters only the text itself is tried: a body of 25 MB would cost seconds for each spelling. */
const longText = 1_000_000;

/**
 * The spellings in which the sender of a JSON text may have written the same value, most likely first, once each. Key order and the
 * spelling of numbers stay as they are in the text; white space between tokens, and escapes within strings, vary.
 */
export function* jsonSpellings(text: string): Generator<string> {
  if (text.length > longText) {
    yield text;
    return;
  }
  const seen = new Set<string>();
  const compact = withoutSpace(text);
  const plain = respelled(compact, (token) => JSON.stringify(JSON.parse(token)));
  const bases = [compact, plain, withoutShortEscapes(plain), plain.replaceAll('/', '\\/'), text];
  for (const base of bases) {
    for (const characters of escapes) {
      const escaped = base.replace(characters, escapedCharacter);
      for (const spelling of [escaped, withUpperHex(escaped)]) {
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

function withoutSpace(text: string): string {
  return text.replace(stringOrSpace, (token) => (token.startsWith('"') ? token : ''));
}

function respelled(text: string, spelling: (token: string) => string): string {
  return text.replace(stringOrSpace, (token) => (token.startsWith('"') ? spelling(token) : token));
}

function withoutShortEscapes(text: string): string {
  const long: Readonly<Record<string, string>> = { '\\b': '\\u0008', '\\f': '\\u000c' };
  return text.replace(/\\./gs, (pair) => long[pair] ?? pair);
}

function withUpperHex(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|.)/gs, (pair, hex?: string) =>
    hex === undefined ? pair : `\\u${hex.toUpperCase()}`,
  );
}

function escapedCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
