import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ProxyAgent, request } from 'undici';
import { isLoopback } from '../../model/product.ts';
import { getTraits } from '../../model/target.ts';
import type { WireCall } from './guard.ts';
import { type FetchResponse, type GitHubResponse, noResponse, readResponse, toLoss } from './response.ts';

/** What is asked of `Fetch`. */
export interface FetchOptions {
  readonly method: WireCall['method'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** Sends one request and follows no redirect. Rejects where no answer begins. */
export type Fetch = (url: string, options: FetchOptions) => Promise<FetchResponse>;

/** How the requests of a client are sent. */
export interface Transport {
  /** As `parseApiBase` gives it. */
  readonly apiBase: string;
  readonly apiVersion: string;
  /** Of this program, for the User-Agent. */
  readonly version?: string;
  readonly fetch: Fetch;
  readonly signal?: AbortSignal;
  readonly timeoutMilliseconds?: number;
  /** How long a write in flight is waited for after a cancellation. */
  readonly graceMilliseconds?: number;
}

/**
 * Sends one request, once, as the guard let it pass: nothing reads its address or its body again. Never rejects, and follows no
 * redirect.
 */
export async function sendOnce(
  { method, path, body }: WireCall,
  token: string,
  transport: Transport,
): Promise<GitHubResponse> {
  return limitTime(method, transport, async (signal) => {
    try {
      const response = await transport.fetch(toUrl(transport.apiBase, path), {
        method,
        headers: {
          accept: getAccept(path),
          authorization: `Bearer ${token}`,
          'user-agent': `hookherd/${transport.version ?? 'dev'}`,
          'x-github-api-version': transport.apiVersion,
          ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal,
      });
      return await readResponse(response, signal);
    } catch (error) {
      return { ...noResponse, ...toLoss(error, signal) };
    }
  });
}

function getAccept(path: string): string {
  return getTraits({ kind: path.startsWith('/admin/hooks') ? 'global' : 'organization' }).accept;
}

const graphqlPath = '/graphql';

/** GHES has REST at /api/v3 and GraphQL beside it. */
function toUrl(apiBase: string, path: string): string {
  return `${path === graphqlPath ? apiBase.replace(/\/api\/v3$/, '/api') : apiBase}${path}`;
}

/** The path below the API base of an address that Octokit made. Throws for every other address: nothing leaves the API. */
export function toPath(apiBase: string, url: string): string {
  if (url === toUrl(apiBase, graphqlPath)) return graphqlPath;
  if (!url.startsWith(`${apiBase}/`)) throw new Error('Refused to send a request outside the API.');
  return url.slice(apiBase.length);
}

/**
 * Carries out one request with a signal that ends it in time, and leaves no timer and no listener behind: a run of many hours has one
 * signal for all its requests.
 */
async function limitTime<T>(
  method: WireCall['method'],
  { timeoutMilliseconds = 30_000, graceMilliseconds = 6000, signal }: Transport,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const grace = method === 'GET' ? 0 : graceMilliseconds;
  const controller = new AbortController();
  // As `AbortSignal.timeout` says it.
  const expire = () => controller.abort(new DOMException('No answer came in time.', 'TimeoutError'));
  const timers = [setTimeout(expire, timeoutMilliseconds)];
  const cancel = () => {
    if (grace === 0) controller.abort(signal?.reason);
    else timers.push(setTimeout(() => controller.abort(signal?.reason), grace));
  };
  if (signal?.aborted) cancel();
  else signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await request(controller.signal);
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

/** The part of the environment that proxies are named by. */
export type ProxyVariables = Readonly<Record<string, string | undefined>>;

/**
 * The fetch for one API base, through the proxy that the environment names for that host: `@actions/github` chooses its proxy at import,
 * for another host. It is undici's `request`, because what its `fetch` makes for a request stays in memory until a full garbage
 * collection: the inventory of a fleet needed 25 MB more.
 */
export function createFetch(apiBase: string, variables: ProxyVariables): Fetch {
  const proxy = resolveProxy(apiBase, variables);
  let dispatcher: ProxyAgent | undefined;
  return async (url, { headers, ...options }) => {
    // Made with the first request, so that an address that is none is explained as a failure to connect.
    if (proxy !== undefined) dispatcher ??= new ProxyAgent(proxy);
    const answer = request(url, {
      ...options,
      headers: { ...headers, 'accept-encoding': 'gzip' },
      ...(dispatcher === undefined ? {} : { dispatcher }),
    });
    const response = await waitUnlessAborted(answer, options.signal);
    const isEmpty = response.statusCode === 204 || response.headers['content-length'] === '0';
    const isCompressed = !isEmpty && /^\s*(x-)?gzip\s*$/i.test(String(response.headers['content-encoding']));
    return {
      status: response.statusCode,
      headers: Object.entries(response.headers).map(([name, value = '']) => [name, [value].flat().join(', ')] as const),
      body: isCompressed ? pipeline(response.body, createGunzip(), () => {}) : response.body,
    };
  };
}

/** What a request comes to; rejects as soon as it is aborted, where undici would first wait until a connection is made. */
function waitUnlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** The address of the proxy that the environment names for this API base; undefined for none. Loopback is never proxied. */
export function resolveProxy(apiBase: string, variables: ProxyVariables): string | undefined {
  const url = new URL(apiBase);
  const getVariable = (name: string) => variables[name] ?? variables[name.toUpperCase()] ?? '';
  const proxy = getVariable(url.protocol === 'https:' ? 'https_proxy' : 'http_proxy');
  if (proxy === '' || isLoopback(url.hostname) || isExcepted(url, getVariable('no_proxy'))) return undefined;
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}

/** `@actions/http-client` knows neither spaces between the entries nor `*.host`, which curl and others take. */
function isExcepted(url: URL, list: string): boolean {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true;
    const [, name = '', wantedPort] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (name === '' || (wantedPort !== undefined && wantedPort !== port)) return false;
    return url.hostname === name || url.hostname.endsWith(`.${name}`);
  });
}
