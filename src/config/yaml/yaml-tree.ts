import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Checked, Diagnostic } from '../../model/diagnostic.ts';
import type { ConfigText, DocumentText } from './config-text.ts';
import type { MappingEntry, ScalarNode, YamlNode } from './yaml-node.ts';

export const maxDepth = 50;
const maxAliases = 100;
const maxNodes = 50_000;

/** What the documents of a file have used of its limits so far, aliases replaced. */
export interface YamlUsage {
  aliases: number;
  nodes: number;
}

/** A node, and how much it unfolds to once its aliases are replaced. */
interface Unfolded {
  readonly node: YamlNode;
  readonly nodes: number;
  readonly depth: number;
}

/** A list or mapping whose end is not read yet. */
interface Frame {
  readonly kind: 'sequence' | 'mapping' | 'document';
  readonly offset: number;
  readonly anchor: string | undefined;
  readonly items: YamlNode[];
  readonly entries: MappingEntry[];
  /** The key whose value comes next; the entry of a refused one is left out. */
  key: { readonly text: string; readonly offset: number; readonly isRefused: boolean } | undefined;
  nodes: number;
  depth: number;
}

/**
 * Builds the tree of one document from the parser's events, within the limits. What is refused is left out or read as if it were quoted,
 * so that the rest of the document is checked too; nothing is read beyond a limit. The parser's offsets are those of the document, all
 * others those of the file.
 */
export class YamlTree {
  readonly #source: ConfigText;
  readonly #document: DocumentText;
  readonly #usage: YamlUsage;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #anchors = new Map<string, Unfolded>();
  readonly #frames: Frame[] = [];
  #isOverLimit = false;
  #root: YamlNode | undefined;

  constructor(source: ConfigText, document: DocumentText, usage: YamlUsage) {
    this.#source = source;
    this.#document = document;
    this.#usage = usage;
  }

