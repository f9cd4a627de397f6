import type { Clock, Random } from '../apply/ports.ts';
import type { HookRequest } from '../apply/request.ts';
import { productOf } from '../hooks/product.ts';
import type { Sensitive } from '../hooks/sensitive.ts';
import { explainedFailure } from './explain.ts';
import { type Access, guardedCall, guardedWrite, type PlainCall, type WireCall } from './guard.ts';
import { type Limits, limits } from './limits.ts';
import { type Fetch, fetchFor } from './proxy-fetch.ts';
import { redactor } from './redactor.ts';
import { type Exchange, isSuccess, type Reply } from './reply.ts';
import { isLimited, retryDecision } from './retry.ts';
import { transport } from './transport.ts';

/** Told after each request that left. */
export interface RequestFacts {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly rateLimitRemaining: number | undefined;
}

export interface ClientOptions {
  /** As `apiBase` of base-url.ts gives it. */
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
  readonly onRequest?: (facts: RequestFacts) => void;
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

const noReply: Reply = { status: 0, headers: {}, text: '', body: undefined };

export function createClient(options: ClientOptions): GitHubClient {
  const { apiBase, clock, random, signal } = options;
  const shared = options.limits ?? limits({ ...options, signal, product: productOf(apiBase) });
  const redacted = redactor(options.known);
  const cancelWrites = graceful(signal, options.graceMilliseconds ?? 6000);
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

  async function once(call: WireCall): Promise<Reply> {
    const timeout = AbortSignal.timeout(options.timeoutMilliseconds ?? 30_000);
    const cancel = call.method === 'GET' ? signal : cancelWrites;
    const token = await options.token(call.tokenOf ?? call.path);
    const reply = await send(call, token, cancel === undefined ? timeout : AbortSignal.any([timeout, cancel]));
    shared.learn(reply);
    const remaining = Number(reply.headers['x-ratelimit-remaining'] ?? Number.NaN);
    const rateLimitRemaining = Number.isNaN(remaining) ? undefined : remaining;
    options.onRequest?.({ method: call.method, path: call.path, status: reply.status, rateLimitRemaining });
    return reply;
  }

  async function repeated(call: WireCall): Promise<Exchange> {
    const isWrite = call.method !== 'GET';
    let last: Exchange = { reply: noReply, sent: false };
    for (let attempt = 1; ; attempt += 1) {
      try {
        const held = shared.heldMilliseconds();
        if (held > 0 && !(await shared.wait(held)))
          return { ...last, givenUp: 'rate-limited', limitedUntil: clock.now() + held };
        if (isWrite) await shared.pace();
        if (signal?.aborted) return { ...last, givenUp: 'cancelled' };
        const reply = await once(call);
        const now = clock.now();
        const decision = retryDecision({ attempt, method: call.method as 'GET', reply, now, random: random() });
        last = { reply, sent: last.sent || mayHaveActed(reply) };
        if (reply.loss === 'cancelled') return { ...last, givenUp: 'cancelled' };
        if (decision.kind === 'stop') return last;
        if (decision.kind === 'limited') shared.holdUntil(decision.until);
        if (await shared.wait(decision.waitMilliseconds)) continue;
        if (decision.kind === 'again') return last;
        return { ...last, givenUp: 'rate-limited', limitedUntil: decision.until };
      } catch (error) {
        if (signal?.aborted) return { ...last, givenUp: 'cancelled' };
        throw error;
      }
    }
  }

  async function exchange(call: PlainCall): Promise<Exchange> {
    const wire = guardedCall(call, options.access);
    return call.method === 'GET' ? repeated(wire) : shared.oneAtATime(() => repeated(wire));
  }

  return {
    apiBase,
    token: options.token,
    limits: shared,
    redacted,
    exchange,
    async write(request) {
      const wire = guardedWrite(request, options.access);
      return shared.oneAtATime(() => repeated(wire));
    },
    async get(path, subject) {
      const done = await exchange({ method: 'GET', path });
      if (isSuccess(done.reply)) return done.reply;
      throw explainedFailure(done, { method: 'GET', path, subject, apiBase, redacted });
    },
  };
}

function mayHaveActed(reply: Reply): boolean {
  return reply.loss !== 'unreachable' && reply.loss !== 'untrusted' && !isLimited(reply);
}

/** Aborts some time after the given signal. */
function graceful(signal: AbortSignal | undefined, milliseconds: number): AbortSignal | undefined {
  if (signal === undefined) return undefined;
  const controller = new AbortController();
  const start = () => setTimeout(() => controller.abort(signal.reason), milliseconds).unref();
  if (signal.aborted) start();
  else signal.addEventListener('abort', start, { once: true });
  return controller.signal;
}
