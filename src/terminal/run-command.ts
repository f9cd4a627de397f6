import { type Checked, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { Failure, type FailureReason } from '../model/failure.ts';
import { listDiagnostics } from '../render/diagnostics.ts';
import { toPlanJson } from '../render/json/plan.ts';
import { renderOpenMetrics } from '../render/openmetrics.ts';
import type { Mode, Report, StoppedReport } from '../render/report.ts';
import { nameInputs, type TextStyle } from '../render/text/layout.ts';
import { type LogContent, renderLog } from '../render/text/log.ts';
import type { ApplyChecks } from '../run/apply.ts';
import type { Ports } from '../run/ports.ts';
import { runMode } from '../run/run-mode.ts';
import { parseSettings, type Settings } from '../run/settings/settings.ts';
import { checkNamedFiles } from '../run/validate.ts';
import { type Arguments, buildInputTexts, formatSuggestedCommand } from './arguments.ts';
import type { CommandName, ExitCode } from './commands.ts';
import { parseDeliveryChoices } from './delivery-choices.ts';
import { inputNames } from './flag-inputs.ts';
import { type CommandLine, readSourceFiles, refuseCommand, type Terminal, writeNamedFile } from './terminal.ts';

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

/** A command that is a run of the core: builds its inputs, runs it, writes the report. */
export async function runCommand(
  given: Arguments,
  command: CommandName,
  { terminal, ports, isBrief }: CommandLine,
): Promise<ExitCode> {
  const texts = buildInputTexts(given, command, ports.environment);
  const parsed = parseSettings(texts);
  const choices = parseDeliveryChoices(given);
  const wave = parseWave(given, parsed.value);
  const asks = shouldAsk(given, command);
  const diagnostics = [
    ...given.diagnostics,
    ...parsed.diagnostics,
    ...choices.diagnostics,
    ...wave.diagnostics,
    ...(asks && !terminal.isInteractive() ? [requireConfirmation(given, command)] : []),
  ];
  const stopped: StoppedReport = {
    mode: modes[command] ?? 'dry-run',
    diagnostics,
    showUnmanaged: 'list',
    run: { requests: 0 },
    failureReason: 'input-invalid',
  };
  if (parsed.value === undefined || choices.value === undefined || hasErrors(diagnostics)) {
    const all = [...diagnostics, ...(await checkNamedFiles(texts, ports))];
    writeJson(terminal, { ...stopped, diagnostics: all }, given);
    return refuseCommand(terminal, all, ports);
  }
  const settings = { ...parsed.value, mode: stopped.mode, ...(wave.value === undefined ? {} : { wave: wave.value }) };
  const question = asks ? createQuestion(terminal) : undefined;
  const result = await runMode(settings, ports, {
    choices: choices.value,
    ...(question === undefined ? {} : { confirm: question.confirm }),
  }).catch((error: unknown) => {
    if (error instanceof Failure) writeJson(terminal, createFailedReport(stopped, error), given);
    throw error;
  });
  const report: Report = {
    ...result,
    surface: 'command-line',
    applyCommand: formatSuggestedCommand('apply', given),
    diagnostics: [...diagnostics, ...result.diagnostics],
  };
  await writeReport(terminal, report, { given, ports, isBrief, answer: question?.answer() });
  if (settings.planFile !== undefined) await writePlan(ports, settings.planFile, report);
  return toExitCode(report.failureReason);
}

/** The flag `--wave` of an apply. */
function parseWave({ flags }: Arguments, settings: Settings | undefined): Checked<number | undefined> {
  const { wave } = flags;
  if (typeof wave !== 'string') return { value: undefined, diagnostics: [] };
  if (settings !== undefined && settings.secretStrategy !== 'rotate')
    return {
      diagnostics: [createFlagError('--wave is about secrets that are rotated: add --secret-strategy rotate.')],
    };
  if (/^[1-9]\d{0,5}$/.test(wave.trim())) return { value: Number(wave), diagnostics: [] };
  return { diagnostics: [createFlagError(`--wave ${JSON.stringify(wave)} must be a whole number from 1 on.`)] };
}

function createFlagError(message: string): Diagnostic {
  return { severity: 'error', code: 'invalid-flag', message };
}

function shouldAsk({ flags }: Arguments, command: CommandName): boolean {
  if (flags.yes === true) return false;
  return command === 'apply' || (command === 'redeliver' && flags['dry-run'] !== true);
}

/** Nobody could answer: writing unasked would be as wrong as waiting for ever. */
function requireConfirmation(given: Arguments, command: CommandName): Diagnostic {
  return {
    severity: 'error',
    code: 'confirmation-needed',
    message: `hookherd ${command} asks before it writes, and there is no terminal to ask on. Nothing was written.`,
    hint: `Run ${formatSuggestedCommand(command, given)} --yes to write without being asked.`,
  };
}

/** What a person was shown, and whether the answer was yes. */
interface Answer {
  readonly proposal: Report;
  readonly isYes: boolean;
}

function createQuestion(terminal: Terminal): {
  readonly confirm: NonNullable<ApplyChecks['confirm']>;
  readonly answer: () => Answer | undefined;
} {
  let answer: Answer | undefined;
  return {
    answer: () => answer,
    confirm: async (proposal) => {
      terminal.writeError(`${formatReport(proposal, terminal.errorStyle())}\n`);
      const question = proposal.mode === 'redeliver' ? 'Redeliver these?' : 'Make these changes?';
      const line = await terminal.ask(`${question} Only "yes" does: `);
      answer = { proposal, isYes: line?.trim().toLowerCase() === 'yes' };
      return answer.isYes;
    },
  };
}

function createFailedReport(report: StoppedReport, { reason, message, hint }: Failure): StoppedReport {
  return { ...report, failureReason: reason, failure: { message, hint } };
}

async function writePlan({ files }: Ports, path: string, report: Report): Promise<void> {
  const hint = 'Give --plan-file a path that can be written; the result above stands.';
  await writeNamedFile(files.write(path, `${formatPlan(report)}\n`), { what: 'The JSON plan', path, hint });
}

interface ReportContext {
  readonly given: Arguments;
  readonly ports: Ports;
  readonly isBrief: boolean | undefined;
  readonly answer: Answer | undefined;
}

/** The whole report; after a yes what became of it, after a no that nothing did. */
async function writeReport(
  terminal: Terminal,
  report: Report,
  { given, ports, isBrief, answer }: ReportContext,
): Promise<void> {
  if (given.flags.json === true) return writeJson(terminal, report, given);
  const isMetrics = given.flags.format === 'openmetrics';
  const style = isMetrics ? terminal.errorStyle() : terminal.outputStyle();
  if (answer?.isYes === false && report.failureReason === 'cancelled')
    return terminal.write('Cancelled. Nothing was written.\n');
  const sources = await readSourceFiles(ports, listDiagnostics(report));
  const text = formatReport(report, style, { sources, proposal: answer?.proposal, isBrief });
  if (!isMetrics) return terminal.write(text);
  // Metrics go to stdout, and what a person reads to stderr.
  terminal.writeError(text);
  if ('health' in report) terminal.write(renderOpenMetrics(report.health));
}

/** With `--json` there is always a result to read, also of a run that was refused. */
function writeJson(terminal: Terminal, report: Report, { flags }: Arguments): void {
  if (flags.json === true) terminal.writeJson(formatPlan(report));
}

function formatPlan(report: Report): string {
  const nameHint = (key: string, value: unknown) =>
    key === 'hint' && typeof value === 'string' ? nameInputs(value, inputNames) : value;
  return JSON.stringify(toPlanJson(report), nameHint, 2);
}

function formatReport(report: Report, style: TextStyle, content?: LogContent): string {
  return `${renderLog(report, style, content).join('\n')}\n`;
}

function toExitCode(reason: FailureReason | undefined): ExitCode {
  if (reason === undefined) return 0;
  return reason === 'changes-pending' ? 2 : 1;
}
