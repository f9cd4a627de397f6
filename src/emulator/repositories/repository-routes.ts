import type { Call } from '../http/call.ts';
import { getListUrl, selectPage } from '../http/paging.ts';
import { type ApiResponse, createErrorResponse, createJsonResponse, RefusedCall } from '../http/response.ts';
import type { Access, Route } from '../http/route.ts';
import { getOrganization } from '../organizations/organization-routes.ts';
import type { PullSeed } from '../seed.ts';
import { type Repository, renderRepository, renderUser } from './directory.ts';

const anyone: Access = { scopes: [], permissions: 'metadata=read', credential: 'anyone' };
const user: Access = { scopes: [] };
const installation: Access = { scopes: [], permissions: '' };

/** Who the token is, and which organizations and repositories it sees. */
export const repositoryRoutes: readonly Route[] = [
  { method: 'GET', path: '/user', access: user, handle: showUser },
  { method: 'GET', path: '/meta', access: anyone, handle: showMeta },
  { method: 'GET', path: '/orgs/{org}/repos', access: anyone, handle: listOrganizationRepositories },
  { method: 'GET', path: '/users/{user}/repos', access: anyone, handle: listUserRepositories },
  { method: 'GET', path: '/user/repos', access: user, handle: listOwnRepositories },
  { method: 'GET', path: '/installation/repositories', access: installation, handle: listInstallationRepositories },
  { method: 'GET', path: '/repos/{owner}/{repo}', access: anyone, handle: showRepository },
  { method: 'GET', path: '/repos/{owner}/{repo}/commits/{sha}/pulls', access: anyone, handle: listPullsOfCommit },
  { method: 'GET', path: '/repos/{owner}/{repo}/pulls', access: anyone, handle: listPulls },
];

/** The repository that the path names, where the token may know of it; else 404. */
export function findRepository(call: Call): Repository {
  const { owner = '', repo = '' } = call.params;
  const repository = call.context.state.directory.repository(owner, repo);
  if (repository === undefined || !isVisible(repository, call))
    throw new RefusedCall(createErrorResponse(404, 'Not Found'));
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
function showUser({ token, base, context }: Call): ApiResponse {
  const isSiteAdmin =
    context.product.name === 'ghes' && (token?.kind === 'full' || token?.scopes?.includes('site_admin') === true);
  return createJsonResponse(200, { ...renderUser(token?.login ?? 'octocat', base), site_admin: isSiteAdmin });
}

function showMeta({ context }: Call): ApiResponse {
  const version = context.product.name === 'ghes' ? { installed_version: context.switches.enterpriseVersion } : {};
  return createJsonResponse(200, { verifiable_password_authentication: false, ...version, hooks: ['192.30.252.0/22'] });
}

function listOrganizationRepositories(call: Call): ApiResponse {
  return listRepositories(getOrganization(call).login, call);
}

function listUserRepositories(call: Call): ApiResponse {
  const { user: login = '' } = call.params;
  const { directory } = call.context.state;
  const isKnown = directory.owner(login) !== undefined || directory.repositoriesOf(login).length > 0;
  return isKnown ? listRepositories(login, call) : createErrorResponse(404, 'Not Found');
}

/** The repositories that the token's user owns, private ones too; other affiliations are not emulated. */
function listOwnRepositories(call: Call): ApiResponse {
  return listRepositories(call.token?.login ?? 'octocat', call);
}

function listInstallationRepositories(call: Call): ApiResponse {
  const { token, context } = call;
  if (token?.kind !== 'app') return createErrorResponse(403, 'Resource not accessible by personal access token');
  const all = (token.owners ?? []).flatMap((owner) => context.state.directory.repositoriesOf(owner));
  const seen = all.filter(({ movedTo }) => movedTo === undefined);
  const page = selectPage(seen, call.query, getListUrl(call));
  const repositories = page.items.map((repository) => renderRepository(repository, call.base));
  return createJsonResponse(200, { total_count: seen.length, repositories }, page.headers);
}

function listRepositories(owner: string, call: Call): ApiResponse {
  const visible = call.context.state.directory
    .repositoriesOf(owner)
    .filter((repository) => repository.movedTo === undefined && isVisible(repository, call));
  const page = selectPage(visible, call.query, getListUrl(call));
  return createJsonResponse(
    200,
    page.items.map((repository) => renderRepository(repository, call.base)),
    page.headers,
  );
}

function showRepository(call: Call): ApiResponse {
  return createJsonResponse(200, renderRepository(findRepository(call), call.base));
}

function listPullsOfCommit(call: Call): ApiResponse {
  const sha = call.params.sha ?? '';
  return renderPulls(
    call,
    findRepository(call).pulls.filter(({ commits }) => commits.includes(sha)),
  );
}

/** The branch of the query is not looked at: seeds have none. */
function listPulls(call: Call): ApiResponse {
  const state = call.query.get('state') ?? 'open';
  const stateOf = ({ merged }: PullSeed): string => (merged === false ? 'open' : 'closed');
  return renderPulls(
    call,
    findRepository(call).pulls.filter((pull) => state === 'all' || stateOf(pull) === state),
  );
}

function renderPulls(call: Call, pulls: readonly PullSeed[]): ApiResponse {
  const page = selectPage(pulls, call.query, getListUrl(call));
  return createJsonResponse(
    200,
    page.items.map(({ number, head, merged, commits, base }) => ({
      number,
      state: merged === false ? 'open' : 'closed',
      merged_at: merged === false ? null : '2026-01-01T00:00:00Z',
      merge_commit_sha: merged === false ? null : (commits.at(-1) ?? null),
      head: { sha: head ?? commits[0] ?? '' },
      base: { ref: base ?? 'main' },
    })),
    page.headers,
  );
}
