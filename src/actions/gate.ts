import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { Settings } from '../run/settings/settings.ts';
import type { WorkflowRun } from './context.ts';

/** What may run here: the settings, perhaps as milder ones, and what the reader should know about it. */
export interface AllowedRun {
  readonly settings: Settings;
  readonly notices: readonly Diagnostic[];
}

/**
 * Checks a run against the event that started it. Code of a pull request is not reviewed yet, so it may not write; a pull request from
 * a fork or from Dependabot gets no secrets, so only its files can be checked.
 */
export function checkEvent(settings: Settings, workflow: WorkflowRun): AllowedRun {
  refuseUnreviewedWrites(settings, workflow);
  const hasToken = settings.token !== undefined || settings.app !== undefined;
  if (settings.mode === 'dry-run' && !hasToken && isFromOutside(workflow))
    return { settings: { ...settings, mode: 'validate' }, notices: [validatedOnly] };
  refuseWorkflowToken(settings);
  return { settings, notices: [] };
}

const validatedOnly: Diagnostic = {
  severity: 'notice',
  code: 'validated-only',
  message:
    'The config is validated and not compared with the live hooks: a pull request from a fork or from Dependabot gets no token.',
  hint: 'The plan is made when the change is merged, or by a dry run of somebody with access.',
};

function refuseUnreviewedWrites({ mode }: Settings, workflow: WorkflowRun): void {
  if ((mode !== 'apply' && mode !== 'redeliver') || !isUnreviewed(workflow)) return;
  throw new Failure(
    'input-invalid',
    `mode ${JSON.stringify(mode)} is refused on the event ${workflow.event}: what it would write is not merged yet.`,
    { hint: 'Use mode: dry-run here, and mode: apply on a push to the default branch.' },
  );
}

/** A `workflow_run` that does not say which event it follows may follow a pull request. */
function isUnreviewed({ event, pullRequest, triggerEvent }: WorkflowRun): boolean {
  if (event === 'workflow_run') return triggerEvent === '' || triggerEvent.startsWith('pull_request');
  const isMerged = pullRequest?.merged === true && pullRequest.closed;
  return (event.startsWith('pull_request') && !isMerged) || event === 'merge_group';
}

function refuseWorkflowToken({ mode, token, githubToken }: Settings): void {
  if (mode === 'validate' || token === undefined || token.reveal() !== githubToken?.reveal()) return;
  throw new Failure(
    'not-permitted',
    'The token is the GITHUB_TOKEN of the workflow, which cannot see or change webhooks.',
    {
      hint: 'Give a personal access token with the scope admin:org_hook (or admin:repo_hook), a fine-grained token with the permission "Webhooks", or app-id and app-private-key.',
    },
  );
}

function isFromOutside({ pullRequest, actor }: WorkflowRun): boolean {
  return pullRequest !== undefined && (pullRequest.fromFork || pullRequest.byDependabot || actor === 'dependabot[bot]');
}
