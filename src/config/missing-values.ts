import type { Location } from '../hooks/diagnostic.ts';
import type { PresentHook } from '../hooks/hook.ts';
import { Sensitive } from '../hooks/sensitive.ts';
import type { ConfigDocument } from './document.ts';
import type { Template } from './template.ts';
import type { Variables } from './variables.ts';

export type VariableKey = 'url' | 'previous_urls' | 'secret' | 'username' | 'password';

/** One place where a config reads a variable. */
export interface VariableUse {
  readonly name: string;
  readonly key: VariableKey;
  readonly location: Location;
}

/** Every place where the documents read a variable. */
export function variableUses(documents: readonly ConfigDocument[]): readonly VariableUse[] {
  return documents.flatMap(({ hooks }) =>
    hooks.flatMap((hook) => {
      if (hook.state === 'absent') return templateUses(hook.url, 'url');
      const { secret, username, password } = hook;
      const values = { secret: secret.kind === 'variable' ? secret : undefined, username, password } as const;
      return [
        ...templateUses(hook.url, 'url'),
        ...hook.previousUrls.flatMap((template) => templateUses(template, 'previous_urls')),
        ...(['secret', 'username', 'password'] as const).flatMap((key) => {
          const variable = values[key];
          return variable === undefined ? [] : [{ name: variable.value, key, location: variable.location }];
        }),
      ];
    }),
  );
}

/** The values that the documents read, once each, so that the runner can be told to hide them. */
export function readValues(documents: readonly ConfigDocument[], variables: Variables): readonly Sensitive[] {
  const names = new Set(variableUses(documents).map(({ name }) => name));
  return [...names].sort().flatMap((name) => {
    const value = variables.lookup(name);
    return value === undefined ? [] : [new Sensitive(value, `\${${name}}`)];
  });
}

export interface MissingValue {
  readonly name: string;
  readonly key: 'secret' | 'username' | 'password';
  readonly location: Location;
}

/** Values that a hook declares and this run does not have. A run refuses before writing if a request would carry one. */
export function missingValues(hook: PresentHook): readonly MissingValue[] {
  const { secret, username, password, location } = hook;
  const values = { secret: secret.kind === 'declared' ? secret : undefined, username, password } as const;
  return (['secret', 'username', 'password'] as const).flatMap((key) => {
    const variable = values[key];
    return variable === undefined || variable.value !== undefined ? [] : [{ name: variable.name, key, location }];
  });
}

function templateUses({ parts, location }: Template, key: VariableKey): readonly VariableUse[] {
  return parts.flatMap((part) => (part.kind === 'variable' ? [{ name: part.name, key, location }] : []));
}
