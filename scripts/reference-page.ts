import { type FailureReason, failureReasons } from '../src/model/failure.ts';
import { outputDescriptions } from '../src/render/outputs.ts';
import { type InputDescription, inputs } from '../src/run/settings/inputs.ts';
import { commands, exitCodes } from '../src/terminal/commands.ts';
import { renderTable } from './markdown.ts';

/** The table of commands, for the README. */
export function renderCommandTable(): string {
  return renderTable(
    ['command', 'what it does'],
    renderRows(commands, ({ summary }) => [formatSentence(summary)]),
  );
}

/** docs/reference.md: inputs, outputs, exit codes and reasons. */
export function renderReferencePage(): string {
  const parts = [
    '# Reference',
    'Made by `npm run generate` from what the Action and the command line are built from.',
    '## Inputs',
    'On the command line these are flags with `--`, `--org` is `--organization`, and `hookherd COMMAND --help` says which command takes which. Tokens, keys and `variables` have no flag: they come from the environment (`HOOKHERD_TOKEN`, `GH_TOKEN` or `GITHUB_TOKEN`, `HOOKHERD_APP_PRIVATE_KEY`, `HOOKHERD_AUDIT_TOKEN`). An unknown input is an error.',
    renderTable(['input', 'default', 'meaning'], renderRows<InputDescription>(inputs, formatInputCells)),
    '## Outputs',
    'All are set whatever happens, after a failure too.',
    renderTable(
      ['output', 'value'],
      renderRows<string>(outputDescriptions, (text) => [text]),
    ),
    '## Why a run is red',
    'The output `failure-reason` is empty, or the first of these that applies:',
    renderTable(
      ['failure-reason', 'meaning'],
      failureReasons.map((reason) => [`\`${reason}\``, failureReasonMeanings[reason]]),
    ),
    '## Exit codes',
    'The command line ends with one of these, and no other:',
    renderTable(
      ['exit code', 'meaning'],
      renderRows<string>(exitCodes, (text) => [formatSentence(text)]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What each failure reason means. */
const failureReasonMeanings = {
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

function renderRows<T>(
  entries: Readonly<Record<string, T>>,
  cells: (entry: T) => readonly string[],
): readonly (readonly string[])[] {
  return Object.entries(entries).map(([name, entry]) => [`\`${name}\``, ...cells(entry)]);
}

function formatInputCells(input: InputDescription): readonly string[] {
  return [input.default === undefined ? '' : `\`${input.default}\``, input.description];
}

function formatSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
