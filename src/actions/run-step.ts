import { type Checked, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { Failure, type FailureReason } from '../model/failure.ts';
import type { Report, RunFacts, StoppedReport } from '../render/report.ts';
import type { ApplyChecks } from '../run/apply.ts';
import { fileFindings } from '../run/file-findings.ts';
import { parsedSettings } from '../run/parse-settings.ts';
import type { Ports } from '../run/ports.ts';
import { runReport } from '../run/run-report.ts';
import type { Settings } from '../run/settings.ts';
import { type Board, board } from './board.ts';
import { type Told, toldNowhere, toldOnGitHub } from './conversations.ts';
import { gated } from './gate.ts';
import { actionInputs } from './inputs.ts';
import { reviewRefusal } from './reviewed-plan.ts';
import { listsUnmanaged } from './show-unmanaged.ts';
import type { StepPorts } from './step-ports.ts';
import { unexpectedFailure } from './unexpected.ts';
import type { Workflow } from './workflow.ts';

/** The report of a step, where it goes, and the URLs that it was posted to. */
export interface Step {
  readonly report: Report;
  /** Path of the JSON plan; empty for none. */
  readonly planFile: string;
  readonly told: Told;
}

/** Runs the step. Never rejects for what a user, GitHub or the network can do: that is in the report. */
export async function step(workflow: Workflow, ports: StepPorts): Promise<Step> {
  const inputs = actionInputs(ports.environment);
  const parsed = withOwner(parsedSettings(inputs.texts), workflow);
  const diagnostics = [...inputs.diagnostics, ...parsed.diagnostics];
  const run = runFacts(workflow);
  const planFile = planFilePath(parsed.value, ports.environment);
  if (parsed.value === undefined || hasErrors(diagnostics)) {
    const found = [...diagnostics, ...(await fileFindings(inputs.texts, ports))];
    const report = { ...stoppedStep('input-invalid'), diagnostics: found, run };
    return { report, planFile, told: toldNowhere };
  }
  const board = await boardOf(parsed.value, workflow, ports);
  const before = { settings: parsed.value, workflow, ports, board, diagnostics };
  const result = await runStep(before).catch((error: unknown) => failedStep(error, before));
  const report = { ...result, run: { ...run, ...result.run } };
  const { version, logError, clock } = ports;
  const settings = { ...parsed.value, mode: report.mode };
  const told = await toldOnGitHub(report, { settings, workflow, board, version, now: clock.now(), logError });
  return { report: { ...report, diagnostics: [...report.diagnostics, ...told.notices] }, planFile, told };
}

/** A step that ended unexpectedly: red, with every output. */
export function brokenStep(error: unknown, { logError }: Pick<StepPorts, 'logError'>): Step {
  const { message, hint, reason } = unexpectedFailure(error, logError);
  return { report: { ...stoppedStep(reason), failure: { message, hint } }, planFile: '', told: toldNowhere };
}

function stoppedStep(failureReason: FailureReason): StoppedReport {
  return { mode: 'dry-run', diagnostics: [], showUnmanaged: 'count', run: { requests: 0 }, failureReason };
}

interface StepContext {
  readonly settings: Settings;
  readonly workflow: Workflow;
  readonly ports: StepPorts;
  readonly board: Board | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function runStep({ settings: given, workflow, ports, board, diagnostics }: StepContext): Promise<Report> {
  const { settings, notices } = gated(given, workflow);
  const report = await runReport(settings, ports, reviewChecks(board, workflow));
  return {
    ...report,
    diagnostics: [...diagnostics, ...notices, ...report.diagnostics],
    showUnmanaged: (await listsUnmanaged(report, settings, { workflow, board })) ? 'list' : 'count',
  };
}

function failedStep(error: unknown, { settings, ports, diagnostics }: StepContext): Report {
  const { message, hint, reason } = error instanceof Failure ? error : unexpectedFailure(error, ports.logError);
  return { ...stoppedStep(reason), mode: settings.mode, diagnostics, failure: { message, hint } };
}

function reviewChecks(board: Board | undefined, workflow: Workflow): ApplyChecks {
  if (board === undefined || workflow.repository === '') return {};
  return { checkReview: (plan) => reviewRefusal(plan, board, workflow) };
}

async function boardOf(settings: Settings, workflow: Workflow, ports: StepPorts): Promise<Board | undefined> {
  const { githubToken } = settings;
  if (githubToken === undefined) return undefined;
  ports.mask([githubToken]);
  const rest = await ports.connectRest({ settings, token: githubToken, apiUrl: workflow.apiUrl });
  return rest === undefined ? undefined : board(rest, settings, workflow);
}

function withOwner({ value, diagnostics }: Checked<Settings>, { owner }: Workflow): Checked<Settings> {
  if (value === undefined) return { diagnostics };
  return { value: owner === '' ? value : { ...value, workflowOwner: owner }, diagnostics };
}

function runFacts(workflow: Workflow): RunFacts {
  return {
    requests: 0,
    ...(workflow.commit === '' ? {} : { commit: workflow.commit }),
    ...(workflow.runUrl === '' ? {} : { runUrl: workflow.runUrl }),
    ...(workflow.runNumber === '' ? {} : { runNumber: workflow.runNumber }),
  };
}

function planFilePath(settings: Settings | undefined, { RUNNER_TEMP = '' }: Ports['environment']): string {
  return settings?.planFile ?? (RUNNER_TEMP === '' ? '' : `${RUNNER_TEMP}/hookherd-plan.json`);
}
