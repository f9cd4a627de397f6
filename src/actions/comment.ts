import { getTextField } from '../model/json-field.ts';
import { hasDrift } from '../plan/counts.ts';
import { type CommentHeader, renderComment } from '../render/markdown/page.ts';
import { getPlan, type Report } from '../render/report.ts';
import { RestRefusal } from '../run/ports.ts';
import type { Settings } from '../run/settings/settings.ts';
import type { PullRequest, WorkflowRun } from './context.ts';
import { listOwnPosts, type OwnPost, type RepositoryClient, writeFitting } from './repository.ts';

export interface CommentOptions {
  readonly repository: RepositoryClient;
  readonly pull: Pick<PullRequest, 'number' | 'head'>;
  readonly when: Settings['comment'];
  readonly workflow: Pick<WorkflowRun, 'name' | 'runNumber'>;
  /** Of this program. */
  readonly version: string;
}

/**
 * Keeps one comment on the pull request: made where there is something to decide, brought up to date whenever it exists, its twins
 * deleted. Resolves with its URL, empty for none. Rejects with a `Failure`.
 */
export async function upsertComment(report: Report, options: CommentOptions): Promise<string> {
  const { repository, pull, when } = options;
  const [existing, ...twins] = await listOwnComments(repository, pull.number);
  if (existing === undefined) return isWorthCommenting(report, when) ? createComment(report, options) : '';
  if (isLater(existing, options.workflow)) return existing.url;
  const url = await updateComment(report, options, existing);
  for (const { id } of twins)
    await repository.rest.send({
      route: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
      parameters: { ...repository.names, comment_id: id },
      subject: formatSubject(pull),
    });
  return url;
}

/**
 * Says in our comment on a merged pull request what became of the plan. Its header stays, since it names the plan that was reviewed. Resolves
 * with its URL, empty for none. Rejects with a `Failure`.
 */
export async function updateAppliedComment(
  report: Report,
  { repository, pull }: Pick<CommentOptions, 'repository' | 'pull'>,
): Promise<string> {
  const [existing] = await listOwnComments(repository, pull.number);
  if (existing === undefined) return '';
  const { id, url, header } = existing;
  await writeFitting(
    (maxCharacters) => renderComment(report, header, { maxCharacters }),
    (body) =>
      repository.rest.send({
        route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
        parameters: { ...repository.names, comment_id: id, body },
        subject: formatSubject(pull),
      }),
  );
  return url;
}

/** Our comments on a pull request, oldest first. */
export async function listOwnComments(repository: RepositoryClient, pull: number): Promise<readonly OwnPost[]> {
  const items = await repository.rest.list({
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    parameters: { ...repository.names, issue_number: pull },
    subject: `the comments of pull request ${pull}`,
  });
  return listOwnPosts(repository, items, 'id');
}

function isWorthCommenting(report: Report, when: Settings['comment']): boolean {
  const plan = getPlan(report);
  return when === 'always' || report.failureReason !== undefined || (plan !== undefined && hasDrift(plan));
}

/** Whether a later run of this workflow has written already: a slow run must not bring an old plan back. */
function isLater({ header }: OwnPost, { name, runNumber }: CommentOptions['workflow']): boolean {
  return header.workflow === name && typeof header.run === 'number' && header.run > Number(runNumber);
}

async function createComment(report: Report, options: CommentOptions): Promise<string> {
  const { repository, pull } = options;
  const made = await writeFitting(renderBody(report, options), (body) =>
    repository.rest.send({
      route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      parameters: { ...repository.names, issue_number: pull.number, body },
      subject: formatSubject(pull),
    }),
  );
  return getTextField(made, 'html_url') ?? '';
}

async function updateComment(report: Report, options: CommentOptions, { id, url }: OwnPost): Promise<string> {
  const { repository, pull } = options;
  try {
    await writeFitting(renderBody(report, options), (body) =>
      repository.rest.send({
        route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
        parameters: { ...repository.names, comment_id: id, body },
        subject: formatSubject(pull),
      }),
    );
    return url;
  } catch (error) {
    // Somebody deleted it in the meantime.
    if (error instanceof RestRefusal && error.httpStatus === 404) return createComment(report, options);
    throw error;
  }
}

function renderBody(report: Report, options: CommentOptions): (maxCharacters: number) => string {
  return (maxCharacters) => renderComment(report, createHeader(report, options), { maxCharacters });
}

function createHeader(report: Report, { repository, pull, workflow, version }: CommentOptions): CommentHeader {
  const run = Number(workflow.runNumber);
  return {
    set: repository.set,
    version,
    digest: getPlan(report)?.digest ?? '',
    head: pull.head,
    workflow: workflow.name,
    run: Number.isSafeInteger(run) ? run : 0,
  };
}

function formatSubject({ number }: { readonly number: number }): string {
  return `the comment on pull request ${number}`;
}
