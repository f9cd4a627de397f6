import type { Diagnostic, Location, Severity } from '../../model/diagnostic.ts';
import type { ConfigText } from '../yaml/config-text.ts';
import { type FoundNode, findNode, type Path, toPlainValue, type YamlNode } from '../yaml/yaml-node.ts';
import type { Located } from './document.ts';

/** Reads the values of one document by path, leaving out those that are already known to be wrong, and keeps what it finds. */
export class DocumentReader {
  readonly #root: YamlNode;
  readonly #source: ConfigText;
  readonly #wrong: ReadonlySet<string>;
  readonly #diagnostics: Diagnostic[] = [];

  constructor(root: YamlNode, source: ConfigText, wrongPaths: readonly Path[]) {
    this.#root = root;
    this.#source = source;
    this.#wrong = new Set(wrongPaths.flatMap((path) => path.map((_, index) => path.slice(0, index + 1).join('/'))));
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** Whether anything at or below the path is wrong. */
  isWrong(path: Path): boolean {
    return this.#wrong.has(path.join('/'));
  }

  /** The value at a path; undefined where there is none or where it is wrong. */
  value(path: Path): unknown {
    const place = this.isWrong(path) ? undefined : findNode(this.#root, path);
    return place === undefined ? undefined : toPlainValue(place.node);
  }

  /** The text of a scalar as written, digits of numbers included. */
  text(path: Path): Located<string> | undefined {
    const node = this.isWrong(path) ? undefined : findNode(this.#root, path)?.node;
    return node?.kind === 'scalar' ? { value: node.text, location: this.#source.toLocation(node.offset) } : undefined;
  }

  /** The texts of a list; of a single text where lists may be left out. */
  texts(path: Path): readonly Located<string>[] {
    const node = findNode(this.#root, path)?.node;
    if (node?.kind === 'scalar') return [this.text(path)].filter((text) => text !== undefined);
    const items = node?.kind === 'sequence' ? node.items : [];
    return items.map((_, index) => this.text([...path, String(index)])).filter((text) => text !== undefined);
  }

  keys(path: Path): readonly string[] {
    const node = findNode(this.#root, path)?.node;
    return node?.kind === 'mapping' ? [...new Set(node.entries.map(({ key }) => key))] : [];
  }

  length(path: Path): number {
    const node = findNode(this.#root, path)?.node;
    return node?.kind === 'sequence' ? node.items.length : 0;
  }

  has(path: Path): boolean {
    return findNode(this.#root, path) !== undefined;
  }

  /** Where the value at a path stands, or its key. Falls back to the start of the document. */
  location(path: Path, part: 'key' | 'value' = 'value', index = 0): Location {
    const place: FoundNode = findNode(this.#root, path) ?? { node: this.#root, entry: undefined };
    if (part === 'key' && place.entry !== undefined) return this.#source.toLocation(place.entry.keyOffset);
    const textOffset = index > 0 && place.node.kind === 'scalar' ? place.node.textOffset : undefined;
    return this.#source.toLocation(textOffset === undefined ? place.node.offset : textOffset + index);
  }

  report(severity: Severity, code: string, location: Location, message: string, hint?: string): void {
    this.#diagnostics.push({ severity, code, message, ...(hint === undefined ? {} : { hint }), location });
  }
}
