import type { ConfigDocument } from '../config/document/document.ts';
import type { Template } from '../config/document/template.ts';
import { type Diagnostic, type Location, sortDiagnostics } from '../model/diagnostic.ts';
import type { DesiredTarget } from '../model/hook.ts';
import { checkPolicy } from '../plan/policy/check-policy.ts';

/** What the policy is judged by before any hook is live. */
export interface ValidatedPolicy {
  readonly documents: readonly ConfigDocument[];
  readonly targets: readonly DesiredTarget[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Whether GitHub runs where private hosts can be reached. */
  readonly isInside: boolean;
}

/** What the policy says of declared hooks as far as it shows without variables: hooks whose host is read from one are passed over. */
export function validatedPolicy({ documents, targets, today, isInside }: ValidatedPolicy): readonly Diagnostic[] {
  const known = new Set(
    documents.flatMap(({ hooks }) =>
      hooks.filter(({ url }) => hasLiteralHost(url)).map(({ location }) => placeKey(location)),
    ),
  );
  const found = targets.flatMap(({ hooks, policy }) => {
    const judged = hooks.filter(({ location }) => known.has(placeKey(location)));
    return checkPolicy({ hooks: judged, policy }, today, { isInside });
  });
  return sortDiagnostics(found);
}

function hasLiteralHost({ parts }: Template): boolean {
  const [first] = parts;
  if (first?.kind !== 'text') return false;
  return parts.length === 1 || /^https?:\/\/[^/?#]+[/?#]/i.test(first.text);
}

function placeKey({ file, line, column }: Location): string {
  return JSON.stringify([file, line, column]);
}
