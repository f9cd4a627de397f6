import type { LiveHook } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import type { Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';

/** Time as a port, so that tests own it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after the time, rejects with the signal's reason when it is aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Numbers from 0 (included) to 1 (excluded), for jitter. */
export type Random = () => number;

/** The answer to a write. Nothing is thrown for a status: what a status means depends on the change. */
export interface Answer {
  /** HTTP status; 0 when no answer came, so that nobody knows whether the write took effect. */
  readonly status: number;
  /** The parsed JSON body; undefined where there was none or where it was not JSON. */
  readonly body: unknown;
  /** Why it failed, in words for people, with what the token lacks; empty for 2xx. Holds no sensitive value. */
  readonly explanation: string;
  /** Set where the failure is of the run rather than of this change. */
  readonly reason?: 'not-permitted' | 'rate-limited' | 'api-error' | 'cancelled';
  /** Set where it is certain that nothing was done: the request never left, or GitHub refused it for a limit. */
  readonly notSent?: true;
  /** Set where this or an earlier attempt may have taken effect, although the last answer does not say so. */
  readonly uncertain?: true;
}

/** Whether GitHub says that it did what was asked for. */
export function isDone({ status }: Pick<Answer, 'status'>): boolean {
  return status >= 200 && status < 300;
}

/** Whether a write may have taken effect although its answer does not say so. */
export function isUnknown({ status, notSent, uncertain }: Answer): boolean {
  return uncertain === true || (notSent !== true && (status === 0 || status >= 500));
}

/** All live hooks of a target, over all pages. */
export interface Listing {
  readonly hooks: readonly LiveHook[];
  /** How many pages it had: hooks can slide over the edge of a page unseen. */
  readonly pages: number;
}

/**
 * GitHub's hook endpoints of one API base and one token.
 * `list` rejects with a `Failure` unless it is sure to have seen every hook that the token may see.
 * `get` reads one hook as it is now; undefined where GitHub answers that it does not have it (404), a `Failure` for every other answer.
 * `send` is the one place where writes leave. It waits for pacing and limits, retries what is idempotent (PATCH, DELETE) and never a
 * create whose effect is unknown. It rejects only for a programming error, such as a body that the plan's secret effect forbids.
 */
export interface HookApi {
  list(target: Target): Promise<Listing>;
  get(target: Target, id: string): Promise<LiveHook | undefined>;
  send(request: HookRequest): Promise<Answer>;
}

/** The `config` object of GitHub's hook endpoints. Sensitive values stay wrapped until the request leaves. */
export interface ConfigBody {
  readonly url?: HookUrl;
  readonly content_type?: string;
  readonly insecure_ssl?: '0' | '1';
  readonly secret?: Sensitive;
  readonly username?: Sensitive;
  readonly password?: Sensitive;
}

/** The body of a request for a whole hook; a key that is left out stays as it is, except within `config`. */
export interface HookBody {
  readonly name?: 'web';
  readonly active?: boolean;
  readonly events?: readonly string[];
  readonly config?: ConfigBody;
}

/**
 * One write, as data. `secret` says what the plan shows about the secret: the sender refuses a request whose body would do otherwise.
 * `drop` is allowed only for a planned removal or where the live hook has no secret.
 */
export type HookRequest = { readonly path: string } & (
  | { readonly kind: 'create'; readonly method: 'POST'; readonly body: HookBody; readonly secret: 'none' | 'write' }
  | {
      readonly kind: 'update-hook';
      readonly method: 'PATCH';
      readonly body: HookBody;
      readonly secret: 'keep' | 'write' | 'drop';
    }
  | {
      readonly kind: 'update-config';
      readonly method: 'PATCH';
      readonly body: ConfigBody;
      readonly secret: 'keep' | 'write';
    }
  | { readonly kind: 'delete'; readonly method: 'DELETE' }
);
