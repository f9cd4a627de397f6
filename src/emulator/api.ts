import { createHash, randomUUID } from 'node:crypto';
import { accessHeaders, refusal, tokenOf } from './access.ts';
import { type Answer, problem, RefusedCall } from './answer.ts';
import { defaultApiVersion, versionRefusal } from './api-version.ts';
import { appRoutes } from './app-routes.ts';
import type { Call, World } from './call.ts';
import { hookRoutes } from './hook-routes.ts';
import { issueRoutes } from './issue-routes.ts';
import { jwtRefusal } from './jwt.ts';
import { movedAnswer, pathByName } from './moved.ts';
import { auditLogRoutes } from './organizations/audit-log-routes.ts';
import { graphqlRoutes } from './organizations/graphql.ts';
import { organizationRoutes } from './organizations/organization-routes.ts';
import type { RateLimit } from './rate-limit.ts';
import { compareRoutes } from './repositories/compare-routes.ts';
import { repositoryRoutes } from './repository-routes.ts';
import { type Access, matchedRoute, type Route } from './route.ts';
import type { TokenSeed } from './seed.ts';

/** A request as the server hands it over, path below the API base. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  readonly base: string;
}

/** What all requests to one emulator share. */
export interface Api {
  readonly world: World;
  /** Undefined where limits are off, as on GHES. */
  readonly rateLimit: RateLimit | undefined;
}

const routes: readonly Route[] = [
  ...hookRoutes,
  ...repositoryRoutes,
  ...compareRoutes,
  ...organizationRoutes,
  ...auditLogRoutes,
  ...graphqlRoutes,
  ...issueRoutes,
  ...appRoutes,
];

/** What GitHub answers, with the headers that it sends along with everything. */
export async function apiAnswer(api: Api, request: ApiRequest): Promise<Answer> {
  const version = request.headers['x-github-api-version'] ?? defaultApiVersion;
  const { answer, token, access } = await routedAnswer(api, request, version);
  const account = token?.token ?? '';
  const isUnchanged =
    answer.status === 200 && request.method === 'GET' && hasEtag(request.headers['if-none-match'], answer);
  if (isUnchanged) api.rateLimit?.refund(account);
  const { world } = api;
  return {
    status: isUnchanged ? 304 : answer.status,
    body: isUnchanged ? '' : answer.body,
    headers: {
      'x-github-request-id': randomUUID().slice(0, 18).toUpperCase().replaceAll('-', ':'),
      'x-github-api-version-selected': version,
      'x-github-media-type': 'github.v3; format=json',
      ...(answer.body === '' ? {} : { etag: `W/${etag(answer)}` }),
      ...(world.product.name === 'ghes' ? { 'x-github-enterprise-version': world.switches.enterpriseVersion } : {}),
      ...accessHeaders(token, access),
      ...api.rateLimit?.headers(account),
      ...answer.headers,
    },
  };
}

interface Routed {
  readonly answer: Answer;
  readonly token?: TokenSeed | undefined;
  readonly access?: Access;
}

async function routedAnswer(api: Api, request: ApiRequest, version: string): Promise<Routed> {
  const { world, rateLimit } = api;
  if ((request.headers['user-agent'] ?? '') === '') return { answer: withoutUserAgent() };
  const wrongVersion = versionRefusal(version, world.product, world.switches);
  if (wrongVersion !== undefined) return { answer: wrongVersion };
  const path = pathByName(request.path, world.state.directory);
  const found = matchedRoute(routes, request.method, path);
  const isAppRoute = found?.route.access.credential === 'app';
  const token = isAppRoute ? undefined : tokenOf(request.headers.authorization, world);
  if (token !== undefined && 'status' in token) return { answer: token };
  if (path === '/rate_limit' && rateLimit !== undefined)
    return { answer: rateLimit.overview(token?.token ?? ''), token };
  const limited = rateLimit?.refusal(token?.token ?? '');
  if (limited !== undefined) return { answer: limited, token };
  if (found === undefined) return { answer: problem(404, 'Not Found'), token };
  const { route, params } = found;
  const call: Call = { ...request, path, params, token, world };
  const answer =
    movedAnswer(call) ??
    (isAppRoute
      ? jwtRefusal(request.headers.authorization, world.state.app, world.now())
      : refusal(route.access, call)) ??
    (await handled(route, call));
  return { answer, token, access: route.access };
}

async function handled(route: Route, call: Call): Promise<Answer> {
  try {
    return await route.handle(call);
  } catch (cause) {
    if (cause instanceof RefusedCall) return cause.answer;
    throw cause;
  }
}

function hasEtag(wanted: string | undefined, answer: Answer): boolean {
  const tags = (wanted ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag(answer));
}

function etag({ body }: Answer): string {
  return `"${createHash('sha256').update(body).digest('hex')}"`;
}

function withoutUserAgent(): Answer {
  const body = 'Request forbidden by administrative rules. The request has no User-Agent header.\n';
  return { status: 403, headers: { 'content-type': 'text/html' }, body };
}
