import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { Failure, type FailureReason } from '../model/failure.ts';
import { planJson } from '../render/plan-json.ts';
import type { Mode, Report, StoppedReport } from '../render/report.ts';
import { renderLog } from '../render/text/log.ts';
import { parsedSettings } from '../run/parse-settings.ts';
import type { Ports } from '../run/ports.ts';
import { checkNamedFiles } from '../run/read-files.ts';
import { runReport } from '../run/run-report.ts';
import type { Arguments } from './arguments.ts';
import type { CommandLine } from './command-line.ts';
import type { CommandName } from './commands.ts';
import { deliveryChoices } from './delivery-choices.ts';
import type { ExitCode } from './exit-codes.ts';
import { inputTexts } from './input-texts.ts';
import { refused } from './refused.ts';
import { saved } from './saved.ts';
import { formatSuggestedCommand } from './suggested-command.ts';
import type { Terminal } from './terminal.ts';

const modes: Readonly<Partial<Record<CommandName, Mode>>> = {
  validate: 'validate',
  plan: 'dry-run',
  drift: 'dry-run',
  apply: 'apply',
  ping: 'ping',
  health: 'health',
  deliveries: 'deliveries',
  redeliver: 'redeliver',
};

/** A command that is a run of the core: the inputs that it gives, the run, what it came to. */
export async function runCommand(
  given: Arguments,
  command: CommandName,
  { terminal, ports }: CommandLine,
): Promise<ExitCode> {
  const texts = inputTexts(given, command, ports.environment);
  const parsed = parsedSettings(texts);
  const choices = deliveryChoices(given);
  const asks =
    given.flags.yes !== true && (command === 'apply' || (command === 'redeliver' && !given.flags['dry-run']));
  const unaskable = asks && !terminal.isInteractive() ? [confirmationNeeded(given, command)] : [];
  const diagnostics = [...given.diagnostics, ...parsed.diagnostics, ...choices.diagnostics, ...unaskable];
  const mode = modes[command] ?? 'dry-run';
  const stopped: StoppedReport = {
    mode,
    diagnostics,
    showUnmanaged: 'list',
    run: { requests: 0 },
    failureReason: 'input-invalid',
  };
  if (parsed.value === undefined || choices.value === undefined || hasErrors(diagnostics)) {
    const all = [...diagnostics, ...(await checkNamedFiles(texts, ports))];
    showJson(terminal, { ...stopped, diagnostics: all }, given);
    return refused(terminal, all);
  }
  const settings = { ...parsed.value, mode };
  const confirm = asks ? { confirm: (proposal: Report) => confirmed(terminal, proposal, given) } : {};
  const ran = await runReport(settings, ports, { choices: choices.value, ...confirm }).catch((error: unknown) => {
    if (error instanceof Failure) showJson(terminal, failedReport(stopped, error), given);
    throw error;
  });
  const applyCommand = formatSuggestedCommand('apply', given);
  const report: Report = {
    ...ran,
    surface: 'command-line',
    applyCommand,
    diagnostics: [...diagnostics, ...ran.diagnostics],
  };
  show(terminal, report, given);
  if (settings.planFile !== undefined) await writePlan(ports, settings.planFile, report);
  return exitCode(report.failureReason);
}

/** Nobody could answer: writing unasked would be as wrong as waiting for ever. */
function confirmationNeeded(given: Arguments, command: CommandName): Diagnostic {
  return {
    severity: 'error',
    code: 'confirmation-needed',
    message: `hookherd ${command} asks before it writes, and there is no terminal to ask on. Nothing was written.`,
    hint: `Run ${formatSuggestedCommand(command, given)} --yes to write without being asked.`,
  };
}

function failedReport(report: StoppedReport, { reason, message, hint }: Failure): StoppedReport {
  return { ...report, failureReason: reason, failure: { message, hint } };
}

async function writePlan({ files }: Ports, path: string, report: Report): Promise<void> {
  const hint = 'Give --plan-file a path that can be written; the result above stands.';
  await saved(files.write(path, `${planText(report)}\n`), { what: 'The JSON plan', path, hint });
}

async function confirmed(terminal: Terminal, proposal: Report, given: Arguments): Promise<boolean> {
  terminal.writeError(`${logText(proposal, hasColors(terminal, given))}\n`);
  const question = proposal.mode === 'redeliver' ? 'Redeliver these?' : 'Make these changes?';
  const answer = await terminal.ask(`${question} Only "yes" does: `);
  return answer?.trim().toLowerCase() === 'yes';
}

function show(terminal: Terminal, report: Report, given: Arguments): void {
  if (given.flags.json === true) showJson(terminal, report, given);
  else terminal.write(logText(report, hasColors(terminal, given)));
}

function hasColors(terminal: Terminal, { flags }: Arguments): boolean {
  return terminal.hasColors && flags['no-color'] !== true;
}

/** With `--json` there is always a result to read, also of a run that was refused. */
function showJson(terminal: Terminal, report: Report, { flags }: Arguments): void {
  if (flags.json === true) terminal.writeJson(planText(report));
}

function planText(report: Report): string {
  return JSON.stringify(planJson(report), null, 2);
}

function logText(report: Report, coloured: boolean): string {
  return `${renderLog(report, { colour: coloured ? 'ansi' : 'none' }).join('\n')}\n`;
}

function exitCode(reason: FailureReason | undefined): ExitCode {
  if (reason === undefined) return 0;
  return reason === 'changes-pending' ? 2 : 1;
}
