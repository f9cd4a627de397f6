import { userJson } from './directory-json.ts';
import { isoSeconds } from './hook-json.ts';
import type { Comment, Issue } from './issue-board.ts';

type Json = Readonly<Record<string, unknown>>;

/** An issue in GitHub's shape, its URLs below `base`. Only a pull request has `pull_request`. */
export function issueJson(issue: Issue, base: string): Json {
  const url = `${base}/repos/${issue.repository}/issues/${issue.number}`;
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    locked: issue.locked,
    labels: issue.labels.map((name) => ({ name })),
    user: authorJson(issue.user, base),
    url,
    html_url: `${base}/${issue.repository}/issues/${issue.number}`,
    comments_url: `${url}/comments`,
    created_at: isoSeconds(issue.createdAt),
    updated_at: isoSeconds(issue.updatedAt),
    ...(issue.isPull ? { pull_request: { url: `${base}/repos/${issue.repository}/pulls/${issue.number}` } } : {}),
  };
}

/** A comment in GitHub's shape, its URLs below `base`. `performed_via_github_app` is null for what no app wrote. */
export function commentJson(comment: Comment, base: string): Json {
  const { id, repository, issue, body, user, performedVia } = comment;
  return {
    id,
    body,
    user: authorJson(user, base),
    performed_via_github_app: performedVia === undefined ? null : { slug: performedVia },
    url: `${base}/repos/${repository}/issues/comments/${id}`,
    html_url: `${base}/${repository}/issues/${issue}#issuecomment-${id}`,
    issue_url: `${base}/repos/${repository}/issues/${issue}`,
    created_at: isoSeconds(comment.createdAt),
    updated_at: isoSeconds(comment.updatedAt),
  };
}

function authorJson(login: string, base: string): Json {
  return userJson(login, base, login.endsWith('[bot]') ? 'Bot' : 'User');
}
