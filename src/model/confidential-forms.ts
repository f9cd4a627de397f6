/**
 * The forms in which a confidential value could turn up in a text: as it is, trimmed, URL-encoded, form-encoded, base64, JSON-escaped,
 * and each of its longer lines by itself. Once each; none is empty.
 */
export function confidentialForms(value: string): readonly string[] {
  const lines = value.split(/[\r\n\u2028\u2029]+/).map((line) => line.trim());
  const parts = lines.length === 1 ? [] : [...lines.filter((line) => line.length >= leastLine), lines.join(' ')];
  const forms = [value, value.trim(), ...parts, ...urlParts(value)].flatMap(formsOf);
  return [...new Set(forms)].filter((form) => form !== '');
}

/** What is confidential in a value that is a URL: all behind the host, with and without the query. */
function urlParts(value: string): readonly string[] {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return [];
  const { pathname, search, hash } = new URL(value);
  const rest = value.replace(/^[^/]*\/\/[^/?#]*/, '');
  return [rest, rest.replace(/[?#].*$/s, ''), pathname, `${pathname}${search}${hash}`].filter(
    (part) => part.length >= leastLine,
  );
}

/** A shorter line of a value of several lines, such as a brace, is an ordinary text. */
const leastLine = 8;

function formsOf(value: string): readonly string[] {
  const base64 = Buffer.from(value, 'utf8').toString('base64');
  const json = JSON.stringify(value).slice(1, -1);
  const encoded = encodeURIComponent(wellFormed(value));
  return [
    value,
    encoded,
    encoded.replaceAll('%20', '+'),
    encodeURI(wellFormed(value)),
    new URLSearchParams([['', value]]).toString().slice(1),
    base64,
    base64.replace(/=+$/, ''),
    base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    json,
    json.replaceAll('/', '\\/'),
    json.replace(/[<>&'\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ];
}

/** Lone surrogates, which the encoders refuse, as the replacement character that also leaves in a request. */
function wellFormed(value: string): string {
  return Buffer.from(value, 'utf8').toString('utf8');
}
