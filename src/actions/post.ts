import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure, toFailure } from '../model/failure.ts';
import { getField, getTextField } from '../model/json-field.ts';
import { getOutcomes, type Report } from '../render/report.ts';
import { RestRefusal } from '../run/ports.ts';
import { updateAppliedComment, upsertComment } from './comment.ts';
import { type PullHead, reportCrash, type StepContext, type StepPorts, type WorkflowRun } from './context.ts';
import { upsertDriftIssue } from './drift-issue.ts';
import { findMergedPull } from './gate.ts';
import type { RepositoryClient } from './repository.ts';

/** The URLs that a report was posted to, empty for none, and what could not be posted. */
export interface Posted {
  readonly commentUrl: string;
  readonly driftIssueUrl: string;
  readonly notices: readonly Diagnostic[];
}

export const notPosted: Posted = { commentUrl: '', driftIssueUrl: '', notices: [] };

type PostContext = Omit<StepContext, 'ports'> & {
  readonly ports: Pick<StepPorts, 'version' | 'clock' | 'logError'>;
};

/** One comment or issue: its URL, empty for none. */
interface Post {
  readonly url: string;
  readonly notice?: Diagnostic;
}

/** Posts a dry run or a validation on its pull request, and drift in its issue. Best effort: what fails is a notice. */
export async function postReport(report: Report, context: PostContext): Promise<Posted> {
  const { repository } = context;
  if (repository === undefined) return notPosted;
  const postPull = report.mode === 'apply' ? postApplied : postComment;
  const comment = await postPull(report, repository, context);
  const issue = await postDriftIssue(report, repository, context);
  return {
    commentUrl: comment.url,
    driftIssueUrl: issue.url,
    notices: [comment, issue].flatMap(({ notice }) => notice ?? []),
  };
}

async function postComment(
  report: Report,
  repository: RepositoryClient,
  { settings, workflow, ports }: PostContext,
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
  return tryPost(unwritten, ports, async () => {
    const pull = await findPullRequest(workflow, repository);
    if (pull === undefined) return '';
    const { version } = ports;
    return upsertComment(report, { repository, pull, when: settings.comment, workflow, version });
  });
}

/** What became of the plan, in our comment on the pull request that brought this commit; an apply that wrote nothing leaves it as it is. */
async function postApplied(
  report: Report,
  repository: RepositoryClient,
  { settings, workflow, ports }: PostContext,
): Promise<Post> {
  if (settings.comment === 'never' || (getOutcomes(report) ?? []).length === 0) return { url: '' };
  if (workflow.commit === '') return { url: '' };
  const unwritten: UnwrittenPost = {
    code: 'comment-not-written',
    what: 'The comment on the merged pull request does not say what was applied',
    permission: 'pull-requests: write',
  };
  return tryPost(unwritten, ports, async () => {
    const pull = await findMergedPull(repository, workflow).catch(toFailure);
    // A push without a pull request, or a token that may not look for one: nothing was to be said there.
    return pull instanceof Failure ? '' : updateAppliedComment(report, { repository, pull });
  });
}

async function postDriftIssue(
  report: Report,
  repository: RepositoryClient,
  { settings, workflow, ports }: PostContext,
): Promise<Post> {
  const isScheduled = workflow.event === 'schedule' || workflow.event === 'workflow_dispatch';
  if (!settings.driftIssue || !isScheduled || report.mode !== 'dry-run' || !('plan' in report)) return { url: '' };
  const unwritten: UnwrittenPost = {
    code: 'drift-issue-not-written',
    what: 'The drift issue is not kept',
    permission: 'issues: write',
  };
  const at = new Date(ports.clock.now()).toISOString().slice(0, 16);
  return tryPost(unwritten, ports, () => upsertDriftIssue(report, { repository, version: ports.version, at }));
}

/** What could not be written, and what it takes. */
interface UnwrittenPost {
  readonly code: string;
  /** Such as `The plan is not commented on pull request 12`. */
  readonly what: string;
  /** Such as `pull-requests: write`. */
  readonly permission: string;
  /** Whether the run is of a fork's pull request, whose token can only read. */
  readonly fromFork?: boolean;
}

async function tryPost(
  unwritten: UnwrittenPost,
  { logError }: PostContext['ports'],
  write: () => Promise<string>,
): Promise<Post> {
  try {
    return { url: await write() };
  } catch (error) {
    const failure = error instanceof Failure ? error : reportCrash(error, logError);
    return { url: '', notice: createUnwrittenNotice(failure, unwritten) };
  }
}

/** A notice in place of a comment or issue: never an error, since the hooks are what matters. */
function createUnwrittenNotice(failure: Failure, { code, what, permission, fromFork }: UnwrittenPost): Diagnostic {
  const status = failure instanceof RestRefusal ? failure.httpStatus : 0;
  const isForbidden = status === 401 || status === 403 || status === 404;
  const createNotice = (message: string, hint = 'The job summary has the same text.'): Diagnostic => {
    return { severity: 'notice', code, message, hint };
  };
  if (/locked/i.test(failure.message)) return createNotice(`${what}: the conversation is locked.`);
  if (status === 410)
    return createNotice(
      `${what}: issues are switched off in this repository.`,
      'Switch them on in the settings of the repository.',
    );
  if (fromFork && isForbidden) return createNotice(`${what}: in a pull request from a fork the token can only read.`);
  return createNotice(
    `${what}. ${failure.message}`,
    isForbidden
      ? `Give the job the permission ${permission}, or set the input github-token to a token that has it.`
      : undefined,
  );
}

/**
 * The pull request of a run: of its own event, or of the run that a `workflow_run` event is about. GitHub leaves pull requests from
 * forks out of that event, so it is looked up by branch and compared by commit.
 */
async function findPullRequest(
  { pullRequest, triggeredBy }: WorkflowRun,
  repository: RepositoryClient,
): Promise<PullHead | undefined> {
  if (pullRequest !== undefined || triggeredBy === undefined) return pullRequest;
  const { owner, branch, head } = triggeredBy;
  const parameters = { state: 'open', head: `${owner}:${branch}` };
  const items = await repository.list('GET /pulls', parameters, `the pull request of ${owner}:${branch}`);
  const [only, ...others] = items.filter((item) => getTextField(getField(item, 'head'), 'sha') === head);
  const number = getField(only, 'number');
  return typeof number === 'number' && others.length === 0 ? { number, head } : undefined;
}
