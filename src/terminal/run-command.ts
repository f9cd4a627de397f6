import { parseStatusClass } from '../deliveries/redelivery.ts';
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { Failure, type FailureReason } from '../model/failure.ts';
import { listDiagnostics } from '../render/diagnostics.ts';
import { toPlanJson } from '../render/json/plan.ts';
import { renderOpenMetrics } from '../render/openmetrics.ts';
import type { Mode, Report } from '../render/report.ts';
import { nameInputs, type TextStyle } from '../render/text/layout.ts';
import { type LogContent, renderLog } from '../render/text/log.ts';
import type { DeliveryChoices } from '../run/deliveries/watched-hooks.ts';
import { runMode, stopRun } from '../run/run-mode.ts';
import { parseSettings, type Settings } from '../run/settings/settings.ts';
import { checkRefusedInputs } from '../run/validate.ts';
import { type Arguments, buildInputTexts, createError, formatSuggestedCommand } from './arguments.ts';
import type { ExitCode } from './commands.ts';
import { shellNames } from './flag-inputs.ts';
import {
  type CommandLine,
  readSourceFiles,
  refuseCommand,
  type Terminal,
  writeJson,
  writeNamedFile,
} from './terminal.ts';

/** A run of the core: builds its inputs, runs it, writes the report. */
export async function runCommand(given: Arguments, mode: Mode, line: CommandLine): Promise<ExitCode> {
  const { terminal, ports } = line;
  const texts = buildInputTexts(given, ports.environment);
  const parsed = parseSettings(texts);
  const asking = findAsking(given, mode);
  const own = [
    ...given.diagnostics,
    ...listWrongValues(given, parsed.value).map((message) => createError('invalid-flag', message)),
    ...(asking === undefined || terminal.isInteractive() ? [] : [requireConfirmation(asking, given)]),
  ];
  const diagnostics = [...own, ...parsed.diagnostics];
  if (parsed.value === undefined || hasErrors(diagnostics)) {
    const all = [...own, ...(await checkRefusedInputs(texts, ports))];
    if (given.flags.json === true) writeJson(terminal, formatPlan(stopRun({ mode }, all, 'input-invalid')));
    return refuseCommand(line, all);
  }
  const { wave } = given.values;
  const settings = { ...parsed.value, mode, ...(wave === undefined ? {} : { wave: Number(wave) }) };
  let answer: Answer | undefined;
  const confirm = async (proposal: Report) => {
    answer = await requestAnswer(proposal, terminal);
    return answer.isYes;
  };
  const result = await runMode(settings, ports, {
    choices: readDeliveryChoices(given),
    ...(asking === undefined ? {} : { confirm }),
  }).catch((error: unknown) => {
    // With `--json` there is always a result to read, also of a run that failed as a whole.
    if (error instanceof Failure && given.flags.json === true)
      writeJson(terminal, formatPlan({ ...stopRun({ mode }, diagnostics, error.reason), failure: error }));
    throw error;
  });
  const report: Report = {
    ...result,
    surface: 'command-line',
    applyCommand: formatSuggestedCommand('apply', given),
    diagnostics: [...diagnostics, ...result.diagnostics],
  };
  await writeReport(report, given, line, answer);
  if (settings.planFile !== undefined) {
    const written = ports.files.write(settings.planFile, `${formatPlan(report)}\n`);
    const note = '; the result above stands';
    await writeNamedFile('plan-file', settings.planFile, { what: 'The JSON plan', written, note });
  }
  return toExitCode(report.failureReason);
}