  read(events: readonly Event[]): Checked<YamlNode> {
    if (events.length > 2 * maxNodes) this.#stop('too-many-nodes', this.#document.offset, tooManyNodes, fewer);
    for (const event of events) {
      if (this.#isOverLimit) break;
      this.#take(event);
    }
    const diagnostics = this.#diagnostics;
    return this.#root === undefined || this.#isOverLimit ? { diagnostics } : { value: this.#root, diagnostics };
  }

  #take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        this.#open('document', 0, undefined);
        return;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        this.#hasTag(event);
        this.#open(event.type === EVENT_ID.SEQUENCE ? 'sequence' : 'mapping', event.start, this.#anchorOf(event));
        return;
      case EVENT_ID.SCALAR:
        this.#add({ node: this.#scalar(event, this.#hasTag(event)), nodes: 1, depth: 1 }, this.#anchorOf(event));
        return;
      case EVENT_ID.ALIAS:
        this.#alias(this.#document.text.slice(event.anchorStart, event.anchorEnd), this.#at(event.anchorStart - 1));
        return;
      case EVENT_ID.POP:
        this.#close();
    }
  }

  /** The offset in the file. */
  #at(offset: number): number {
    return this.#document.offset + offset;
  }

  #open(kind: Frame['kind'], start: number, anchor: string | undefined): void {
    const offset = this.#at(start);
    this.#frames.push({ kind, offset, anchor, items: [], entries: [], key: undefined, nodes: 1, depth: 1 });
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    const { kind, offset, items, entries, nodes, depth, anchor } = frame;
    if (kind === 'document') {
      this.#root = items[0];
      this.#usage.nodes += nodes;
    } else
      this.#add(
        { node: kind === 'sequence' ? { kind, offset, items } : { kind, offset, entries }, nodes, depth },
        anchor,
      );
  }

  #scalar(event: ScalarEvent, isTagged: boolean): ScalarNode {
    const source = this.#document.text;
    const text = getScalarValue(source, event);
    const start = event.valueStart === -1 ? this.#findEmpty(event) : event.valueStart;
    const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const hasRefusedTag = event.tagStart !== -1 && !isTagged;
    return {
      kind: 'scalar',
      text,
      plain: event.style === SCALAR_STYLE.PLAIN && !isTagged,
      isMultiline: /[\r\n]/.test(source.slice(start, Math.max(start, event.valueEnd)).trim()),
      textOffset: source.startsWith(text, start) ? this.#at(start) : undefined,
      offset: this.#at(hasRefusedTag ? event.tagStart : start - Number(isQuoted)),
    };
  }

  /** Where an empty value is reported: at its key. */
  #findEmpty(event: ScalarEvent): number {
    if (event.tagStart !== -1) return event.tagStart;
    const frame = this.#frames.at(-1);
    return (frame?.key?.offset ?? frame?.offset ?? this.#at(0)) - this.#at(0);
  }

  #alias(name: string, offset: number): void {
    this.#usage.aliases += 1;
    const anchor = this.#anchors.get(name);
    if (this.#usage.aliases > maxAliases) {
      this.#stop('too-many-aliases', offset, `The file has more than ${maxAliases} aliases.`, 'Write the values out.');
    } else if (anchor === undefined) {
      const message = 'A value that starts with * is an alias in YAML, and no anchor of its name stands before it.';
      this.#refuse('yaml-alias', offset, message, 'Put a string that starts with * in quotes, such as "*".');
      const text = `*${name}`;
      const quoted = { kind: 'scalar', text, plain: false, isMultiline: false, textOffset: offset, offset } as const;
      this.#add({ node: quoted, nodes: 1, depth: 1 }, undefined);
    } else {
      this.#add({ ...anchor, node: { ...anchor.node, offset } }, undefined);
    }
  }

  #add(unfolded: Unfolded, anchor: string | undefined): void {
    const { node, nodes, depth } = unfolded;
    if (anchor !== undefined) this.#anchors.set(anchor, unfolded);
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    frame.nodes += nodes;
    frame.depth = Math.max(frame.depth, depth + 1);
    if (this.#usage.nodes + frame.nodes > maxNodes) this.#stop('too-many-nodes', node.offset, tooManyNodes, fewer);
    else if (frame.depth > maxDepth + 1)
      this.#stop('too-deep', node.offset, 'The YAML is nested deeper than 50 levels.', 'Write the aliases out.');
    else if (frame.kind !== 'mapping') frame.items.push(node);
    else if (frame.key === undefined) frame.key = this.#readKey(node);
    else {
      const { text, offset, isRefused } = frame.key;
      frame.key = undefined;
      if (!isRefused) frame.entries.push({ key: text, keyOffset: offset, value: node });
    }
  }

  #readKey(node: YamlNode): Frame['key'] {
    const { offset } = node;
    if (node.kind !== 'scalar') {
      const hint = 'A value that starts with [, { or ? needs quotes.';
      this.#refuse('yaml-key', offset, 'A key is a list or a mapping; accepted are plain words.', hint);
      return { text: '', offset, isRefused: true };
    }
    const isRefused = node.plain && node.text === '<<';
    if (isRefused) {
      const hint = 'Write the keys out, or use defaults.';
      this.#refuse('merge-key', offset, 'Merge keys (<<) are not part of YAML 1.2 and not accepted.', hint);
    }
    return { text: node.text, offset, isRefused };
  }

  #anchorOf(event: { readonly anchorStart: number; readonly anchorEnd: number }): string | undefined {
    return event.anchorStart === -1 ? undefined : this.#document.text.slice(event.anchorStart, event.anchorEnd);
  }

  /** Whether the value has a tag that is accepted; a refused one is reported and passed over. */
  #hasTag(event: Event & { readonly tagStart: number; readonly tagEnd: number }): boolean {
    if (event.tagStart === -1) return false;
    const tag = this.#document.text.slice(event.tagStart, event.tagEnd);
    const accepted =
      event.type === EVENT_ID.SCALAR ? ['!', '!!str'] : ['!', event.type === EVENT_ID.MAPPING ? '!!map' : '!!seq'];
    if (accepted.includes(tag)) return true;
    const message = 'A value that starts with ! is a tag in YAML; tags are not accepted.';
    this.#refuse('yaml-tag', this.#at(event.tagStart), message, 'Put a string that starts with ! in quotes.');
    return false;
  }

  #refuse(code: string, offset: number, message: string, hint: string): void {
    this.#diagnostics.push(this.#source.error(code, offset, message, hint));
  }

  #stop(code: string, offset: number, message: string, hint: string): void {
    this.#refuse(code, offset, message, hint);
    this.#isOverLimit = true;
  }
}

const tooManyNodes = 'The file unfolds to more than 50,000 YAML nodes.';
const fewer = 'Use fewer aliases, or split the config into several files.';
