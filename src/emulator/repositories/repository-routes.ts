import { createHash } from 'node:crypto';
import { type Repository, renderRepository, renderUser } from '../accounts/directory.ts';
import { getOrganization } from '../accounts/organization-routes.ts';
import { type Access, anyone, anyToken, type Call, type Route } from '../http/call.ts';
import { type ApiResponse, createErrorResponse, createJsonResponse, refuseUnknown } from '../http/messages.ts';
import { createPageResponse, selectPage } from '../http/paging.ts';
import type { PullSeed } from '../seed.ts';
import { type ChangedFile, type Commit, diffTrees } from './commits.ts';

const user: Access = { scopes: [] };
const contents: Access = { scopes: [], permissions: 'contents=read', credential: 'anyone' };
const mostFiles = 300;

/** Who the token is, which repositories it sees, their pull requests and commits. */
export const repositoryRoutes: readonly Route[] = [
  { method: 'GET', path: '/user', access: user, handle: showUser },
  { method: 'GET', path: '/meta', access: anyone, handle: showMeta },
  { method: 'GET', path: '/orgs/{org}/repos', access: anyone, handle: listOrganizationRepositories },
  { method: 'GET', path: '/users/{user}/repos', access: anyone, handle: listUserRepositories },
  { method: 'GET', path: '/user/repos', access: user, handle: listOwnRepositories },
  { method: 'GET', path: '/installation/repositories', access: anyToken, handle: listInstallationRepositories },
  { method: 'GET', path: '/repos/{owner}/{repo}', access: anyone, handle: showRepository },
  { method: 'GET', path: '/repos/{owner}/{repo}/commits/{sha}/pulls', access: anyone, handle: listPullsOfCommit },
  { method: 'GET', path: '/repos/{owner}/{repo}/pulls', access: anyone, handle: listPulls },
  { method: 'GET', path: '/repos/{owner}/{repo}/compare/{basehead}', access: contents, handle: compareCommits },
];

/** The repository that the path names, where the token may know of it; else 404. */
export function findRepository(call: Call): Repository {
  const repository = call.state.directory.repository(call.params.owner, call.params.repo);
  if (repository === undefined || !isVisible(repository, call)) throw refuseUnknown();
  return repository;
}

function isVisible(repository: Repository, { token }: Call): boolean {
  if (repository.visibility === 'public') return true;
  if (token === undefined) return false;
  const isOwned = token.owners?.some((owner) => owner.toLowerCase() === repository.owner.toLowerCase()) ?? true;
  const isScoped = token.kind !== 'classic' && token.kind !== 'oauth-app';
  return isOwned && (isScoped || (token.scopes ?? []).includes('repo'));
}

/** On GHES `site_admin` is true for a site administrator's token. */
function showUser({ token, base, state }: Call): ApiResponse {
  const isSiteAdmin =
    state.product.name === 'ghes' && (token?.kind === 'full' || token?.scopes?.includes('site_admin') === true);
  return createJsonResponse(200, { ...renderUser(token?.login ?? 'octocat', base), site_admin: isSiteAdmin });
}

function showMeta({ state: { product, switches } }: Call): ApiResponse {
  const version = product.name === 'ghes' ? { installed_version: switches.enterpriseVersion } : {};
  return createJsonResponse(200, { verifiable_password_authentication: false, ...version, hooks: ['192.30.252.0/22'] });
}

function listOrganizationRepositories(call: Call): ApiResponse {
  return listRepositories(getOrganization(call).login, call);
}

function listUserRepositories(call: Call): ApiResponse {
  const { user: login = '' } = call.params;
  const { directory } = call.state;
  if (directory.owner(login) === undefined && directory.repositoriesOf(login).length === 0) throw refuseUnknown();
  return listRepositories(login, call);
}

/** The repositories that the token's user owns, private ones too; other affiliations are not emulated. */
function listOwnRepositories(call: Call): ApiResponse {
  return listRepositories(call.token?.login ?? 'octocat', call);
}

function listRepositories(owner: string, call: Call): ApiResponse {
  const visible = call.state.directory.repositoriesOf(owner).filter((repository) => isVisible(repository, call));
  return createPageResponse(call, visible, renderRepository);
}

function listInstallationRepositories(call: Call): ApiResponse {
  const { token, state } = call;
  if (token?.kind !== 'app') return createErrorResponse(403, 'Resource not accessible by personal access token');
  const seen = (token.owners ?? []).flatMap((owner) => state.directory.repositoriesOf(owner));
  const page = selectPage(seen, call);
  const repositories = page.items.map((repository) => renderRepository(repository, call.base));
  return createJsonResponse(200, { total_count: seen.length, repositories }, page.headers);
}

