import { toSortedSet } from '../model/compare.ts';
import type { Checked, Diagnostic, Location } from '../model/diagnostic.ts';
import type { DesiredHook, SecretDeclaration, VariableValue } from '../model/hook.ts';
import { Sensitive } from '../model/sensitive.ts';
import { createDeclaredUrl, type HookUrl } from '../model/url.ts';
import { checkSecret, checkSentUrl, hasUnwantedCharacter } from './document/check-values.ts';
import type { ConfigDocument, ConfigHook, ConfigSecret, PresentConfigHook } from './document/document.ts';
import { listVariableNames, type Template, type Variables } from './variables.ts';

/** What a run needs values for: `none` checks with stand-ins, `urls` needs every variable of a URL. */
export type Need = 'none' | 'urls';

export interface ResolvedHook {
  /** Undefined where a URL has no value. */
  readonly hook: DesiredHook | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A declared hook with its variables filled in. A secret without a value stays undefined; that is a notice where URLs are needed. */
export function resolveHook(hook: ConfigHook, variables: Variables, need: Need): ResolvedHook {
  const { value: url, diagnostics } = resolveUrl(hook.url, 'url', variables, need);
  const id = hook.id?.value;
  if (hook.state === 'absent') return { hook: url && { ...hook, url, id }, diagnostics };
  const previous = hook.previousUrls.map((template) => resolveUrl(template, 'previous_urls', variables, need));
  const resolved = url && {
    ...hook,
    ...{ url, id },
    previousUrls: previous.flatMap(({ value }) => value ?? []),
    events: toSortedSet(hook.events.map(({ value }) => value)),
    secret: resolveSecret(hook.secret, variables),
    previousSecret: hook.previousSecret && resolveVariable(hook.previousSecret.value, variables),
    maxSilence: hook.maxSilence?.value,
    username: hook.username && resolveVariable(hook.username.value, variables),
    password: hook.password && resolveVariable(hook.password.value, variables),
  };
  return {
    hook: resolved,
    diagnostics: [
      ...diagnostics,
      ...previous.flatMap((each) => each.diagnostics),
      ...listWholeValues(hook).flatMap((use) => checkValue(use, variables, need)),
    ],
  };
}

function resolveSecret(secret: ConfigSecret, variables: Variables): SecretDeclaration {
  return secret.kind === 'variable' ? { kind: 'declared', ...resolveVariable(secret.value, variables) } : secret;
}

function resolveVariable(name: string, variables: Variables): VariableValue {
  const value = variables.lookup(name);
  return { name, value: value === undefined ? undefined : new Sensitive(value, `\${${name}}`) };
}

function checkValue({ name, key, location }: VariableUse, variables: Variables, need: Need): readonly Diagnostic[] {
  const value = variables.lookup(name);
  if (value !== undefined && key === 'username') return [];
  if (value !== undefined) return checkSecret(name, value).map((found) => ({ ...found, location }));
  if (need === 'none') return [];
  const message = `The variable \${${name}} in ${key} has no value in this run; an apply that writes it needs one.`;
  return [{ severity: 'notice', code: 'missing-secret-value', message, hint: suggestVariable(name), location }];
}

/** The URL that a template means. Diagnostics name the variable and the location, never a value. */
function resolveUrl(template: Template, key: string, variables: Variables, need: Need): Checked<HookUrl> {
  const { location } = template;
  const names = listVariableNames(template);
  const missing = names.filter((name) => variables.lookup(name) === undefined);
  const untidy = names.filter((name) => hasUnwantedCharacter(variables.lookup(name) ?? ''));
  if (need !== 'none' && missing.length > 0)
    return { diagnostics: missing.map((name) => describeMissingVariable(name, key, location)) };
  if (untidy.length > 0) return { diagnostics: untidy.map((name) => describeUntidyVariable(name, key, location)) };
  const url = createDeclaredUrl(
    template.parts.map((part) =>
      part.kind === 'text'
        ? { text: part.text }
        : { text: variables.lookup(part.name) ?? createStandIn(part.name), variable: part.name },
    ),
  );
  // With a stand-in in it, a URL that cannot be read proves nothing.
  const problem = missing.length > 0 ? undefined : checkSentUrl(url.reveal());
  return problem === undefined
    ? { value: url, diagnostics: [] }
    : { diagnostics: [{ severity: 'error', ...problem, location }] };
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

/** One place where a config reads a variable. */
interface VariableUse {
  readonly name: string;
  /** The key of the hook. */
  readonly key: string;
  readonly location: Location;
}

/** Every place where the documents read a variable. */
export function listVariableUses(documents: readonly ConfigDocument[]): readonly VariableUse[] {
  return documents
    .flatMap(({ hooks }) => hooks)
    .flatMap((hook) => {
      const inUrl = listTemplateUses(hook.url, 'url');
      if (hook.state === 'absent') return inUrl;
      const inPrevious = hook.previousUrls.flatMap((template) => listTemplateUses(template, 'previous_urls'));
      return [...inUrl, ...inPrevious, ...listWholeValues(hook)];
    });
}

/** The values that the documents read, once each, for the runner to mask. */
export function listVariableValues(documents: readonly ConfigDocument[], variables: Variables): readonly Sensitive[] {
  const names = new Set(listVariableUses(documents).map(({ name }) => name));
  return [...names].sort().flatMap((name) => resolveVariable(name, variables).value ?? []);
}

function listTemplateUses({ parts, location }: Template, key: string): readonly VariableUse[] {
  return parts.flatMap((part) => (part.kind === 'variable' ? [{ name: part.name, key, location }] : []));
}

/** The variables that stand for the whole value of a key. */
function listWholeValues({ secret, previousSecret, username, password }: PresentConfigHook): readonly VariableUse[] {
  const values = { secret, previous_secret: previousSecret, username, password };
  return Object.entries(values).flatMap(([key, value]) =>
    value?.kind === 'variable' ? [{ name: value.value, key, location: value.location }] : [],
  );
}
