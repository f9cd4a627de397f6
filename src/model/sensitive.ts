/**
 * A text that must not be read by people: a secret, a password, a value that came from `${NAME}`.
 * Printing it by accident (template, JSON, inspect) prints the placeholder; `reveal` is called only where a request leaves
 * or where a check needs the bytes.
 */
export class Sensitive {
  readonly #value: string;
  readonly shown: string;

  constructor(value: string, shown = '***') {
    this.#value = value;
    this.shown = shown;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return this.shown;
  }

  toJSON(): string {
    return this.shown;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.shown;
  }
}

const hidden = '***';

/** Hides sensitive values in a text from outside, in every form in which it could repeat them. */
export type Redact = (text: string) => string;

/**
 * Hides every value in all forms of `listForms`, whatever the case of ASCII letters. Very short values are hidden only where they stand
 * alone, or nothing would be left of the text. For single texts from outside, before they are put together with our own words.
 */
export function createRedactor(values: readonly Sensitive[]): Redact {
  const forms = [...new Set(values.flatMap((value) => listForms(value.reveal())).map(foldCase))].sort(
    (a, b) => b.length - a.length,
  );
  return (text) => forms.reduce(hideForm, text);
}

/** Hiding a shorter value wherever it occurs would hide ordinary words. */
export const leastCharacters = 8;

/** The sensitive values of a run as they become known, for texts from outside that can repeat any of them. */
export class SensitiveValues {
  readonly #values = new Map<string, Sensitive>();
  #redact: Redact = (text) => text;

  readonly add = (values: readonly Sensitive[]): void => {
    const fresh = values.filter((value) => value.reveal().trim().length >= leastCharacters);
    for (const value of fresh) this.#values.set(value.reveal(), value);
    if (fresh.length > 0) this.#redact = createRedactor([...this.#values.values()]);
  };

  readonly redact: Redact = (text) => this.#redact(text);
}

/**
 * The forms in which a sensitive value could turn up in a text: as it is, trimmed, URL-encoded, form-encoded, base64, JSON-escaped, and
 * each of its longer lines by itself. Once each; none is empty.
 */
export function listForms(value: string): readonly string[] {
  const lines = value.split(/[\r\n\u2028\u2029]+/).map((line) => line.trim());
  const parts = lines.length === 1 ? [] : [...lines.filter((line) => line.length >= leastLine), lines.join(' ')];
  const forms = [value, value.trim(), ...parts, ...listUrlParts(value), ...listWellFormed(value)].flatMap(encodeForms);
  return [...new Set(forms)].filter((form) => form !== '');
}

/** A shorter line of a value of several lines, such as a brace, is an ordinary text. */
const leastLine = 8;

/** What is sensitive in a value that is a URL: all behind the host, with and without the query. */
function listUrlParts(value: string): readonly string[] {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return [];
  const { pathname, search, hash } = new URL(value);
  const rest = value.replace(/^[^/]*\/\/[^/?#]*/, '');
  return [rest, rest.replace(/[?#].*$/s, ''), pathname, `${pathname}${search}${hash}`].filter(
    (part) => part.length >= leastLine,
  );
}

/** How a value with lone surrogates comes back: with the replacement character that also leaves in a request, or in pieces. */
function listWellFormed(value: string): readonly string[] {
  if (value.isWellFormed()) return [];
  const pieces = value.split(/\p{Cs}+/u).filter((piece) => piece.trim().length >= leastLine);
  return [value.toWellFormed(), value.replace(/\p{Cs}/gu, '?'), value.replace(/\p{Cs}/gu, ''), ...pieces];
}

function encodeForms(value: string): readonly string[] {
  const wellFormed = value.toWellFormed();
  const base64 = Buffer.from(value, 'utf8').toString('base64');
  const encoded = encodeURIComponent(wellFormed);
  return [
    value,
    encoded,
    encoded.replaceAll('%20', '+'),
    encodeURI(wellFormed),
    new URLSearchParams([['', value]]).toString().slice(1),
    base64,
    base64.replace(/=+$/, ''),
    base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    ...escapeForms(value),
  ];
}

/** A value within a JSON string, as the serializers write it; some escape `'` besides. */
function escapeForms(value: string): readonly string[] {
  const json = JSON.stringify(value).slice(1, -1);
  // Most values have nothing that anyone escapes.
  if (json === value && !/[/<>&'\u007f-\uffff]/.test(value)) return [];
  const forms = [json, expandShortEscapes(json), json.replaceAll('/', '\\/')].flatMap((base) =>
    jsonEscapes.map((characters) => base.replace(characters, escapeCharacter)),
  );
  return forms.flatMap((form) => [form, form.replaceAll("'", escapeCharacter)]);
}

/** Characters that serializers of JSON escape although JSON does not ask for it, a set for each way to do it. */
export const jsonEscapes: readonly RegExp[] = [
  /(?!)/g,
  /[<>&\u2028\u2029]/g,
  /[\u0080-\uffff]/g,
  /[<>&]/g,
  /[\u2028\u2029]/g,
  /[\u007f-\uffff]/g,
  /[<>&\u0080-\uffff]/g,
];

/** JSON text in the spelling of serializers that do not know `\b` and `\f`. */
export function expandShortEscapes(json: string): string {
  const long: Readonly<Record<string, string>> = { '\\b': '\\u0008', '\\f': '\\u000c' };
  return json.replace(/\\./gs, (pair) => long[pair] ?? pair);
}

/** A character (one unit of UTF-16) as `\u` and four hex digits. */
export function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Searched as text and not as a pattern: values of 48 KB make no regular expression. */
function hideForm(text: string, form: string): string {
  if (form.length > text.length) return text;
  const folded = foldCase(text);
  let shown = '';
  let end = 0;
  for (let start = folded.indexOf(form); start !== -1; start = folded.indexOf(form, Math.max(end, start + 1))) {
    if (form.length < 4 && !isWholeWord(folded, start, form.length)) continue;
    shown += `${text.slice(end, start)}${hidden}`;
    end = start + form.length;
  }
  return end === 0 ? text : shown + text.slice(end);
}

function isWholeWord(text: string, start: number, length: number): boolean {
  return !/[\w*]/.test(text[start - 1] ?? ' ') && !/[\w*]/.test(text[start + length] ?? ' ');
}

/** Of the same length as the text, so that offsets hold for both. */
function foldCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
