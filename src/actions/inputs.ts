import { findNearest } from '../model/compare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type InputName, type InputTexts, inputNames } from '../run/settings/inputs.ts';

export interface ActionInputs {
  readonly texts: InputTexts;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The inputs of this step. The runner hands them over as `INPUT_NAME` and only warns about a name it does not know, so a misspelled
 * `max-deletion` would silently not protect: here it is an error.
 */
export function readInputs(environment: Readonly<Record<string, string | undefined>>): ActionInputs {
  const texts: Partial<Record<InputName, string>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [variable, text] of Object.entries(environment)) {
    if (!variable.startsWith('INPUT_') || text === undefined) continue;
    const given = variable.slice('INPUT_'.length).toLowerCase();
    const name = inputNames.find((candidate) => candidate === given);
    if (name !== undefined) texts[name] = text;
    else diagnostics.push(createUnknownInput(given));
  }
  if ((texts['api-url'] ?? '') === '' && environment.GITHUB_API_URL !== undefined)
    texts['api-url'] = environment.GITHUB_API_URL;
  return { texts, diagnostics };
}

function createUnknownInput(given: string): Diagnostic {
  const suggestion = findNearest(given.replaceAll('_', '-'), inputNames);
  return {
    severity: 'error',
    code: 'unknown-input',
    message: `${JSON.stringify(given)} is not an input of Hookherd (it arrived as INPUT_${given.toUpperCase()}).`,
    hint:
      suggestion === undefined
        ? `The inputs are ${inputNames.join(', ')}.`
        : `Did you mean ${JSON.stringify(suggestion)}?`,
  };
}
