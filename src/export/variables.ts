import { findRefusedPrefix } from '../config/document/template.ts';
import { Sensitive } from '../model/sensitive.ts';
import { escapeComment } from './yaml.ts';

/** A variable that an exported config reads. */
export interface ExportedVariable {
  readonly name: string;
  /** `secret`: GitHub never shows its value. `token`: a part of a URL. */
  readonly kind: 'secret' | 'token';
  /** What it is for, as people may read it. */
  readonly about: string;
  /** Undefined for a secret. */
  readonly value: Sensitive | undefined;
}

/** Gives out names for variables, each once but for equal values. */
export class VariableNames {
  readonly #known: readonly Sensitive[];
  readonly #taken: Set<string>;
  readonly #byValue = new Map<string, string>();
  readonly #variables: ExportedVariable[] = [];

  /** `known`: values that have names already. */
  constructor(taken: Iterable<string> = [], known: readonly Sensitive[] = []) {
    this.#known = known.toSorted((a, b) => b.reveal().length - a.reveal().length);
    this.#taken = new Set([...taken, ...known.map(toName)]);
  }

  /** Values that have names already, the longest first. */
  get known(): readonly Sensitive[] {
    return this.#known;
  }

  /** Gives a known value its own name. */
  useKnown(value: Sensitive, about: string): string {
    const name = toName(value);
    if (!this.#variables.some((each) => each.name === name))
      this.#variables.push({ name, kind: 'token', about, value });
    return name;
  }

  /** All that were given out, in that order. */
  get variables(): readonly ExportedVariable[] {
    return this.#variables;
  }

  secret(host: string, about: string): string {
    const name = this.#free(`${getHostPrefix(host)}_SECRET`);
    this.#variables.push({ name, kind: 'secret', about, value: undefined });
    return name;
  }

  /** A part of a URL; `suffix` says which. The same value on the same host has the same name. */
  token(host: string, suffix: string, { value, about }: { readonly value: string; readonly about: string }): string {
    const base = `${getHostPrefix(host)}_${suffix}`;
    const known = this.#byValue.get(`${base} ${value}`);
    if (known !== undefined) return known;
    const name = this.#free(base);
    this.#byValue.set(`${base} ${value}`, name);
    this.#variables.push({ name, kind: 'token', about, value: new Sensitive(value, `\${${name}}`) });
    return name;
  }

  #free(base: string): string {
    let name = base;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${base}_${count}`;
    this.#taken.add(name);
    return name;
  }
}

/** A value of `${NAME}` is shown as that. */
function toName({ shown }: Sensitive): string {
  return shown.replace(/^\$\{|\}$/g, '');
}

/** `CI_ACME_EXAMPLE` for `ci.acme.example:8443`. Names that a config may not read get another start. */
function getHostPrefix(host: string): string {
  const words = host
    .replace(/:\d+$/, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
  return /^[A-Z]/.test(words) && findRefusedPrefix(`${words}_`) === undefined ? words : `HOOK_${words}`;
}

/**
 * The variables of an export as lines that a shell and `gh secret set --env-file` read, with the values of those whose values are known.
 * Sensitive: it goes into a file that only its owner reads, and nowhere else.
 */
export function formatSecrets(variables: readonly ExportedVariable[]): string {
  const lines = variables.flatMap(({ name, about, value }) =>
    value === undefined
      ? [`# The secret of ${escapeComment(about)}; GitHub does not show it.`, `# ${name}=`]
      : [`# A part of ${escapeComment(about)}`, `${name}=${quoteForShell(value.reveal())}`],
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** Single quotes keep everything as it is; a value that has one is put into double quotes, with what is special there escaped. */
function quoteForShell(value: string): string {
  return value.includes("'") ? `"${value.replace(/["\\$`]/g, '\\$&')}"` : `'${value}'`;
}
