import type { GitHub } from '@actions/github/lib/utils';
import type { HookBody, HookRequest } from '../../apply/ports.ts';
import { createRedactor, type Redact, type Sensitive } from '../../model/sensitive.ts';
import { RestRefusal } from '../../run/ports.ts';
import { type Explanation, explainFailure } from './explain.ts';
import { guardRequest, guardWrite, type PlainCall, type WireCall } from './guard.ts';
import type { TokenLimits } from './limits.ts';
import type { PluginOptions, RequestContext } from './options.ts';
import { type GitHubResponse, isSuccess, type RequestOutcome } from './response.ts';
import { nothingSent, repeatRequest } from './retry.ts';
import { type OctokitRequest, sendOnce, toPath } from './send.ts';

type Plugin = Parameters<typeof GitHub.plugin>[0];

/** A request that GitHub did not answer with a success. Octokit's own error shows the request, the hook's secret included. */
export class RequestFailure extends RestRefusal {
  readonly outcome: RequestOutcome;
  override readonly reason: Explanation['reason'];

  constructor(outcome: RequestOutcome, explanation: Explanation) {
    super(outcome.response.status, explanation);
    this.outcome = outcome;
    this.reason = explanation.reason;
  }
}

/** True where GitHub answered that it does not have what was asked for. */
export function isNotFound(error: unknown): boolean {
  if (!(error instanceof RequestFailure)) return false;
  const { response, givenUp } = error.outcome;
  return response.status === 404 && response.loss === undefined && givenUp === undefined;
}

/**
 * The one plugin of ours: every request of Octokit passes it, those of its paging, GraphQL and of apps included. The guard first, then
 * limits, pace and repetitions, then the checks of pages.
 */
export const handleRequests: Plugin = (octokit, options) => {
  const client: PluginOptions = options.client;
  octokit.hook.wrap('request', async (request, given) => {
    const context: RequestContext = given.request ?? {};
    const wire = octokit.request.endpoint(given);
    context.pages?.begin(wire.url);
    const call = checkCall(wire, context, client);
    const outcome = await sendRequest(request as OctokitRequest, call, context, client);
    const { response, givenUp } = outcome;
    if (!isSuccess(response) || givenUp !== undefined) throw createFailure(outcome, call, context, client);
    return { url: wire.url, status: response.status, ...toOctokit(response, context) };
  });
};

function checkCall(
  wire: { readonly method: string; readonly url: string; readonly body?: unknown },
  { hookRequest }: RequestContext,
  { access, apiBase }: PluginOptions,
): WireCall {
  if (hookRequest !== undefined) return guardWrite(hookRequest, access);
  const body = wire.body === '' ? undefined : (wire.body as PlainCall['body']);
  const call = { method: wire.method as PlainCall['method'], path: toPath(apiBase, wire.url) };
  return guardRequest(body === undefined ? call : { ...call, body }, access);
}

/** Sends a request until its answer counts. Rejects with a `Failure` where no token could be had for it. */
async function sendRequest(
  request: OctokitRequest,
  call: WireCall,
  { tokenOf }: RequestContext,
  client: PluginOptions,
): Promise<RequestOutcome> {
  const { signal } = client;
  const getToken = () => client.token(tokenOf ?? call.path);
  // A query of GraphQL is a read, whatever its method.
  const method = call.path === '/graphql' ? 'GET' : call.method;
  try {
    const limit = client.limits.of(await getToken());
    const send = async () => {
      const token = await getToken();
      if (signal?.aborted) return undefined;
      return { response: await sendCounted(request, call, { token, limit, client }), isFresh: client.isFresh?.(token) };
    };
    const attempts = () => repeatRequest(method, limit, { ...client, signal, send });
    return await (method === 'GET' ? attempts() : limit.oneAtATime(attempts));
  } catch (error) {
    // No token could be had any more: nothing was sent.
    if (signal?.aborted) return { ...nothingSent, givenUp: 'cancelled' };
    throw error;
  }
}

async function sendCounted(
  request: OctokitRequest,
  call: WireCall,
  { token, limit, client }: { readonly token: string; readonly limit: TokenLimits; readonly client: PluginOptions },
): Promise<GitHubResponse> {
  const began = client.clock.now();
  const response = await sendOnce(request, call, token, client);
  limit.learn(response);
  if (response.loss !== undefined) limit.lose(began);
  const remaining = Number(response.headers['x-ratelimit-remaining'] ?? Number.NaN);
  const rateLimitRemaining = Number.isNaN(remaining) ? undefined : remaining;
  client.onRequest?.({ method: call.method, path: call.path, status: response.status, rateLimitRemaining });
  return response;
}

/** The answer as Octokit's paging and our callers take it: of a page its items and, as link, the next page that was checked. */
function toOctokit(
  response: GitHubResponse,
  { pages, parseSuccessResponseBody }: RequestContext,
): {
  headers: Readonly<Record<string, string>>;
  data: unknown;
} {
  if (pages === undefined)
    return { headers: response.headers, data: parseSuccessResponseBody === false ? response.text : response.body };
  const { items, next } = pages.parse(response);
  return { headers: next === undefined ? {} : { link: `<${next}>; rel="next"` }, data: items };
}

function createFailure(
  outcome: RequestOutcome,
  { method, path }: WireCall,
  { subject = 'the request', hookRequest }: RequestContext,
  { apiBase, redact }: PluginOptions,
): RequestFailure {
  // GitHub can repeat the values that it was given.
  const redactCarried = createRedactor(hookRequest === undefined ? [] : listCarried(hookRequest));
  const redactAll: Redact = (text) => redactCarried(redact(text));
  const asked = path === '/graphql' ? 'GET' : method;
  return new RequestFailure(
    outcome,
    explainFailure(outcome, { method: asked, path, subject, apiBase, redact: redactAll }),
  );
}

function listCarried(request: HookRequest): readonly Sensitive[] {
  if (request.kind === 'delete') return [];
  const config = request.kind === 'update-config' ? request.body : (request.body as HookBody).config;
  return [config?.secret, config?.username, config?.password].filter((value) => value !== undefined);
}
