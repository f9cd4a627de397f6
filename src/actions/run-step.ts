import { hasErrors } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { Report, RunFacts } from '../render/report.ts';
import type { Review } from '../run/apply.ts';
import { fileFindings } from '../run/file-findings.ts';
import { parsedSettings } from '../run/parse-settings.ts';
import type { Ports } from '../run/ports.ts';
import { runReport } from '../run/run-report.ts';
import type { Settings } from '../run/settings.ts';
import { type Board, board } from './board.ts';
import { type Told, toldNowhere, toldOnGitHub } from './conversations.ts';
import { gated } from './gate.ts';
import { actionInputs } from './inputs.ts';
import { listsUnmanaged } from './show-unmanaged.ts';
import type { StepPorts } from './step-ports.ts';
import { unexpectedFailure } from './unexpected.ts';
import type { Workflow } from './workflow.ts';

/** What this step came to, and where that was told on GitHub. */
export interface Step {
  readonly report: Report;
  readonly told: Told;
}

/** Runs the step. Never rejects for what a user, GitHub or the network can do: that is told in the report. */
export async function step(workflow: Workflow, ports: StepPorts): Promise<Step> {
  const inputs = actionInputs(ports.environment);
  const parsed = parsedSettings({ ...inputs.texts, ...fallbacks(inputs.texts, workflow) });
  const diagnostics = [...inputs.diagnostics, ...parsed.diagnostics];
  const run = runFacts(workflow, parsed.value, ports.environment);
  const empty: Report = { mode: 'dry-run', diagnostics, pings: [], showUnmanaged: 'count', run };
  if (parsed.value === undefined || hasErrors(diagnostics)) {
    const found = await fileFindings(inputs.texts, ports);
    const report: Report = { ...empty, diagnostics: [...diagnostics, ...found], failureReason: 'input-invalid' };
    return { report, told: toldNowhere };
  }
  const forum = await boardOf(parsed.value, workflow, ports);
  const before = { ...empty, mode: parsed.value.mode };
  const report = await reported({ settings: parsed.value, workflow, ports, forum, before });
  const settings = { ...parsed.value, mode: report.mode };
  const { version, logError, clock } = ports;
  const now = clock.now();
  const told = await toldOnGitHub(report, { settings, workflow, board: forum, version, now, logError });
  return { report: { ...report, diagnostics: [...report.diagnostics, ...told.notices] }, told };
}

/** A step that ended where nothing was to end it: red, with every output. */
export function brokenStep(error: unknown, { logError }: Pick<StepPorts, 'logError'>): Step {
  const { message, hint, reason } = unexpectedFailure(error, logError);
  const failure = { message, ...(hint === undefined ? {} : { hint }) };
  const run = { requests: 0 };
  const report: Report = { mode: 'dry-run', diagnostics: [], pings: [], showUnmanaged: 'count', run, failure };
  return { report: { ...report, failureReason: reason }, told: toldNowhere };
}

interface Scene {
  readonly settings: Settings;
  readonly workflow: Workflow;
  readonly ports: StepPorts;
  readonly forum: Board | undefined;
  readonly before: Report;
}

async function reported({ settings: given, workflow, ports, forum, before }: Scene): Promise<Report> {
  try {
    const { settings, notices } = gated(given, workflow);
    const report = await runReport(settings, reviewing(ports, forum, workflow));
    return {
      ...report,
      diagnostics: [...before.diagnostics, ...notices, ...report.diagnostics],
      showUnmanaged: (await listsUnmanaged(report, settings, { workflow, board: forum })) ? 'list' : 'count',
      run: { ...before.run, ...report.run },
    };
  } catch (error) {
    const { message, hint, reason } = error instanceof Failure ? error : unexpectedFailure(error, ports.logError);
    return { ...before, failureReason: reason, failure: { message, ...(hint === undefined ? {} : { hint }) } };
  }
}

function reviewing(ports: Ports, forum: Board | undefined, workflow: Workflow): Parameters<typeof runReport>[1] {
  if (forum === undefined || workflow.repository === '') return ports;
  const review: Review = async (plan) => {
    const { reviewRefusal } = await import('./reviewed-plan.ts');
    return reviewRefusal(plan, forum, workflow);
  };
  return { ...ports, review };
}

async function boardOf(settings: Settings, workflow: Workflow, ports: StepPorts): Promise<Board | undefined> {
  const { githubToken } = settings;
  if (githubToken === undefined) return undefined;
  ports.mask([githubToken]);
  const rest = await ports.connectRest({ settings, token: githubToken, apiUrl: workflow.apiUrl });
  return rest === undefined ? undefined : board(rest, settings, workflow);
}

/** The owner of the workflow's repository is the target where neither the file nor an input names one. */
function fallbacks(texts: { readonly organization?: string }, { owner }: Workflow): { organization?: string } {
  return (texts.organization ?? '').trim() === '' && owner !== '' ? { organization: owner } : {};
}

function runFacts(workflow: Workflow, settings: Settings | undefined, environment: Ports['environment']): RunFacts {
  const temporary = environment.RUNNER_TEMP ?? '';
  const planFile = settings?.planFile ?? (temporary === '' ? undefined : `${temporary}/hookherd-plan.json`);
  return {
    requests: 0,
    ...(workflow.commit === '' ? {} : { commit: workflow.commit }),
    ...(workflow.runUrl === '' ? {} : { runUrl: workflow.runUrl }),
    ...(workflow.runNumber === '' ? {} : { runNumber: workflow.runNumber }),
    ...(planFile === undefined ? {} : { planFile }),
  };
}
