import { hasErrors } from '../hooks/diagnostic.ts';
import { Failure } from '../hooks/failure.ts';
import type { Report, RunFacts } from '../render/report.ts';
import { parsedSettings } from '../run/parse-settings.ts';
import type { Ports } from '../run/ports.ts';
import { runReport } from '../run/run-report.ts';
import type { Settings } from '../run/settings.ts';
import { gated } from './gate.ts';
import { actionInputs } from './inputs.ts';
import type { Workflow } from './workflow.ts';

/** What this step came to. Never rejects for what a user, GitHub or the network can do: that is told in the report. */
export async function stepReport(workflow: Workflow, ports: Ports): Promise<Report> {
  const inputs = actionInputs(ports.environment);
  const parsed = parsedSettings({ ...inputs.texts, ...fallbacks(inputs.texts, workflow) });
  const diagnostics = [...inputs.diagnostics, ...parsed.diagnostics];
  const run = runFacts(workflow, parsed.value, ports.environment);
  const empty = { mode: 'dry-run', diagnostics, pings: [], showUnmanaged: 'count', run } as const;
  if (parsed.value === undefined || hasErrors(diagnostics)) return { ...empty, failureReason: 'input-invalid' };
  try {
    const { settings, notices } = gated(parsed.value, workflow);
    const report = await runReport(settings, ports);
    return {
      ...report,
      diagnostics: [...diagnostics, ...notices, ...report.diagnostics],
      showUnmanaged: listsUnmanaged(settings, workflow) ? 'list' : 'count',
      run: { ...run, ...report.run },
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { message, hint, reason } = error;
    return {
      ...empty,
      mode: parsed.value.mode,
      failureReason: reason,
      failure: { message, ...(hint === undefined ? {} : { hint }) },
    };
  }
}

/** The owner of the workflow's repository is the target where neither the file nor an input names one. */
function fallbacks(texts: { readonly organization?: string }, { owner }: Workflow): { organization?: string } {
  return (texts.organization ?? '').trim() === '' && owner !== '' ? { organization: owner } : {};
}

function listsUnmanaged({ showUnmanaged }: Settings, { isPrivate }: Workflow): boolean {
  return showUnmanaged === 'always' || (showUnmanaged === 'auto' && isPrivate);
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
