import { findRefusedPrefix } from '../config/variables.ts';
import { Sensitive } from '../model/sensitive.ts';
import type { HookUrl } from '../model/url.ts';

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

  /** The variable of a known value, as a config reads it. */
  useKnown(value: Sensitive, about: string): string {
    const name = toName(value);
    if (!this.#variables.some((each) => each.name === name))
      this.#variables.push({ name, kind: 'token', about, value });
    return `\${${name}}`;
  }

  /** All that were given out, in that order. */
  get variables(): readonly ExportedVariable[] {
    return this.#variables;
  }

  /** A variable for the secret of a hook, as a config reads it: `${NAME}`. */
  secret({ host, shown }: HookUrl): string {
    const name = this.#free(`${getHostPrefix(host)}_SECRET`);
    this.#variables.push({ name, kind: 'secret', about: shown, value: undefined });
    return `\${${name}}`;
  }

  /** A variable for a part of a URL; `suffix` says which. The same value on the same host has the same one. */
  token(host: string, suffix: string, { value, about }: { readonly value: string; readonly about: string }): string {
    const base = `${getHostPrefix(host)}_${suffix}`;
    const known = this.#byValue.get(`${base} ${value}`);
    if (known !== undefined) return known;
    const name = this.#free(base);
    const variable = `\${${name}}`;
    this.#byValue.set(`${base} ${value}`, variable);
    this.#variables.push({ name, kind: 'token', about, value: new Sensitive(value, variable) });
    return variable;
  }

  #free(base: string): string {
    let name = base;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${base}_${count}`;
    this.#taken.add(name);
    return name;
  }
}

/** The name of a variable whose value is shown as `${NAME}`. */
export function toName({ shown }: Sensitive): string {
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
