import { failureReasonDescriptions, outputDescriptions } from '../src/render/diagnostics/descriptions.ts';
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
      renderRows<string>(failureReasonDescriptions, (text) => [text]),
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
