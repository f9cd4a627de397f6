import { Failure, type FailureReason } from '../hooks/failure.ts';
import { diagnosticLine } from '../render/diagnostics.ts';
import { logLines } from '../render/log.ts';
import { planJson } from '../render/plan-json.ts';
import type { Mode, Report } from '../render/report.ts';
import type { InputTexts } from '../run/inputs.ts';
import { parsedSettings } from '../run/parse-settings.ts';
import type { Ports } from '../run/ports.ts';
import { runReport } from '../run/run-report.ts';
import { type Arguments, parsedArguments } from './arguments.ts';
import type { CommandName } from './commands.ts';
import type { Terminal } from './terminal.ts';
import { usage } from './usage.ts';

/** 0 done; 1 failed; 2 drift found and nothing failed. */
export type ExitCode = 0 | 1 | 2;

/** Commands that are no run of the core: they get their arguments and give the exit code. */
export type OtherCommands = Readonly<Partial<Record<CommandName, (given: Arguments) => Promise<ExitCode>>>>;

const modes: Readonly<Partial<Record<CommandName, Mode>>> = {
  validate: 'validate',
  plan: 'dry-run',
  drift: 'dry-run',
  apply: 'apply',
};

export interface CommandLine {
  readonly terminal: Terminal;
  readonly ports: Ports;
  readonly version: string;
  readonly others: OtherCommands;
}

/** Carries out one command line. Expected failures are told without a stack; anything else is a bug and rejects. */
export async function commandLine(argv: readonly string[], world: CommandLine): Promise<ExitCode> {
  const { terminal } = world;
  const given = parsedArguments(argv);
  if (given.diagnostics.length > 0) return refused(terminal, given);
  if (given.command === 'version') return printed(terminal, `${world.version}\n`);
  if (given.command === 'help') return printed(terminal, usage(given.about));
  try {
    const other = world.others[given.command];
    return other === undefined ? await run(given, given.command, world) : await other(given);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.writeError(`Error: ${error.message}${error.hint === undefined ? '' : ` ${error.hint}`}\n`);
    return 1;
  }
}

function printed(terminal: Terminal, text: string): ExitCode {
  terminal.write(text);
  return 0;
}

function refused(terminal: Terminal, { diagnostics }: Pick<Arguments, 'diagnostics'>): ExitCode {
  for (const diagnostic of diagnostics) terminal.writeError(`${diagnosticLine(diagnostic)}\n`);
  return 1;
}

async function run(given: Arguments, command: CommandName, { terminal, ports }: CommandLine): Promise<ExitCode> {
  const { value: settings, diagnostics } = parsedSettings(inputTexts(given, command, ports.environment));
  if (settings === undefined) return refused(terminal, { diagnostics });
  const asks = command === 'apply' && given.flags.yes !== true && terminal.isInteractive;
  const ran = await runReport(settings, {
    ...ports,
    ...(asks ? { confirm: (proposal: Report) => confirmed(terminal, proposal) } : {}),
  });
  const report: Report = { ...ran, surface: 'command-line', diagnostics: [...diagnostics, ...ran.diagnostics] };
  if (settings.planFile !== undefined)
    await ports.files.write(settings.planFile, `${JSON.stringify(planJson(report), null, 2)}\n`);
  show(terminal, report, given);
  return exitCode(report.failureReason);
}

/** The inputs that flags and environment give. */
function inputTexts(given: Arguments, command: CommandName, environment: Ports['environment']): InputTexts {
  const token = [environment.HOOKHERD_TOKEN, environment.GH_TOKEN, environment.GITHUB_TOKEN].find(
    (candidate) => (candidate ?? '') !== '',
  );
  const app =
    given.texts['app-id'] === undefined ? {} : { 'app-private-key': environment.HOOKHERD_APP_PRIVATE_KEY ?? '' };
  return {
    mode: modes[command] ?? 'dry-run',
    ...(command === 'drift' ? { 'fail-on-changes': 'true' } : {}),
    ...(given.texts['app-id'] === undefined && token !== undefined ? { token } : {}),
    ...(environment.GITHUB_API_URL === undefined ? {} : { 'api-url': environment.GITHUB_API_URL }),
    ...app,
    ...given.texts,
  };
}

async function confirmed(terminal: Terminal, proposal: Report): Promise<boolean> {
  terminal.writeError(`${logLines(proposal, { colour: terminal.hasColors ? 'ansi' : 'none' }).join('\n')}\n\n`);
  const answer = await terminal.ask('Make these changes? Only "yes" does: ');
  return answer?.trim().toLowerCase() === 'yes';
}

function show(terminal: Terminal, report: Report, given: Arguments): void {
  if (given.flags.json === true) terminal.write(`${JSON.stringify(planJson(report), null, 2)}\n`);
  else {
    const colour = terminal.hasColors && given.flags['no-color'] !== true ? 'ansi' : 'none';
    terminal.write(`${logLines(report, { colour }).join('\n')}\n`);
  }
}

function exitCode(reason: FailureReason | undefined): ExitCode {
  if (reason === undefined) return 0;
  return reason === 'changes-pending' ? 2 : 1;
}
