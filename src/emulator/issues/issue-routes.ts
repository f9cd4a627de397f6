import { formatTime } from '../hooks/stored-hook.ts';
import { type Call, type JsonObject, parseBody, readString, readStrings } from '../http/call.ts';
import { getListUrl, selectPage } from '../http/paging.ts';
import {
  type ApiResponse,
  createEmptyResponse,
  createErrorResponse,
  createJsonResponse,
  createValidationFailure,
  RefusedCall,
} from '../http/response.ts';
import type { Access, Route } from '../http/route.ts';
import { renderUser } from '../repositories/directory.ts';
import { findRepository } from '../repositories/repository-routes.ts';
import type { Comment, Issue } from './issue-store.ts';

const read: Access = { scopes: [], permissions: 'issues=read;pull_requests=read', credential: 'anyone' };
const write: Access = { scopes: ['public_repo', 'repo'], permissions: 'issues=write;pull_requests=write' };
const issues = '/repos/{owner}/{repo}/issues';

/** Issues, labels on them, and comments on issues and pull requests. */
export const issueRoutes: readonly Route[] = [
  { method: 'GET', path: issues, access: read, handle: listIssues },
  { method: 'POST', path: issues, access: write, handle: createIssue },
  {
    method: 'GET',
    path: `${issues}/{number}`,
    access: read,
    handle: (call) => createJsonResponse(200, renderIssue(findIssue(call), call.base)),
  },
  { method: 'PATCH', path: `${issues}/{number}`, access: write, handle: updateIssue },
  { method: 'POST', path: `${issues}/{number}/labels`, access: write, handle: addLabels },
  { method: 'GET', path: `${issues}/{number}/comments`, access: read, handle: listComments },
  { method: 'POST', path: `${issues}/{number}/comments`, access: write, handle: createComment },
  {
    method: 'GET',
    path: `${issues}/comments/{comment}`,
    access: read,
    handle: (call) => createJsonResponse(200, renderComment(findComment(call), call.base)),
  },
  { method: 'PATCH', path: `${issues}/comments/{comment}`, access: write, handle: updateComment },
  { method: 'DELETE', path: `${issues}/comments/{comment}`, access: write, handle: deleteComment },
];

function listIssues(call: Call): ApiResponse {
  const state = call.query.get('state') ?? 'open';
  const labels = (call.query.get('labels') ?? '').split(',').filter((label) => label !== '');
  const creator = call.query.get('creator');
  const fitting = call.context.state.issues
    .list(getFullName(call))
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => labels.every((label) => issue.labels.includes(label)))
    .filter((issue) => creator === null || issue.user === creator)
    .toSorted((a, b) => b.number - a.number);
  return renderPage(call, fitting, renderIssue);
}

function createIssue(call: Call): ApiResponse {
  const body = parseBody(call);
  const title = readString(body, 'title');
  if (title === undefined)
    return createValidationFailure([{ resource: 'Issue', code: 'missing_field', field: 'title' }]);
  const text = readText(call, 'Issue', body);
  const { login } = getAuthor(call);
  const issue = call.context.state.issues.addIssue(getFullName(call), {
    title,
    body: text ?? null,
    labels: readStrings(body, 'labels') ?? [],
    user: login,
  });
  return createJsonResponse(201, renderIssue(issue, call.base));
}

function updateIssue(call: Call): ApiResponse {
  const issue = findIssue(call);
  const body = parseBody(call);
  const state = readString(body, 'state');
  if (state !== undefined && state !== 'open' && state !== 'closed') {
    return createValidationFailure([{ resource: 'Issue', code: 'invalid', field: 'state' }]);
  }
  return storeIssue(call, {
    ...issue,
    title: readString(body, 'title') ?? issue.title,
    body: readText(call, 'Issue', body) ?? issue.body,
    state: state ?? issue.state,
    labels: readStrings(body, 'labels') ?? issue.labels,
  });
}

function addLabels(call: Call): ApiResponse {
  const issue = findIssue(call);
  const labels = [...new Set([...issue.labels, ...(readStrings(parseBody(call), 'labels') ?? [])])];
  storeIssue(call, { ...issue, labels });
  return createJsonResponse(
    200,
    labels.map((name) => ({ name })),
  );
}

function storeIssue(call: Call, issue: Issue): ApiResponse {
  const stored = call.context.state.issues.put({ ...issue, updatedAt: call.context.now() });
  return createJsonResponse(200, renderIssue(stored, call.base));
}

function listComments(call: Call): ApiResponse {
  const issue = findIssue(call);
  const comments = call.context.state.issues
    .listComments(issue.repository)
    .filter((comment) => comment.issue === issue.number);
  return renderPage(call, comments, renderComment);
}

