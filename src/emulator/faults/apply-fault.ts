import { gzipSync } from 'node:zlib';
import type { ApiRequest } from '../http/api.ts';
import {
  type ApiResponse,
  createErrorResponse,
  createJsonResponse,
  createTextResponse,
  docsUrl,
} from '../http/response.ts';
import type { Fault } from './faults.ts';

/** The request that is really carried out: every page of an endless list is its first. */
export function getRealRequest(fault: Fault, request: ApiRequest): ApiRequest {
  if (fault.kind !== 'endless-list') return request;
  const query = new URLSearchParams(request.query);
  query.delete('page');
  query.delete('cursor');
  return { ...request, query };
}

/** The real response as the fault spoils it. */
export function applyFault(fault: Fault, request: ApiRequest, response: ApiResponse): ApiResponse {
  switch (fault.kind) {
    case 'other-status':
      return { ...response, status: fault.status ?? 206 };
    case 'other-id':
      return {
        ...response,
        body: response.body.replace(/("id":)(\d+)/, (_, key, id) => `${key}${fault.id ?? Number(id) + 1}`),
      };
    case 'endless-list':
      return addPage(response, request, fault.fresh === true);
    case 'next-with-user-info': {
      const link = (response.headers.link ?? '').replace(/<(https?:\/\/)([^>]+>; rel="next")/, '<$1user:password@$2');
      return { ...response, headers: { ...response.headers, link } };
    }
    default:
      return response;
  }
}

function addPage(response: ApiResponse, { query, base, path }: ApiRequest, isFresh: boolean): ApiResponse {
  const name = path.endsWith('/deliveries') ? 'cursor' : 'page';
  const number = Number(query.get(name)?.replace('v1_', '') ?? 1);
  const next = new URLSearchParams(query);
  next.set(name, name === 'cursor' ? `v1_${number + 1}` : String(number + 1));
  const body = isFresh
    ? response.body.replace(/("id":)(\d+)/g, (_, key, id) => `${key}${BigInt(id) + BigInt(number) * 1000n}`)
    : response.body;
  return { ...response, headers: { ...response.headers, link: `<${base}${path}?${next}>; rel="next"` }, body };
}

const mebibyte = Buffer.alloc(1 << 20, ' ');

/** White space in pieces of one MiB, without end. */
export function* generateEndless(): Generator<Buffer> {
  yield Buffer.from('[');
  for (;;) yield mebibyte;
}

/** A list of white space, encoded in members of 16 MiB each. */
export function* generateBomb(mebibytes: number): Generator<Buffer> {
  yield gzipSync('[');
  const member = gzipSync(Buffer.concat(Array.from({ length: 16 }, () => mebibyte)));
  for (let sent = 0; sent < mebibytes; sent += 16) yield member;
  yield gzipSync(']');
}

const proxyPage =
  '<html>\n<head><title>502 Bad Gateway</title></head>\n<body><center><h1>502 Bad Gateway</h1></center></body>\n</html>\n';

/** The response that a fault puts in place of the real one; undefined for faults of the line. */
export function createFaultResponse(fault: Fault, now: number): ApiResponse | undefined {
  switch (fault.kind) {
    case 'status':
      return createStatusResponse(fault);
    case 'html-502':
      return { status: 502, headers: { 'content-type': 'text/html' }, body: proxyPage };
    case 'primary-limit': {
      const reset = Math.ceil(now / 1000) + (fault.retryAfter ?? 60);
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
      return {
        ...addHeaders(createErrorResponse(fault.status ?? 403, 'API rate limit exceeded for user ID 1.'), headers),
      };
    }
    case 'secondary-limit': {
      const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      return addHeaders(
        createErrorResponse(fault.status ?? 403, message, `${docsUrl}/overview/rate-limits-for-the-rest-api`),
        headers,
      );
    }
    default:
      return undefined;
  }
}

function createStatusResponse({ status = 500, headers = {}, body }: Fault): ApiResponse {
  if (body === undefined) return addHeaders(createErrorResponse(status, 'Server Error'), headers);
  return typeof body === 'string'
    ? createTextResponse(status, body, headers)
    : createJsonResponse(status, body, headers);
}

function addHeaders(response: ApiResponse, headers: Readonly<Record<string, string>>): ApiResponse {
  return { ...response, headers: { ...response.headers, ...headers } };
}
