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

/** How much a node unfolds to once its aliases are replaced. */
interface Extent {
  readonly nodes: number;
  readonly depth: number;
}

interface Frame {
  readonly kind: 'sequence' | 'mapping' | 'document';
  readonly offset: number;
  readonly anchor: string | undefined;
  readonly items: YamlNode[];
  readonly entries: MappingEntry[];
  key: ScalarNode | undefined;
  /** Whether the entry of the key is refused and left out. */
  isRefused: boolean;
  nodes: number;
  depth: number;
}

/**
 * Builds the tree of one document from the parser's events, within the limits. What is refused is left out or read as if it were quoted,
 * so that the rest of the document is checked too; nothing is read beyond a limit.
 */
export class YamlTree {
  readonly #source: ConfigText;
  readonly #document: DocumentText;
  readonly #usage: YamlUsage;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #anchors = new Map<string, { readonly node: YamlNode; readonly extent: Extent }>();
  readonly #frames: Frame[] = [];
  #isOverLimit = false;
  #root: YamlNode | undefined;

  constructor(source: ConfigText, document: DocumentText, usage: YamlUsage) {
    this.#source = source;
    this.#document = document;
    this.#usage = usage;
  }

  read(events: readonly Event[]): Checked<YamlNode> {
    if (events.length > 2 * maxNodes) this.#stop('too-many-nodes', 0, tooManyNodes, fewer);
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
        this.#add(this.#scalar(event, this.#hasTag(event)), { nodes: 1, depth: 1 }, this.#anchorOf(event));
        return;
      case EVENT_ID.ALIAS:
        this.#alias(this.#document.text.slice(event.anchorStart, event.anchorEnd), event.anchorStart - 1);
        return;
      case EVENT_ID.POP:
        this.#close();
    }
  }

  #open(kind: Frame['kind'], offset: number, anchor: string | undefined): void {
    this.#frames.push({
      kind,
      offset,
      anchor,
      items: [],
      entries: [],
      key: undefined,
      isRefused: false,
      nodes: 1,
      depth: 1,
    });
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    if (frame.kind === 'document') {
      this.#root = frame.items[0];
      this.#usage.nodes += frame.nodes;
      return;
    }
    const offset = this.#document.offset + frame.offset;
    const node: YamlNode =
      frame.kind === 'sequence'
        ? { kind: 'sequence', offset, items: frame.items }
        : { kind: 'mapping', offset, entries: frame.entries };
    this.#add(node, { nodes: frame.nodes, depth: frame.depth }, frame.anchor);
  }

  #scalar(event: ScalarEvent, isTagged: boolean): ScalarNode {
    const { text: source, offset: base } = this.#document;
    const text = getScalarValue(source, event);
    const start = event.valueStart === -1 ? this.#emptyOffset(event) : event.valueStart;
    const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    return {
      kind: 'scalar',
      text,
      plain: event.style === SCALAR_STYLE.PLAIN && !isTagged,
      isMultiline: /[\r\n]/.test(source.slice(start, Math.max(start, event.valueEnd)).trim()),
      textOffset: source.startsWith(text, start) ? base + start : undefined,
      offset: base + (event.tagStart !== -1 && !isTagged ? event.tagStart : isQuoted ? start - 1 : start),
    };
  }

  /** An empty value is reported at its key. */
  #emptyOffset(event: ScalarEvent): number {
    if (event.tagStart !== -1) return event.tagStart;
    const frame = this.#frames.at(-1);
    if (frame?.key !== undefined) return frame.key.offset - this.#document.offset;
    return frame?.offset ?? 0;
  }

  #alias(name: string, offset: number): void {
    this.#usage.aliases += 1;
    const anchor = this.#anchors.get(name);
    if (this.#usage.aliases > maxAliases) {
      this.#stop('too-many-aliases', offset, `The file has more than ${maxAliases} aliases.`, 'Write the values out.');
    } else if (anchor === undefined) {
      const hint = 'Put a string that starts with * in quotes, such as "*".';
      this.#refuse(
        'yaml-alias',
        offset,
        'A value that starts with * is an alias in YAML, and no anchor of its name stands before it.',
        hint,
      );
      const place = this.#document.offset + offset;
      const quoted = {
        kind: 'scalar',
        text: `*${name}`,
        plain: false,
        isMultiline: false,
        textOffset: place,
        offset: place,
      } as const;
      this.#add(quoted, { nodes: 1, depth: 1 }, undefined);
    } else {
      this.#add({ ...anchor.node, offset: this.#document.offset + offset }, anchor.extent, undefined);
    }
  }

  #add(node: YamlNode, extent: Extent, anchor: string | undefined): void {
    if (anchor !== undefined) this.#anchors.set(anchor, { node, extent });
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    frame.nodes += extent.nodes;
    frame.depth = Math.max(frame.depth, extent.depth + 1);
    const relative = node.offset - this.#document.offset;
    if (this.#usage.nodes + frame.nodes > maxNodes) this.#stop('too-many-nodes', relative, tooManyNodes, fewer);
    else if (frame.depth > maxDepth + 1)
      this.#stop('too-deep', relative, 'The YAML is nested deeper than 50 levels.', 'Write the aliases out.');
    else if (frame.kind !== 'mapping') frame.items.push(node);
    else if (frame.key === undefined) this.#startEntry(frame, node);
    else this.#endEntry(frame, frame.key, node);
  }

  #startEntry(frame: Frame, node: YamlNode): void {
    const offset = node.offset - this.#document.offset;
    if (node.kind !== 'scalar') {
      this.#refuse('yaml-key', offset, keyIsNoScalar, keyHint);
      frame.key = {
        kind: 'scalar',
        text: '',
        plain: false,
        isMultiline: false,
        textOffset: undefined,
        offset: node.offset,
      };
      frame.isRefused = true;
      return;
    }
    frame.key = node;
    frame.isRefused = node.plain && node.text === '<<';
    if (frame.isRefused) {
      const hint = 'Write the keys out, or use defaults.';
      this.#refuse('merge-key', offset, 'Merge keys (<<) are not part of YAML 1.2 and not accepted.', hint);
    }
  }

  #endEntry(frame: Frame, key: ScalarNode, value: YamlNode): void {
    frame.key = undefined;
    if (!frame.isRefused) frame.entries.push({ key: key.text, keyOffset: key.offset, value });
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
    this.#refuse(
      'yaml-tag',
      event.tagStart,
      'A value that starts with ! is a tag in YAML; tags are not accepted.',
      'Put a string that starts with ! in quotes.',
    );
    return false;
  }

  #refuse(code: string, offset: number, message: string, hint: string): void {
    this.#diagnostics.push(this.#source.error(code, this.#document.offset + offset, message, hint));
  }

  #stop(code: string, offset: number, message: string, hint: string): void {
    this.#refuse(code, offset, message, hint);
    this.#isOverLimit = true;
  }
}

const tooManyNodes = 'The file unfolds to more than 50,000 YAML nodes.';
const fewer = 'Use fewer aliases, or split the config into several files.';
const keyIsNoScalar = 'A key is a list or a mapping; accepted are plain words.';
const keyHint = 'A value that starts with [, { or ? needs quotes.';
