import type { Checked, Diagnostic, Location } from '../model/diagnostic.ts';
import { Sensitive } from '../model/sensitive.ts';
import type { ConfigDocument } from './document/document.ts';
import { findRefusedPrefix, isVariableName, type Template } from './document/template.ts';
import { formatValue } from './yaml/yaml-node.ts';

/** Values for `${NAME}`. An empty value is the same as none, and so is a name that a config may not read. */
export interface Variables {
  lookup(name: string): string | undefined;
}

/**
 * Looks names up in the input `variables` (a JSON object of texts; empty or undefined for none), then in the environment. Names in the
 * input that no config can read are passed over, so that a workflow can hand in all of its secrets.
 */
export function createVariables(
  input: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Checked<Variables> {
  const { value: given, diagnostics } = parseInput(input);
  if (given === undefined) return { diagnostics };
  const lookup = (name: string): string | undefined => {
    if (!isReadable(name)) return undefined;
    return given.get(name) || (Object.hasOwn(environment, name) ? environment[name] : undefined) || undefined;
  };
  return { value: { lookup }, diagnostics };
}

/** No values at all, as for `validate`. */
export const noVariables: Variables = { lookup: () => undefined };

function isReadable(name: string): boolean {
  return isVariableName(name) && findRefusedPrefix(name) === undefined;
}

function parseInput(input: string | undefined): Checked<ReadonlyMap<string, string>> {
  if (input === undefined || input.trim() === '') return { value: new Map(), diagnostics: [] };
  const parsed = parseJson(input);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return {
      diagnostics: [refuse('The input variables must be a JSON object of strings, such as {"NAME": "value"}.')],
    };
  }
  const entries = Object.entries(parsed).filter(([name]) => isReadable(name));
  const diagnostics = entries
    .filter(([, value]) => typeof value !== 'string' && value !== null)
    .map(([name]) => refuse(`The value of ${formatValue(name)} in the input variables must be a string.`));
  if (diagnostics.length > 0) return { diagnostics };
  return {
    value: new Map(entries.map(([name, value]) => [name, typeof value === 'string' ? value : ''])),
    diagnostics,
  };
}

function parseJson(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    // The error would quote the input, which holds secrets.
    return undefined;
  }
}

function refuse(message: string): Diagnostic {
  const hint = 'Build it with toJSON(secrets), or put each value in quotes.';
  return { severity: 'error', code: 'invalid-variables', message, hint };
}

/** The keys of a hook that are read for variables. */
type VariableKey = 'url' | 'previous_urls' | 'secret' | 'previous_secret' | 'username' | 'password';

/** One place where a config reads a variable. */
interface VariableUse {
  readonly name: string;
  readonly key: VariableKey;
  readonly location: Location;
}

/** Every place where the documents read a variable. */
export function listVariableUses(documents: readonly ConfigDocument[]): readonly VariableUse[] {
  return documents.flatMap(({ hooks }) =>
    hooks.flatMap((hook) => {
      if (hook.state === 'absent') return listTemplateUses(hook.url, 'url');
      const { secret, previousSecret, username, password } = hook;
      const values = [
        ['secret', secret.kind === 'variable' ? secret : undefined],
        ['previous_secret', previousSecret],
        ['username', username],
        ['password', password],
      ] as const;
      return [
        ...listTemplateUses(hook.url, 'url'),
        ...hook.previousUrls.flatMap((template) => listTemplateUses(template, 'previous_urls')),
        ...values.flatMap(([key, variable]) =>
          variable === undefined ? [] : [{ name: variable.value, key, location: variable.location }],
        ),
      ];
    }),
  );
}

/** The values that the documents read, once each, for the runner to mask. */
export function listVariableValues(documents: readonly ConfigDocument[], variables: Variables): readonly Sensitive[] {
  const names = new Set(listVariableUses(documents).map(({ name }) => name));
  return [...names].sort().flatMap((name) => {
    const value = variables.lookup(name);
    return value === undefined ? [] : [new Sensitive(value, `\${${name}}`)];
  });
}

function listTemplateUses({ parts, location }: Template, key: VariableKey): readonly VariableUse[] {
  return parts.flatMap((part) => (part.kind === 'variable' ? [{ name: part.name, key, location }] : []));
}
