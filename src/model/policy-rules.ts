import type { PolicyLevel } from './desired.ts';

export interface PolicyRule {
  /** What the rule asks for, for people. */
  readonly asks: string;
  /** The level where no config sets one: a simple file yields warnings at most. */
  readonly level: PolicyLevel;
}

/**
 * The rules that hooks are judged by. `allowed_hosts` is set by its list of hosts and is an error outside it; without a list it asks nothing.
 * `unavailable_events` is an error by default, since GitHub refuses such a hook.
 */
export const policyRules = {
  allowed_hosts: { asks: 'deliveries go to the listed hosts only', level: 'error' },
  event_capacity: { asks: 'no event has more hooks than GitHub allows', level: 'error' },
  event_headroom: { asks: 'no event uses more than half of the hooks that GitHub allows', level: 'warn' },
  forbid_credentials_in_url: { asks: 'URLs hold no user info and no token-like query', level: 'warn' },
  forbid_doubled_events: { asks: 'no hook of a repository repeats one of its organization', level: 'warn' },
  forbid_private_hosts: { asks: 'hosts are reachable from the internet', level: 'warn' },
  forbid_wildcard_events: { asks: 'hooks name their events instead of *', level: 'off' },
  overlapping_hooks: { asks: 'no two hooks send the same event to one URL', level: 'warn' },
  require_https: { asks: 'URLs use https', level: 'warn' },
  require_secret: { asks: 'hooks declare a secret', level: 'warn' },
  require_ssl_verification: { asks: 'insecure_ssl is false', level: 'warn' },
  unavailable_events: { asks: 'events are ones that the target can have', level: 'error' },
} as const satisfies Readonly<Record<string, PolicyRule>>;

export type PolicyRuleName = keyof typeof policyRules;

/** Rule names that a config sets to a level; `allowed_hosts` is set to a list instead. */
export const leveledRules: readonly PolicyRuleName[] = (Object.keys(policyRules) as PolicyRuleName[]).filter(
  (name) => name !== 'allowed_hosts',
);

/** Every rule at its default level. */
export function defaultLevels(): Readonly<Record<PolicyRuleName, PolicyLevel>> {
  return Object.fromEntries(Object.entries(policyRules).map(([name, { level }]) => [name, level])) as Record<
    PolicyRuleName,
    PolicyLevel
  >;
}
