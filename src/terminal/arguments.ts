import { parseArgs } from 'node:util';
import { findNearest } from '../model/compare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { createRedactor, leastCharacters, Sensitive } from '../model/sensitive.ts';
import type { TargetChoice } from '../run/config/expand-targets.ts';
import type { Ports } from '../run/ports.ts';
import { type InputName, type InputTexts, inputNames, inputs } from '../run/settings/inputs.ts';
import type { Settings } from '../run/settings/settings.ts';
import {
  type CommandDescription,
  type CommandName,
  commandNames,
  commands,
  commonFlags,
  listInputs,
} from './commands.ts';
import { type FlagDescription, isOnOff } from './flag-inputs.ts';

/** A command line as typed. */
export interface Arguments {
  readonly command: CommandName | 'help' | 'version';
  /** The command whose usage is asked for, with `help`. */
  readonly about?: CommandName;
  readonly texts: InputTexts;
  /** On-off flags that are on and are no inputs. */
  readonly flags: Readonly<Record<string, true>>;
  /** The values of other flags that are no inputs. */
  readonly values: Readonly<Record<string, string>>;
  readonly operands: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses the command line. What is wrong with it comes back as diagnostics, all at once; nothing is thrown. A token of the environment that
 * stands on it is refused and repeated nowhere.
 */
export function parseArguments(argv: readonly string[], environment: Ports['environment'] = {}): Arguments {
  const redact = createRedactor(listCredentials(environment));
  const words = argv.map((word) => (commandNames.some((name) => name === word) ? word : redact(word)));
  const given = parseWords(words);
  if (words.every((word, index) => word === argv[index])) return given;
  const message = 'A token stands on the command line, which others on the machine can see.';
  const error = createError(
    'invalid-flag',
    message,
    'Leave it in the environment, and replace it if others may know it.',
  );
  // What is left of the inputs names other files and targets than were meant.
  return { ...given, texts: {}, diagnostics: [error, ...given.diagnostics] };
}

/** Variables of the environment that hold what a run signs in with. */
const credentialNames = [
  'HOOKHERD_TOKEN',
  'GH_TOKEN',
  'GITHUB_TOKEN',
  'HOOKHERD_APP_PRIVATE_KEY',
  'HOOKHERD_AUDIT_TOKEN',
];

function listCredentials(environment: Ports['environment']): readonly Sensitive[] {
  return credentialNames
    .map((name) => environment[name]?.trim() ?? '')
    .filter((value) => value.length >= leastCharacters)
    .map((value) => new Sensitive(value));
}

function parseWords(argv: readonly string[]): Arguments {
  const [word = 'help', ...rest] = argv;
  const empty = { texts: {}, flags: {}, values: {}, operands: [], diagnostics: [] };
  if (['--version', '-v', 'version'].includes(word)) return { ...empty, command: 'version' };
  const isHelp = ['--help', '-h', 'help'].includes(word);
  const name = isHelp ? rest[0] : word;
  if (name === undefined || (isHelp && name.startsWith('-'))) return { ...empty, command: 'help' };
  const command = commandNames.find((each) => each === name);
  if (command === undefined) return { ...empty, command: 'help', diagnostics: [rejectCommand(name)] };
  if (isHelp || rest.includes('--help') || rest.includes('-h')) return { ...empty, command: 'help', about: command };
  if (rest.includes('--version')) return { ...empty, command: 'version' };
  return parseCommand(command, rest);
}

function parseCommand(command: CommandName, argv: readonly string[]): Arguments {
  const description: CommandDescription = commands[command];
  const accepted = buildOptions(description);
  const diagnostics: Diagnostic[] = [];
  const texts: Partial<Record<InputName, string>> = {};
  const flags: Record<string, true> = {};
  const values: Record<string, string> = {};
  const operands: string[] = [];
  const { tokens } = parseArgs({
    args: addOmittedValues(argv, description),
    options: { ...aliasOptions, ...accepted },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { rawName, value } = token;
    const name = aliases[token.name] ?? token.name;
    const type = accepted[name]?.type;
    const input = listInputs(description).find((each) => each === name);
    if (type === undefined) diagnostics.push(rejectFlag(command, rawName, ['org', ...Object.keys(accepted)]));
    else if (type === 'string' && (value === undefined || (!token.inlineValue && value.startsWith('--'))))
      diagnostics.push(createError('missing-value', `${rawName} needs a value.`));
    else if (input !== undefined && value === '')
      diagnostics.push(
        createError('missing-value', `${rawName} is empty.`, 'A variable of the shell may have no value.'),
      );
    else if (type === 'boolean' && value !== undefined && value !== 'true' && value !== 'false')
      diagnostics.push(createError('invalid-flag', `${rawName} is on or off; accepted are true and false.`));
    else if (input !== undefined) texts[input] = joinValues(input, texts[input], value ?? 'true');
    else if (type === 'string') values[name] = value ?? '';
    else if (value !== 'false') flags[name] = true;
  }
  // After a misspelled flag the operand is most likely its value, perhaps a sensitive one.
  const extra = operands[description.operand === undefined ? 0 : 1];
  if (extra !== undefined && diagnostics.length === 0)
    diagnostics.push(
      createError(
        'unexpected-argument',
        `hookherd ${command} takes no argument ${JSON.stringify(extra)}.`,
        `See hookherd ${command} --help.`,
      ),
    );
  return { command, texts, flags, values, operands, diagnostics };
}

/** The words of a command line; a flag that stands without a value that it may leave out has an empty one. */
function addOmittedValues(argv: readonly string[], { flags = {} }: CommandDescription): string[] {
  const open = Object.entries(flags).flatMap(([name, { value = '' }]) => (value.startsWith('[') ? `--${name}` : []));
  return argv.map((word, index) =>
    open.includes(word) && (argv[index + 1] ?? '--').startsWith('--') ? `${word}=` : word,
  );
}

/** Other names of flags. */
const aliases: Readonly<Record<string, string>> = {
  org: 'organization',
  repo: 'repository',
  'fail-over': 'max-failure-rate',
};

const aliasOptions = Object.fromEntries(Object.keys(aliases).map((name) => [name, { type: 'string' }] as const));

/** A flag given twice adds a line where the input is a list, and replaces the value elsewhere. */
function joinValues(name: InputName, before: string | undefined, value: string): string {
  const isList = name === 'config' || name === 'only';
  return isList && before !== undefined ? `${before}\n${value}` : value;
}

/** The flags that a command takes, as Node parses them. */
function buildOptions(
  description: CommandDescription,
): Readonly<Record<string, { readonly type: 'boolean' | 'string' }>> {
  const ownFlags: Readonly<Record<string, FlagDescription>> = { ...commonFlags, ...description.flags };
  return Object.fromEntries([
    ...listInputs(description).map((name) => [name, { type: isOnOff(name) ? 'boolean' : 'string' }] as const),
    ...Object.entries(ownFlags).map(
      ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
    ),
  ]);
}

function rejectCommand(word: string): Diagnostic {
  const suggestion = findNearest(word, commandNames);
  return createError(
    'unknown-command',
    `${JSON.stringify(word)} is not a command of hookherd.`,
    suggestion === undefined
      ? `The commands are ${commandNames.join(', ')}.`
      : `Did you mean ${JSON.stringify(suggestion)}?`,
  );
}

function rejectFlag(command: string, flag: string, known: readonly string[]): Diagnostic {
  const name = flag.replace(/^-+/, '');
  const suggestion = findNearest(name, known);
  const isSensitive = inputNames.some((each) => each === name && 'sensitive' in inputs[each]);
  return createError(
    'unknown-flag',
    isSensitive
      ? `${flag} does not exist, because a command line is seen by others on the machine.`
      : `${flag} is not a flag of hookherd ${command}.`,
    suggestion === undefined ? `See hookherd ${command} --help.` : `Did you mean --${suggestion}?`,
  );
}

/** What is wrong with the command line. */
export function createError(code: string, message: string, hint?: string): Diagnostic {
  return { severity: 'error', code, message, ...(hint === undefined ? {} : { hint }) };
}

/** The inputs that flags and environment give. */
export function buildInputTexts({ command, texts }: Arguments, environment: Ports['environment']): InputTexts {
  const { HOOKHERD_TOKEN, GH_TOKEN, GITHUB_TOKEN, GITHUB_API_URL } = environment;
  const token = HOOKHERD_TOKEN || GH_TOKEN || GITHUB_TOKEN;
  const credentials =
    texts['app-id'] === undefined
      ? { ...(token ? { token } : {}) }
      : { 'app-private-key': environment.HOOKHERD_APP_PRIVATE_KEY ?? '' };
  return {
    mode: 'dry-run',
    ...(command === 'drift' ? { 'fail-on-changes': 'true' } : {}),
    ...credentials,
    ...(GITHUB_API_URL === undefined ? {} : { 'api-url': GITHUB_API_URL }),
    'audit-token': environment.HOOKHERD_AUDIT_TOKEN ?? '',
    ...texts,
  };
}

/** Flags of one command that say nothing about what another would do. */
const ownFlags = ['plan-file', 'show-unmanaged', 'fail-on-changes'];

/** A command line that does `command` with the flags that were given, as a shell reads it. */
export function formatSuggestedCommand(command: CommandName, { texts }: Pick<Arguments, 'texts'>): string {
  const taken: readonly string[] = listInputs(commands[command]);
  const flags = Object.entries(texts)
    .filter(([name]) => taken.includes(name) && !ownFlags.includes(name))
    .flatMap(([name, text]) => text.split('\n').map((value) => `--${name} ${quoteForShell(value)}`));
  return ['hookherd', command, ...flags].join(' ');
}

function quoteForShell(text: string): string {
  return /^[\w./:@=,+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The targets that the flags `--org`, `--repository` and `--global` name; several names are separated by commas. */
export function selectTargets({ flags, values }: Arguments, { organization }: Partial<Settings> = {}): TargetChoice {
  return {
    organizations: organization === undefined ? splitNames(values.organization) : [organization],
    repositories: splitNames(values.repository),
    global: flags.global === true,
  };
}

function splitNames(names = ''): readonly string[] {
  return names.split(/[\s,]+/).filter((name) => name !== '');
}
