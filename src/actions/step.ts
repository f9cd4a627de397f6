import { type Checked, hasErrors } from '../model/diagnostic.ts';
import { Failure, type FailureReason } from '../model/failure.ts';
import { getField, getTextField } from '../model/json-field.ts';
import { countPlan } from '../plan/counts.ts';
import { getPlan, type Report, type RunFacts, type StoppedReport } from '../render/report.ts';
import { checkNamedFiles } from '../run/config/read-files.ts';
import { type RunOptions, runMode } from '../run/run-mode.ts';
import { parseSettings, type Settings } from '../run/settings/settings.ts';
import { isPrivate, type StepContext, type StepPorts, type WorkflowRun } from './context.ts';
import { reportCrash } from './core.ts';
import { checkEvent } from './gate.ts';
import { readInputs } from './inputs.ts';
import { notPosted, type Posted, postReport } from './post.ts';
import { createRepositoryClient, type RepositoryClient } from './repository.ts';
import { checkReviewedPlan } from './reviewed-plan.ts';
import { checkStaleConfig } from './stale-config.ts';

/** The report of a step, where its plan goes, and the URLs that it was posted to. */
export interface Step {
  readonly report: Report;
  /** Path of the JSON plan; empty for none. */
  readonly planFile: string;
  /** Where the other files of the step go; empty for nowhere. */
  readonly folder: string;
  readonly posted: Posted;
}

/** Runs the step. Never rejects for what a user, GitHub or the network can do: that is in the report. */
export async function runStep(workflow: WorkflowRun, ports: StepPorts): Promise<Step> {
  const inputs = readInputs(ports.environment);
  const parsed = addOwner(parseSettings(inputs.texts), workflow);
  const diagnostics = [...inputs.diagnostics, ...parsed.diagnostics];
  const run = getRunFacts(workflow);
  const { RUNNER_TEMP: folder = '' } = ports.environment;
  const planFile = parsed.value?.planFile ?? (folder === '' ? '' : `${folder}/hookherd-plan.json`);
  if (parsed.value === undefined || hasErrors(diagnostics)) {
    const found = [...diagnostics, ...(await checkNamedFiles(inputs.texts, ports))];
    const report = { ...createStoppedReport('input-invalid'), diagnostics: found, run };
    return { report, planFile, folder, posted: notPosted };
  }
  const repository = connectRepository(parsed.value, workflow, ports);
  const context = { settings: parsed.value, workflow, ports, repository };
  const result = await executeRun(context).catch((error: unknown) => createFailedReport(error, context));
  const report = { ...result, diagnostics: [...diagnostics, ...result.diagnostics], run: { ...run, ...result.run } };
  const posted = await postReport(report, context);
  return { report: { ...report, diagnostics: [...report.diagnostics, ...posted.notices] }, planFile, folder, posted };
}

/** A step that ended unexpectedly: red, with every output. */
export function createCrashedStep(error: unknown, { logError }: Pick<StepPorts, 'logError'>): Step {
  const { message, hint, reason } = reportCrash(error, logError);
  return {
    report: { ...createStoppedReport(reason), failure: { message, hint } },
    planFile: '',
    folder: '',
    posted: notPosted,
  };
}

async function executeRun({ settings: given, workflow, ports, repository }: StepContext): Promise<Report> {
  const { settings, notices } = checkEvent(given, workflow);
  const options: RunOptions = {
    checkStale: () => checkStaleConfig({ settings, workflow, repository, ports }),
    ...(repository === undefined ? {} : { checkReview: (plan) => checkReviewedPlan(plan, repository, workflow) }),
  };
  const report = await runMode(settings, ports, options);
  return {
    ...report,
    diagnostics: [...notices, ...report.diagnostics],
    showUnmanaged: (await shouldListUnmanaged(report, { settings, workflow, repository })) ? 'list' : 'count',
  };
}

function createStoppedReport(failureReason: FailureReason): StoppedReport {
  return { mode: 'dry-run', diagnostics: [], showUnmanaged: 'count', run: { requests: 0 }, failureReason };
}

function createFailedReport(error: unknown, { settings, ports }: StepContext): Report {
  const { message, hint, reason } = error instanceof Failure ? error : reportCrash(error, ports.logError);
  return { ...createStoppedReport(reason), mode: settings.mode, failure: { message, hint } };
}

function connectRepository(settings: Settings, workflow: WorkflowRun, ports: StepPorts): RepositoryClient | undefined {
  const { githubToken } = settings;
  if (githubToken === undefined) return undefined;
  ports.mask([githubToken]);
  const rest = ports.connectRest({ settings, token: githubToken, apiUrl: workflow.apiUrl });
  if (rest === undefined || workflow.repository === '') return undefined;
  return createRepositoryClient(rest, settings, workflow);
}

function addOwner({ value, diagnostics }: Checked<Settings>, { owner }: WorkflowRun): Checked<Settings> {
  if (value === undefined) return { diagnostics };
  return { value: owner === '' ? value : { ...value, workflowOwner: owner }, diagnostics };
}

function getRunFacts(workflow: WorkflowRun): RunFacts {
  return {
    requests: 0,
    ...(workflow.commit === '' ? {} : { commit: workflow.commit }),
    ...(workflow.runUrl === '' ? {} : { runUrl: workflow.runUrl }),
    ...(workflow.runNumber === '' ? {} : { runNumber: workflow.runNumber }),
    ...(workflow.name === '' ? {} : { workflowName: workflow.name }),
  };
}

/**
 * Whether hooks that the config does not name are listed with their hosts. `auto` lists them only where the repository is known to be
 * private or internal: the event says so, or, where it does not (a schedule), the API.
 */
export async function shouldListUnmanaged(
  report: Report,
  { settings, workflow, repository }: Omit<StepContext, 'ports'>,
): Promise<boolean> {
  const { showUnmanaged } = settings;
  if (showUnmanaged !== 'auto') return showUnmanaged === 'always';
  const plan = getPlan(report);
  if (workflow.isPrivate !== undefined || repository === undefined || plan === undefined)
    return workflow.isPrivate === true;
  const { unmanaged, ignored } = countPlan(plan);
  return unmanaged + ignored > 0 && (await fetchIsPrivate(repository));
}

async function fetchIsPrivate({ rest, names }: RepositoryClient): Promise<boolean> {
  const response = await rest
    .send({ route: 'GET /repos/{owner}/{repo}', parameters: names, subject: 'the visibility of the repository' })
    .catch(() => undefined);
  const isHidden = getField(response, 'private');
  const visibility = getTextField(response, 'visibility') ?? '';
  return isPrivate({ ...(typeof isHidden === 'boolean' ? { private: isHidden } : {}), visibility }) === true;
}
