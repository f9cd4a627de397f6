import { textField } from '../model/json-field.ts';
import { hasDrift } from '../plan/counts.ts';
import { commentMarkdown } from '../render/comment.ts';
import type { CommentHeader } from '../render/comment-header.ts';
import { getPlan, type Report } from '../render/report.ts';
import { RestRefusal } from '../run/rest-api.ts';
import type { Settings } from '../run/settings.ts';
import type { Board } from './board.ts';
import { fittingWrite } from './fitting-write.ts';
import { type OwnRemark, ownRemarks } from './own-remarks.ts';
import type { PullRequest, Workflow } from './workflow.ts';

export interface CommentOptions {
  readonly board: Board;
  readonly pull: Pick<PullRequest, 'number' | 'head'>;
  readonly when: Settings['comment'];
  readonly workflow: Pick<Workflow, 'name' | 'runNumber'>;
  /** Of this program. */
  readonly version: string;
}

/**
 * Keeps one comment on the pull request: made where there is something to decide, brought up to date whenever it exists, its twins
 * deleted. The answer is where it is, empty where there is none. Rejects with a `Failure`.
 */
export async function commented(report: Report, options: CommentOptions): Promise<string> {
  const { board, pull, when } = options;
  const [existing, ...twins] = await ownComments(board, pull.number);
  if (existing === undefined) return isWorthTelling(report, when) ? create(report, options) : '';
  if (isLater(existing, options.workflow)) return existing.url;
  const url = await update(report, options, existing);
  for (const { id } of twins)
    await board.rest.send({ method: 'DELETE', path: commentPath(board, id), subject: subjectOf(pull) });
  return url;
}

/** Our comments on a pull request, oldest first. */
export async function ownComments(board: Board, pull: number): Promise<readonly OwnRemark[]> {
  const items = await board.rest.list({
    path: `${board.path}/issues/${pull}/comments`,
    subject: `the comments of pull request ${pull}`,
  });
  return ownRemarks(board, items, 'id');
}

function isWorthTelling(report: Report, when: Settings['comment']): boolean {
  const plan = getPlan(report);
  return when === 'always' || report.failureReason !== undefined || (plan !== undefined && hasDrift(plan));
}

/** Whether a later run of this workflow has written already: a slow run must not bring an old plan back. */
function isLater({ header }: OwnRemark, { name, runNumber }: CommentOptions['workflow']): boolean {
  return header.workflow === name && typeof header.run === 'number' && header.run > Number(runNumber);
}

async function create(report: Report, options: CommentOptions): Promise<string> {
  const { board, pull } = options;
  const path = `${board.path}/issues/${pull.number}/comments`;
  const made = await fittingWrite(text(report, options), (body) =>
    board.rest.send({ method: 'POST', path, body: { body }, subject: subjectOf(pull) }),
  );
  return textField(made, 'html_url') ?? '';
}

async function update(report: Report, options: CommentOptions, { id, url }: OwnRemark): Promise<string> {
  const { board, pull } = options;
  try {
    await fittingWrite(text(report, options), (body) =>
      board.rest.send({ method: 'PATCH', path: commentPath(board, id), body: { body }, subject: subjectOf(pull) }),
    );
    return url;
  } catch (error) {
    // Somebody deleted it in the meantime.
    if (error instanceof RestRefusal && error.status === 404) return create(report, options);
    throw error;
  }
}

function text(report: Report, options: CommentOptions): (maxCharacters: number) => string {
  return (maxCharacters) => commentMarkdown(report, header(report, options), { maxCharacters });
}

function header(report: Report, { board, pull, workflow, version }: CommentOptions): CommentHeader {
  const run = Number(workflow.runNumber);
  return {
    set: board.set,
    version,
    digest: getPlan(report)?.digest ?? '',
    head: pull.head,
    workflow: workflow.name,
    run: Number.isSafeInteger(run) ? run : 0,
  };
}

function commentPath({ path }: Board, id: string): string {
  return `${path}/issues/comments/${id}`;
}

function subjectOf({ number }: { readonly number: number }): string {
  return `the comment on pull request ${number}`;
}
