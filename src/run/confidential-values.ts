import type { ConfigDocument } from '../config/document/document.ts';
import { listVariableUses, listVariableValues, type Variables } from '../config/variables.ts';
import type { DesiredTarget } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';

/**
 * The values that the documents read and that people must not see. A value that is only a part of the host of a declared URL is none:
 * where deliveries go is for reviewers to see. One that is used as a secret always is.
 */
export function confidentialValues(
  documents: readonly ConfigDocument[],
  variables: Variables,
  targets: readonly DesiredTarget[],
): readonly Sensitive[] {
  const secrets = new Set(listVariableUses(documents).flatMap(({ name, key }) => (isUrl(key) ? [] : [`\${${name}}`])));
  const places = targets.flatMap(({ hooks }) =>
    hooks.flatMap(({ url }) => [url.host, `https://${url.host}`, `http://${url.host}`]),
  );
  return listVariableValues(documents, variables).filter((value) => {
    const text = value.reveal().toLowerCase();
    return secrets.has(value.shown) || !places.some((place) => place.includes(text));
  });
}

function isUrl(key: ReturnType<typeof listVariableUses>[number]['key']): boolean {
  return key === 'url' || key === 'previous_urls';
}
