import config from '../../schema/config.schema.json' with { type: 'json' };
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { renderHook, toHookJson } from '../render/text/hook.ts';
import { checkTargetNames } from '../run/config/expand-targets.ts';
import { parseSettings, type Settings } from '../run/settings/settings.ts';
import { showHook } from '../run/show.ts';
import { version } from '../version.ts';
import { type Arguments, buildInputTexts, createError, parseArguments, selectTargets } from './arguments.ts';
import { type CommandDescription, commands, type ExitCode } from './commands.ts';
import { findMissingTarget, runExport } from './export-command.ts';
import { renderCompletion, renderUsage } from './help.ts';
import { parseValues, runInventory } from './inventory-command.ts';
import { runCommand } from './run-command.ts';
import { type CommandLine, refuseCommand, type Terminal, writeJson } from './terminal.ts';

/** Runs one command line. Expected failures are written without a stack; anything else is a bug and rejects. */
export async function runCommandLine(argv: readonly string[], line: CommandLine): Promise<ExitCode> {
  const given = parseArguments(argv, line.ports.environment);
  const terminal = given.flags['no-color'] === true ? stripColors(line.terminal) : line.terminal;
  try {
    return await runArguments(given, { ...line, terminal });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return refuseCommand({ ...line, terminal }, [createError(error.reason, error.message, error.hint)]);
  }
}

async function runArguments(given: Arguments, line: CommandLine): Promise<ExitCode> {
  const { command, about, operands, diagnostics } = given;
  const { write, outputStyle } = line.terminal;
  const { mode }: Partial<CommandDescription> = command === 'help' || command === 'version' ? {} : commands[command];
  // A run of the core reports what is wrong with the command line together with what is wrong with the files.
  if (mode !== undefined) return runCommand(given, mode, line);
  const reader = readers[command];
  if (reader !== undefined) return runReader(reader, given, line);
  if (diagnostics.length > 0) return refuseCommand(line, diagnostics);
  switch (command) {
    case 'help':
      write(renderUsage(about, outputStyle().width));
      return 0;
    case 'version':
      write(`${version}\n`);
      return 0;
    case 'schema':
      write(renderSchema(operands[0]));
      return 0;
    case 'completion':
      write(renderCompletion(operands[0]));
      return 0;
    default:
      return (await line.others?.[command]?.(given, line)) ?? 1;
  }
}

/** A command that reads live hooks and is no mode of a run. */
interface Reader {
  readonly run: (given: Arguments, settings: Settings, line: CommandLine) => Promise<ExitCode>;
  /** What is wrong with the values of flags that only this command has. */
  readonly checkValues?: (given: Arguments) => readonly Diagnostic[];
  /** What its command line lacks. */
  readonly findMissing?: (given: Arguments) => Diagnostic | undefined;
}

const readers: Partial<Record<Arguments['command'], Reader>> = {
  inventory: { run: runInventory, checkValues: (given) => parseValues(given).diagnostics },
  export: { run: runExport, findMissing: findMissingTarget },
  show: { run: runShow, findMissing: findMissingHook },
};

/** Runs it unless something is wrong with the command line, which is then said all at once. */
async function runReader(
  { run, checkValues, findMissing }: Reader,
  given: Arguments,
  line: CommandLine,
): Promise<ExitCode> {
  const { value: settings, diagnostics } = parseSettings(buildInputTexts(given, line.ports.environment));
  const wrongNames = checkTargetNames(selectTargets(given, settings));
  // What seems to be missing may stand behind a misspelled flag.
  const missing = given.diagnostics.length > 0 ? undefined : findMissing?.(given);
  const wrong = [
    ...given.diagnostics,
    ...(checkValues?.(given) ?? []),
    ...diagnostics.filter(({ severity }) => severity === 'error'),
    ...wrongNames.map((message) => createError('input-invalid', message)),
    ...(missing === undefined ? [] : [missing]),
  ];
  return settings === undefined || wrong.length > 0 ? refuseCommand(line, wrong) : run(given, settings, line);
}

/** `hookherd schema`: the JSON schema of the config, or of a policy file. */
function renderSchema(kind = 'config'): string {
  if (kind !== 'config' && kind !== 'policy')
    throw new Failure('input-invalid', `hookherd schema takes config or policy, not ${JSON.stringify(kind)}.`);
  const { $schema, $defs } = config;
  const policy = { $schema, $id: 'urn:hookherd:policy-file', $ref: '#/$defs/policy_file', $defs };
  return `${JSON.stringify(kind === 'config' ? config : policy, null, 2)}\n`;
}

function findMissingHook({ operands }: Arguments): Diagnostic | undefined {
  if (operands[0] !== undefined) return undefined;
  const message = 'hookherd show takes one HOOK: its URL, a URL glob or its id.';
  const hint = 'Write hookherd show https://ci.acme.example/github; hookherd deliveries --all lists the hooks.';
  return createError('input-invalid', message, hint);
}

/** `hookherd show HOOK`: all about one live hook. */
async function runShow(given: Arguments, settings: Settings, line: CommandLine): Promise<ExitCode> {
  const { terminal, ports } = line;
  const [hook = ''] = given.operands;
  const request = { targets: selectTargets(given, settings), hook };
  const { value: shown, diagnostics } = await showHook({ settings, ports }, request);
  if (shown === undefined) return refuseCommand(line, diagnostics);
  if (given.flags.json === true) writeJson(terminal, JSON.stringify(toHookJson(shown), null, 2));
  else terminal.write(`${renderHook(shown, terminal.outputStyle()).join('\n')}\n`);
  return 0;
}

function stripColors(terminal: Terminal): Terminal {
  return {
    ...terminal,
    outputStyle: () => ({ ...terminal.outputStyle(), hasColors: false }),
    errorStyle: () => ({ ...terminal.errorStyle(), hasColors: false }),
  };
}
