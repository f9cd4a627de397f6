import { hasErrors } from '../model/diagnostic.ts';
import { Failure, type FailureReason } from '../model/failure.ts';
import { logLines } from '../render/log.ts';
import type { Mode, Report } from '../render/report.ts';
import { parsedSettings } from '../run/parse-settings.ts';
import type { Ports } from '../run/ports.ts';
import { runReport } from '../run/run-report.ts';
import type { Arguments } from './arguments.ts';
import type { CommandLine } from './command-line.ts';
import type { CommandName } from './commands.ts';
import { deliveryChoices } from './delivery-choices.ts';
import type { ExitCode } from './exit-codes.ts';
import { inputTexts } from './input-texts.ts';
import { refused } from './refused.ts';
import { saved } from './saved.ts';
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
  const diagnostics = [...given.diagnostics, ...parsed.diagnostics, ...choices.diagnostics];
  const mode = modes[command] ?? 'dry-run';
  const empty: Report = { mode, diagnostics, pings: [], showUnmanaged: 'list', run: { requests: 0 } };
  if (parsed.value === undefined || choices.value === undefined || hasErrors(diagnostics)) {
    const { fileFindings } = await import('../run/file-findings.ts');
    const all = [...diagnostics, ...(await fileFindings(texts, ports))];
    await showJson(terminal, { ...empty, diagnostics: all, failureReason: 'input-invalid' }, given);
    return refused(terminal, all);
  }
  const settings = { ...parsed.value, mode };
  const asks = command === 'apply' && given.flags.yes !== true && terminal.isInteractive();
  const confirm = asks ? { confirm: (proposal: Report) => confirmed(terminal, proposal, given) } : {};
  const ran = await runReport(settings, { ...ports, ...confirm }, choices.value).catch(async (error: unknown) => {
    if (error instanceof Failure) await showJson(terminal, failedReport(empty, error), given);
    throw error;
  });
  const report: Report = { ...ran, surface: 'command-line', diagnostics: [...diagnostics, ...ran.diagnostics] };
  await show(terminal, report, given);
  if (settings.planFile !== undefined) await writePlan(ports, settings.planFile, report);
  return exitCode(report.failureReason);
}

function failedReport(report: Report, { reason, message, hint }: Failure): Report {
  return { ...report, failureReason: reason, failure: { message, ...(hint === undefined ? {} : { hint }) } };
}

async function writePlan({ files }: Ports, path: string, report: Report): Promise<void> {
  const hint = 'Give --plan-file a path that can be written; the result above stands.';
  await saved(files.write(path, `${await planText(report)}\n`), { what: 'The JSON plan', path, hint });
}

async function confirmed(terminal: Terminal, proposal: Report, given: Arguments): Promise<boolean> {
  terminal.writeError(`${logText(proposal, hasColors(terminal, given))}\n`);
  const answer = await terminal.ask('Make these changes? Only "yes" does: ');
  return answer?.trim().toLowerCase() === 'yes';
}

async function show(terminal: Terminal, report: Report, given: Arguments): Promise<void> {
  if (given.flags.json === true) await showJson(terminal, report, given);
  else terminal.write(logText(report, hasColors(terminal, given)));
}

function hasColors(terminal: Terminal, { flags }: Arguments): boolean {
  return terminal.hasColors && flags['no-color'] !== true;
}

/** With `--json` there is always a result to read, also of a run that was refused. */
async function showJson(terminal: Terminal, report: Report, { flags }: Arguments): Promise<void> {
  if (flags.json === true) terminal.writeJson(await planText(report));
}

async function planText(report: Report): Promise<string> {
  const { planJson } = await import('../render/plan-json.ts');
  return JSON.stringify(planJson(report), null, 2);
}

function logText(report: Report, coloured: boolean): string {
  return `${logLines(report, { colour: coloured ? 'ansi' : 'none' }).join('\n')}\n`;
}

function exitCode(reason: FailureReason | undefined): ExitCode {
  if (reason === undefined) return 0;
  return reason === 'changes-pending' ? 2 : 1;
}
