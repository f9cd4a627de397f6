import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure, toFailure } from '../model/failure.ts';
import { getField, getTextField } from '../model/json-field.ts';
import { getOutcomes, type Report } from '../render/report.ts';
import { RestRefusal } from '../run/ports.ts';
import { updateAppliedComment, upsertComment } from './comment.ts';
import type { PullRequest, StepContext, StepPorts, WorkflowRun } from './context.ts';
import { reportCrash } from './core.ts';
import { upsertDriftIssue } from './drift-issue.ts';
import type { RepositoryClient } from './repository.ts';
import { findMergedPull } from './reviewed-plan.ts';

/** The URLs that a report was posted to, empty for none, and what could not be posted. */
export interface Posted {
  readonly commentUrl: string;
  readonly driftIssueUrl: string;
  readonly notices: readonly Diagnostic[];
}

export const notPosted: Posted = { commentUrl: '', driftIssueUrl: '', notices: [] };

/** Posts a dry run or a validation on its pull request, and drift in its issue. Best effort: what fails is a notice. */
export async function postReport(report: Report, context: PostContext): Promise<Posted> {
  const { repository } = context;
  if (repository === undefined) return notPosted;
  const comment =
    report.mode === 'apply'
      ? await postApplied(report, { ...context, repository })
      : await postComment(report, { ...context, repository });
  const issue = await postDriftIssue(report, { ...context, repository });
  return {
    commentUrl: comment.url,
    driftIssueUrl: issue.url,
    notices: [comment, issue].flatMap(({ notice }) => notice ?? []),
  };
}

type PostContext = Omit<StepContext, 'ports'> & {
  readonly ports: Pick<StepPorts, 'version' | 'clock' | 'logError'>;
};

type RepositoryContext = PostContext & { readonly repository: RepositoryClient };

async function postComment(
  report: Report,
  { settings, workflow, repository, ports }: RepositoryContext,
): Promise<Post> {
  const { pullRequest, triggeredBy } = workflow;
  const isOpen = pullRequest !== undefined && !pullRequest.closed;
  if (settings.comment === 'never' || (report.mode !== 'dry-run' && report.mode !== 'validate')) return { url: '' };
  if (triggeredBy === undefined && !isOpen) return { url: '' };
  const unwritten: UnwrittenPost = {
    code: 'comment-not-written',
    what: `The plan is not commented on ${pullRequest === undefined ? 'the pull request' : `pull request ${pullRequest.number}`}`,
    permission: 'pull-requests: write',
    fromFork: pullRequest?.fromFork === true,
  };
  return tryPost({ ...unwritten, ports }, async () => {
    const pull = await findPullRequest(workflow, repository);
    if (pull === undefined) return '';
    const { version } = ports;
    return upsertComment(report, { repository, pull, when: settings.comment, workflow, version });
  });
}

/** What became of the plan, in our comment on the pull request that brought this commit; an apply that wrote nothing leaves it as it is. */
async function postApplied(
  report: Report,
  { settings, workflow, repository, ports }: RepositoryContext,
): Promise<Post> {
  if (settings.comment === 'never' || (getOutcomes(report) ?? []).length === 0) return { url: '' };
  if (workflow.commit === '') return { url: '' };
  const unwritten: UnwrittenPost = {
    code: 'comment-not-written',
    what: 'The comment on the merged pull request does not say what was applied',
    permission: 'pull-requests: write',
    fromFork: false,
  };
  return tryPost({ ...unwritten, ports }, async () => {
    const pull = await findMergedPull(repository, workflow).catch(toFailure);
    // A push without a pull request, or a token that may not look for one: nothing was to be said there.
    return pull instanceof Failure ? '' : updateAppliedComment(report, { repository, pull });
  });
}

async function postDriftIssue(
  report: Report,
  { settings, workflow, repository, ports }: RepositoryContext,
): Promise<Post> {
  const isScheduled = workflow.event === 'schedule' || workflow.event === 'workflow_dispatch';
  if (!settings.driftIssue || !isScheduled || report.mode !== 'dry-run' || !('plan' in report)) return { url: '' };
  const unwritten: UnwrittenPost = {
    code: 'drift-issue-not-written',
    what: 'The drift issue is not kept',
    permission: 'issues: write',
    fromFork: false,
  };
  const at = new Date(ports.clock.now()).toISOString().slice(0, 16);
  return tryPost({ ...unwritten, ports }, () => upsertDriftIssue(report, { repository, version: ports.version, at }));
}

interface Post {
  /** Empty for none. */
  readonly url: string;
  readonly notice?: Diagnostic;
}

async function tryPost(
  { ports, ...what }: UnwrittenPost & Pick<PostContext, 'ports'>,
  write: () => Promise<string>,
): Promise<Post> {
  try {
    return { url: await write() };
  } catch (error) {
    const failure = error instanceof Failure ? error : reportCrash(error, ports.logError);
    return { url: '', notice: createUnwrittenNotice(failure, what) };
  }
}

/** What could not be written, and what it takes. */
interface UnwrittenPost {
  readonly code: string;
  /** Such as `The plan is not commented on pull request 12`. */
  readonly what: string;
  /** Such as `pull-requests: write`. */
  readonly permission: string;
  /** Whether the run is of a fork's pull request, whose token can only read. */
  readonly fromFork: boolean;
}

/** A notice in place of a comment or issue: never an error, since the hooks are what matters. */
function createUnwrittenNotice(failure: Failure, { code, what, permission, fromFork }: UnwrittenPost): Diagnostic {
  const status = failure instanceof RestRefusal ? failure.httpStatus : 0;
  const notice = { severity: 'notice', code } as const;
  if (/locked/i.test(failure.message))
    return { ...notice, message: `${what}: the conversation is locked.`, hint: 'The job summary has the same text.' };
  if (status === 410)
    return {
      ...notice,
      message: `${what}: issues are switched off in this repository.`,
      hint: 'Switch them on in the settings of the repository.',
    };
  if (fromFork && (status === 401 || status === 403 || status === 404))
    return {
      ...notice,
      message: `${what}: in a pull request from a fork the token can only read.`,
      hint: 'The job summary has the same text.',
    };
  const hint =
    status === 401 || status === 403 || status === 404
      ? `Give the job the permission ${permission}, or set the input github-token to a token that has it.`
      : 'The job summary has the same text.';
  return { ...notice, message: `${what}. ${failure.message}`, hint };
}

/**
 * The pull request of a run: of its own event, or of the run that a `workflow_run` event is about. GitHub leaves pull requests from
 * forks out of that event, so it is looked up by branch and compared by commit.
 */
async function findPullRequest(
  { pullRequest, triggeredBy }: Pick<WorkflowRun, 'pullRequest' | 'triggeredBy'>,
  { rest, names }: RepositoryClient,
): Promise<Pick<PullRequest, 'number' | 'head' | 'fromFork'> | undefined> {
  if (pullRequest !== undefined) return pullRequest;
  if (triggeredBy === undefined) return undefined;
  const { owner, branch, head } = triggeredBy;
  const items = await rest.list({
    route: 'GET /repos/{owner}/{repo}/pulls',
    parameters: { ...names, state: 'open', head: `${owner}:${branch}` },
    subject: `the pull request of ${owner}:${branch}`,
  });
  const [only, ...others] = items.filter((item) => getTextField(getField(item, 'head'), 'sha') === head);
  const number = getField(only, 'number');
  return typeof number === 'number' && others.length === 0 ? { number, head, fromFork: false } : undefined;
}
