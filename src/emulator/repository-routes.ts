import { type Answer, jsonAnswer, problem, RefusedCall } from './answer.ts';
import type { Call } from './call.ts';
import type { Repository } from './directory.ts';
import { repositoryJson, userJson } from './directory-json.ts';
import { listUrl } from './list-url.ts';
import { getOrganization } from './organizations/organization-routes.ts';
import { numberedPage } from './paging.ts';
import type { Access, Route } from './route.ts';
import type { PullSeed } from './seed.ts';

const anyone: Access = { scopes: [], permissions: 'metadata=read', credential: 'anyone' };
const user: Access = { scopes: [] };
const installation: Access = { scopes: [], permissions: '' };

/** Who the token is, and which organizations and repositories it sees. */
export const repositoryRoutes: readonly Route[] = [
  { method: 'GET', path: '/user', access: user, handle: showUser },
  { method: 'GET', path: '/meta', access: anyone, handle: showMeta },
  { method: 'GET', path: '/orgs/{org}/repos', access: anyone, handle: listOfOrganization },
  { method: 'GET', path: '/users/{user}/repos', access: anyone, handle: listOfUser },
  { method: 'GET', path: '/user/repos', access: user, handle: listOwn },
  { method: 'GET', path: '/installation/repositories', access: installation, handle: listOfInstallation },
  { method: 'GET', path: '/repos/{owner}/{repo}', access: anyone, handle: showRepository },
  { method: 'GET', path: '/repos/{owner}/{repo}/commits/{sha}/pulls', access: anyone, handle: listPullsOfCommit },
  { method: 'GET', path: '/repos/{owner}/{repo}/pulls', access: anyone, handle: listPulls },
];

/** The repository that the path names, where the token may know of it; else 404. */
export function visibleRepository(call: Call): Repository {
  const { owner = '', repo = '' } = call.params;
  const repository = call.world.state.directory.repository(owner, repo);
  if (repository === undefined || !isVisible(repository, call)) throw new RefusedCall(problem(404, 'Not Found'));
  return repository;
}

function isVisible(repository: Repository, { token }: Call): boolean {
  if (repository.visibility === 'public') return true;
  if (token === undefined) return false;
  const isOwned = token.owners?.some((owner) => owner.toLowerCase() === repository.owner.toLowerCase()) ?? true;
  const isScoped = token.kind !== 'classic' && token.kind !== 'oauth-app';
  return isOwned && (isScoped || (token.scopes ?? []).includes('repo'));
}

/** On GHES it tells whether the token is a site administrator's. */
function showUser({ token, base, world }: Call): Answer {
  const isSiteAdmin =
    world.product.name === 'ghes' && (token?.kind === 'full' || token?.scopes?.includes('site_admin') === true);
  return jsonAnswer(200, { ...userJson(token?.login ?? 'octocat', base), site_admin: isSiteAdmin });
}

function showMeta({ world }: Call): Answer {
  const version = world.product.name === 'ghes' ? { installed_version: world.switches.enterpriseVersion } : {};
  return jsonAnswer(200, { verifiable_password_authentication: false, ...version, hooks: ['192.30.252.0/22'] });
}

function listOfOrganization(call: Call): Answer {
  return repositoryList(getOrganization(call).login, call);
}

function listOfUser(call: Call): Answer {
  const { user: login = '' } = call.params;
  const { directory } = call.world.state;
  const isKnown = directory.owner(login) !== undefined || directory.repositoriesOf(login).length > 0;
  return isKnown ? repositoryList(login, call) : problem(404, 'Not Found');
}

/** The repositories that the token's user owns, private ones too; other affiliations are not emulated. */
function listOwn(call: Call): Answer {
  return repositoryList(call.token?.login ?? 'octocat', call);
}

function listOfInstallation(call: Call): Answer {
  const { token, world } = call;
  if (token?.kind !== 'app') return problem(403, 'Resource not accessible by personal access token');
  const all = (token.owners ?? []).flatMap((owner) => world.state.directory.repositoriesOf(owner));
  const seen = all.filter(({ movedTo }) => movedTo === undefined);
  const page = numberedPage(seen, call.query, listUrl(call));
  const repositories = page.items.map((repository) => repositoryJson(repository, call.base));
  return jsonAnswer(200, { total_count: seen.length, repositories }, page.headers);
}

function repositoryList(owner: string, call: Call): Answer {
  const visible = call.world.state.directory
    .repositoriesOf(owner)
    .filter((repository) => repository.movedTo === undefined && isVisible(repository, call));
  const page = numberedPage(visible, call.query, listUrl(call));
  return jsonAnswer(
    200,
    page.items.map((repository) => repositoryJson(repository, call.base)),
    page.headers,
  );
}

function showRepository(call: Call): Answer {
  return jsonAnswer(200, repositoryJson(visibleRepository(call), call.base));
}

function listPullsOfCommit(call: Call): Answer {
  const sha = call.params.sha ?? '';
  return pullList(
    call,
    visibleRepository(call).pulls.filter(({ commits }) => commits.includes(sha)),
  );
}

/** The branch of the query is not looked at: seeds have none. */
function listPulls(call: Call): Answer {
  const state = call.query.get('state') ?? 'open';
  const stateOf = ({ merged }: PullSeed): string => (merged === false ? 'open' : 'closed');
  return pullList(
    call,
    visibleRepository(call).pulls.filter((pull) => state === 'all' || stateOf(pull) === state),
  );
}

function pullList(call: Call, pulls: readonly PullSeed[]): Answer {
  const page = numberedPage(pulls, call.query, listUrl(call));
  return jsonAnswer(
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
