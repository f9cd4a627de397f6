import { confidentialForms } from './confidential-forms.ts';
import type { Sensitive } from './sensitive.ts';

const hidden = '***';

/**
 * A function that replaces every confidential value in a text, in all forms in which it could be echoed. Very short values are replaced
 * only where they stand alone, or nothing would be left of the text.
 */
export function redactor(values: readonly Sensitive[]): (text: string) => string {
  const forms = [...new Set(values.flatMap((value) => confidentialForms(value.reveal())))].sort(
    (a, b) => b.length - a.length,
  );
  if (forms.length === 0) return (text) => text;
  const pattern = new RegExp(forms.map(patternOf).join('|'), 'gi');
  return (text) => text.replace(pattern, hidden);
}

function patternOf(form: string): string {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return form.length < 4 ? `(?<![\\w*])${escaped}(?![\\w*])` : escaped;
}
