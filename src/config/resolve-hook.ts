import { toSortedSet } from '../model/compare.ts';
import type { Diagnostic, Location } from '../model/diagnostic.ts';
import type { DesiredHook, SecretDeclaration, VariableValue } from '../model/hook.ts';
import { Sensitive } from '../model/sensitive.ts';
import { createDeclaredUrl, type HookUrl } from '../model/url.ts';
import { checkSecret, checkSentUrl, hasUnwantedCharacter } from './document/check-values.ts';
import type { ConfigHook, ConfigSecret, VariableName } from './document/document.ts';
import { listVariableNames, type Template } from './document/template.ts';
import type { Variables } from './variables.ts';

export interface ResolvedHook {
  /** Undefined where a URL has no value. */
  readonly hook: DesiredHook | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A declared hook with its variables filled in. A secret without a value stays undefined; that is a notice where URLs are needed. */
export function resolveHook(hook: ConfigHook, variables: Variables, need: Need): ResolvedHook {
  const { url, diagnostics } = resolveUrl(hook.url, 'url', variables, need);
  const id = hook.id?.value;
  if (hook.state === 'absent') return { hook: url && { ...hook, url, id }, diagnostics };
  const previous = hook.previousUrls.map((template) => resolveUrl(template, 'previous_urls', variables, need));
  const previousUrls = previous.map((resolved) => resolved.url).filter((previousUrl) => previousUrl !== undefined);
  const resolved = url && {
    ...hook,
    ...{ url, id, previousUrls },
    events: toSortedSet(hook.events.map(({ value }) => value)),
    secret: resolveSecret(hook.secret, variables),
    previousSecret: hook.previousSecret && resolveVariable(hook.previousSecret, variables),
    maxSilence: hook.maxSilence?.value,
    username: hook.username && resolveVariable(hook.username, variables),
    password: hook.password && resolveVariable(hook.password, variables),
  };
  return {
    hook: resolved,
    diagnostics: [
      ...diagnostics,
      ...previous.flatMap((each) => each.diagnostics),
      ...checkValue(hook.secret, 'secret', variables, need),
      ...checkValue(hook.previousSecret, 'previous_secret', variables, need),
      ...checkValue(hook.username, 'username', variables, need),
      ...checkValue(hook.password, 'password', variables, need),
    ],
  };
}

function resolveSecret(secret: ConfigSecret, variables: Variables): SecretDeclaration {
  return secret.kind === 'variable' ? { kind: 'declared', ...resolveVariable(secret, variables) } : secret;
}

function resolveVariable({ value: name }: VariableName, variables: Variables): VariableValue {
  const value = variables.lookup(name);
  return { name, value: value === undefined ? undefined : new Sensitive(value, `\${${name}}`) };
}

function checkValue(
  secret: ConfigSecret | undefined,
  key: string,
  variables: Variables,
  need: Need,
): readonly Diagnostic[] {
  if (secret?.kind !== 'variable') return [];
  const { value: name, location } = secret;
  const value = variables.lookup(name);
  if (value !== undefined)
    return key === 'username' ? [] : checkSecret(name, value).map((diagnostic) => ({ ...diagnostic, location }));
  if (need === 'none') return [];
  const message = `The variable \${${name}} in ${key} has no value in this run; an apply that writes it needs one.`;
  return [{ severity: 'notice', code: 'missing-secret-value', message, hint: suggestVariable(name), location }];
}

/** What a run needs values for: `none` checks with stand-ins, `urls` needs every variable of a URL. */
export type Need = 'none' | 'urls';

interface ResolvedUrl {
  readonly url: HookUrl | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The URL that a template means. Diagnostics name the variable and the location, never a value. */
function resolveUrl(template: Template, key: string, variables: Variables, need: Need): ResolvedUrl {
  const missing = listVariableNames(template).filter((name) => variables.lookup(name) === undefined);
  if (need !== 'none' && missing.length > 0) {
    return {
      url: undefined,
      diagnostics: missing.map((name) => describeMissingVariable(name, key, template.location)),
    };
  }
  const untidy = listVariableNames(template).filter((name) => hasUnwantedCharacter(variables.lookup(name) ?? ''));
  if (untidy.length > 0) {
    return { url: undefined, diagnostics: untidy.map((name) => describeUntidyVariable(name, key, template.location)) };
  }
  const url = createDeclaredUrl(
    template.parts.map((part) =>
      part.kind === 'text'
        ? { text: part.text }
        : { text: variables.lookup(part.name) ?? createStandIn(part.name), variable: part.name },
    ),
  );
  // With a stand-in in it, a URL that cannot be read proves nothing.
  const diagnostic = missing.length > 0 ? undefined : checkSentUrl(url.reveal());
  if (diagnostic === undefined) return { url, diagnostics: [] };
  return { url: undefined, diagnostics: [{ severity: 'error', ...diagnostic, location: template.location }] };
}

/** How to hand a value in, for people. `nameInputs` knows this sentence. */
export function suggestVariable(name: string): string {
  return `Set ${name} in env: of the step, or pass it in the input variables.`;
}

/** Different names get different texts, so that two URLs are taken for one only where they are. */
function createStandIn(name: string): string {
  return name.toLowerCase();
}

function describeMissingVariable(name: string, key: string, location: Location): Diagnostic {
  const message = `The variable \${${name}} in ${key} has no value, or an empty one; a URL needs all of its variables.`;
  return { severity: 'error', code: 'missing-variable', message, hint: suggestVariable(name), location };
}

function describeUntidyVariable(name: string, key: string, location: Location): Diagnostic {
  const message = `The value of \${${name}}, used in ${key}, holds white space, a line break, a backslash or an invisible character; a URL cannot.`;
  const hint = `Check ${name} for a line break at its end.`;
  return { severity: 'error', code: 'invalid-url', message, hint, location };
}
