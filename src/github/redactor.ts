import type { Sensitive } from '../hooks/sensitive.ts';

const hidden = '***';

/**
 * A function that replaces every confidential value in a text, in all forms in which it could be echoed: as it is, URL-encoded, base64,
 * JSON-escaped. Very short values are replaced only where they stand alone, or nothing would be left of the text.
 */
export function redactor(values: readonly Sensitive[]): (text: string) => string {
  const revealed = [...new Set(values.map((value) => value.reveal()))].filter((value) => value !== '');
  const forms = [...new Set(revealed.flatMap(formsOf))].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return (text) => text;
  const pattern = new RegExp(forms.map(patternOf).join('|'), 'gi');
  return (text) => text.replace(pattern, hidden);
}

function formsOf(value: string): readonly string[] {
  const base64 = Buffer.from(value, 'utf8').toString('base64');
  const json = JSON.stringify(value).slice(1, -1);
  return [
    value,
    value.trim(),
    encoded(value),
    encoded(value).replaceAll('%20', '+'),
    encodeURI(wellFormed(value)),
    new URLSearchParams([['', value]]).toString().slice(1),
    base64,
    base64.replace(/=+$/, ''),
    base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    json,
    json.replaceAll('/', '\\/'),
  ].filter((form) => form !== '');
}

function encoded(value: string): string {
  return encodeURIComponent(wellFormed(value));
}

/** Lone surrogates, which the encoders refuse, as the replacement character that also leaves in a request. */
function wellFormed(value: string): string {
  return Buffer.from(value, 'utf8').toString('utf8');
}

function patternOf(form: string): string {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return form.length < 4 ? `(?<![\\w*])${escaped}(?![\\w*])` : escaped;
}
