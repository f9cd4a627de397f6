import { type Path, toPlainValue, type YamlNode } from './yaml-node.ts';

/** The value of a node in words; a text over several lines, or in place of a whole document, is not quoted. */
export function formatNode(node: YamlNode, path: Path): string {
  if (node.kind !== 'scalar') return formatValue(toPlainValue(node));
  if (node.isMultiline) return 'a string of several lines';
  return path.length === 0 ? 'a string' : formatValue(toPlainValue(node));
}

/** A value of the file in words for a message: short, on one line, with unprintable characters escaped. */
export function formatValue(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value !== 'string') return String(value);
  if (value === '') return 'an empty string';
  const start = [...value].slice(0, 60).join('');
  const quoted = JSON.stringify(start).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapeCharacter);
  return start === value ? quoted : `${quoted.slice(0, -1)}…"`;
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
