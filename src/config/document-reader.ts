import type { Diagnostic, Location, Severity } from '../model/diagnostic.ts';
import type { ConfigText } from './config-text.ts';
import type { Located } from './located.ts';
import { plainValue } from './plain-value.ts';
import { type Path, type Place, placeAt } from './pointer.ts';
import type { YamlNode } from './yaml-node.ts';

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
    const place = this.isWrong(path) ? undefined : placeAt(this.#root, path);
    return place === undefined ? undefined : plainValue(place.node);
  }

  /** The text of a scalar as written, digits of numbers included. */
  text(path: Path): Located<string> | undefined {
    const node = this.isWrong(path) ? undefined : placeAt(this.#root, path)?.node;
    return node?.kind === 'scalar' ? { value: node.text, location: this.#source.locationOf(node.offset) } : undefined;
  }

  /** The texts of a list; of a single text where lists may be left out. */
  texts(path: Path): readonly Located<string>[] {
    const node = placeAt(this.#root, path)?.node;
    if (node?.kind === 'scalar') return [this.text(path)].filter((text) => text !== undefined);
    const items = node?.kind === 'sequence' ? node.items : [];
    return items.map((_, index) => this.text([...path, String(index)])).filter((text) => text !== undefined);
  }

  keys(path: Path): readonly string[] {
    const node = placeAt(this.#root, path)?.node;
    return node?.kind === 'mapping' ? [...new Set(node.entries.map(({ key }) => key))] : [];
  }

  length(path: Path): number {
    const node = placeAt(this.#root, path)?.node;
    return node?.kind === 'sequence' ? node.items.length : 0;
  }

  has(path: Path): boolean {
    return placeAt(this.#root, path) !== undefined;
  }

  /** Where the value at a path stands, or its key. Falls back to the start of the document. */
  location(path: Path, part: 'key' | 'value' = 'value', index = 0): Location {
    const place: Place = placeAt(this.#root, path) ?? { node: this.#root, entry: undefined };
    if (part === 'key' && place.entry !== undefined) return this.#source.locationOf(place.entry.keyOffset);
    const textOffset = index > 0 && place.node.kind === 'scalar' ? place.node.textOffset : undefined;
    return this.#source.locationOf(textOffset === undefined ? place.node.offset : textOffset + index);
  }

  tell(severity: Severity, code: string, location: Location, message: string, hint?: string): void {
    this.#diagnostics.push({ severity, code, message, ...(hint === undefined ? {} : { hint }), location });
  }
}
