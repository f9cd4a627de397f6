import type { GitHub } from '@actions/github/lib/utils';
import type { Clock, HookBody, HookRequest, Random } from '../../apply/ports.ts';
import { createRedactor, type Redact, type Sensitive } from '../../model/sensitive.ts';
import { RestRefusal } from '../../run/ports.ts';
import { type Explanation, explainFailure } from './explain.ts';
import { type Access, guardRequest, guardWrite, type WireCall } from './guard.ts';
import type { Limits, TokenLimits } from './limits.ts';
import type { PageChecks } from './pages.ts';
import { type GitHubResponse, isSuccess, type RequestOutcome } from './response.ts';
import { nothingSent, repeatRequest } from './retry.ts';
import { sendOnce, type Transport, toPath } from './transport.ts';

/** What a client works with. */
export interface PluginOptions extends Transport {
  /** The token for a path; rejects with a `Failure` where there is none for it. */
  readonly token: (path: string) => Promise<string> | string;
  /** True for a token that was made a moment ago: GitHub may answer 401 until all its servers know it. */
  readonly isFresh?: (token: string) => boolean;
  readonly access: Access;
  readonly clock: Clock;
  readonly random: Random;
  /** Shared by the clients of a run, so that those of one token wait and write at one pace. */
  readonly limits: Limits;
  /** Instead of those of its token. */
  readonly ownLimits?: TokenLimits;
  /** Values that nothing shown may hold; `redact` hides them, and the other sensitive values of the run, in a text. */
  readonly known: readonly Sensitive[];
  readonly redact: Redact;
  readonly onRequest?: (request: AnsweredRequest) => void;
}

/** A request that left, and its answer. */
export interface AnsweredRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly rateLimitRemaining: number | undefined;
}

/** What a request of ours says beside its route and parameters, as Octokit's `request` option. */
interface RequestContext {
  /** What is asked for, for messages, such as `the hooks of acme`. */
  readonly subject?: string;
  /** Path whose token is used, where the route itself names no owner. */
  readonly tokenOf?: string;
  /** The planned write that this request is. */
  readonly hookRequest?: HookRequest;
  /** Set for the pages of a list. */
  readonly pages?: PageChecks;
  /** False: `data` is the exact text of the answer. */
  readonly parseSuccessResponseBody?: boolean;
}

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
 * limits, pace and repetitions, then the checks of pages. What the guard let pass is sent by `sendOnce` and not by Octokit, which follows
 * redirects, loses the text of answers and would read the address once more.
 */
export const handleRequests: Parameters<typeof GitHub.plugin>[0] = (octokit, options) => {
  const client: PluginOptions = options.client;
  octokit.hook.wrap('request', async (_, given) => {
    const context: RequestContext = given.request ?? {};
    const call =
      context.hookRequest === undefined
        ? checkCall(octokit.request.endpoint.parse(given), context, client)
        : guardWrite(context.hookRequest, client.access);
    return { url: call.path, ...toOctokit(await requestSuccess(call, context, client), context) };
  });
};

function checkCall(
  { method, url, body }: { readonly method: string; readonly url: string; readonly body?: unknown },
  { pages }: RequestContext,
  { access, apiBase }: PluginOptions,
): WireCall {
  pages?.begin(url);
  const call = { method, path: toPath(apiBase, url), body: body === '' ? undefined : body };
  return guardRequest(call as WireCall, access);
}

/** The answer as Octokit's paging and our callers take it: of a page the page, and as link the next one that was checked. */
function toOctokit(
  response: GitHubResponse,
  { pages, parseSuccessResponseBody }: RequestContext,
): { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly data: unknown } {
  const { status, headers, text, body } = response;
  if (pages === undefined) return { status, headers, data: parseSuccessResponseBody === false ? text : body };
  const page = pages.parse(response);
  return { status, headers: page.next === undefined ? {} : { link: `<${page.next}>; rel="next"` }, data: page };
}

async function requestSuccess(call: WireCall, context: RequestContext, client: PluginOptions): Promise<GitHubResponse> {
  const { subject = 'the request', hookRequest } = context;
  const { path } = call;
  // A query of GraphQL is a read, whatever its method.
  const method = path === '/graphql' ? 'GET' : call.method;
  const outcome = await repeatUntilAnswered(call, method, context, client);
  if (isSuccess(outcome.response) && outcome.givenUp === undefined) return outcome.response;
  // GitHub can repeat the values that it was given.
  const redactCarried = createRedactor(hookRequest === undefined ? [] : listCarried(hookRequest));
  const redact: Redact = (text) => redactCarried(client.redact(text));
  throw new RequestFailure(
    outcome,
    explainFailure(outcome, { method, path, subject, apiBase: client.apiBase, redact }),
  );
}

/** Sends a request until its answer counts. Rejects with a `Failure` where no token could be had for it. */
async function repeatUntilAnswered(
  call: WireCall,
  method: WireCall['method'],
  { tokenOf = call.path }: RequestContext,
  client: PluginOptions,
): Promise<RequestOutcome> {
  const { signal, clock, random } = client;
  try {
    const limit = client.ownLimits ?? client.limits.of(await client.token(tokenOf));
    const send = async () => {
      const token = await client.token(tokenOf);
      if (signal?.aborted) return undefined;
      const began = clock.now();
      const response = await sendOnce(call, token, client);
      limit.learn(response);
      if (response.loss !== undefined) limit.lose(began);
      client.onRequest?.(describeAnswered(call, response));
      return { response, isFresh: client.isFresh?.(token) };
    };
    const attempts = () => repeatRequest(method, limit, { clock, random, signal, send });
    return await (method === 'GET' ? attempts() : limit.oneAtATime(attempts));
  } catch (error) {
    // No token could be had any more: nothing was sent.
    if (signal?.aborted) return { ...nothingSent, givenUp: 'cancelled' };
    throw error;
  }
}

function describeAnswered({ method, path }: WireCall, { status, headers }: GitHubResponse): AnsweredRequest {
  const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
  return { method, path, status, rateLimitRemaining: Number.isNaN(remaining) ? undefined : remaining };
}

function listCarried(request: HookRequest): readonly Sensitive[] {
  if (request.kind === 'delete') return [];
  const config = request.kind === 'update-config' ? request.body : (request.body as HookBody).config;
  return [config?.secret, config?.username, config?.password].filter((value) => value !== undefined);
}