function createComment(call: Call): ApiResponse {
  const issue = findIssue(call);
  if (issue.locked) return createErrorResponse(403, 'Unable to create comment because issue is locked.');
  const body = readText(call, 'IssueComment', parseBody(call));
  if (body === undefined)
    return createValidationFailure([{ resource: 'IssueComment', code: 'missing_field', field: 'body' }]);
  const { login, app } = getAuthor(call);
  const comment = call.context.state.issues.addComment({
    repository: issue.repository,
    issue: issue.number,
    body,
    user: login,
    performedVia: app,
  });
  return createJsonResponse(201, renderComment(comment, call.base), {
    location: String(renderComment(comment, call.base).url),
  });
}

function updateComment(call: Call): ApiResponse {
  const comment = findComment(call);
  const body = readText(call, 'IssueComment', parseBody(call)) ?? comment.body;
  const stored = call.context.state.issues.putComment({ ...comment, body, updatedAt: call.context.now() });
  return createJsonResponse(200, renderComment(stored, call.base));
}

function deleteComment(call: Call): ApiResponse {
  call.context.state.issues.deleteComment(findComment(call).id);
  return createEmptyResponse(204);
}

function renderPage<T>(call: Call, all: readonly T[], shape: (item: T, base: string) => unknown): ApiResponse {
  const page = selectPage(all, call.query, getListUrl(call));
  return createJsonResponse(
    200,
    page.items.map((item) => shape(item, call.base)),
    page.headers,
  );
}

/** The body's text; one that is too long is refused as GitHub refuses it. */
function readText(call: Call, resource: string, body: JsonObject): string | undefined {
  const text = readString(body, 'body');
  const { longestComment } = call.context.switches;
  if (text === undefined || text.length <= longestComment) return text;
  const message = `Body is too long (maximum is ${longestComment} characters)`;
  throw new RefusedCall(createValidationFailure([{ resource, code: 'unprocessable', field: 'data', message }]));
}

function findIssue(call: Call): Issue {
  const issue = call.context.state.issues.get(getFullName(call), Number(call.params.number));
  if (issue === undefined) throw new RefusedCall(createErrorResponse(404, 'Not Found'));
  return issue;
}

function findComment(call: Call): Comment {
  const comment = call.context.state.issues.getComment(Number(call.params.comment));
  if (comment?.repository !== getFullName(call).toLowerCase())
    throw new RefusedCall(createErrorResponse(404, 'Not Found'));
  return comment;
}

function getFullName(call: Call): string {
  const { owner, name } = findRepository(call);
  return `${owner}/${name}`;
}

/** Who writes: apps write as their bot. */
function getAuthor({ token, context }: Call): { readonly login: string; readonly app: string | undefined } {
  if (token?.kind === 'github-token') return { login: 'github-actions[bot]', app: 'github-actions' };
  if (token?.kind !== 'app') return { login: token?.login ?? 'octocat', app: undefined };
  const slug = context.state.app?.slug ?? 'hookherd-app';
  return { login: `${slug}[bot]`, app: slug };
}

type Json = Readonly<Record<string, unknown>>;

/** An issue in GitHub's shape, its URLs below `base`. Only a pull request has `pull_request`. */
function renderIssue(issue: Issue, base: string): Json {
  const url = `${base}/repos/${issue.repository}/issues/${issue.number}`;
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    locked: issue.locked,
    labels: issue.labels.map((name) => ({ name })),
    user: renderAuthor(issue.user, base),
    url,
    html_url: `${base}/${issue.repository}/issues/${issue.number}`,
    comments_url: `${url}/comments`,
    created_at: formatTime(issue.createdAt),
    updated_at: formatTime(issue.updatedAt),
    ...(issue.isPull ? { pull_request: { url: `${base}/repos/${issue.repository}/pulls/${issue.number}` } } : {}),
  };
}

/** A comment in GitHub's shape, its URLs below `base`. `performed_via_github_app` is null for what no app wrote. */
function renderComment(comment: Comment, base: string): Json {
  const { id, repository, issue, body, user, performedVia } = comment;
  return {
    id,
    body,
    user: renderAuthor(user, base),
    performed_via_github_app: performedVia === undefined ? null : { slug: performedVia },
    url: `${base}/repos/${repository}/issues/comments/${id}`,
    html_url: `${base}/${repository}/issues/${issue}#issuecomment-${id}`,
    issue_url: `${base}/repos/${repository}/issues/${issue}`,
    created_at: formatTime(comment.createdAt),
    updated_at: formatTime(comment.updatedAt),
  };
}

function renderAuthor(login: string, base: string): Json {
  return renderUser(login, base, login.endsWith('[bot]') ? 'Bot' : 'User');
}
