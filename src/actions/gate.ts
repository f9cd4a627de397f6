import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { getField, getTextField } from '../model/json-field.ts';
import { hasChanges } from '../plan/counts.ts';
import type { Plan } from '../plan/plan.ts';
import type { Settings } from '../run/settings/settings.ts';
import { listOwnComments } from './comment.ts';
import type { PullHead, WorkflowRun } from './context.ts';
import type { RepositoryClient } from './repository.ts';

/**
 * Checks a run against the event that started it; gives what may run, perhaps in a milder mode. Code of a pull request is not reviewed yet,
 * so it may not write; a pull request from a fork or from Dependabot gets no secrets, so only its files can be checked.
 */
export function checkEvent(
  settings: Settings,
  workflow: WorkflowRun,
): { readonly settings: Settings; readonly notices: readonly Diagnostic[] } {
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

/**
 * Why the plan may not be applied under `require-reviewed-plan`; undefined where it may: it is empty, or its digest is the one of our
 * comment on the merged pull request of this commit, made for the last commit of that pull request.
 */
export async function checkReviewedPlan(
  plan: Plan,
  repository: RepositoryClient,
  workflow: WorkflowRun,
): Promise<Failure | undefined> {
  if (plan.digest !== '' && !hasChanges(plan)) return undefined;
  if (plan.digest === '') return createRefusal('This plan has no digest, because a target could not be planned.');
  try {
    const pull = await findMergedPull(repository, workflow);
    return pull instanceof Failure ? pull : await checkComment(plan, pull, repository);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return new Failure(error.reason, `The reviewed plan cannot be read. ${error.message}`, {
      hint: 'Give the job the permissions contents: read and pull-requests: read; require-reviewed-plan reads our comment with github-token.',
    });
  }
}

async function checkComment(plan: Plan, pull: PullHead, repository: RepositoryClient): Promise<Failure | undefined> {
  const [comment, ...twins] = await listOwnComments(repository, pull.number);
  if (comment === undefined)
    return createRefusal(`Pull request ${pull.number} has no plan of ours that somebody could have reviewed.`);
  if (twins.length > 0)
    return createRefusal(
      `Pull request ${pull.number} has ${twins.length + 1} plans of ours; which of them was reviewed is not known.`,
    );
  const { head, digest } = comment.header;
  if (head !== pull.head)
    return createRefusal(
      `The plan on pull request ${pull.number} was made for commit ${formatCommit(head)}, and its last commit is ${formatCommit(pull.head)}.`,
    );
  if (digest === plan.digest) return undefined;
  return createRefusal(
    `The plan has the digest ${plan.digest}; the one reviewed on pull request ${pull.number} has ${formatCommit(digest)}.`,
  );
}

/** The one pull request that brought this commit to the branch of this run. */
export async function findMergedPull(repository: RepositoryClient, workflow: WorkflowRun): Promise<PullHead | Failure> {
  const { pullRequest, commit, branch } = workflow;
  if (pullRequest?.merged === true) return pullRequest;
  if (commit === '')
    return createRefusal('The run names no commit (GITHUB_SHA is empty), so its pull request cannot be looked for.');
  const subject = `the pull requests of commit ${commit.slice(0, 7)}`;
  const items = await repository.list('GET /commits/{commit_sha}/pulls', { commit_sha: commit }, subject);
  const merged = items.filter((item) => {
    const base = getTextField(getField(item, 'base'), 'ref');
    return typeof getField(item, 'merged_at') === 'string' && (branch === '' || base === branch);
  });
  const [only] = merged;
  const number = getField(only, 'number');
  if (merged.length !== 1 || typeof number !== 'number')
    return createRefusal(
      `Commit ${commit.slice(0, 7)} belongs to ${merged.length === 0 ? 'no merged pull request' : `${merged.length} merged pull requests`}${branch === '' ? '' : ` into ${branch}`}; a reviewed plan is looked for on exactly one.`,
    );
  return { number, head: getTextField(getField(only, 'head'), 'sha') ?? '' };
}

function createRefusal(message: string): Failure {
  return new Failure('plan-changed', message, {
    hint: 'Nothing is written without a reviewed plan. Open a pull request, let the dry run comment its plan on the last commit, and merge that.',
  });
}

function formatCommit(value: unknown): string {
  return typeof value === 'string' && /^[0-9a-f]{7,64}$/.test(value) ? value.slice(0, 12) : 'none';
}
