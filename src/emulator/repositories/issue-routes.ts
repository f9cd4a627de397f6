import { renderUser } from '../accounts/directory.ts';
import { formatTime } from '../hooks/stored-hook.ts';
import { getActor } from '../http/access.ts';
import {
  type Access,
  type Call,
  type JsonObject,
  parseBody,
  type Route,
  readString,
  readStrings,
} from '../http/call.ts';
import {
  type ApiResponse,
  createErrorResponse,
  createJsonResponse,
  refuseUnknown,
  refuseValues,
} from '../http/messages.ts';
import { createPageResponse } from '../http/paging.ts';
import type { Comment, Issue } from './issue-store.ts';
import { findRepository } from './repository-routes.ts';

const read: Access = { scopes: [], permissions: 'issues=read;pull_requests=read', credential: 'anyone' };
const write: Access = { scopes: ['public_repo', 'repo'], permissions: 'issues=write;pull_requests=write' };
const all = '/repos/{owner}/{repo}/issues';
const one = `${all}/{number}`;
const oneComment = `${all}/comments/{comment}`;

/** Issues, labels on them, and comments on issues and pull requests. */
export const issueRoutes: readonly Route[] = [
  { method: 'GET', path: all, access: read, handle: listIssues },
  { method: 'POST', path: all, access: write, handle: createIssue },
  { method: 'GET', path: one, access: read, handle: showIssue },
  { method: 'PATCH', path: one, access: write, handle: updateIssue },
  { method: 'POST', path: `${one}/labels`, access: write, handle: addLabels },
  { method: 'GET', path: `${one}/comments`, access: read, handle: listComments },
  { method: 'POST', path: `${one}/comments`, access: write, handle: createComment },
  { method: 'GET', path: oneComment, access: read, handle: showComment },
  { method: 'PATCH', path: oneComment, access: write, handle: updateComment },
  { method: 'DELETE', path: oneComment, access: write, handle: deleteComment },
];

function listIssues(call: Call): ApiResponse {
  const state = call.query.get('state') ?? 'open';
  const labels = (call.query.get('labels') ?? '').split(',').filter((label) => label !== '');
  const creator = call.query.get('creator');
  const fitting = call.state.issues
    .list(getFullName(call))
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => labels.every((label) => issue.labels.includes(label)))
    .filter((issue) => creator === null || issue.user === creator)
    .toSorted((a, b) => b.number - a.number);
  return createPageResponse(call, fitting, renderIssue);
}

function createIssue(call: Call): ApiResponse {
  const body = parseBody(call);
  const issue = call.state.issues.addIssue(getFullName(call), {
    title: readString(body, 'title') ?? refuseMissing('Issue', 'title'),
    body: readText(call, 'Issue', body) ?? null,
    labels: readStrings(body, 'labels') ?? [],
    user: getActor(call).login,
  });
  return createJsonResponse(201, renderIssue(issue, call.base));
}

function showIssue(call: Call): ApiResponse {
  return createJsonResponse(200, renderIssue(findIssue(call), call.base));
}

function updateIssue(call: Call): ApiResponse {
  const issue = findIssue(call);
  const body = parseBody(call);
  const state = readString(body, 'state') ?? issue.state;
  if (state !== 'open' && state !== 'closed')
    throw refuseValues([{ resource: 'Issue', code: 'invalid', field: 'state' }]);
  const stored = call.state.issues.put({
    ...issue,
    title: readString(body, 'title') ?? issue.title,
    body: readText(call, 'Issue', body) ?? issue.body,
    state,
    labels: readStrings(body, 'labels') ?? issue.labels,
    updatedAt: call.state.now(),
  });
  return createJsonResponse(200, renderIssue(stored, call.base));
}

function addLabels(call: Call): ApiResponse {
  const issue = findIssue(call);
  const labels = [...new Set([...issue.labels, ...(readStrings(parseBody(call), 'labels') ?? [])])];
  const stored = call.state.issues.put({ ...issue, labels, updatedAt: call.state.now() });
  return createJsonResponse(200, renderIssue(stored, call.base).labels);
}

