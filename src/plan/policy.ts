import type { DesiredTarget, Policy, PolicyLevel } from '../model/desired.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PresentHook } from '../model/hook.ts';
import { type Breach, judgedBreaches } from '../model/waivers.ts';
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
  const all = policyChecks(policy, { isInside: false, organizationHooks: undefined, ...options });
  const checks = askedChecks(policy, all);
  // The rules about events that do not exist and about overlaps are judged where the files are read.
  const rules = ['allowed_hosts', 'event_capacity', 'event_headroom', ...all.map(({ rule }) => rule)];
  const diagnostics: Diagnostic[] = [];
  for (const hook of hooks) {
    if (hook.state === 'absent') continue;
    const broken = brokenChecks(policySubject(hook), checks);
    if (broken.length === 0 && hook.waivers.length === 0) continue;
    const breaches = broken.map(({ check, problem }): Breach => {
      return { rule: check.rule, problem, diagnostic: violation(hook, { check, problem, policy }) };
    });
    const subject = String(hook.url);
    diagnostics.push(...judgedBreaches({ subject, waivers: hook.waivers, rules, breaches, today }));
  }
  return diagnostics;
}

/** A declared hook as the rules see it. */
function policySubject({ url, events, insecureSsl, secret, active }: PresentHook): PolicySubject {
  return { url, events, insecureSsl, active, hasSecret: secret.kind === 'declared' };
}

/** The checks of rules that are not off. */
export function askedChecks(policy: Policy, checks: readonly PolicyCheck[]): readonly PolicyCheck[] {
  return checks.filter((check) => levelOf(policy, check) !== 'off');
}

/** The checks that a hook does not pass. */
export function brokenChecks(
  subject: PolicySubject,
  checks: readonly PolicyCheck[],
): readonly { readonly check: PolicyCheck; readonly problem: string }[] {
  const broken: { readonly check: PolicyCheck; readonly problem: string }[] = [];
  for (const check of checks) {
    const problem = check.problem(subject);
    if (problem !== undefined) broken.push({ check, problem });
  }
  return broken;
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
