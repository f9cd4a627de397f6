import { findNearest } from '../model/compare.ts';
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { countPlan } from '../plan/counts.ts';
import { getPlan, type Mode, type Report, type RunFacts, type StoppedReport } from '../render/report.ts';
import { type RunOptions, runMode, stopRun } from '../run/run-mode.ts';
import { type InputName, type InputTexts, inputNames } from '../run/settings/inputs.ts';
import { parseSettings, type Settings } from '../run/settings/settings.ts';
import { checkRefusedInputs } from '../run/validate.ts';
import { isPrivate, reportCrash, type StepContext, type StepPorts, type WorkflowRun } from './context.ts';
import { checkEvent, checkReviewedPlan } from './gate.ts';
import { notPosted, type Posted, postReport } from './post.ts';
import { createRepositoryClient, type RepositoryClient } from './repository.ts';
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
  const parsed = parseSettings(inputs.texts);
  const diagnostics = [...inputs.diagnostics, ...parsed.diagnostics];
  const run = getRunFacts(workflow);
  const { RUNNER_TEMP: folder = '' } = ports.environment;
  const planFile = parsed.value?.planFile ?? (folder === '' ? '' : `${folder}/hookherd-plan.json`);
  if (parsed.value === undefined || hasErrors(diagnostics)) {
    const found = [...inputs.diagnostics, ...(await checkRefusedInputs(inputs.texts, ports))];
    const report = { ...stopRun({ mode: 'dry-run' }, found, 'input-invalid'), run };
    return { report, planFile, folder, posted: notPosted };
  }
  const settings = { ...parsed.value, ...(workflow.owner === '' ? {} : { workflowOwner: workflow.owner }) };
  const context = { settings, workflow, ports, repository: connectRepository(settings, workflow, ports) };
  const result = await executeRun(context).catch((error: unknown) =>
    createFailedReport(settings.mode, error instanceof Failure ? error : reportCrash(error, ports.logError)),
  );
  const report = { ...result, diagnostics: [...diagnostics, ...result.diagnostics], run: { ...run, ...result.run } };
  const posted = await postReport(report, context);
  return { report: { ...report, diagnostics: [...report.diagnostics, ...posted.notices] }, planFile, folder, posted };
}

/** A step that ended unexpectedly: red, with every output. */
export function createCrashedStep(error: unknown, { logError }: StepPorts): Step {
  const report = createFailedReport('dry-run', reportCrash(error, logError));
  return { report, planFile: '', folder: '', posted: notPosted };
}

/**
 * The inputs of this step. The runner hands them over as `INPUT_NAME` and only warns about a name it does not know, so a misspelled
 * `max-deletion` would silently not protect: here it is an error.
 */
function readInputs(environment: StepPorts['environment']): {
  readonly texts: InputTexts;
  readonly diagnostics: readonly Diagnostic[];
} {
  const texts: Partial<Record<InputName, string>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [variable, text] of Object.entries(environment)) {
    if (!variable.startsWith('INPUT_') || text === undefined) continue;
    const given = variable.slice('INPUT_'.length).toLowerCase();
    const name = inputNames.find((candidate) => candidate === given);
    if (name !== undefined) texts[name] = text;
    else diagnostics.push(createUnknownInput(given));
  }
  if ((texts['api-url'] ?? '') === '' && environment.GITHUB_API_URL !== undefined)
    texts['api-url'] = environment.GITHUB_API_URL;
  return { texts, diagnostics };
}

function createUnknownInput(given: string): Diagnostic {
  const suggestion = findNearest(given.replaceAll('_', '-'), inputNames);
  return {
    severity: 'error',
    code: 'unknown-input',
    message: `${JSON.stringify(given)} is not an input of Hookherd (it arrived as INPUT_${given.toUpperCase()}).`,
    hint:
      suggestion === undefined
        ? `The inputs are ${inputNames.join(', ')}.`
        : `Did you mean ${JSON.stringify(suggestion)}?`,
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

/** The report of a run that failed as a whole. */
function createFailedReport(mode: Mode, failure: Failure): StoppedReport {
  const { message, hint } = failure;
  return { ...stopRun({ mode }, [], failure.reason), failure: { message, hint } };
}

function connectRepository(settings: Settings, workflow: WorkflowRun, ports: StepPorts): RepositoryClient | undefined {
  const { githubToken } = settings;
  if (githubToken === undefined) return undefined;
  ports.mask([githubToken]);
  const rest = ports.connectRest({ settings, token: githubToken, apiUrl: workflow.apiUrl });
  if (rest === undefined || workflow.repository === '') return undefined;
  return createRepositoryClient(rest, settings, workflow.repository);
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
  if (unmanaged + ignored === 0) return false;
  return (
    isPrivate(await repository.send('GET ', {}, 'the visibility of the repository').catch(() => undefined)) === true
  );
}
