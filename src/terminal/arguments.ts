import { parseArgs } from 'node:util';
import type { Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { type InputDescription, type InputName, type InputTexts, inputs } from '../run/inputs.ts';
import { type CommandDescription, type CommandName, commandNames, commands, commonFlags } from './commands.ts';

/** What was typed, taken apart. */
export interface Arguments {
  readonly command: CommandName | 'help' | 'version';
  /** The command whose usage is asked for, with `help`. */
  readonly about?: CommandName;
  readonly texts: InputTexts;
  /** Flags that are no inputs; on-off flags are `true`. */
  readonly flags: Readonly<Record<string, string | true>>;
  readonly operands: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

type FlagTable = Readonly<Record<string, { readonly onOff: boolean }>>;

/** Takes the command line apart. What is wrong with it comes back as diagnostics, all at once; nothing is thrown. */
export function parsedArguments(argv: readonly string[]): Arguments {
  const [word = 'help', ...rest] = argv;
  const empty = { texts: {}, flags: {}, operands: [], diagnostics: [] };
  if (['--version', '-v', 'version'].includes(word)) return { ...empty, command: 'version' };
  if (['--help', '-h', 'help'].includes(word)) return { ...empty, command: 'help', ...about(rest[0]) };
  const command = commandNames.find((name) => name === word);
  if (command === undefined) return { ...empty, command: 'help', diagnostics: [unknownCommand(word)] };
  if (rest.includes('--help') || rest.includes('-h')) return { ...empty, command: 'help', about: command };
  if (rest.includes('--version')) return { ...empty, command: 'version' };
  return commandArguments(command, rest);
}

function about(word: string | undefined): Pick<Arguments, 'about' | 'diagnostics'> {
  const command = commandNames.find((name) => name === word);
  if (command !== undefined) return { about: command, diagnostics: [] };
  return { diagnostics: word === undefined || word.startsWith('-') ? [] : [unknownCommand(word)] };
}

function commandArguments(command: CommandName, argv: readonly string[]): Arguments {
  const description: CommandDescription = commands[command];
  const table = flagTable(description);
  const diagnostics: Diagnostic[] = [];
  const texts: Partial<Record<InputName, string>> = {};
  const flags: Record<string, string | true> = {};
  const operands: string[] = [];
  const { tokens } = parseArgs({
    args: [...argv],
    options: options(table),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const name = aliases[token.name] ?? token.name;
    const flag = table[name];
    if (flag === undefined) diagnostics.push(unknownFlag(command, token.rawName, ['org', ...Object.keys(table)]));
    else if (!flag.onOff && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))))
      diagnostics.push(invalid('missing-value', `${token.rawName} needs a value.`));
    else if (flag.onOff && token.value !== undefined && token.value !== 'true' && token.value !== 'false')
      diagnostics.push(invalid('invalid-flag', `${token.rawName} is on or off; accepted are true and false.`));
    else if (description.inputs.includes(name as InputName))
      texts[name as InputName] = joined(name as InputName, texts[name as InputName], token.value ?? 'true');
    else if (!flag.onOff) flags[name] = token.value ?? '';
    else if (token.value !== 'false') flags[name] = true;
  }
  // After a misspelled flag the operand is most likely its value, perhaps a confidential one.
  if (operands.length > 0 && description.operand === undefined && diagnostics.length === 0)
    diagnostics.push(
      invalid(
        'unexpected-argument',
        `hookherd ${command} takes no argument ${JSON.stringify(operands[0])}.`,
        `See hookherd ${command} --help.`,
      ),
    );
  return { command, texts, flags, operands, diagnostics };
}

/** Other names of flags. */
const aliases: Readonly<Record<string, string>> = {
  org: 'organization',
  repo: 'repository',
  'fail-over': 'max-failure-rate',
};

/** A flag given twice adds a line where the input is a list, and replaces the value elsewhere. */
function joined(name: InputName, before: string | undefined, value: string): string {
  const isList = name === 'config' || name === 'only';
  return isList && before !== undefined ? `${before}\n${value}` : value;
}

function flagTable(description: CommandDescription): FlagTable {
  const table: Record<string, { onOff: boolean }> = {};
  for (const name of description.inputs) {
    const { values }: InputDescription = inputs[name];
    table[name] = { onOff: values?.join() === 'true,false' };
  }
  for (const [name, flag] of Object.entries({ ...commonFlags, ...description.flags }))
    table[name] = { onOff: !('value' in flag) };
  return table;
}

function options(table: FlagTable): Record<string, { type: 'boolean' | 'string' }> {
  const entries = Object.entries(table).map(
    ([name, { onOff }]) => [name, { type: onOff ? 'boolean' : 'string' }] as const,
  );
  const others = Object.keys(aliases).map((name) => [name, { type: 'string' }] as const);
  return Object.fromEntries([...others, ...entries]);
}

function unknownCommand(word: string): Diagnostic {
  const suggestion = nearest(word, commandNames);
  return invalid(
    'unknown-command',
    `${JSON.stringify(word)} is not a command of hookherd.`,
    suggestion === undefined
      ? `The commands are ${commandNames.join(', ')}.`
      : `Did you mean ${JSON.stringify(suggestion)}?`,
  );
}

function unknownFlag(command: string, flag: string, known: readonly string[]): Diagnostic {
  const suggestion = nearest(flag.replace(/^-+/, ''), known);
  const message = ['--token', '--variables', '--github-token', '--app-private-key'].includes(flag)
    ? `${flag} does not exist, because a command line is seen by others on the machine.`
    : `${flag} is not a flag of hookherd ${command}.`;
  return invalid(
    'unknown-flag',
    message,
    suggestion === undefined ? `See hookherd ${command} --help.` : `Did you mean --${suggestion}?`,
  );
}

function invalid(code: string, message: string, hint?: string): Diagnostic {
  return { severity: 'error', code, message, ...(hint === undefined ? {} : { hint }) };
}
