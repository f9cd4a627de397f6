import type { Diagnostic, Location, Severity } from '../../model/diagnostic.ts';
import type { AbsentHook, MaxSilence, PolicyLevel, PresentHook, UnmanagedRule } from '../../model/hook.ts';
import { listWrongPaths, type SchemaDiagnostic } from '../check-schema.ts';
import type { Template } from '../variables.ts';
import type { ConfigText } from '../yaml/config-text.ts';
import { findKeyOffset, findNode, type Path, toPlainValue, type YamlNode } from '../yaml/yaml-node.ts';

/** Which targets a document names. A pattern is a name, a glob, or an exclusion that starts with `!`. `default` is the owner of the workflow's repository. */
export type Selector =
  | { readonly kind: 'organization' | 'repository'; readonly patterns: readonly Located<string>[] }
  | { readonly kind: 'global' }
  | { readonly kind: 'default' };

/** A variable that stands for a whole value. */
export interface VariableName extends Located<string> {
  readonly kind: 'variable';
}

export type ConfigSecret = { readonly kind: 'absent' } | { readonly kind: 'none' } | VariableName;

/** The fields of a hook that may read variables, or whose locations are needed; all others are those of the desired hook. */
interface UnresolvedFields {
  readonly url: Template;
  readonly id: Located<string> | undefined;
  readonly previousUrls: readonly Template[];
  readonly events: readonly Located<string>[];
  readonly secret: ConfigSecret;
  readonly previousSecret: VariableName | undefined;
  readonly maxSilence: Located<MaxSilence> | undefined;
  readonly username: VariableName | undefined;
  readonly password: VariableName | undefined;
}

export type PresentConfigHook = UnresolvedFields & Omit<PresentHook, keyof UnresolvedFields>;
type AbsentConfigHook = Pick<UnresolvedFields, 'url' | 'id'> & Omit<AbsentHook, keyof UnresolvedFields>;

/** A hook as declared, with the defaults of its document, before variables are filled in. */
export type ConfigHook = PresentConfigHook | AbsentConfigHook;

export interface PolicySettings {
  readonly allowedHosts: Located<readonly string[]> | undefined;
  /** Only the rules that the document sets. */
  readonly levels: Readonly<Record<string, PolicyLevel>>;
}

/** The settings of a document for its targets; undefined where it sets none. */
export interface TargetSettings {
  readonly unmanaged: Located<UnmanagedRule> | undefined;
  readonly maxDeletions: Located<number> | undefined;
  readonly ignore: readonly Located<string>[];
  readonly policy: PolicySettings;
}

/** One validated YAML document of the config. */
export interface ConfigDocument {
  readonly location: Location;
  /** The document as it is written. */
  readonly root: YamlNode;
  readonly selector: Selector;
  readonly hooks: readonly ConfigHook[];
  readonly settings: TargetSettings;
}

/** A value of a config file and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly location: Location;
}

/** Reads the values of one document by path, leaving out those that are already known to be wrong, and keeps what it finds. */
export class DocumentReader {
  readonly #root: YamlNode;
  readonly #source: ConfigText;
  readonly #wrong: ReadonlySet<string>;
  readonly #diagnostics: Diagnostic[];

  constructor(root: YamlNode, source: ConfigText, refused: readonly SchemaDiagnostic[]) {
    this.#root = root;
    this.#source = source;
    const wrong = listWrongPaths(refused);
    this.#wrong = new Set(wrong.flatMap((path) => path.map((_, index) => path.slice(0, index + 1).join('/'))));
    this.#diagnostics = refused.map(({ diagnostic }) => diagnostic);
  }

  /** What the schema refuses, and what was reported. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** Whether anything at or below the path is wrong. */
  isWrong(path: Path): boolean {
    return this.#wrong.has(path.join('/'));
  }

  has(path: Path): boolean {
    return findNode(this.#root, path) !== undefined;
  }

  /** The value at a path; undefined where there is none or where it is wrong. */
  value(path: Path): unknown {
    const node = this.isWrong(path) ? undefined : findNode(this.#root, path);
    return node && toPlainValue(node);
  }

  /** The text of a scalar as written, digits of numbers included. */
  text(path: Path): Located<string> | undefined {
    const node = this.isWrong(path) ? undefined : findNode(this.#root, path);
    return node?.kind === 'scalar' ? { value: node.text, location: this.#source.toLocation(node.offset) } : undefined;
  }

  /** The texts of a list; of a single text where lists may be left out. */
  texts(path: Path): readonly Located<string>[] {
    const paths = findNode(this.#root, path)?.kind === 'scalar' ? [path] : this.items(path);
    return paths.flatMap((each) => this.text(each) ?? []);
  }

  /** The paths of the items of a list. */
  items(path: Path): readonly Path[] {
    const node = findNode(this.#root, path);
    return node?.kind === 'sequence' ? node.items.map((_, index) => [...path, String(index)]) : [];
  }

  keys(path: Path): readonly string[] {
    const node = findNode(this.#root, path);
    return node?.kind === 'mapping' ? [...new Set(node.entries.map(({ key }) => key))] : [];
  }

  /** Where the value at a path stands, or a character of its text. Falls back to the start of the document. */
  location(path: Path, index = 0): Location {
    const node = findNode(this.#root, path) ?? this.#root;
    const textOffset = index > 0 && node.kind === 'scalar' ? node.textOffset : undefined;
    return this.#source.toLocation(textOffset === undefined ? node.offset : textOffset + index);
  }

  /** Where the key at the end of a path stands. */
  keyLocation(path: Path): Location {
    const offset = findKeyOffset(this.#root, path);
    return offset === undefined ? this.location(path) : this.#source.toLocation(offset);
  }

  report(severity: Severity, code: string, location: Location, message: string, hint: string): void {
    this.#diagnostics.push({ severity, code, message, hint, location });
  }
}
