import type { Location } from '../model/diagnostic.ts';
import { Sensitive } from '../model/sensitive.ts';
import type { ConfigDocument } from './document.ts';
import type { Template } from './template.ts';
import type { Variables } from './variables.ts';

/** The keys of a hook that are read for variables. */
export type VariableKey = 'url' | 'previous_urls' | 'secret' | 'previous_secret' | 'username' | 'password';

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
      const { secret, previousSecret, username, password } = hook;
      const values = [
        ['secret', secret.kind === 'variable' ? secret : undefined],
        ['previous_secret', previousSecret],
        ['username', username],
        ['password', password],
      ] as const;
      return [
        ...templateUses(hook.url, 'url'),
        ...hook.previousUrls.flatMap((template) => templateUses(template, 'previous_urls')),
        ...values.flatMap(([key, variable]) =>
          variable === undefined ? [] : [{ name: variable.value, key, location: variable.location }],
        ),
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

function templateUses({ parts, location }: Template, key: VariableKey): readonly VariableUse[] {
  return parts.flatMap((part) => (part.kind === 'variable' ? [{ name: part.name, key, location }] : []));
}
