import { suggestVariable } from '../config/resolve-hook.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PresentHook } from '../model/hook.ts';
import { listCarriedValues } from '../plan/diff/written-secret.ts';
import type { Plan } from '../plan/plan.ts';
import { listWrites } from '../plan/plan-parts.ts';

/** Variables that a planned request carries and that this run has no value for: an apply is refused before its first write. */
export function missingSecrets(plan: Plan): readonly Diagnostic[] {
  return plan.targets.flatMap((planned) => {
    if (planned.status === 'failed' || planned.refusals.length > 0) return [];
    const { target } = planned.plan;
    return listWrites(planned.plan).flatMap((change) => {
      if (!('desired' in change)) return [];
      const missing = listCarriedValues(target, change).filter(({ value }) => value === undefined);
      return missing.map(({ name }) => missingVariable(name, change.desired));
    });
  });
}

function missingVariable(name: string, { url, location }: PresentHook): Diagnostic {
  return {
    severity: 'error',
    code: 'missing-variable',
    message: `The variable ${name} has no value, and a planned request for ${url} carries it.`,
    hint: suggestVariable(name),
    location,
  };
}
