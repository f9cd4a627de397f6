import { parseArgs } from 'node:util';
import { findNearest } from '../model/compare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { hasTargets, type TargetChoice } from '../run/config/expand-targets.ts';
import type { Ports } from '../run/ports.ts';
import { type InputDescription, type InputName, type InputTexts, inputs } from '../run/settings/inputs.ts';
import type { Settings } from '../run/settings/settings.ts';
import {
  type CommandDescription,
  type CommandName,
  commandNames,
  commands,
  commonFlags,
  listInputs,
} from './commands.ts';

/** A command line as typed. */
export interface Arguments {
  readonly command: CommandName | 'help' | 'version';
  /** The command whose usage is asked for, with `help`. */
  readonly about?: CommandName;
  readonly texts: InputTexts;
  /** Flags that are not inputs; on-off flags are `true`. */
  readonly flags: Readonly<Record<string, string | true>>;
  readonly operands: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

type FlagTable = Readonly<Record<string, { readonly onOff: boolean }>>;

/** Parses the command line. What is wrong with it comes back as diagnostics, all at once; nothing is thrown. */
export function parseArguments(argv: readonly string[]): Arguments {
  const [word = 'help', ...rest] = argv;
  const empty = { texts: {}, flags: {}, operands: [], diagnostics: [] };
  if (['--version', '-v', 'version'].includes(word)) return { ...empty, command: 'version' };
  if (['--help', '-h', 'help'].includes(word)) return { ...empty, command: 'help', ...findAbout(rest[0]) };
  const command = commandNames.find((name) => name === word);
  if (command === undefined) return { ...empty, command: 'help', diagnostics: [rejectCommand(word)] };
  if (rest.includes('--help') || rest.includes('-h')) return { ...empty, command: 'help', about: command };
  if (rest.includes('--version')) return { ...empty, command: 'version' };
  return parseCommand(command, rest);
}

function findAbout(word: string | undefined): Pick<Arguments, 'about' | 'diagnostics'> {
  const command = commandNames.find((name) => name === word);
  if (command !== undefined) return { about: command, diagnostics: [] };
  return { diagnostics: word === undefined || word.startsWith('-') ? [] : [rejectCommand(word)] };
}

function parseCommand(command: CommandName, argv: readonly string[]): Arguments {
  const description: CommandDescription = commands[command];
  const table = buildFlagTable(description);
  const diagnostics: Diagnostic[] = [];
  const texts: Partial<Record<InputName, string>> = {};
  const flags: Record<string, string | true> = {};
  const operands: string[] = [];
  const { tokens } = parseArgs({
    args: addOmittedValues(argv, description),
    options: buildOptions(table),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const name = aliases[token.name] ?? token.name;
    const flag = table[name];
    if (flag === undefined) diagnostics.push(rejectFlag(command, token.rawName, ['org', ...Object.keys(table)]));
    else if (!flag.onOff && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))))
      diagnostics.push(createError('missing-value', `${token.rawName} needs a value.`));
    else if (flag.onOff && token.value !== undefined && token.value !== 'true' && token.value !== 'false')
      diagnostics.push(createError('invalid-flag', `${token.rawName} is on or off; accepted are true and false.`));
    else if (listInputs(description).includes(name as InputName))
      texts[name as InputName] = joinValues(name as InputName, texts[name as InputName], token.value ?? 'true');
    else if (!flag.onOff) flags[name] = token.value ?? '';
    else if (token.value !== 'false') flags[name] = true;
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
  return { command, texts, flags, operands, diagnostics };
}

/** The words of a command line; a flag that stands without a value that it may leave out has an empty one. */
function addOmittedValues(argv: readonly string[], { flags }: CommandDescription): string[] {
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

/** A flag given twice adds a line where the input is a list, and replaces the value elsewhere. */
function joinValues(name: InputName, before: string | undefined, value: string): string {
  const isList = name === 'config' || name === 'only';
  return isList && before !== undefined ? `${before}\n${value}` : value;
}

function buildFlagTable(description: CommandDescription): FlagTable {
  const table: Record<string, { onOff: boolean }> = {};
  for (const name of listInputs(description)) {
    const { values }: InputDescription = inputs[name];
    table[name] = { onOff: values?.join() === 'true,false' };
  }
  for (const [name, flag] of Object.entries({ ...commonFlags, ...description.flags }))
    table[name] = { onOff: !('value' in flag) };
  return table;
}

function buildOptions(table: FlagTable): Record<string, { type: 'boolean' | 'string' }> {
  const entries = Object.entries(table).map(
    ([name, { onOff }]) => [name, { type: onOff ? 'boolean' : 'string' }] as const,
  );
  const others = Object.keys(aliases).map((name) => [name, { type: 'string' }] as const);
  return Object.fromEntries([...others, ...entries]);
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
  const suggestion = findNearest(flag.replace(/^-+/, ''), known);
  const message = ['--token', '--variables', '--github-token', '--audit-token', '--app-private-key'].includes(flag)
    ? `${flag} does not exist, because a command line is seen by others on the machine.`
    : `${flag} is not a flag of hookherd ${command}.`;
  return createError(
    'unknown-flag',
    message,
    suggestion === undefined ? `See hookherd ${command} --help.` : `Did you mean --${suggestion}?`,
  );
}

function createError(code: string, message: string, hint?: string): Diagnostic {
  return { severity: 'error', code, message, ...(hint === undefined ? {} : { hint }) };
}

/** The inputs that flags and environment give. */
export function buildInputTexts(given: Arguments, command: CommandName, environment: Ports['environment']): InputTexts {
  const token = [environment.HOOKHERD_TOKEN, environment.GH_TOKEN, environment.GITHUB_TOKEN].find(
    (candidate) => (candidate ?? '') !== '',
  );
  const app =
    given.texts['app-id'] === undefined ? {} : { 'app-private-key': environment.HOOKHERD_APP_PRIVATE_KEY ?? '' };
  return {
    mode: 'dry-run',
    ...(command === 'drift' ? { 'fail-on-changes': 'true' } : {}),
    ...(given.texts['app-id'] === undefined && token !== undefined ? { token } : {}),
    ...(environment.GITHUB_API_URL === undefined ? {} : { 'api-url': environment.GITHUB_API_URL }),
    'audit-token': environment.HOOKHERD_AUDIT_TOKEN ?? '',
    ...app,
    ...given.texts,
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
export function selectTargets({ flags }: Arguments, { organization }: Pick<Settings, 'organization'>): TargetChoice {
  return {
    organizations: organization === undefined ? splitNames(flags.organization) : [organization],
    repositories: splitNames(flags.repository),
    global: flags.global === true,
  };
}

function splitNames(flag: string | true | undefined): readonly string[] {
  return typeof flag === 'string' ? flag.split(/[\s,]+/).filter((name) => name !== '') : [];
}

/** The targets that flags name; at least one, unless a file to merge into names them. */
export function requireTargets(given: Arguments, settings: Settings): TargetChoice {
  const { flags, command } = given;
  const choice = selectTargets(given, settings);
  if (typeof flags.merge === 'string' || hasTargets(choice)) return choice;
  throw new Failure('input-invalid', `hookherd ${command} needs a target.`, {
    hint: 'Name one: --org acme, --repository acme/api (several with commas, * allowed) or --global.',
  });
}
