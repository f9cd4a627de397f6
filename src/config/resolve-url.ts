import type { Diagnostic, Location } from '../model/diagnostic.ts';
import { declaredUrl, type HookUrl } from '../model/url.ts';
import { type Template, templateNames } from './template.ts';
import { hasUnwantedCharacter, sentUrlFinding } from './url-findings.ts';
import type { Variables } from './variables.ts';

/** What a run needs values for: `none` checks with stand-ins, `urls` needs every variable of a URL. */
export type Need = 'none' | 'urls';

export interface ResolvedUrl {
  readonly url: HookUrl | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The URL that a template means. Findings name the variable and the place, never a value. */
export function resolvedUrl(template: Template, key: string, variables: Variables, need: Need): ResolvedUrl {
  const missing = templateNames(template).filter((name) => variables.lookup(name) === undefined);
  if (need !== 'none' && missing.length > 0) {
    return { url: undefined, diagnostics: missing.map((name) => missingVariable(name, key, template.location)) };
  }
  const untidy = templateNames(template).filter((name) => hasUnwantedCharacter(variables.lookup(name) ?? ''));
  if (untidy.length > 0) {
    return { url: undefined, diagnostics: untidy.map((name) => untidyVariable(name, key, template.location)) };
  }
  const url = declaredUrl(
    template.parts.map((part) =>
      part.kind === 'text'
        ? { text: part.text }
        : { text: variables.lookup(part.name) ?? standIn(part.name), variable: part.name },
    ),
  );
  // With a stand-in in it, a URL that cannot be read proves nothing.
  const finding = missing.length > 0 ? undefined : sentUrlFinding(url.reveal());
  if (finding === undefined) return { url, diagnostics: [] };
  return { url: undefined, diagnostics: [{ severity: 'error', ...finding, location: template.location }] };
}

/** How to hand a value in, for people. */
export function passHint(name: string): string {
  return `Set ${name} in env: of the step (or in the shell), or pass it in the input variables.`;
}

/** Different names get different texts, so that two URLs are taken for one only where they are. */
function standIn(name: string): string {
  return name.toLowerCase();
}

function missingVariable(name: string, key: string, location: Location): Diagnostic {
  const message = `The variable \${${name}} in ${key} has no value, or an empty one; a URL needs all of its variables.`;
  return { severity: 'error', code: 'missing-variable', message, hint: passHint(name), location };
}

function untidyVariable(name: string, key: string, location: Location): Diagnostic {
  const message = `The value of \${${name}}, used in ${key}, holds white space, a line break, a backslash or an invisible character; a URL cannot.`;
  const hint = `Check ${name} for a line break at its end.`;
  return { severity: 'error', code: 'invalid-url', message, hint, location };
}
