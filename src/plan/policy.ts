import type { DesiredTarget, Policy, PolicyLevel } from '../hooks/desired.ts';
import type { Diagnostic } from '../hooks/diagnostic.ts';
import type { PresentHook } from '../hooks/hook.ts';
import { type Breach, judgedBreaches } from '../hooks/waivers.ts';
import { type CheckOptions, type PolicyCheck, type PolicySubject, policyChecks } from './policy-checks.ts';

/**
 * What the policy has to say about declared hooks: errors and warnings for broken rules, notices for waived ones. A waiver holds through
 * its last day; one that is over or that waives nothing is told.
 */
export function policyDiagnostics(
  { hooks, policy }: Pick<DesiredTarget, 'hooks' | 'policy'>,
  today: string,
  options: Partial<CheckOptions> = {},
): readonly Diagnostic[] {
  const checks = policyChecks(policy, { isInside: false, organizationHooks: undefined, ...options });
  // The rules about events that do not exist and about overlaps are judged where the files are read.
  const rules = ['allowed_hosts', 'event_capacity', 'event_headroom', ...checks.map(({ rule }) => rule)];
  return hooks.flatMap((hook) => {
    if (hook.state === 'absent') return [];
    const breaches = brokenChecks(policySubject(hook), checks, policy).map(({ check, problem }): Breach => {
      return { rule: check.rule, problem, diagnostic: violation(hook, { check, problem, policy }) };
    });
    return judgedBreaches({ subject: String(hook.url), waivers: hook.waivers, rules, breaches, today });
  });
}

/** A declared hook as the rules see it. */
function policySubject({ url, events, insecureSsl, secret, active }: PresentHook): PolicySubject {
  return { url, events, insecureSsl, active, hasSecret: secret.kind === 'declared' };
}

/** The rules that a hook breaks, those that are off left out. */
export function brokenChecks(
  subject: PolicySubject,
  checks: readonly PolicyCheck[],
  policy: Policy,
): readonly { readonly check: PolicyCheck; readonly problem: string }[] {
  return checks
    .filter((check) => levelOf(policy, check) !== 'off')
    .flatMap((check) => {
      const problem = check.problem(subject);
      return problem === undefined ? [] : [{ check, problem }];
    });
}

/** `allowed_hosts` is set to a list instead of a level; whatever is outside the list is an error. */
function levelOf(policy: Policy, { rule }: PolicyCheck): PolicyLevel {
  return policy.levels[rule] ?? (rule === 'allowed_hosts' ? 'error' : 'off');
}

function violation(
  hook: PresentHook,
  { check, problem, policy }: { readonly check: PolicyCheck; readonly problem: string; readonly policy: Policy },
): Diagnostic {
  return {
    severity: levelOf(policy, check) === 'error' ? 'error' : 'warning',
    code: 'policy-broken',
    message: `${hook.url} ${problem} (policy rule ${check.rule}).`,
    hint: `${check.hint} An exception is declared under waivers: { ${check.rule}: reason }.`,
    location: hook.location,
  };
}
