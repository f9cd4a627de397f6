import { Failure } from '../model/failure.ts';
import { getField, getTextField } from '../model/json-field.ts';
import { hasChanges } from '../plan/counts.ts';
import type { Plan } from '../plan/plan.ts';
import { listOwnComments } from './comment.ts';
import type { WorkflowRun } from './context.ts';
import type { RepositoryClient } from './repository.ts';

interface MergedPull {
  readonly number: number;
  /** Its last commit. */
  readonly head: string;
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

async function checkComment(plan: Plan, pull: MergedPull, repository: RepositoryClient): Promise<Failure | undefined> {
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
export async function findMergedPull(
  repository: RepositoryClient,
  workflow: WorkflowRun,
): Promise<MergedPull | Failure> {
  const { pullRequest, commit, branch } = workflow;
  if (pullRequest?.merged === true) return pullRequest;
  if (commit === '')
    return createRefusal('The run names no commit (GITHUB_SHA is empty), so its pull request cannot be looked for.');
  const items = await repository.rest.list({
    route: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    parameters: { ...repository.names, commit_sha: commit },
    subject: `the pull requests of commit ${commit.slice(0, 7)}`,
  });
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
