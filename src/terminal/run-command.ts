import { Failure, type FailureReason } from '../hooks/failure.ts';
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
  const parsed = parsedSettings(inputTexts(given, command, ports.environment));
  const choices = deliveryChoices(given);
  const diagnostics = [...parsed.diagnostics, ...choices.diagnostics];
  if (parsed.value === undefined || choices.value === undefined) return refused(terminal, diagnostics);
  const settings = { ...parsed.value, mode: modes[command] ?? 'dry-run' };
  const asks = command === 'apply' && given.flags.yes !== true && terminal.isInteractive;
  const confirm = asks ? { confirm: (proposal: Report) => confirmed(terminal, proposal) } : {};
  const ran = await runReport(settings, { ...ports, ...confirm }, choices.value);
  const report: Report = { ...ran, surface: 'command-line', diagnostics: [...diagnostics, ...ran.diagnostics] };
  await show(terminal, report, given);
  if (settings.planFile !== undefined) await writePlan(ports, settings.planFile, report);
  return exitCode(report.failureReason);
}

async function writePlan({ files }: Ports, path: string, report: Report): Promise<void> {
  const text = await jsonText(report);
  await files.write(path, text).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new Failure('input-invalid', `The JSON plan cannot be written to ${path}${code}.`, {
      hint: 'Give --plan-file a path that can be written; the result above stands.',
      cause,
    });
  });
}

async function confirmed(terminal: Terminal, proposal: Report): Promise<boolean> {
  terminal.writeError(`${logText(proposal, terminal.hasColors)}\n`);
  const answer = await terminal.ask('Make these changes? Only "yes" does: ');
  return answer?.trim().toLowerCase() === 'yes';
}

async function show(terminal: Terminal, report: Report, { flags }: Arguments): Promise<void> {
  const hasColors = terminal.hasColors && flags['no-color'] !== true;
  terminal.write(await (flags.json === true ? jsonText(report) : logText(report, hasColors)));
}

async function jsonText(report: Report): Promise<string> {
  const { planJson } = await import('../render/plan-json.ts');
  return `${JSON.stringify(planJson(report), null, 2)}\n`;
}

function logText(report: Report, hasColors: boolean): string {
  return `${logLines(report, { colour: hasColors ? 'ansi' : 'none' }).join('\n')}\n`;
}

function exitCode(reason: FailureReason | undefined): ExitCode {
  if (reason === undefined) return 0;
  return reason === 'changes-pending' ? 2 : 1;
}
