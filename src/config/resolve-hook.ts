import { sortedSet } from '../model/compare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DesiredHook, SecretDeclaration, VariableValue } from '../model/hook.ts';
import { Sensitive } from '../model/sensitive.ts';
import type { ConfigHook, ConfigSecret, VariableName } from './document.ts';
import { type Need, passHint, resolvedUrl } from './resolve-url.ts';
import { secretFindings } from './secret-findings.ts';
import type { Variables } from './variables.ts';

export interface ResolvedHook {
  /** Undefined where a URL has no value. */
  readonly hook: DesiredHook | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A declared hook with its variables filled in. A secret without a value stays undefined; that is a notice where URLs are needed. */
export function resolvedHook(hook: ConfigHook, variables: Variables, need: Need): ResolvedHook {
  const { location, description } = hook;
  const { url, diagnostics } = resolvedUrl(hook.url, 'url', variables, need);
  const identity = url && { location, url, id: hook.id?.value, description };
  if (hook.state === 'absent') return { hook: identity && { ...identity, state: 'absent' }, diagnostics };
  const previous = hook.previousUrls.map((template) => resolvedUrl(template, 'previous_urls', variables, need));
  const previousUrls = previous.map((resolved) => resolved.url).filter((previousUrl) => previousUrl !== undefined);
  const found = [
    ...diagnostics,
    ...previous.flatMap((resolved) => resolved.diagnostics),
    ...valueDiagnostics(hook.secret, 'secret', variables, need),
    ...valueDiagnostics(hook.previousSecret, 'previous_secret', variables, need),
    ...valueDiagnostics(hook.username, 'username', variables, need),
    ...valueDiagnostics(hook.password, 'password', variables, need),
  ];
  if (identity === undefined) return { hook: undefined, diagnostics: found };
  const { state, contentType, insecureSsl, active, ping, waivers, maxSilence } = hook;
  return {
    hook: {
      ...identity,
      ...{ state, contentType, insecureSsl, active, ping, waivers, previousUrls },
      events: sortedSet(hook.events.map(({ value }) => value)),
      secret: secretDeclaration(hook.secret, variables),
      previousSecret: hook.previousSecret && variableValue(hook.previousSecret, variables),
      maxSilence: maxSilence?.value,
      username: hook.username && variableValue(hook.username, variables),
      password: hook.password && variableValue(hook.password, variables),
    },
    diagnostics: found,
  };
}

function secretDeclaration(secret: ConfigSecret, variables: Variables): SecretDeclaration {
  return secret.kind === 'variable' ? { kind: 'declared', ...variableValue(secret, variables) } : secret;
}

function variableValue({ value: name }: VariableName, variables: Variables): VariableValue {
  const value = variables.lookup(name);
  return { name, value: value === undefined ? undefined : new Sensitive(value, `\${${name}}`) };
}

function valueDiagnostics(
  secret: ConfigSecret | undefined,
  key: string,
  variables: Variables,
  need: Need,
): readonly Diagnostic[] {
  if (secret?.kind !== 'variable') return [];
  const { value: name, location } = secret;
  const value = variables.lookup(name);
  if (value !== undefined)
    return key === 'username' ? [] : secretFindings(name, value).map((finding) => ({ ...finding, location }));
  if (need === 'none') return [];
  const message = `The variable \${${name}} in ${key} has no value in this run; an apply that writes it needs one.`;
  return [{ severity: 'notice', code: 'missing-secret-value', message, hint: passHint(name), location }];
}
