import type { Clock, Random } from '../apply/ports.ts';
import type { HookRequest } from '../apply/request.ts';
import { productOf } from '../model/product.ts';
import { createRedactor, type Redact } from '../model/redactor.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { explainedFailure } from './explain.ts';
import { type Access, guardedCall, guardedWrite, type PlainCall, type WireCall } from './guard.ts';
import { inFlight } from './in-flight.ts';
import { type Limits, limits, type TokenLimits } from './limits.ts';
import { type Fetch, fetchFor } from './proxy-fetch.ts';
import { nothingSent, repeated } from './repeated.ts';
import { type Exchange, isSuccess, type Reply } from './reply.ts';
import { transport } from './transport.ts';

/** A request that left, and its answer. */
export interface AnsweredRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly rateLimitRemaining: number | undefined;
}

/** What a client works with. */
export interface ClientOptions {
  /** As `apiBase` of model/api-base.ts gives it. */
  readonly apiBase: string;
  /** The token for a path; rejects with a `Failure` where there is none for it. */
  readonly token: (path: string) => Promise<string> | string;
  readonly access: Access;
  readonly apiVersion: string;
  /** Of this program, for the User-Agent. */
  readonly version?: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly maxWaitSeconds: number;
  /** How many jobs of a matrix share GitHub's limits with this one. */
  readonly shards: number;
  readonly signal?: AbortSignal;
  /** Values that no explanation may show. */
  readonly known: readonly Sensitive[];
  /** Hides the other sensitive values of the run. */
  readonly redact?: Redact;
  readonly onRequest?: (request: AnsweredRequest) => void;
  /** Given where several clients are of one run, so that they share its waits and its pace. */
  readonly limits?: Limits;
  readonly fetch?: Fetch;
  /** The environment, for the proxy variables. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly timeoutMilliseconds?: number;
  /** How long a write in flight is waited for after a cancellation. */
  readonly graceMilliseconds?: number;
}

/** GitHub's REST API for one API base. Waits for limits, repeats what may be repeated, and never rejects for a status. */
export interface GitHubClient {
  readonly apiBase: string;
  readonly token: ClientOptions['token'];
  readonly limits: Limits;
  readonly redacted: (text: string) => string;
  exchange(call: PlainCall): Promise<Exchange>;
  write(request: HookRequest): Promise<Exchange>;
  /** The answer to a GET; rejects with a `Failure` that explains every other outcome than a success. `subject` is what was asked for. */
  get(path: string, subject: string): Promise<Reply>;
}

/** A client of one access. Clients of one run share its `limits`; those of one token then wait and write at one pace. */
export function createClient(options: ClientOptions): GitHubClient {
  const { apiBase, clock, random, signal } = options;
  const shared = options.limits ?? limits({ ...options, signal, product: productOf(apiBase) });
  const redactKnown = createRedactor(options.known);
  const redacted: Redact = (text) => redactKnown(options.redact?.(text) ?? text);
  let fetch: Promise<Fetch> | undefined;
  const send = transport({
    ...options,
    userAgent: `hookherd/${options.version ?? 'dev'}`,
    fetch: () => {
      fetch ??=
        options.fetch === undefined ? fetchFor(apiBase, options.environment ?? {}) : Promise.resolve(options.fetch);
      return fetch;
    },
  });

  const tokenFor = (call: WireCall) => options.token(call.tokenOf ?? call.path);

  /** One request; undefined where the run was cancelled before it left. */
  async function once(call: WireCall, limit: TokenLimits): Promise<Reply | undefined> {
    const token = await tokenFor(call);
    if (signal?.aborted) return undefined;
    const began = clock.now();
    const reply = await inFlight(
      {
        timeoutMilliseconds: options.timeoutMilliseconds ?? 30_000,
        cancel: signal,
        graceMilliseconds: call.method === 'GET' ? 0 : (options.graceMilliseconds ?? 6000),
      },
      (ending) => send(call, token, ending),
    );
    limit.learn(reply);
    if (reply.loss !== undefined) limit.lose(began);
    const remaining = Number(reply.headers['x-ratelimit-remaining'] ?? Number.NaN);
    const rateLimitRemaining = Number.isNaN(remaining) ? undefined : remaining;
    options.onRequest?.({ method: call.method, path: call.path, status: reply.status, rateLimitRemaining });
    return reply;
  }

  async function exchanged(call: WireCall): Promise<Exchange> {
    try {
      const limit = shared.of(await tokenFor(call));
      const attempts = () => repeated(call.method, limit, { send: () => once(call, limit), clock, random, signal });
      return await (call.method === 'GET' ? attempts() : limit.oneAtATime(attempts));
    } catch (error) {
      // No token could be had any more: nothing was sent.
      if (signal?.aborted) return { ...nothingSent, givenUp: 'cancelled' };
      throw error;
    }
  }

  async function exchange(call: PlainCall): Promise<Exchange> {
    return exchanged(guardedCall(call, options.access));
  }

  return {
    apiBase,
    token: options.token,
    limits: shared,
    redacted,
    exchange,
    async write(request) {
      return exchanged(guardedWrite(request, options.access));
    },
    async get(path, subject) {
      const done = await exchange({ method: 'GET', path });
      if (isSuccess(done.reply)) return done.reply;
      throw explainedFailure(done, { method: 'GET', path, subject, apiBase, redacted });
    },
  };
}
