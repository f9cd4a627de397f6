import { compareText } from './compare.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { PolicyLevel, Waiver } from './hook.ts';

export interface PolicyRule {
  /** What the rule asks for, within a sentence. */
  readonly asks: string;
  /** The same for the schema and the config reference: whole sentences, in Markdown. */
  readonly description: string;
  /** The level where no config sets one: a simple file yields warnings at most. */
  readonly level: PolicyLevel;
  /** What to do about a hook that breaks the rule. */
  readonly hint: string;
}

/**
 * The rules that hooks are judged by, sorted. Schema, documentation and `allow_waivers` are made from this table; a rule about one hook
 * has its check in src/plan/policy-checks.ts. `allowed_hosts` is set to a list of hosts instead of a level and is an error outside
 * it; without a list it asks nothing. `unavailable_events` is an error by default, since GitHub refuses such a hook.
 */
export const policyRules = {
  allowed_hosts: {
    asks: 'deliveries go to the listed hosts only',
    description: 'Host globs; deliveries to other hosts are errors. `*.acme.example` does not include `acme.example`.',
    level: 'error',
    hint: 'Use an allowed host, or add this one to allowed_hosts.',
  },
  event_capacity: {
    asks: 'no event has more hooks than GitHub allows',
    description: 'No event has more hooks than GitHub allows (20, on GHES 250).',
    level: 'error',
    hint: 'Delete hooks that are not used, or take the event out of some.',
  },
  event_headroom: {
    asks: 'no event uses more than half of the hooks that GitHub allows',
    description: 'No event uses more than half of the hooks that GitHub allows for it (20, on GHES 250).',
    level: 'warn',
    hint: 'Delete hooks that are not used, or let one receiver pass the event on.',
  },
  forbid_credentials_in_url: {
    asks: 'URLs hold no user info and no token-like query',
    description: 'URLs hold no user info and no token-like query values.',
    level: 'warn',
    hint: 'Send credentials as the secret, which signs each delivery.',
  },
  forbid_doubled_events: {
    asks: 'no hook of a repository repeats one of its organization',
    description: 'No hook of a repository gets an event that a hook of its organization sends to the same URL.',
    level: 'warn',
    hint: 'Take the event out of one of the two hooks.',
  },
  forbid_private_hosts: {
    asks: 'hosts are reachable from the internet',
    description:
      'Hosts are reachable from the internet: no localhost, no private address, no name without a dot. On GHES only loopback is wrong.',
    level: 'warn',
    hint: 'Use a host that GitHub can reach.',
  },
  forbid_wildcard_events: {
    asks: 'hooks name their events instead of *',
    description: 'Hooks name their events instead of `*`.',
    level: 'off',
    hint: 'Name the events that the receiver needs.',
  },
  overlapping_hooks: {
    asks: 'no two hooks send the same event to one URL',
    description: 'No two hooks send the same event to one URL.',
    level: 'warn',
    hint: 'Give the two events that differ.',
  },
  require_https: { asks: 'URLs use https', description: 'URLs use https.', level: 'warn', hint: 'Use an https URL.' },
  require_secret: {
    asks: 'hooks declare a secret',
    description: 'Hooks declare a secret.',
    level: 'warn',
    hint: 'Declare one: secret: ${NAME}.',
  },
  require_ssl_verification: {
    asks: 'insecure_ssl is false',
    description: '`insecure_ssl` is false.',
    level: 'warn',
    hint: 'Set insecure_ssl: false.',
  },
  unavailable_events: {
    asks: 'events are ones that the target can have',
    description: 'Events are ones that this kind of target can have.',
    level: 'error',
    hint: 'Remove the event, or set policy: unavailable_events: warn if GitHub accepts it by now.',
  },
} as const satisfies Readonly<Record<string, PolicyRule>>;

export type PolicyRuleName = keyof typeof policyRules;

/** Every rule, in the order of the table. */
export const ruleNames = Object.keys(policyRules) as readonly PolicyRuleName[];

/** Rule names that a config sets to a level; `allowed_hosts` is set to a list instead. */
export const leveledRules: readonly PolicyRuleName[] = ruleNames.filter((name) => name !== 'allowed_hosts');

/** Every rule at its default level. */
export const defaultLevels: Readonly<Record<string, PolicyLevel>> = Object.fromEntries(
  ruleNames.map((name) => [name, policyRules[name].level]),
);

/** A rule of the policy that a hook breaks. */
export interface RuleViolation {
  readonly rule: string;
  /** How, as the rest of a sentence about the hook. */
  readonly problem: string;
  /** What is reported where no waiver holds. */
  readonly diagnostic: Diagnostic;
}

interface WaiverCase {
  /** The hook in words, at the start of a sentence. */
  readonly subject: string;
  readonly waivers: readonly Waiver[];
  /** The rules that are judged here: a waiver of another one is somebody else's. */
  readonly rules: readonly string[];
  readonly violations: readonly RuleViolation[];
  /** YYYY-MM-DD; without it no waiver is over. */
  readonly today: string | undefined;
}

/**
 * The violations of one hook after its waivers: a notice for a waived one, the violation itself otherwise; a warning for a waiver
 * that is over or that waives nothing. A waiver holds through its last day. Every rule is judged here, in one place each.
 */
export function applyWaivers({ subject, waivers, rules, violations, today }: WaiverCase): readonly Diagnostic[] {
  const own = waivers.filter(({ rule }) => rules.includes(rule)).sort((a, b) => compareText(a.rule, b.rule));
  const broken = new Set(violations.map(({ rule }) => rule));
  // In the middle of a sentence.
  const hook = subject.replace(/^This /, 'this ');
  return [
    ...violations.map(({ rule, problem, diagnostic }) => {
      const waiver = own.find((each) => each.rule === rule && !isOver(each, today));
      return waiver === undefined
        ? { ...diagnostic, policy: { rule } }
        : describeWaived(waiver, `${subject} ${problem}`);
    }),
    ...own
      .filter((waiver) => broken.has(waiver.rule) && isOver(waiver, today))
      .map((waiver) => describeExpired(waiver, hook)),
    ...own.filter(({ rule }) => !broken.has(rule)).map((waiver) => describeNeedless(waiver, hook)),
  ];
}

/** Whether a waiver ended before today. */
export function isOver({ until }: Waiver, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until < today;
}

function describeWaived({ rule, until, reason, location }: Waiver, problem: string): Diagnostic {
  const end = until === undefined ? '' : ` until ${until}`;
  const message = `${problem}; policy rule ${rule} is waived${end}: ${reason}`;
  return { severity: 'notice', code: 'policy-waived', message, location, policy: { rule, waiver: reason } };
}

function describeExpired({ rule, until, location }: Waiver, hook: string): Diagnostic {
  const message = `The waiver of ${rule} for ${hook} ended on ${until}, so the rule holds again.`;
  const hint = 'Make the hook follow the rule and remove the waiver, or agree on a later date.';
  return { severity: 'warning', code: 'waiver-expired', message, hint, location };
}

function describeNeedless({ rule, location }: Waiver, hook: string): Diagnostic {
  const message = `The waiver of ${rule} for ${hook} waives nothing: the hook follows the rule or the rule is off.`;
  const hint = 'Remove it, so that a later violation is not waived by accident.';
  return { severity: 'warning', code: 'waiver-needless', message, hint, location };
}
