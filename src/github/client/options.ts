import type { Clock, HookRequest, Random } from '../../apply/ports.ts';
import type { Redact, Sensitive } from '../../model/sensitive.ts';
import type { Fetch } from './fetch.ts';
import type { Access } from './guard.ts';
import type { Limits } from './limits.ts';
import type { PageChecks } from './page-checks.ts';

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
  /** True for a token that was made a moment ago: GitHub may answer 401 until all its servers know it. */
  readonly isFresh?: (token: string) => boolean;
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

/** What a request of ours says beside its route and parameters, as Octokit's `request` option. */
export interface RequestContext {
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

/** The options of a client with all that it lacked. */
export interface PluginOptions extends ClientOptions {
  readonly limits: Limits;
  readonly redact: Redact;
  readonly fetch: Fetch;
}
