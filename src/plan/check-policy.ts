import { compareIds } from '../model/compare.ts';
import { type Diagnostic, shortenList } from '../model/diagnostic.ts';
import type { DesiredTarget, Policy, PolicyLevel, PresentHook } from '../model/hook.ts';
import { applyWaivers, type PolicyRuleName, policyRules, type RuleViolation } from '../model/policy.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import { simulatePlan } from './change-effects.ts';
import { checkHeadroom } from './check-capacity.ts';
import type { Matching } from './match/match-hooks.ts';
import type { Findings, Refusal, TargetPlan, TargetPlanInput, UnmanagedHook } from './plan.ts';
import { createPolicyChecks, type PolicyCheck, type PolicySubject, type Surroundings } from './policy-checks.ts';

/**
 * What the policy has to say about declared hooks: errors and warnings for broken rules, notices for waived ones. A waiver holds through
 * its last day; one that is over or that waives nothing gets a diagnostic.
 */
export function checkPolicy(
  { hooks, policy }: Pick<DesiredTarget, 'hooks' | 'policy'>,
  today: string,
  surroundings: Surroundings,
): readonly Diagnostic[] {
  const all = createPolicyChecks(policy, surroundings);
  const checks = filterChecks(policy, all);
  // The rules about events that do not exist and about overlaps are judged where the files are read.
  const rules = ['allowed_hosts', 'event_capacity', 'event_headroom', ...all.map(({ rule }) => rule)];
  const diagnostics: Diagnostic[] = [];
  for (const hook of hooks) {
    if (hook.state === 'absent') continue;
    const violations = listViolations(hook, { checks, policy });
    if (violations.length === 0 && hook.waivers.length === 0) continue;
    const subject = String(hook.url);
    diagnostics.push(...applyWaivers({ subject, waivers: hook.waivers, rules, violations, today }));
  }
  return diagnostics;
}

/** The checks of rules that are not off. */
function filterChecks(policy: Policy, checks: readonly PolicyCheck[]): readonly PolicyCheck[] {
  return checks.filter(({ rule }) => getLevel(policy, rule) !== 'off');
}

/** `allowed_hosts` is set to a list instead of a level; whatever is outside the list is an error. */
function getLevel(policy: Policy, rule: PolicyRuleName): PolicyLevel {
  return policy.levels[rule] ?? (rule === 'allowed_hosts' ? 'error' : 'off');
}

function listViolations(
  hook: PresentHook,
  { checks, policy }: { readonly checks: readonly PolicyCheck[]; readonly policy: Policy },
): readonly RuleViolation[] {
  const { url, events, insecureSsl, active, secret, location } = hook;
  const subject: PolicySubject = { url, events, insecureSsl, active, hasSecret: secret.kind === 'declared' };
  const violations: RuleViolation[] = [];
  for (const check of checks) {
    const problem = check.problem(subject);
    if (problem === undefined) continue;
    const { rule } = check;
    const diagnostic: Diagnostic = {
      severity: getLevel(policy, rule) === 'error' ? 'error' : 'warning',
      code: 'policy-broken',
      message: `${url} ${problem} (policy rule ${rule}).`,
      hint: `${policyRules[rule].hint} An exception is declared under waivers, as ${rule}: reason.`,
      location,
    };
    violations.push({ rule, problem, diagnostic });
  }
  return violations;
}

/** Checks the hooks that this run acts on, each and all of them once the changes are carried out. Unmanaged ones give notices only. */
export function checkTargetPolicy(
  { desired: { target, policy }, live, product, today, organizationHooks }: TargetPlanInput,
  {
    pairs,
    missing,
    unmanaged,
    changes,
  }: Pick<Matching, 'pairs' | 'missing'> & Pick<TargetPlan, 'unmanaged' | 'changes'>,
): Findings {
  const surroundings: Surroundings = { isInside: product.name === 'ghes', organizationHooks };
  const hooks: readonly PresentHook[] = [...pairs.map(({ desired }) => desired), ...missing];
  const found = [...checkPolicy({ hooks, policy }, today, surroundings)];
  const level = policy.levels.event_headroom ?? 'off';
  if (level !== 'off') {
    found.push(...checkHeadroom(simulatePlan(live, { changes }), { target, limit: product.hooksPerEvent, level }));
  }
  const checks = filterChecks(policy, createPolicyChecks(policy, surroundings));
  return { notes: [...found, ...checkUnmanaged(target, unmanaged, checks)], refusals: refuseViolations(target, found) };
}

function refuseViolations(target: Target, found: readonly Diagnostic[]): readonly Refusal[] {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return [];
  return [
    {
      reason: 'policy-violated',
      message: `Declared hooks of ${formatTargetName(target)} break the policy in ${errors} ${errors === 1 ? 'place' : 'places'}.`,
      hint: 'Make the hooks follow the rules named above, or declare a waiver with a reason.',
    },
  ];
}

/**
 * The rules that hooks break which the config does not name: one notice a rule, since the config cannot fix them. Ids alone name
 * them: where a run lists no unmanaged hooks, it must not tell their hosts either.
 */
function checkUnmanaged(
  target: Target,
  unmanaged: readonly UnmanagedHook[],
  checks: readonly PolicyCheck[],
): readonly Diagnostic[] {
  const own = unmanaged.filter(({ mark }) => mark !== 'foreign').map(({ live }) => live);
  return checks.flatMap(({ rule, problem }): readonly Diagnostic[] => {
    const broken = own.filter((live) => problem(live) !== undefined);
    if (broken.length === 0) return [];
    const ids = broken.map(({ id }) => id).sort(compareIds);
    const are = ids.length === 1 ? '1 unmanaged hook' : `${ids.length} unmanaged hooks`;
    return [
      {
        severity: 'notice',
        code: 'unmanaged-breaks-policy',
        message: `${are} of ${formatTargetName(target)} would break the policy rule ${rule} (${policyRules[rule].asks}) if declared: id ${shortenList(ids)}.`,
      },
    ];
  });
}
