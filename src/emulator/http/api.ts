import { createHash, randomUUID } from 'node:crypto';
import { appRoutes } from '../accounts/apps.ts';
import type { Directory } from '../accounts/directory.ts';
import { graphqlRoutes } from '../accounts/graphql.ts';
import { organizationRoutes } from '../accounts/organization-routes.ts';
import type { DeliverySender } from '../deliveries/delivery-sender.ts';
import { hookRoutes } from '../hooks/hook-routes.ts';
import { issueRoutes } from '../repositories/issue-routes.ts';
import { repositoryRoutes } from '../repositories/repository-routes.ts';
import type { TokenSeed } from '../seed.ts';
import type { EmulatorState } from '../state.ts';
import { checkAccess, checkJwt, createAccessHeaders, findToken, type RateLimit } from './access.ts';
import { type Access, type Call, findRoute, type Route } from './call.ts';
import {
  type ApiRequest,
  type ApiResponse,
  createErrorResponse,
  createJsonResponse,
  docsUrl,
  RefusedCall,
} from './messages.ts';
import { formatPathById } from './paging.ts';

/** What all requests to one emulator share. */
export interface Api {
  readonly state: EmulatorState;
  readonly sender: DeliverySender;
  /** Undefined where limits are off, as on GHES. */
  readonly rateLimit: RateLimit | undefined;
}

const routes: readonly Route[] = [
  ...hookRoutes,
  ...repositoryRoutes,
  ...organizationRoutes,
  ...graphqlRoutes,
  ...issueRoutes,
  ...appRoutes,
];

/** The response of the API, with the headers that every response has. */
export async function handleRequest(api: Api, request: ApiRequest): Promise<ApiResponse> {
  const version = request.headers['x-github-api-version'] ?? defaultApiVersion;
  const { response, token, access } = await findResponse(api, request, version);
  const account = token?.token ?? '';
  const isUnchanged =
    response.status === 200 && request.method === 'GET' && hasEtag(request.headers['if-none-match'], response);
  if (isUnchanged) api.rateLimit?.refund(account);
  const { product, switches } = api.state;
  return {
    status: isUnchanged ? 304 : response.status,
    body: isUnchanged ? '' : response.body,
    headers: {
      'x-github-request-id': randomUUID().slice(0, 18).toUpperCase().replaceAll('-', ':'),
      'x-github-api-version-selected': version,
      'x-github-media-type': 'github.v3; format=json',
      ...(response.body === '' ? {} : { etag: `W/${createEtag(response)}` }),
      ...(product.name === 'ghes' ? { 'x-github-enterprise-version': switches.enterpriseVersion } : {}),
      ...createAccessHeaders(token, access),
      ...createLimitHeaders(api.rateLimit, account),
      ...response.headers,
    },
  };
}

interface FoundResponse {
  readonly response: ApiResponse;
  readonly token?: TokenSeed | undefined;
  readonly access?: Access;
}

async function findResponse(api: Api, request: ApiRequest, version: string): Promise<FoundResponse> {
  const { state, sender, rateLimit } = api;
  if ((request.headers['user-agent'] ?? '') === '') return { response: refuseUserAgent() };
  const wrongVersion = checkVersion(version, state);
  if (wrongVersion !== undefined) return { response: wrongVersion };
  const path = resolvePath(request.path, state.directory);
  const found = findRoute(routes, request.method, path);
  const isAppRoute = found?.route.access.credential === 'app';
  const token = isAppRoute ? undefined : findToken(request.headers.authorization, state);
  if (token !== undefined && 'status' in token) return { response: token };
  const account = token?.token ?? '';
  if (path === '/rate_limit' && rateLimit !== undefined) {
    const core = rateLimit.count(account);
    return { response: createJsonResponse(200, { resources: { core }, rate: core }), token };
  }
  if (rateLimit?.take(account) === false)
    return { response: createErrorResponse(403, 'API rate limit exceeded for user ID 1.'), token };
  if (found === undefined) return { response: createErrorResponse(404, 'Not Found'), token };
  const { route, params } = found;
  const call: Call = { ...request, path, params, token, state, sender };
  const refusal = createRedirect(call) ?? (isAppRoute ? checkJwt(call) : checkAccess(route.access, call));
  return { response: refusal ?? (await callRoute(route, call)), token, access: route.access };
}

async function callRoute(route: Route, call: Call): Promise<ApiResponse> {
  try {
    return await route.handle(call);
  } catch (cause) {
    if (cause instanceof RefusedCall) return cause.response;
    throw cause;
  }
}

function createLimitHeaders(rateLimit: RateLimit | undefined, account: string): ApiResponse['headers'] {
  if (rateLimit === undefined) return {};
  const counted = Object.entries({ ...rateLimit.count(account), resource: 'core' });
  return Object.fromEntries(counted.map(([name, value]) => [`x-ratelimit-${name}`, String(value)]));
}

function hasEtag(wanted: string | undefined, response: ApiResponse): boolean {
  const tags = (wanted ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(createEtag(response));
}

function createEtag({ body }: ApiResponse): string {
  return `"${createHash('sha256').update(body).digest('hex')}"`;
}

function refuseUserAgent(): ApiResponse {
  const body = 'Request forbidden by administrative rules. The request has no User-Agent header.\n';
  return { status: 403, headers: { 'content-type': 'text/html' }, body };
}

/** What GitHub assumes of a request without `X-GitHub-Api-Version`. */
const defaultApiVersion = '2022-11-28';

/** Refuses a version that is retired (410) or that does not exist (400); undefined where the version is fine. */
function checkVersion(version: string, { product, switches }: EmulatorState): ApiResponse | undefined {
  if (switches.retiredApiVersions.includes(version))
    return createErrorResponse(410, `The API version ${version} is no longer supported.`);
  // GHES takes the version of 2026 from 3.21 on.
  const isOld = product.name === 'ghes' && Number(switches.enterpriseVersion.split('.')[1]) < 21;
  const supported = switches.apiVersions ?? [defaultApiVersion, ...(isOld ? [] : ['2026-03-10'])];
  if (supported.includes(version)) return undefined;
  return createErrorResponse(400, `Invalid API version: ${version}. Supported versions: ${supported.join(', ')}.`);
}

/** GitHub's links and redirects name organizations and repositories by id; routes know names. */
function resolvePath(path: string, directory: Directory): string {
  const [, list, id, tail] = /^\/(organizations|repositories)\/(\d+)(.*)$/.exec(path) ?? [];
  const isNamed = (one: { readonly id: number }): boolean => String(one.id) === id;
  const owner = list === 'organizations' ? directory.owners().find(isNamed) : undefined;
  if (owner !== undefined) return `/orgs/${owner.login}${tail}`;
  const repository = list === 'repositories' ? directory.repositories().find(isNamed) : undefined;
  return repository === undefined ? path : `/repos/${repository.owner}/${repository.name}${tail}`;
}

/** 301 for what has a new name, by its id. */
function createRedirect({ base, path, params, query, state: { directory } }: Call): ApiResponse | undefined {
  const { org, owner, repo } = params;
  const [newOwner, newName] = directory.repository(owner, repo)?.movedTo?.split('/') ?? [];
  const moved = directory.owner(directory.owner(org)?.movedTo) ?? directory.repository(newOwner, newName);
  if (moved === undefined) return undefined;
  const url = `${base}${formatPathById(path, moved.id)}${query.size > 0 ? `?${query}` : ''}`;
  const body = { message: 'Moved Permanently', url, documentation_url: docsUrl };
  return createJsonResponse(301, body, { location: url });
}
