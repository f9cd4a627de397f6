import { Failure } from '../model/failure.ts';
import { wrap } from '../render/text/layout.ts';
import { type InputDescription, inputs } from '../run/settings/inputs.ts';
import {
  type CommandDescription,
  type CommandName,
  commandNames,
  commands,
  commonFlags,
  exitCodes,
  listInputs,
} from './commands.ts';
import { type FlagDescription, type FlagInput, flagInputs, isOnOff } from './flag-inputs.ts';

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
    ...wrap('Hookherd keeps GitHub webhooks as code: a YAML file lists the hooks that should exist.', 0, { width }),
    '',
    'Usage: hookherd COMMAND [flags]',
    '',
    ...formatRows(facts, width),
    '',
    'Run hookherd COMMAND --help for the flags of a command.',
    'The token comes from HOOKHERD_TOKEN, GH_TOKEN or GITHUB_TOKEN.',
    ...wrap(`Exit codes: ${codes.join('; ')}.`, 2, { width }),
  ];
}

function describeCommand(name: CommandName, width: number): readonly string[] {
  const command: CommandDescription = commands[name];
  const { operand, operandText, own = [], shared = [], flags = {}, examples, summary } = command;
  const ownRows = [...Object.entries(flags).map(formatFlag), ...own.map(formatInput)];
  const sharedRows = shared.map(formatInput);
  const commonRows = Object.entries(commonFlags).map(formatFlag);
  const gap = Math.max(...[...ownRows, ...sharedRows, ...commonRows].map(([flag]) => flag.length));
  const section = (title: string, rows: readonly (readonly [string, string])[]): readonly string[] =>
    rows.length === 0 ? [] : ['', title, ...formatRows(rows, width, gap)];
  return [
    ...wrap(`hookherd ${name}: ${summary}`, 2, { width }),
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
  return rows.flatMap(([name, text]) => wrap(`  ${name.padEnd(gap)}  ${text}`, gap + 4, { width }));
}

function formatInput(name: FlagInput): readonly [string, string] {
  const { values, default: fixed }: InputDescription = inputs[name];
  const { value, description }: FlagDescription = flagInputs[name];
  const word = isOnOff(name) ? '' : ` ${value ?? values?.join('|') ?? ''}`;
  const otherwise = fixed === undefined || isOnOff(name) || fixed.startsWith('${{') ? '' : ` Default: ${fixed}.`;
  return [`--${name}${word}`, `${description}${otherwise}`];
}

function formatFlag([name, flag]: readonly [string, FlagDescription]): readonly [string, string] {
  return [`--${name}${flag.value === undefined ? '' : ` ${flag.value}`}`, flag.description];
}

/** A script that completes commands, flags and the words that flags accept. */
export function renderCompletion(shell = ''): string {
  switch (shell) {
    case 'bash':
      return renderBash();
    case 'zsh':
      return renderZsh();
    case 'fish':
      return renderFish();
    default:
      throw new Failure('input-invalid', `hookherd completion takes bash, zsh or fish, not ${JSON.stringify(shell)}.`);
  }
}

/** The words that a flag accepts, of the flags that accept only some. */
const choices: ReadonlyMap<string, readonly string[]> = new Map(
  Object.keys(flagInputs).flatMap((name) => {
    const { values = [] }: InputDescription = inputs[name as FlagInput];
    return values.length === 0 || isOnOff(name as FlagInput) ? [] : [[`--${name}`, values] as const];
  }),
);

function listFlagNames(name: CommandName): readonly string[] {
  const command: CommandDescription = commands[name];
  const names = listInputs(command);
  const org = names.includes('organization') ? ['org'] : [];
  return [...names, ...org, ...Object.keys({ ...command.flags, ...commonFlags })].map((flag) => `--${flag}`);
}

/** The words that may stand behind a command, where there are only some. */
function listOperands(name: CommandName): readonly string[] {
  const { operand = '' }: CommandDescription = commands[name];
  return operand.includes('|') ? operand.split('|') : [];
}

function formatWords(name: CommandName): string {
  return [...listOperands(name), ...listFlagNames(name)].join(' ');
}

function renderBash(): string {
  return `_hookherd() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=
  case "$before" in
${[...choices]
  .map(([name, words]) => `    ${name}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return ;;`)
  .join('\n')}
    --config|--policy-file|--plan-file|--output|--merge|--secrets-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
  esac
  if [ "$COMP_CWORD" = 1 ]; then words="${commandNames.join(' ')}"; else
    case "\${COMP_WORDS[1]}" in
${commandNames.map((name) => `      ${name}) words="${formatWords(name)}" ;;`).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _hookherd hookherd
`;
}

function renderZsh(): string {
  return `#compdef hookherd
_hookherd() {
  local -a names
  case "\${words[CURRENT-1]}" in
${[...choices].map(([name, words]) => `    ${name}) compadd ${words.join(' ')}; return ;;`).join('\n')}
    --config|--policy-file|--plan-file|--output|--merge|--secrets-file) _files; return ;;
  esac
  if (( CURRENT == 2 )); then
    names=(${commandNames.map((name) => `'${name}:${commands[name].summary}'`).join(' ')})
    _describe command names
    return
  fi
  case "\${words[2]}" in
${commandNames.map((name) => `    ${name}) compadd -- ${formatWords(name)} ;;`).join('\n')}
  esac
}
compdef _hookherd hookherd
`;
}

function renderFish(): string {
  const lines = commandNames.flatMap((name) => [
    `complete -c hookherd -n __fish_use_subcommand -f -a ${name} -d '${commands[name].summary}'`,
    ...listOperands(name).map((word) => `complete -c hookherd -n '__fish_seen_subcommand_from ${name}' -f -a ${word}`),
    ...listFlagNames(name).map((flag) => {
      const words = choices.get(flag)?.join(' ');
      const accepted = words === undefined ? '' : ` -x -a '${words}'`;
      return `complete -c hookherd -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${accepted}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}
