import { targetName } from '../model/target.ts';
import type { Plan } from '../plan/plan.ts';
import { getTarget } from '../plan/plan-parts.ts';

/** What a plan is about: `acme`, `43 targets`, and the host of the API where it is not github.com's. */
export function place({ targets, apiBase }: Plan): string {
  const [only] = targets;
  const what = only !== undefined && targets.length === 1 ? targetName(getTarget(only)) : `${targets.length} targets`;
  const host = URL.canParse(apiBase) ? new URL(apiBase).host : '';
  return host === '' || host === 'api.github.com' ? what : `${what} at ${host}`;
}
