import { compareText } from '../hooks/compare.ts';
import type { DesiredTarget, Policy, PolicyLevel } from '../hooks/desired.ts';
import type { Diagnostic } from '../hooks/diagnostic.ts';
import type { PresentHook, Waiver } from '../hooks/hook.ts';
import { type PolicyCheck, policyChecks } from './policy-checks.ts';

/**
 * What the policy has to say about declared hooks: errors and warnings for broken rules, notices for waived ones. A waiver holds through
 * its last day; one that is over or that waives nothing is told.
 */
export function policyDiagnostics(
  { hooks, policy }: Pick<DesiredTarget, 'hooks' | 'policy'>,
  today: string,
): readonly Diagnostic[] {
  const checks = policyChecks(policy);
  return hooks.flatMap((hook) => (hook.state === 'present' ? hookDiagnostics(hook, { checks, policy, today }) : []));
}

function hookDiagnostics(
  hook: PresentHook,
  {
    checks,
    policy,
    today,
  }: { readonly checks: readonly PolicyCheck[]; readonly policy: Policy; readonly today: string },
): readonly Diagnostic[] {
  const broken = checks
    .filter((check) => levelOf(policy, check) !== 'off')
    .flatMap((check) => {
      const problem = check.problem(hook);
      return problem === undefined ? [] : [{ check, problem }];
    });
  const waivers = [...hook.waivers].sort((a, b) => compareText(a.rule, b.rule));
  const valid = waivers.filter((waiver) => waiver.until === undefined || waiver.until >= today);
  // Other rules are judged where more than one hook or the event catalogue is looked at.
  const judged = new Set<string>(['allowed_hosts', ...checks.map(({ rule }) => rule)]);
  const brokenRules = new Set<string>(broken.map(({ check }) => check.rule));
  return [
    ...broken.map(({ check, problem }) => {
      const waiver = valid.find(({ rule }) => rule === check.rule);
      return waiver === undefined
        ? violation(hook, { rule: check.rule, level: levelOf(policy, check), problem, hint: check.hint })
        : waived(hook, { problem, waiver });
    }),
    ...waivers.filter((waiver) => brokenRules.has(waiver.rule) && !valid.includes(waiver)).map(expired(hook)),
    ...valid.filter(({ rule }) => judged.has(rule) && !brokenRules.has(rule)).map(needless(hook)),
  ];
}

/** `allowed_hosts` is set to a list instead of a level; whatever is outside the list is an error. */
function levelOf(policy: Policy, { rule }: PolicyCheck): PolicyLevel {
  return policy.levels[rule] ?? (rule === 'allowed_hosts' ? 'error' : 'off');
}

function violation(
  hook: PresentHook,
  broken: { readonly rule: string; readonly level: PolicyLevel; readonly problem: string; readonly hint: string },
): Diagnostic {
  return {
    severity: broken.level === 'error' ? 'error' : 'warning',
    code: 'policy-broken',
    message: `${hook.url} ${broken.problem} (policy rule ${broken.rule}).`,
    hint: `${broken.hint} An exception is declared under waivers: { ${broken.rule}: reason }.`,
    location: hook.location,
  };
}

function waived(hook: PresentHook, { problem, waiver }: { problem: string; waiver: Waiver }): Diagnostic {
  const until = waiver.until === undefined ? '' : ` until ${waiver.until}`;
  return {
    severity: 'notice',
    code: 'policy-waived',
    message: `${hook.url} ${problem}; policy rule ${waiver.rule} is waived${until}: ${waiver.reason}`,
    location: waiver.location,
  };
}

function expired(hook: PresentHook): (waiver: Waiver) => Diagnostic {
  return ({ rule, until, location }) => ({
    severity: 'warning',
    code: 'waiver-expired',
    message: `The waiver of ${rule} for ${hook.url} ended on ${until}, so the rule holds again.`,
    hint: 'Make the hook follow the rule and remove the waiver, or agree on a later date.',
    location,
  });
}

function needless(hook: PresentHook): (waiver: Waiver) => Diagnostic {
  return ({ rule, location }) => ({
    severity: 'notice',
    code: 'waiver-needless',
    message: `The waiver of ${rule} for ${hook.url} waives nothing: the hook follows the rule or the rule is off.`,
    hint: 'Remove it, so that a later breach is not waived by accident.',
    location,
  });
}
