import { passHint } from '../config/resolve-url.ts';
import type { Diagnostic } from '../hooks/diagnostic.ts';
import type { PresentHook, VariableValue } from '../hooks/hook.ts';
import type { Change, Plan, Refresh } from '../plan/plan.ts';

/** Variables that a planned request carries and that this run has no value for: an apply is refused before its first write. */
export function missingSecrets(plan: Plan): readonly Diagnostic[] {
  return plan.targets.flatMap((target) =>
    target.status === 'failed' || target.refusals.length > 0
      ? []
      : [...target.plan.changes, ...target.plan.refreshes].flatMap((change) =>
          carriedVariables(change)
            .filter(({ value }) => value === undefined)
            .map(({ name, hook }) => missing(name, hook)),
        ),
  );
}

function carriedVariables(change: Change | Refresh): readonly (VariableValue & { readonly hook: PresentHook })[] {
  if (change.op === 'delete' || change.op === 'deactivate') return [];
  const { desired: hook } = change;
  const carriesSecret = change.op === 'refresh' || !['keep', 'remove'].includes(change.secret);
  const secret = carriesSecret && hook.secret.kind === 'declared' ? [hook.secret] : [];
  const credentials =
    change.op === 'create' ? [hook.username, hook.password].filter((value) => value !== undefined) : [];
  return [...secret, ...credentials].map(({ name, value }) => ({ name, value, hook }));
}

function missing(name: string, hook: PresentHook): Diagnostic {
  return {
    severity: 'error',
    code: 'missing-variable',
    message: `The variable ${name} has no value, and a planned request for ${hook.url} carries it.`,
    hint: passHint(name),
    location: hook.location,
  };
}
