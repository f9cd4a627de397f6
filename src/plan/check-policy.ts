import { compareIds, groupBy } from '../model/compare.ts';
import { type Diagnostic, shortenList } from '../model/diagnostic.ts';
import type { DesiredTarget, Policy, PolicyLevel, PresentHook } from '../model/hook.ts';
import { applyWaivers, policyRules, type RuleViolation } from '../model/policy.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import { simulatePlan } from './change-effects.ts';
import { checkHeadroom } from './check-capacity.ts';
import type { Matching } from './match/match-hooks.ts';
import type { Change, Refusal, TargetPlan, TargetPlanInput, UnmanagedHook } from './plan.ts';
import { type CheckOptions, createPolicyChecks, type PolicyCheck, type PolicySubject } from './policy-checks.ts';

/**
 * What the policy has to say about declared hooks: errors and warnings for broken rules, notices for waived ones. A waiver holds through
 * its last day; one that is over or that waives nothing gets a diagnostic.
 */
export function checkPolicy(
  { hooks, policy }: Pick<DesiredTarget, 'hooks' | 'policy'>,
  today: string,
  options: Partial<CheckOptions> = {},
): readonly Diagnostic[] {
  const all = createPolicyChecks(policy, { isInside: false, organizationHooks: undefined, ...options });
  const checks = filterChecks(policy, all);
  // The rules about events that do not exist and about overlaps are judged where the files are read.
  const rules = ['allowed_hosts', 'event_capacity', 'event_headroom', ...all.map(({ rule }) => rule)];
  const diagnostics: Diagnostic[] = [];
  for (const hook of hooks) {
    if (hook.state === 'absent') continue;
    const broken = runChecks(toSubject(hook), checks);
    if (broken.length === 0 && hook.waivers.length === 0) continue;
    const violations = broken.map(({ check, problem }): RuleViolation => {
      return { rule: check.rule, problem, diagnostic: createViolation(hook, { check, problem, policy }) };
    });
    const subject = String(hook.url);
    diagnostics.push(...applyWaivers({ subject, waivers: hook.waivers, rules, violations, today }));
  }
  return diagnostics;
}

/** A declared hook as the rules see it. */
function toSubject({ url, events, insecureSsl, secret, active }: PresentHook): PolicySubject {
  return { url, events, insecureSsl, active, hasSecret: secret.kind === 'declared' };
}

/** The checks of rules that are not off. */
function filterChecks(policy: Policy, checks: readonly PolicyCheck[]): readonly PolicyCheck[] {
  return checks.filter((check) => getLevel(policy, check) !== 'off');
}

/** The checks that a hook does not pass. */
function runChecks(
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
function getLevel(policy: Policy, { rule }: PolicyCheck): PolicyLevel {
  return policy.levels[rule] ?? (rule === 'allowed_hosts' ? 'error' : 'off');
}

function createViolation(
  hook: PresentHook,
  { check, problem, policy }: { readonly check: PolicyCheck; readonly problem: string; readonly policy: Policy },
): Diagnostic {
  return {
    severity: getLevel(policy, check) === 'error' ? 'error' : 'warning',
    code: 'policy-broken',
    message: `${hook.url} ${problem} (policy rule ${check.rule}).`,
    hint: `${policyRules[check.rule].hint} An exception is declared under waivers, as ${check.rule}: reason.`,
    location: hook.location,
  };
}

/** What the policy says of a target: of each hook, and of all of them once the changes are carried out. */
interface TargetPolicy {
  readonly notes: readonly Diagnostic[];
  readonly refusals: readonly Refusal[];
}

/** Checks the hooks that this run acts on. Unmanaged ones give notices only. */
export function checkTargetPolicy(
  input: TargetPlanInput,
  {
    pairs,
    missing,
    unmanaged,
    changes,
  }: Pick<Matching, 'pairs' | 'missing'> & Pick<TargetPlan, 'unmanaged' | 'changes'>,
): TargetPolicy {
  const { target, policy } = input.desired;
  const options = toCheckOptions(input);
  const hooks: readonly PresentHook[] = [...pairs.map(({ desired }) => desired), ...missing];
  const found = [...checkPolicy({ hooks, policy }, input.today, options), ...checkTargetHeadroom(input, changes)];
  return {
    notes: [...found, ...checkUnmanaged(target, { hooks: unmanaged, policy }, options)],
    refusals: refuseViolations(target, found),
  };
}

/** What the policy must know of the surroundings of a target. */
function toCheckOptions({ product, organizationHooks }: TargetPlanInput): CheckOptions {
  return { isInside: product.name === 'ghes', organizationHooks };
}

function checkTargetHeadroom(
  { desired, live, product }: TargetPlanInput,
  changes: readonly Change[],
): readonly Diagnostic[] {
  const level = desired.policy.levels.event_headroom ?? 'off';
  if (level === 'off') return [];
  const limit = product.hooksPerEvent;
  return checkHeadroom(simulatePlan(live, { changes }), { target: desired.target, limit, level });
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
  { hooks, policy }: { readonly hooks: readonly UnmanagedHook[]; readonly policy: Policy },
  options: CheckOptions,
): readonly Diagnostic[] {
  const checks = filterChecks(policy, createPolicyChecks(policy, options));
  const own = hooks.filter(({ mark }) => mark !== 'foreign').map(({ live }) => live);
  const broken = own.flatMap((live) => runChecks(live, checks).map(({ check }) => ({ live, check })));
  return [...groupBy(broken, ({ check }) => check.rule)].flatMap(([rule, group]): readonly Diagnostic[] => {
    const [first] = group;
    if (first === undefined) return [];
    const ids = group.map(({ live }) => live.id).sort(compareIds);
    const are = ids.length === 1 ? '1 unmanaged hook' : `${ids.length} unmanaged hooks`;
    return [
      {
        severity: 'notice',
        code: 'unmanaged-breaks-policy',
        message: `${are} of ${formatTargetName(target)} would break the policy rule ${rule} (${policyRules[first.check.rule].asks}) if declared: id ${shortenList(ids)}.`,
      },
    ];
  });
}
