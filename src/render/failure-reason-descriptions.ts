import type { FailureReason } from '../model/failure.ts';

/** What each failure reason means, in order of precedence. */
export const failureReasonDescriptions = {
  'input-invalid': 'An input or a flag is wrong. Nothing was read and nothing was sent.',
  'config-invalid': 'A config file is wrong; each place is told. Nothing was written.',
  'policy-violated': 'A hook breaks a rule of `policy` or of the policy file.',
  'not-permitted': 'The token may not see or change these hooks, or it sees only a part of them.',
  'rate-limited': 'GitHub asks to wait for longer than `max-wait` allows.',
  'api-error': 'GitHub could not be reached, or answered something that cannot be relied on.',
  'limit-exceeded': 'More deletions than `max_deletions` allows, or more hooks for an event than GitHub does.',
  'stale-config':
    'The branch has moved on and its config or policy file differs there, so that this run would undo a newer one.',
  'plan-changed': 'The live hooks are no longer what was reviewed or confirmed.',
  cancelled: 'The run was cancelled, or the question was not answered with yes.',
  'partial-apply': 'Some changes were made and some were not. Running again finishes the work.',
  'ping-failed': 'A receiver did not answer its ping with success.',
  unhealthy: 'More deliveries failed than `max-failure-rate` allows.',
  'changes-pending': 'Drift was found, and `drift` or `fail-on-changes` makes that a failure.',
} as const satisfies Record<FailureReason, string>;
