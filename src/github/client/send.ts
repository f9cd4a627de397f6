import { getTraits } from '../../model/target.ts';
import type { WireCall } from './guard.ts';
import type { ClientOptions, PluginOptions } from './options.ts';
import { type GitHubResponse, noResponse, readResponse, toLoss } from './response.ts';

/** Octokit's request, below its hooks. */
export type OctokitRequest = (options: { readonly method: string; readonly url: string }) => unknown;

/** Sends one request, once, with Octokit. Never rejects, and follows no redirect. */
export async function sendOnce(
  request: OctokitRequest,
  { method, path, body }: WireCall,
  token: string,
  client: PluginOptions,
): Promise<GitHubResponse> {
  const data = body === undefined ? {} : { data: body };
  return limitTime(method, client, async (signal) => {
    let response: GitHubResponse | undefined;
    const fetch = async (url: string, options: RequestInit) => {
      response = await readResponse(await client.fetch(url, options), signal);
      // Octokit needs the status alone: the answer is read here, whole and exact.
      return { status: response.status, url, headers: new Map(), body: '', text: async () => '' };
    };
    const options = {
      method,
      url: toUrl(client.apiBase, path),
      ...data,
      headers: {
        accept: getAccept(path),
        authorization: `Bearer ${token}`,
        'user-agent': `hookherd/${client.version ?? 'dev'}`,
        'x-github-api-version': client.apiVersion,
      },
      request: { fetch, redirect: 'manual', signal, log: silent, parseSuccessResponseBody: false },
    };
    try {
      await request(options);
    } catch (error) {
      // Octokit rejects for a status too.
      response ??= { ...noResponse, ...toLoss(error, signal) };
    }
    return response ?? noResponse;
  });
}

/** Octokit prints deprecations to the console, where only the entries may print. */
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Octokit reads `:name` and `{name}` in an address as places for parameters. */
function toUrl(apiBase: string, path: string): string {
  // GHES has REST at /api/v3 and GraphQL beside it.
  const base = path === graphqlPath ? apiBase.replace(/\/api\/v3$/, '/api') : apiBase;
  return `${base}${path.replaceAll(':', '%3A').replaceAll('{', '%7B').replaceAll('}', '%7D')}`;
}

const graphqlPath = '/graphql';

/** The path below the API base of an address that Octokit made. Throws for every other address: nothing leaves the API. */
export function toPath(apiBase: string, url: string): string {
  if (url === toUrl(apiBase, graphqlPath)) return graphqlPath;
  if (!url.startsWith(`${apiBase}/`)) throw new Error('Refused to send a request outside the API.');
  return url.slice(apiBase.length);
}

function getAccept(path: string): string {
  return path.startsWith('/admin/hooks')
    ? getTraits({ kind: 'global' }).accept
    : getTraits({ kind: 'organization', owner: '' }).accept;
}

/** Why a request was ended by its own time, as `AbortSignal.timeout` says it. */
const createTimeout = () => new DOMException('No answer came in time.', 'TimeoutError');

/**
 * Carries out one request with a signal that ends it in time, and leaves no timer and no listener behind: a run of many hours has one
 * signal for all its requests.
 */
async function limitTime<T>(
  method: WireCall['method'],
  {
    timeoutMilliseconds = 30_000,
    graceMilliseconds = 6000,
    signal,
  }: Pick<ClientOptions, 'signal' | 'timeoutMilliseconds' | 'graceMilliseconds'>,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const grace = method === 'GET' ? 0 : graceMilliseconds;
  const controller = new AbortController();
  const timers = [setTimeout(() => controller.abort(createTimeout()), timeoutMilliseconds)];
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
