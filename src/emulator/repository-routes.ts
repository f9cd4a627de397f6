import { type Answer, jsonAnswer, problem, RefusedCall } from './answer.ts';
import type { Call } from './call.ts';
import type { Owner, Repository } from './directory.ts';
import { ownerJson, repositoryJson, userJson } from './directory-json.ts';
import { listUrl } from './list-url.ts';
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
  { method: 'GET', path: '/orgs/{org}', access: anyone, handle: showOrganization },
  { method: 'GET', path: '/orgs/{org}/repos', access: anyone, handle: listOfOrganization },
  { method: 'GET', path: '/users/{user}/repos', access: anyone, handle: listOfUser },
  { method: 'GET', path: '/user/repos', access: user, handle: listOwn },
  { method: 'GET', path: '/installation/repositories', access: installation, handle: listOfInstallation },
  { method: 'GET', path: '/repos/{owner}/{repo}', access: anyone, handle: showRepository },
  { method: 'GET', path: '/repos/{owner}/{repo}/commits/{sha}/pulls', access: anyone, handle: listPullsOfCommit },
  { method: 'GET', path: '/repos/{owner}/{repo}/pulls', access: anyone, handle: listPulls },
  { method: 'POST', path: '/graphql', access: { scopes: [], permissions: '' }, handle: showViewer },
  { method: 'POST', path: '/api/graphql', access: { scopes: [], permissions: '' }, handle: showViewer },
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

function showUser({ token, base }: Call): Answer {
  return jsonAnswer(200, userJson(token?.login ?? 'octocat', base));
}

function showMeta({ world }: Call): Answer {
  const version = world.product.name === 'ghes' ? { installed_version: world.switches.enterpriseVersion } : {};
  return jsonAnswer(200, { verifiable_password_authentication: false, ...version, hooks: ['192.30.252.0/22'] });
}

function showOrganization(call: Call): Answer {
  return jsonAnswer(200, ownerJson(namedOrganization(call), call.base));
}

function listOfOrganization(call: Call): Answer {
  return repositoryList(namedOrganization(call).login, call);
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

/** GraphQL as far as it tells who the token is, which REST tells of people alone. */
function showViewer({ token, world }: Call): Answer {
  const slug = world.state.app?.slug ?? 'hookherd-app';
  const login =
    token?.kind === 'github-token' ? 'github-actions[bot]' : token?.kind === 'app' ? `${slug}[bot]` : token?.login;
  return jsonAnswer(200, { data: { viewer: { login: login ?? 'octocat' } } });
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

function namedOrganization({ params, world }: Call): Owner {
  const organization = world.state.directory.organization(params.org ?? '');
  if (organization === undefined) throw new RefusedCall(problem(404, 'Not Found'));
  return organization;
}
