/** Offsets are in the file's text, in UTF-16 units. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly offset: number;
  /** The text after unquoting and unfolding. */
  readonly text: string;
  /** Unquoted, so that `true`, `12` and an empty value are no texts. */
  readonly plain: boolean;
  /** Whether it is written over several lines. */
  readonly isMultiline: boolean;
  /** Where `text` stands in the file character by character; undefined where it was unescaped or unfolded. */
  readonly textOffset: number | undefined;
}

export interface MappingEntry {
  readonly key: string;
  readonly keyOffset: number;
  readonly value: YamlNode;
}

/** A YAML document with the place of every key and value. Aliases are replaced by what they stand for. */
export type YamlNode =
  | ScalarNode
  | { readonly kind: 'sequence'; readonly offset: number; readonly items: readonly YamlNode[] }
  | MappingNode;

export interface MappingNode {
  readonly kind: 'mapping';
  readonly offset: number;
  readonly entries: readonly MappingEntry[];
}

/** Whether nothing was written: `key:`, `~` or `null`. */
export function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.plain && /^(|~|null|Null|NULL)$/.test(node.text);
}

/** A node as JSON values, by the YAML 1.2 core rules for unquoted scalars. Whole numbers beyond 2^53 stay strings. */
export function toPlainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case 'mapping':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, toPlainValue(value)]));
    case 'sequence':
      return node.items.map(toPlainValue);
    case 'scalar':
      if (isNothing(node)) return null;
      return node.plain ? parseScalar(node.text) : node.text;
  }
}

function parseScalar(text: string): unknown {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(text)) return text;
  const value = Number(text);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value;
}

/** A place in a document by keys and indexes, as in a JSON pointer. */
export type Path = readonly string[];

/** The path that a JSON pointer such as `/hooks/0/url` means. */
export function parsePointer(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a path; undefined where nothing does. Of a key that is set twice, the last one. */
export function findNode(root: YamlNode, path: Path): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>((node, part) => {
    return node?.kind === 'sequence' ? node.items[Number(part)] : findEntry(node, part)?.value;
  }, root);
}

/** The offset of the key at the end of a path; undefined where that is no key of a mapping. */
export function findKeyOffset(root: YamlNode, path: Path): number | undefined {
  return findEntry(findNode(root, path.slice(0, -1)), path.at(-1) ?? '')?.keyOffset;
}

function findEntry(node: YamlNode | undefined, name: string): MappingEntry | undefined {
  return node?.kind === 'mapping' ? node.entries.findLast(({ key }) => key === name) : undefined;
}

/** Of a node and all that stands below it those that are wanted, with their paths. */
export function filterNodes(
  root: YamlNode,
  isWanted: (node: YamlNode, path: Path) => boolean,
): readonly { readonly node: YamlNode; readonly path: Path }[] {
  const found: { node: YamlNode; path: Path }[] = [];
  const take = (node: YamlNode, path: Path): void => {
    if (isWanted(node, path)) found.push({ node, path });
    if (node.kind === 'mapping') for (const { key, value } of node.entries) take(value, [...path, key]);
    if (node.kind === 'sequence')
      for (const [index, item] of node.items.entries()) take(item, [...path, String(index)]);
  };
  take(root, []);
  return found;
}

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
