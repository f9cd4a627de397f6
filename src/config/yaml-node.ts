interface NodePlace {
  /** Offset in the file's text, in UTF-16 units. */
  readonly offset: number;
}

export interface ScalarNode extends NodePlace {
  readonly kind: 'scalar';
  /** The text after unquoting and unfolding. */
  readonly text: string;
  /** Unquoted, so that `true`, `12` and an empty value are no texts. */
  readonly plain: boolean;
  /** Whether it is written over several lines. */
  readonly isMultiline: boolean;
  /** Where `text` stands in the file character by character; undefined where it was unescaped or unfolded. */
  readonly textOffset: number | undefined;
}

export interface SequenceNode extends NodePlace {
  readonly kind: 'sequence';
  readonly items: readonly YamlNode[];
}

export interface MappingEntry {
  readonly key: string;
  readonly keyOffset: number;
  readonly value: YamlNode;
}

export interface MappingNode extends NodePlace {
  readonly kind: 'mapping';
  readonly entries: readonly MappingEntry[];
}

/** A YAML document with the place of every key and value. Aliases are replaced by what they stand for. */
export type YamlNode = ScalarNode | SequenceNode | MappingNode;

/** Whether nothing was written: `key:`, `~` or `null`. */
export function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.plain && /^(|~|null|Null|NULL)$/.test(node.text);
}
