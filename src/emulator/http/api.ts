import { createHash, randomUUID } from 'node:crypto';
import type { Product } from '../../model/product.ts';
import { checkAccess, createAccessHeaders, findToken } from '../auth/access.ts';
import { appRoutes } from '../auth/app-routes.ts';
import { checkJwt } from '../auth/jwt.ts';
import { hookRoutes } from '../hooks/hook-routes.ts';
import { issueRoutes } from '../issues/issue-routes.ts';
import { auditLogRoutes } from '../organizations/audit-log-routes.ts';
import { graphqlRoutes } from '../organizations/graphql.ts';
import { organizationRoutes } from '../organizations/organization-routes.ts';
import { compareRoutes } from '../repositories/compare-routes.ts';
import { repositoryRoutes } from '../repositories/repository-routes.ts';
import type { TokenSeed } from '../seed.ts';
import type { Switches } from '../switches.ts';
import type { Call, EmulatorContext } from './call.ts';
import { createRedirect, resolvePath } from './moved.ts';
import type { RateLimit } from './rate-limit.ts';
import { type ApiResponse, createErrorResponse, RefusedCall } from './response.ts';
import { type Access, findRoute, type Route } from './route.ts';

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
  readonly context: EmulatorContext;
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

/** The response of the API, with the headers that every response has. */
export async function handleRequest(api: Api, request: ApiRequest): Promise<ApiResponse> {
  const version = request.headers['x-github-api-version'] ?? defaultApiVersion;
  const { response, token, access } = await findResponse(api, request, version);
  const account = token?.token ?? '';
  const isUnchanged =
    response.status === 200 && request.method === 'GET' && hasEtag(request.headers['if-none-match'], response);
  if (isUnchanged) api.rateLimit?.refund(account);
  const { context } = api;
  return {
    status: isUnchanged ? 304 : response.status,
    body: isUnchanged ? '' : response.body,
    headers: {
      'x-github-request-id': randomUUID().slice(0, 18).toUpperCase().replaceAll('-', ':'),
      'x-github-api-version-selected': version,
      'x-github-media-type': 'github.v3; format=json',
      ...(response.body === '' ? {} : { etag: `W/${createEtag(response)}` }),
      ...(context.product.name === 'ghes' ? { 'x-github-enterprise-version': context.switches.enterpriseVersion } : {}),
      ...createAccessHeaders(token, access),
      ...api.rateLimit?.headers(account),
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
  const { context, rateLimit } = api;
  if ((request.headers['user-agent'] ?? '') === '') return { response: refuseUserAgent() };
  const wrongVersion = checkVersion(version, context.product, context.switches);
  if (wrongVersion !== undefined) return { response: wrongVersion };
  const path = resolvePath(request.path, context.state.directory);
  const found = findRoute(routes, request.method, path);
  const isAppRoute = found?.route.access.credential === 'app';
  const token = isAppRoute ? undefined : findToken(request.headers.authorization, context);
  if (token !== undefined && 'status' in token) return { response: token };
  if (path === '/rate_limit' && rateLimit !== undefined)
    return { response: rateLimit.overview(token?.token ?? ''), token };
  const limited = rateLimit?.refusal(token?.token ?? '');
  if (limited !== undefined) return { response: limited, token };
  if (found === undefined) return { response: createErrorResponse(404, 'Not Found'), token };
  const { route, params } = found;
  const call: Call = { ...request, path, params, token, context };
  const response =
    createRedirect(call) ??
    (isAppRoute
      ? checkJwt(request.headers.authorization, context.state.app, context.now())
      : checkAccess(route.access, call)) ??
    (await callRoute(route, call));
  return { response, token, access: route.access };
}

async function callRoute(route: Route, call: Call): Promise<ApiResponse> {
  try {
    return await route.handle(call);
  } catch (cause) {
    if (cause instanceof RefusedCall) return cause.response;
    throw cause;
  }
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
function checkVersion(version: string, product: Product, switches: Switches): ApiResponse | undefined {
  if (switches.retiredApiVersions.includes(version)) {
    return createErrorResponse(410, `The API version ${version} is no longer supported.`);
  }
  const supported = listSupportedVersions(product, switches);
  if (supported.includes(version)) return undefined;
  return createErrorResponse(400, `Invalid API version: ${version}. Supported versions: ${supported.join(', ')}.`);
}

/** GHES takes the version of 2026 from 3.21 on. */
function listSupportedVersions(product: Product, { apiVersions, enterpriseVersion }: Switches): readonly string[] {
  if (apiVersions !== undefined) return apiVersions;
  const minor = Number(enterpriseVersion.split('.')[1]);
  return product.name === 'ghes' && minor < 21 ? [defaultApiVersion] : [defaultApiVersion, '2026-03-10'];
}