function listComments(call: Call): ApiResponse {
  const { repository, number } = findIssue(call);
  const comments = call.state.issues.listComments(repository).filter(({ issue }) => issue === number);
  return createPageResponse(call, comments, renderComment);
}

function createComment(call: Call): ApiResponse {
  const issue = findIssue(call);
  if (issue.locked) return createErrorResponse(403, 'Unable to create comment because issue is locked.');
  const body = readText(call, 'IssueComment', parseBody(call)) ?? refuseMissing('IssueComment', 'body');
  const { login, app } = getActor(call);
  const { repository, number } = issue;
  const comment = call.state.issues.addComment({ repository, issue: number, body, user: login, performedVia: app });
  const shown = renderComment(comment, call.base);
  return createJsonResponse(201, shown, { location: shown.url });
}

function showComment(call: Call): ApiResponse {
  return createJsonResponse(200, renderComment(findComment(call), call.base));
}

function updateComment(call: Call): ApiResponse {
  const comment = findComment(call);
  const body = readText(call, 'IssueComment', parseBody(call)) ?? comment.body;
  const stored = { ...comment, body, updatedAt: call.state.now() };
  call.state.issues.comments.set(comment.id, stored);
  return createJsonResponse(200, renderComment(stored, call.base));
}

function deleteComment(call: Call): ApiResponse {
  call.state.issues.comments.delete(findComment(call).id);
  return createJsonResponse(204);
}

/** The body's text; one that is too long is refused as GitHub refuses it. */
function readText(call: Call, resource: string, body: JsonObject): string | undefined {
  const text = readString(body, 'body');
  const { longestComment } = call.state.switches;
  if (text === undefined || text.length <= longestComment) return text;
  const message = `Body is too long (maximum is ${longestComment} characters)`;
  throw refuseValues([{ resource, code: 'unprocessable', field: 'data', message }]);
}

function refuseMissing(resource: string, field: string): never {
  throw refuseValues([{ resource, code: 'missing_field', field }]);
}

function findIssue(call: Call): Issue {
  const issue = call.state.issues.get(getFullName(call), Number(call.params.number));
  if (issue === undefined) throw refuseUnknown();
  return issue;
}

function findComment(call: Call): Comment {
  const comment = call.state.issues.comments.get(Number(call.params.comment));
  if (comment?.repository !== getFullName(call).toLowerCase()) throw refuseUnknown();
  return comment;
}

function getFullName(call: Call): string {
  const { owner, name } = findRepository(call);
  return `${owner}/${name}`;
}

/** An issue in GitHub's shape, its URLs below `base`. Only a pull request has `pull_request`. */
function renderIssue(issue: Issue, base: string) {
  const { repository, number, title, body, state, locked } = issue;
  const url = `${base}/repos/${repository}/issues/${number}`;
  return {
    number,
    title,
    body,
    state,
    locked,
    labels: issue.labels.map((name) => ({ name })),
    user: renderUser(issue.user, base),
    url,
    html_url: `${base}/${repository}/issues/${number}`,
    comments_url: `${url}/comments`,
    created_at: formatTime(issue.createdAt),
    updated_at: formatTime(issue.updatedAt),
    ...(issue.isPull ? { pull_request: { url: `${base}/repos/${repository}/pulls/${number}` } } : {}),
  };
}

/** A comment in GitHub's shape, its URLs below `base`. `performed_via_github_app` is null for what no app wrote. */
function renderComment(comment: Comment, base: string) {
  const { id, repository, issue, body, user, performedVia } = comment;
  return {
    id,
    body,
    user: renderUser(user, base),
    performed_via_github_app: performedVia === undefined ? null : { slug: performedVia },
    url: `${base}/repos/${repository}/issues/comments/${id}`,
    html_url: `${base}/${repository}/issues/${issue}#issuecomment-${id}`,
    issue_url: `${base}/repos/${repository}/issues/${issue}`,
    created_at: formatTime(comment.createdAt),
    updated_at: formatTime(comment.updatedAt),
  };
}
