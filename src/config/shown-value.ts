/** A value of the file in words for a message: short, on one line, with unprintable characters escaped. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value !== 'string') return String(value);
  if (value === '') return 'an empty text';
  const start = [...value].slice(0, 60).join('');
  const quoted = JSON.stringify(start).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
  return start === value ? quoted : `${quoted.slice(0, -1)}…"`;
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
