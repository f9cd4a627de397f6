import { type InputDescription, type InputName, inputs } from '../run/inputs.ts';
import {
  type CommandDescription,
  type CommandName,
  commandNames,
  commands,
  commonFlags,
  type FlagDescription,
} from './commands.ts';
import { exitCodes } from './exit-codes.ts';

/** The usage text of the tool, or of one command. */
export function usage(about?: CommandName): string {
  return about === undefined ? overview() : commandUsage(about);
}

function overview(): string {
  const width = Math.max(...commandNames.map((name) => name.length));
  return [
    'Hookherd keeps GitHub webhooks as code: a YAML file lists the hooks that should exist.',
    '',
    'Usage: hookherd COMMAND [flags]',
    '',
    ...commandNames.map((name) => `  ${name.padEnd(width)}  ${commands[name].summary}`),
    '',
    'hookherd COMMAND --help tells the flags of a command; hookherd --version tells the version.',
    'The token comes from HOOKHERD_TOKEN, GH_TOKEN or GITHUB_TOKEN.',
    `Exit codes: ${Object.entries(exitCodes)
      .map((entry) => entry.join(' '))
      .join('; ')}.`,
    '',
  ].join('\n');
}

function commandUsage(name: CommandName): string {
  const command: CommandDescription = commands[name];
  const flags = [
    ...command.inputs.map(inputFlag),
    ...Object.entries({ ...command.flags, ...commonFlags }).map(otherFlag),
  ];
  const width = Math.max(...flags.map(([flag]) => flag.length));
  return [
    `hookherd ${name}: ${command.summary}`,
    '',
    `Usage: hookherd ${name}${command.operand === undefined ? '' : ` [${command.operand}]`} [flags]`,
    '',
    ...flags.map(([flag, text]) => `  ${flag.padEnd(width)}  ${text}`),
    '',
  ].join('\n');
}

function inputFlag(name: InputName): readonly [string, string] {
  const input: InputDescription = inputs[name];
  const onOff = input.values?.join() === 'true,false';
  const value = onOff ? '' : ` ${input.values?.join('|') ?? 'TEXT'}`;
  const alias = name === 'organization' ? ' (or --org)' : '';
  const fixed =
    input.default === undefined || onOff || input.default.startsWith('${{') ? '' : ` Default: ${input.default}.`;
  return [`--${name}${value}`, `${input.description.replaceAll('`', '')}${alias}${fixed}`];
}

function otherFlag([name, flag]: readonly [string, FlagDescription]): readonly [string, string] {
  return [`--${name}${flag.value === undefined ? '' : ` ${flag.value}`}`, flag.description];
}
