import type { FailureReason } from '../../model/failure.ts';
/** Every output of the Action and what it says, in the order in which README and action.yml list them. */
export const outputDescriptions = {
  'has-changes': '`true` or `false`; empty where no plan could be made.',
  'has-drift':
    '`true` or `false`: changes, and unmanaged hooks under `unmanaged: drift`. Empty where no plan could be made.',
  creates: 'Number of hooks to create.',
  updates: 'Number of hooks to update.',
  deactivations: 'Number of hooks to deactivate.',
  deletes: 'Number of hooks to delete.',
  refreshes: 'Number of declared secrets to write again.',
  unchanged: 'Number of hooks that are as declared.',
  unmanaged: 'Number of live hooks that the config does not name.',
  ignored: 'Number of live hooks that `ignore` or `unmanaged: ignore` covers.',
  applied: 'Number of changes and refreshes done.',
  failed: 'Number of changes and refreshes not done.',
  'undo-file':
    'Path of a config that brings back what this apply deleted, deactivated or changed; empty where it changed nothing.',
  'inventory-file': 'Path of the page, in mode `inventory`; the same as JSON stands beside it.',
  digest: 'SHA-256 (hex) of the changes. Empty where a target could not be planned.',
  'plan-file': 'Path of the JSON plan.',
  'sarif-file':
    'Path of a SARIF 2.1.0 file with every diagnostic that has a place, for code scanning (modes `validate`, `dry-run`, `apply`).',
  'metrics-file': 'Path of the health figures as OpenMetrics text (mode `health`).',
  summary: 'One line, as in the heading of the summary.',
  'failure-reason': 'Empty, or why the run is red.',
  targets: 'JSON list of the targets, for a matrix.',
  'drift-issue-url': 'Where the drift issue is.',
  'comment-url': 'Where the comment is.',
} as const satisfies Record<string, string>;

/** Name of an output of the Action. */
export type OutputName = keyof typeof outputDescriptions;

/** All of them, in that order. */
export const outputNames = Object.keys(outputDescriptions) as readonly OutputName[];

/** What each failure reason means, in order of precedence. */
export const failureReasonDescriptions = {
  'input-invalid': 'An input or a flag is wrong. Nothing was read and nothing was sent.',
  'config-invalid': 'A config file is wrong; each error has its place. Nothing was written.',
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
