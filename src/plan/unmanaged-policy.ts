import { compareIds } from '../model/compare.ts';
import type { Policy } from '../model/desired.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { grouped } from '../model/grouped.ts';
import { policyRules } from '../model/policy-rules.ts';
import { type Target, targetName } from '../model/target.ts';
import { listed } from './listed.ts';
import type { UnmanagedHook } from './plan.ts';
import { askedChecks, brokenChecks } from './policy.ts';
import { type CheckOptions, policyChecks } from './policy-checks.ts';

/**
 * The rules that hooks break which the config does not name: one notice a rule, since nobody can mend them in the config. Ids alone name
 * them: where a run lists no unmanaged hooks, it must not tell their hosts either.
 */
export function unmanagedPolicyNotes(
  target: Target,
  { hooks, policy }: { readonly hooks: readonly UnmanagedHook[]; readonly policy: Policy },
  options: CheckOptions,
): readonly Diagnostic[] {
  const checks = askedChecks(policy, policyChecks(policy, options));
  const own = hooks.filter(({ mark }) => mark !== 'foreign').map(({ live }) => live);
  const broken = own.flatMap((live) => brokenChecks(live, checks).map(({ check }) => ({ live, check })));
  return [...grouped(broken, ({ check }) => check.rule)].flatMap(([rule, group]): readonly Diagnostic[] => {
    const [first] = group;
    if (first === undefined) return [];
    const ids = group.map(({ live }) => live.id).sort(compareIds);
    const are = ids.length === 1 ? '1 unmanaged hook' : `${ids.length} unmanaged hooks`;
    return [
      {
        severity: 'notice',
        code: 'unmanaged-breaks-policy',
        message: `${are} of ${targetName(target)} would break the policy rule ${rule} (${policyRules[first.check.rule].asks}) if declared: id ${listed(ids)}.`,
      },
    ];
  });
}
