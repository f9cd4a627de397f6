import { Failure } from '../model/failure.ts';
import { type InputDescription, inputs } from '../run/settings/inputs.ts';
import type { Arguments } from './arguments.ts';
import {
  type CommandDescription,
  type CommandName,
  commandNames,
  commands,
  commonFlags,
  listInputs,
} from './commands.ts';
import type { Terminal } from './terminal.ts';

const shells = { bash: renderBash, zsh: renderZsh, fish: renderFish } as const;

/** `hookherd completion`: a script that completes commands, flags and the words that flags accept. */
export function writeCompletion({ operands }: Pick<Arguments, 'operands'>, { write }: Pick<Terminal, 'write'>): 0 {
  const [shell = '', another] = operands;
  if (another !== undefined || !isShell(shell))
    throw new Failure(
      'input-invalid',
      `hookherd completion takes bash, zsh or fish, not ${JSON.stringify(operands.join(' '))}.`,
    );
  write(shells[shell]());
  return 0;
}

function isShell(word: string): word is keyof typeof shells {
  return Object.hasOwn(shells, word);
}

interface CompletedFlag {
  readonly name: string;
  readonly words: readonly string[];
}

function listFlags(name: CommandName): readonly CompletedFlag[] {
  const command: CommandDescription = commands[name];
  const fromInputs = listInputs(command).map((input): CompletedFlag => {
    const { values = [] }: InputDescription = inputs[input];
    return { name: `--${input}`, words: values.join() === 'true,false' ? [] : values };
  });
  const org = fromInputs.some((flag) => flag.name === '--organization') ? [{ name: '--org', words: [] }] : [];
  const others = Object.keys({ ...command.flags, ...commonFlags }).map((flag) => ({ name: `--${flag}`, words: [] }));
  return [...fromInputs, ...org, ...others];
}

/** The words that may stand behind a command, where there are only some. */
function listOperands(name: CommandName): readonly string[] {
  const { operand }: CommandDescription = commands[name];
  return operand?.includes('|') === true ? operand.split('|') : [];
}

function listWordFlags(): readonly CompletedFlag[] {
  const all = commandNames.flatMap(listFlags).filter(({ words }) => words.length > 0);
  return [...new Map(all.map((flag) => [flag.name, flag])).values()];
}

function renderBash(): string {
  return `_hookherd() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=
  case "$before" in
${listWordFlags()
  .map(({ name, words }) => `    ${name}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return ;;`)
  .join('\n')}
    --config|--policy-file|--plan-file|--output|--merge|--secrets-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
  esac
  if [ "$COMP_CWORD" = 1 ]; then words="${commandNames.join(' ')}"; else
    case "\${COMP_WORDS[1]}" in
${commandNames.map((name) => `      ${name}) words="${[...listOperands(name), ...listFlags(name).map((flag) => flag.name)].join(' ')}" ;;`).join('\n')}
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
${listWordFlags()
  .map(({ name, words }) => `    ${name}) compadd ${words.join(' ')}; return ;;`)
  .join('\n')}
    --config|--policy-file|--plan-file|--output|--merge|--secrets-file) _files; return ;;
  esac
  if (( CURRENT == 2 )); then
    names=(${commandNames.map((name) => `'${name}:${commands[name].summary}'`).join(' ')})
    _describe command names
    return
  fi
  case "\${words[2]}" in
${commandNames.map((name) => `    ${name}) compadd -- ${[...listOperands(name), ...listFlags(name).map((flag) => flag.name)].join(' ')} ;;`).join('\n')}
  esac
}
compdef _hookherd hookherd
`;
}

function renderFish(): string {
  const lines = commandNames.flatMap((name) => [
    `complete -c hookherd -n __fish_use_subcommand -f -a ${name} -d '${commands[name].summary}'`,
    ...listOperands(name).map((word) => `complete -c hookherd -n '__fish_seen_subcommand_from ${name}' -f -a ${word}`),
    ...listFlags(name).map(
      (flag) =>
        `complete -c hookherd -n '__fish_seen_subcommand_from ${name}' -l ${flag.name.slice(2)}${flag.words.length === 0 ? '' : ` -x -a '${flag.words.join(' ')}'`}`,
    ),
  ]);
  return `${lines.join('\n')}\n`;
}
