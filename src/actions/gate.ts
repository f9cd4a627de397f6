import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { Settings } from '../run/settings.ts';
import type { Workflow } from './workflow.ts';

/** What may run here: the settings, perhaps as milder ones, and what the reader should know about it. */
export interface Gated {
  readonly settings: Settings;
  readonly notices: readonly Diagnostic[];
}

/**
 * Holds a run against the event that started it. Code of a pull request is not reviewed yet, so it may not write; a pull request from
 * a fork or from Dependabot gets no secrets, so only its files can be checked.
 */
export function gated(settings: Settings, workflow: Workflow): Gated {
  refuseUnreviewedApply(settings, workflow);
  if (settings.mode === 'dry-run' && hasNoToken(settings) && isOutsider(workflow))
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

function refuseUnreviewedApply({ mode }: Settings, { event, pullRequest }: Workflow): void {
  if (mode !== 'apply' && mode !== 'redeliver') return;
  const merged = pullRequest?.merged === true && pullRequest.closed;
  if ((event.startsWith('pull_request') && !merged) || event === 'merge_group')
    throw new Failure(
      'input-invalid',
      `mode ${JSON.stringify(mode)} is refused on the event ${event}: what it would write is not merged yet.`,
      {
        hint: 'Use mode: dry-run here, and mode: apply on a push to the default branch.',
      },
    );
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

function hasNoToken({ token, app }: Settings): boolean {
  return token === undefined && app === undefined;
}

function isOutsider({ pullRequest, actor }: Workflow): boolean {
  return pullRequest !== undefined && (pullRequest.fromFork || pullRequest.byDependabot || actor === 'dependabot[bot]');
}
