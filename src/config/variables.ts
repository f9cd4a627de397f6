import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { shownValue } from './shown-value.ts';
import { isVariableName, refusedPrefix } from './variable-name.ts';

/** Values for `${NAME}`. An empty value is the same as none, and so is a name that a config may not read. */
export interface Variables {
  lookup(name: string): string | undefined;
}

/**
 * Looks names up in the input `variables` (a JSON object of texts; empty or undefined for none), then in the environment. Names in the
 * input that no config can read are passed over, so that a workflow can hand in all of its secrets.
 */
export function variables(
  input: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Checked<Variables> {
  const { value: given, diagnostics } = inputValues(input);
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
  return isVariableName(name) && refusedPrefix(name) === undefined;
}

function inputValues(input: string | undefined): Checked<ReadonlyMap<string, string>> {
  if (input === undefined || input.trim() === '') return { value: new Map(), diagnostics: [] };
  const parsed = parsedJson(input);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return {
      diagnostics: [
        refused('The input variables is not a JSON object; accepted is an object of texts, such as {"NAME": "value"}.'),
      ],
    };
  }
  const entries = Object.entries(parsed).filter(([name]) => isReadable(name));
  const diagnostics = entries
    .filter(([, value]) => typeof value !== 'string' && value !== null)
    .map(([name]) =>
      refused(`The value of ${shownValue(name)} in the input variables is not a text; accepted are texts.`),
    );
  if (diagnostics.length > 0) return { diagnostics };
  return {
    value: new Map(entries.map(([name, value]) => [name, typeof value === 'string' ? value : ''])),
    diagnostics,
  };
}

function parsedJson(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    // The error would quote the input, which holds secrets.
    return undefined;
  }
}

function refused(message: string): Diagnostic {
  const hint = 'Build it with toJSON(secrets), or put each value in quotes.';
  return { severity: 'error', code: 'invalid-variables', message, hint };
}