function showRepository(call: Call): ApiResponse {
  return createJsonResponse(200, renderRepository(findRepository(call), call.base));
}

function listPullsOfCommit(call: Call): ApiResponse {
  const { pulls = [] } = findRepository(call);
  const fitting = pulls.filter(({ commits }) => commits.includes(call.params.sha ?? ''));
  return createPageResponse(call, fitting, renderPull);
}

/** The branch of the query is not looked at: seeds have none. */
function listPulls(call: Call): ApiResponse {
  const { pulls = [] } = findRepository(call);
  const state = call.query.get('state') ?? 'open';
  const fitting = pulls.filter((pull) => state === 'all' || renderPull(pull).state === state);
  return createPageResponse(call, fitting, renderPull);
}

function renderPull({ number, head, merged = true, commits, base = 'main' }: PullSeed) {
  return {
    number,
    state: merged ? 'closed' : 'open',
    merged_at: merged ? '2026-01-01T00:00:00Z' : null,
    merge_commit_sha: merged ? (commits.at(-1) ?? null) : null,
    head: { sha: head ?? commits[0] ?? '' },
    base: { ref: base },
  };
}

/**
 * `base...head`, each a branch or a sha. Shape and paging: operation `repos/compare-commits`, schema `commit-comparison`, of
 * api.github.com's description. Commits are paged, oldest first; files stand on the first page only, 300 at most.
 */
function compareCommits(call: Call): ApiResponse {
  const { owner, name, visibility } = findRepository(call);
  if (visibility !== 'public' && !canReadContents(call))
    return createErrorResponse(403, 'Resource not accessible by integration');
  const [baseRef = '', headRef = ''] = (call.params.basehead ?? '').split('...');
  const compared = call.state.commits.compare(`${owner}/${name}`, baseRef, headRef);
  if (compared === undefined) throw refuseUnknown();
  const { base, head, mergeBase, ahead, behind } = compared;
  if (mergeBase === undefined) return createErrorResponse(404, `No common ancestor between ${baseRef} and ${headRef}.`);
  const page = selectPage(ahead, call);
  const isFirstPage = (call.query.get('page') ?? '1') === '1';
  const files = isFirstPage ? diffTrees(mergeBase, head).slice(0, mostFiles) : [];
  const url = `${call.base}${call.path}`;
  const shown = {
    url,
    html_url: url,
    permalink_url: url,
    diff_url: `${url}.diff`,
    patch_url: `${url}.patch`,
    base_commit: renderCommit(base, call),
    merge_base_commit: renderCommit(mergeBase, call),
    status: getStatus(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: page.items.map((commit) => renderCommit(commit, call)),
    files: files.map((file) => renderFile(file, head, call)),
  };
  return createJsonResponse(200, shown, page.headers);
}

function canReadContents({ token }: Call): boolean {
  const isPerson = token === undefined || ['full', 'classic', 'oauth-app'].includes(token.kind);
  return isPerson || token.permissions?.contents !== undefined;
}

function getStatus(ahead: number, behind: number): 'identical' | 'ahead' | 'behind' | 'diverged' {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind';
  return behind === 0 ? 'ahead' : 'diverged';
}

function renderFile({ path, status, before, after }: ChangedFile, head: Commit, call: Call): unknown {
  const additions = countLines(after);
  const deletions = countLines(before);
  const url = `${getRepositoryUrl(call)}/contents/${encodeURIComponent(path)}?ref=${head.sha}`;
  const blob = `blob ${Buffer.byteLength(after)}\0${after}`;
  return {
    sha: createHash('sha1').update(blob).digest('hex'),
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: url,
    raw_url: url,
    contents_url: url,
  };
}

function countLines(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

function renderCommit({ sha, parents, message }: Commit, call: Call): unknown {
  const url = `${getRepositoryUrl(call)}/commits/${sha}`;
  const person = { name: 'Octo Cat', email: 'octocat@example.com', date: '2026-01-01T00:00:00Z' };
  return {
    sha,
    node_id: `C_${sha}`,
    url,
    html_url: url,
    comments_url: `${url}/comments`,
    commit: { message, author: person, committer: person, comment_count: 0, url, tree: { sha, url } },
    author: null,
    committer: null,
    parents: parents.map((parent) => ({ sha: parent, url: `${getRepositoryUrl(call)}/commits/${parent}` })),
  };
}

function getRepositoryUrl({ base, params }: Call): string {
  return `${base}/repos/${params.owner}/${params.repo}`;
}
