import { wrapLine } from '../render/text/layout.ts';
import { type InputDescription, inputs } from '../run/settings/inputs.ts';
import {
  type CommandDescription,
  type CommandName,
  commandNames,
  commands,
  commonFlags,
  exitCodes,
  type FlagDescription,
} from './commands.ts';
import { type FlagInput, flagInputs } from './flag-inputs.ts';

/** Where there is no terminal to ask for its width. */
const usualWidth = 100;

/** The usage text of the tool, or of one command. */
export function renderUsage(about: CommandName | undefined, width = usualWidth): string {
  const lines = about === undefined ? listCommands(width) : describeCommand(about, width);
  return `${lines.join('\n')}\n`;
}

function listCommands(width: number): readonly string[] {
  const facts = commandNames.map((name) => [name, commands[name].summary] as const);
  const codes = Object.entries(exitCodes).map(([code, meaning]) => `${code} ${meaning}`);
  return [
    ...wrapLine('Hookherd keeps GitHub webhooks as code: a YAML file lists the hooks that should exist.', {
      width,
      hang: 0,
    }),
    '',
    'Usage: hookherd COMMAND [flags]',
    '',
    ...formatRows(facts, width),
    '',
    'Run hookherd COMMAND --help for the flags of a command.',
    'The token comes from HOOKHERD_TOKEN, GH_TOKEN or GITHUB_TOKEN.',
    ...wrapLine(`Exit codes: ${codes.join('; ')}.`, { width, hang: 2 }),
  ];
}

function describeCommand(name: CommandName, width: number): readonly string[] {
  const command: CommandDescription = commands[name];
  const { operand, operandText, own, shared, flags, examples, summary } = command;
  const ownRows = [...Object.entries(flags).map(formatFlag), ...own.map(formatInput)];
  const sharedRows = shared.map(formatInput);
  const commonRows = Object.entries(commonFlags).map(formatFlag);
  const gap = Math.max(...[...ownRows, ...sharedRows, ...commonRows].map(([flag]) => flag.length));
  const section = (title: string, rows: readonly (readonly [string, string])[]): readonly string[] =>
    rows.length === 0 ? [] : ['', title, ...formatRows(rows, width, gap)];
  return [
    ...wrapLine(`hookherd ${name}: ${summary}`, { width, hang: 2 }),
    '',
    `Usage: hookherd ${name}${operand === undefined ? '' : ` [${operand}]`} [flags]`,
    ...(operandText === undefined ? [] : section('Argument:', [[operand ?? '', operandText]])),
    ...section('Flags:', ownRows),
    ...section('Config and connection:', sharedRows),
    ...section('Output:', commonRows),
    '',
    'Examples:',
    ...examples.map((line) => `  ${line}`),
  ];
}

function formatRows(
  rows: readonly (readonly [string, string])[],
  width: number,
  gap = Math.max(...rows.map(([name]) => name.length)),
): readonly string[] {
  return rows.flatMap(([name, text]) => wrapLine(`  ${name.padEnd(gap)}  ${text}`, { width, hang: gap + 4 }));
}

function formatInput(name: FlagInput): readonly [string, string] {
  const { values, default: fixed }: InputDescription = inputs[name];
  const { value, description }: { value?: string; description: string } = flagInputs[name];
  const isOnOff = values?.join() === 'true,false';
  const word = isOnOff ? '' : ` ${value ?? values?.join('|') ?? ''}`;
  const otherwise = fixed === undefined || isOnOff || fixed.startsWith('${{') ? '' : ` Default: ${fixed}.`;
  return [`--${name}${word}`, `${description}${otherwise}`];
}

function formatFlag([name, flag]: readonly [string, FlagDescription]): readonly [string, string] {
  return [`--${name}${flag.value === undefined ? '' : ` ${flag.value}`}`, flag.description];
}
