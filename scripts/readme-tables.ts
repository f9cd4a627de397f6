import { failureReasonDescriptions } from '../src/render/failure-reason-descriptions.ts';
import { outputDescriptions } from '../src/render/output-descriptions.ts';
import { type InputDescription, inputs } from '../src/run/inputs.ts';
import { commands, exitCodes } from '../src/terminal/commands.ts';
import { table } from './markdown.ts';

/** The generated tables of the README, by the name of their block. */
export function readmeTables(): Readonly<Record<string, string>> {
  return {
    commands: table(
      ['command', 'what it does'],
      rows(commands, ({ summary }) => [sentence(summary)]),
    ),
    inputs: table(['input', 'default', 'meaning'], rows<InputDescription>(inputs, inputCells)),
    outputs: table(
      ['output', 'value'],
      rows<string>(outputDescriptions, (text) => [text]),
    ),
    'exit-codes': table(
      ['exit code', 'meaning'],
      rows<string>(exitCodes, (text) => [sentence(text)]),
    ),
    'failure-reasons': table(
      ['failure-reason', 'meaning'],
      rows<string>(failureReasonDescriptions, (text) => [text]),
    ),
  };
}

function rows<T>(
  entries: Readonly<Record<string, T>>,
  cells: (entry: T) => readonly string[],
): readonly (readonly string[])[] {
  return Object.entries(entries).map(([name, entry]) => [`\`${name}\``, ...cells(entry)]);
}

function inputCells(input: InputDescription): readonly string[] {
  return [input.default === undefined ? '' : `\`${input.default}\``, input.description];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
