import type { MappingNode } from '../config/yaml/yaml-node.ts';
import { formatNode, readAlias } from './node-text.ts';

/** One entry of a `hooks` list as it stands in a file. Line numbers are counted from 0. */
export interface EntryBlock {
  /** Where its comment or, without one, the entry begins. */
  readonly from: number;
  readonly start: number;
  /** The line after its last one. */
  readonly end: number;
  /** White space before its `-`. */
  readonly indent: string;
}

/** Lines of a file that are replaced by others. */
export interface Edit {
  readonly from: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** The entry whose mapping begins at a location (counted from 1); undefined where it is no item of a list with one item a line. */
export function findEntry(
  lines: readonly string[],
  { line, column }: { readonly line: number; readonly column: number },
): EntryBlock | undefined {
  const start = line - 1;
  const before = (lines[start] ?? '').slice(0, column - 1);
  const indent = /^( *)- +$/.exec(before)?.[1];
  if (indent === undefined) return undefined;
  let end = start + 1;
  for (let at = end; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    // Empty lines and comments belong to the entry only where more of it follows, or where they are indented as its keys are.
    if (text.trim() === '') continue;
    if (text.length - text.trimStart().length > indent.length) end = at + 1;
    else if (!isComment(text)) break;
  }
  let from = start;
  while (lines[from - 1]?.startsWith(`${indent}#`)) from -= 1;
  return { from, start, end, indent };
}

/**
 * The lines of an entry, one key a line, so that one of them can be replaced. One that is written in another way is written so from its
 * values, its comments above it.
 */
export function splitEntry(
  own: readonly string[],
  indent: string,
  { node, text }: { readonly node: MappingNode; readonly text: string },
): { readonly comments: readonly string[]; readonly keyLines: readonly string[] } {
  const keys = node.entries.map(({ key }) => key);
  const groups = groupByKey(own);
  if (groups.length === keys.length && groups.every(({ key }, index) => key === keys[index]))
    return { comments: [], keyLines: own };
  const written = node.entries.map(({ key, value }) => `${key}: ${readAlias(value, text) ?? formatNode(value)}`);
  return {
    comments: own.flatMap((line) => findComment(line)?.text ?? []).map((comment) => `${indent}${comment}`),
    keyLines: written.map((line, index) => `${indent}${index === 0 ? '-' : ' '} ${line}`.trimEnd()),
  };
}

/** Replaces, adds or removes keys of an entry that is written one key a line. What is not named stays as it is, comments included. */
export function updateEntry(
  own: readonly string[],
  indent: string,
  changes: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  const groups = groupByKey(own);
  const padding = ' '.repeat(countKeyIndent(own));
  const known = new Set(groups.map(({ key }) => key));
  const kept = groups.flatMap(({ key, lines: group }) => {
    if (key === undefined || !changes.has(key)) return group;
    const value = changes.get(key);
    const comment = findComment(group[0] ?? '');
    return [
      ...(value === undefined ? [] : [`${padding}${key}: ${value}${comment ? comment.space + comment.text : ''}`]),
      ...group.slice(1).filter(isComment),
    ];
  });
  const added = [...changes].flatMap(([key, value]) =>
    known.has(key) || value === undefined ? [] : [`${padding}${key}: ${value}`],
  );
  const [head = '', ...rest] = [...kept, ...added];
  return [`${indent}-${head.slice(indent.length + 1)}`, ...rest];
}

/** The lines of an entry by the key that they belong to, its `-` blanked; undefined for what stands before the first one. */
function groupByKey(own: readonly string[]): readonly { readonly key: string | undefined; readonly lines: string[] }[] {
  const keyIndent = countKeyIndent(own);
  const isKey = new RegExp(`^ {${keyIndent}}(\\w+):(?=\\s|$)`);
  const [first = '', ...others] = own;
  const groups: { key: string | undefined; lines: string[] }[] = [];
  for (const line of [`${' '.repeat(keyIndent)}${first.slice(keyIndent)}`, ...others]) {
    const key = isKey.exec(line)?.[1];
    const last = groups.at(-1);
    if (key !== undefined || last === undefined) groups.push({ key, lines: [line] });
    else last.lines.push(line);
  }
  return groups;
}

/** In which column the keys of an entry begin. */
function countKeyIndent([first = '']: readonly string[]): number {
  return /^ *- +/.exec(first)?.[0].length ?? 0;
}

/** The text with the edits made; they do not overlap. */
export function applyEdits(lines: readonly string[], edits: readonly Edit[]): readonly string[] {
  const result = [...lines];
  const sorted = [...edits].sort((a, b) => b.from - a.from || b.end - a.end);
  for (const { from, end, lines: replacement } of sorted) result.splice(from, end - from, ...replacement);
  return result;
}

function isComment(line: string): boolean {
  return /^\s*#/.test(line);
}

/** The comment at the end of a line with the white space before it. A quote within a word, as in `it's`, starts no text. */
function findComment(line: string): { readonly space: string; readonly text: string } | undefined {
  const parts = line
    .trimEnd()
    .matchAll(/(?<=^|[\s[{,:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?<space>^\s*|\s+)(?<text>#.*)$/g);
  const { space, text } = [...parts].at(-1)?.groups ?? {};
  return space === undefined || text === undefined ? undefined : { space, text };
}
