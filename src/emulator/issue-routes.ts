import { type Answer, emptyAnswer, jsonAnswer, problem, RefusedCall, validationFailed } from './answer.ts';
import { bodyObject, type Call, type JsonObject, stringProperty, stringsProperty } from './call.ts';
import type { Comment, Issue } from './issue-board.ts';
import { commentJson, issueJson } from './issue-json.ts';
import { listUrl } from './list-url.ts';
import { numberedPage } from './paging.ts';
import { visibleRepository } from './repository-routes.ts';
import type { Access, Route } from './route.ts';

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
    handle: (call) => jsonAnswer(200, issueJson(namedIssue(call), call.base)),
  },
  { method: 'PATCH', path: `${issues}/{number}`, access: write, handle: updateIssue },
  { method: 'POST', path: `${issues}/{number}/labels`, access: write, handle: addLabels },
  { method: 'GET', path: `${issues}/{number}/comments`, access: read, handle: listComments },
  { method: 'POST', path: `${issues}/{number}/comments`, access: write, handle: createComment },
  {
    method: 'GET',
    path: `${issues}/comments/{comment}`,
    access: read,
    handle: (call) => jsonAnswer(200, commentJson(namedComment(call), call.base)),
  },
  { method: 'PATCH', path: `${issues}/comments/{comment}`, access: write, handle: updateComment },
  { method: 'DELETE', path: `${issues}/comments/{comment}`, access: write, handle: deleteComment },
];

function listIssues(call: Call): Answer {
  const state = call.query.get('state') ?? 'open';
  const labels = (call.query.get('labels') ?? '').split(',').filter((label) => label !== '');
  const creator = call.query.get('creator');
  const fitting = call.world.state.board
    .issues(fullName(call))
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => labels.every((label) => issue.labels.includes(label)))
    .filter((issue) => creator === null || issue.user === creator)
    .toSorted((a, b) => b.number - a.number);
  return listed(call, fitting, issueJson);
}

function createIssue(call: Call): Answer {
  const body = bodyObject(call);
  const title = stringProperty(body, 'title');
  if (title === undefined) return validationFailed([{ resource: 'Issue', code: 'missing_field', field: 'title' }]);
  const text = checkedText(call, 'Issue', body);
  const { login } = author(call);
  const issue = call.world.state.board.addIssue(fullName(call), {
    title,
    body: text ?? null,
    labels: stringsProperty(body, 'labels') ?? [],
    user: login,
  });
  return jsonAnswer(201, issueJson(issue, call.base));
}

function updateIssue(call: Call): Answer {
  const issue = namedIssue(call);
  const body = bodyObject(call);
  const state = stringProperty(body, 'state');
  if (state !== undefined && state !== 'open' && state !== 'closed') {
    return validationFailed([{ resource: 'Issue', code: 'invalid', field: 'state' }]);
  }
  return putIssue(call, {
    ...issue,
    title: stringProperty(body, 'title') ?? issue.title,
    body: checkedText(call, 'Issue', body) ?? issue.body,
    state: state ?? issue.state,
    labels: stringsProperty(body, 'labels') ?? issue.labels,
  });
}

function addLabels(call: Call): Answer {
  const issue = namedIssue(call);
  const labels = [...new Set([...issue.labels, ...(stringsProperty(bodyObject(call), 'labels') ?? [])])];
  putIssue(call, { ...issue, labels });
  return jsonAnswer(
    200,
    labels.map((name) => ({ name })),
  );
}

function putIssue(call: Call, issue: Issue): Answer {
  const stored = call.world.state.board.putIssue({ ...issue, updatedAt: call.world.now() });
  return jsonAnswer(200, issueJson(stored, call.base));
}

function listComments(call: Call): Answer {
  const issue = namedIssue(call);
  const comments = call.world.state.board
    .comments(issue.repository)
    .filter((comment) => comment.issue === issue.number);
  return listed(call, comments, commentJson);
}

function createComment(call: Call): Answer {
  const issue = namedIssue(call);
  if (issue.locked) return problem(403, 'Unable to create comment because issue is locked.');
  const body = checkedText(call, 'IssueComment', bodyObject(call));
  if (body === undefined) return validationFailed([{ resource: 'IssueComment', code: 'missing_field', field: 'body' }]);
  const { login, app } = author(call);
  const comment = call.world.state.board.addComment({
    repository: issue.repository,
    issue: issue.number,
    body,
    user: login,
    performedVia: app,
  });
  return jsonAnswer(201, commentJson(comment, call.base), { location: String(commentJson(comment, call.base).url) });
}

function updateComment(call: Call): Answer {
  const comment = namedComment(call);
  const body = checkedText(call, 'IssueComment', bodyObject(call)) ?? comment.body;
  const stored = call.world.state.board.putComment({ ...comment, body, updatedAt: call.world.now() });
  return jsonAnswer(200, commentJson(stored, call.base));
}

function deleteComment(call: Call): Answer {
  call.world.state.board.deleteComment(namedComment(call).id);
  return emptyAnswer(204);
}

function listed<T>(call: Call, all: readonly T[], shape: (item: T, base: string) => unknown): Answer {
  const page = numberedPage(all, call.query, listUrl(call));
  return jsonAnswer(
    200,
    page.items.map((item) => shape(item, call.base)),
    page.headers,
  );
}

/** The body's text; one that is too long is refused as GitHub refuses it. */
function checkedText(call: Call, resource: string, body: JsonObject): string | undefined {
  const text = stringProperty(body, 'body');
  const { longestComment } = call.world.switches;
  if (text === undefined || text.length <= longestComment) return text;
  const message = `Body is too long (maximum is ${longestComment} characters)`;
  throw new RefusedCall(validationFailed([{ resource, code: 'unprocessable', field: 'data', message }]));
}

function namedIssue(call: Call): Issue {
  const issue = call.world.state.board.issue(fullName(call), Number(call.params.number));
  if (issue === undefined) throw new RefusedCall(problem(404, 'Not Found'));
  return issue;
}

function namedComment(call: Call): Comment {
  const comment = call.world.state.board.comment(Number(call.params.comment));
  if (comment?.repository !== fullName(call).toLowerCase()) throw new RefusedCall(problem(404, 'Not Found'));
  return comment;
}

function fullName(call: Call): string {
  const { owner, name } = visibleRepository(call);
  return `${owner}/${name}`;
}

/** Who writes: apps write as their bot. */
function author({ token, world }: Call): { readonly login: string; readonly app: string | undefined } {
  if (token?.kind === 'github-token') return { login: 'github-actions[bot]', app: 'github-actions' };
  if (token?.kind !== 'app') return { login: token?.login ?? 'octocat', app: undefined };
  const slug = world.state.app?.slug ?? 'hookherd-app';
  return { login: `${slug}[bot]`, app: slug };
}