/** What is wrong with the values of flags that are no inputs. */
function listWrongValues({ flags, values }: Arguments, settings: Settings | undefined): readonly string[] {
  const { status, id, wave, format = 'text' } = values;
  const wrong: string[] = [];
  if (status !== undefined && parseStatusClass(status.trim()) === undefined)
    wrong.push(`--status ${JSON.stringify(status.trim())} is no status code such as 502 and no class such as 5xx.`);
  if (!['text', 'openmetrics'].includes(format.trim()))
    wrong.push(`--format ${JSON.stringify(format.trim())} is neither text nor openmetrics.`);
  if (id !== undefined && !/^\d+$/.test(id.trim()))
    wrong.push(`--id ${JSON.stringify(id.trim())} is no id of a delivery: ids are decimal digits.`);
  if (flags.payload === true && id === undefined)
    wrong.push('--payload shows the payload of one delivery: name it with --id.');
  if (wave !== undefined && settings !== undefined && settings.secretStrategy !== 'rotate')
    wrong.push('--wave is about secrets that are rotated: add --secret-strategy rotate.');
  else if (wave !== undefined && !/^[1-9]\d{0,5}$/.test(wave.trim()))
    wrong.push(`--wave ${JSON.stringify(wave)} must be a whole number from 1 on.`);
  return wrong;
}

/** The choices of the commands about deliveries. */
function readDeliveryChoices({ flags, values, operands }: Arguments): DeliveryChoices {
  return {
    all: flags.all === true,
    dryRun: flags['dry-run'] === true,
    events: (values.event ?? '').split(/[\s,]+/).filter((event) => event !== ''),
    status: values.status === undefined ? undefined : parseStatusClass(values.status.trim()),
    onlyRetryable: flags['only-retryable'] === true,
    onlyFailed: flags.failed === true,
    hook: operands[0]?.trim(),
    deliveryId: values.id?.trim(),
    showsPayload: flags.payload === true,
  };
}

/** The command that asks before it writes; undefined for one that does not. */
function findAsking({ flags }: Arguments, mode: Mode): 'apply' | 'redeliver' | undefined {
  if (flags.yes === true || (mode === 'redeliver' && flags['dry-run'] === true)) return undefined;
  return mode === 'apply' || mode === 'redeliver' ? mode : undefined;
}

/** Nobody could answer: writing unasked would be as wrong as waiting for ever. */
function requireConfirmation(command: 'apply' | 'redeliver', given: Arguments): Diagnostic {
  return createError(
    'confirmation-needed',
    `hookherd ${command} asks before it writes, and there is no terminal to ask on. Nothing was written.`,
    `Run ${formatSuggestedCommand(command, given)} --yes to write without being asked.`,
  );
}

/** What a person was shown, and whether the answer was yes. */
interface Answer {
  readonly proposal: Report;
  readonly isYes: boolean;
}

async function requestAnswer(proposal: Report, terminal: Terminal): Promise<Answer> {
  terminal.writeError(`${formatReport(proposal, terminal.errorStyle())}\n`);
  const question = proposal.mode === 'redeliver' ? 'Redeliver these?' : 'Make these changes?';
  const line = await terminal.ask(`${question} Only "yes" does: `);
  return { proposal, isYes: line?.trim().toLowerCase() === 'yes' };
}

/** The whole report; after a yes what became of it, after a no that nothing did. */
async function writeReport(
  report: Report,
  { flags, values }: Arguments,
  { terminal, ports, isBrief }: CommandLine,
  answer: Answer | undefined,
): Promise<void> {
  if (flags.json === true) return writeJson(terminal, formatPlan(report));
  const isMetrics = values.format === 'openmetrics';
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

function formatPlan(report: Report): string {
  const nameHint = (key: string, value: unknown) =>
    key === 'hint' && typeof value === 'string' ? nameInputs(value, shellNames) : value;
  return JSON.stringify(toPlanJson(report), nameHint, 2);
}

function formatReport(report: Report, style: TextStyle, content?: LogContent): string {
  return `${renderLog(report, style, content).join('\n')}\n`;
}

function toExitCode(reason: FailureReason | undefined): ExitCode {
  if (reason === undefined) return 0;
  return reason === 'changes-pending' ? 2 : 1;
}
