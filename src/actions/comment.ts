import { getTextField } from '../model/json-field.ts';
import { hasDrift } from '../plan/counts.ts';
import { type CommentHeader, renderComment } from '../render/markdown/page.ts';
import { getPlan, type Report } from '../render/report.ts';
import { RestRefusal } from '../run/ports.ts';
import type { Settings } from '../run/settings/settings.ts';
import type { PullHead, WorkflowRun } from './context.ts';
import { listOwnPosts, type OwnPost, type RepositoryClient, writeFitting } from './repository.ts';

export interface CommentOptions {
  readonly repository: RepositoryClient;
  readonly pull: PullHead;
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
  const { repository, pull, when, workflow } = options;
  const [existing, ...twins] = await listOwnComments(repository, pull.number);
  if (existing === undefined) return isWorthCommenting(report, when) ? createComment(report, options) : '';
  if (isLater(existing, workflow)) return existing.url;
  const updated = updateComment(report, options, { ...existing, header: createHeader(report, options) });
  const url = await updated.catch((error: unknown) => {
    // Somebody deleted it in the meantime.
    if (error instanceof RestRefusal && error.httpStatus === 404) return createComment(report, options);
    throw error;
  });
  for (const { id } of twins)
    await repository.send('DELETE /issues/comments/{comment_id}', { comment_id: id }, formatSubject(pull));
  return url;
}

/**
 * Says in our comment on a merged pull request what became of the plan. Its header stays, since it names the plan that was reviewed. Resolves
 * with its URL, empty for none. Rejects with a `Failure`.
 */
export async function updateAppliedComment(
  report: Report,
  options: Pick<CommentOptions, 'repository' | 'pull'>,
): Promise<string> {
  const [existing] = await listOwnComments(options.repository, options.pull.number);
  return existing === undefined ? '' : updateComment(report, options, existing);
}

/** Our comments on a pull request, oldest first. */
export async function listOwnComments(repository: RepositoryClient, pull: number): Promise<readonly OwnPost[]> {
  const subject = `the comments of pull request ${pull}`;
  const items = await repository.list('GET /issues/{issue_number}/comments', { issue_number: pull }, subject);
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
  const made = await writeComment(report, createHeader(report, options), (body) =>
    repository.send('POST /issues/{issue_number}/comments', { issue_number: pull.number, body }, formatSubject(pull)),
  );
  return getTextField(made, 'html_url') ?? '';
}

async function updateComment(
  report: Report,
  { repository, pull }: Pick<CommentOptions, 'repository' | 'pull'>,
  { id, url, header }: OwnPost,
): Promise<string> {
  await writeComment(report, header, (body) =>
    repository.send('PATCH /issues/comments/{comment_id}', { comment_id: id, body }, formatSubject(pull)),
  );
  return url;
}

function writeComment(report: Report, header: CommentHeader, write: (body: string) => Promise<unknown>) {
  return writeFitting((maxCharacters) => renderComment(report, header, { maxCharacters }), write);
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

function formatSubject({ number }: CommentOptions['pull']): string {
  return `the comment on pull request ${number}`;
}
