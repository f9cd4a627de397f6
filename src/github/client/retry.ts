import type { Clock, Random } from '../../apply/ports.ts';
import type { WireCall } from './guard.ts';
import type { TokenLimits } from './limits.ts';
import {
  canHaveActed,
  type GitHubResponse,
  isLimited,
  isUncertain,
  type Loss,
  noResponse,
  type RequestOutcome,
} from './response.ts';

/** One attempt and its response, which may be none. */
export interface Attempt {
  /** Counted from 1. */
  readonly attempt: number;
  readonly method: WireCall['method'];
  readonly response: GitHubResponse;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** From 0 (included) to 1 (excluded). */
  readonly random: number;
  /** True where the token was made a moment ago. */
  readonly isFresh?: boolean | undefined;
}

/** What to do after an attempt. `limited` waits are for a limit and name the time at which it ends; they alone may be long. */
export type RetryDecision =
  | { readonly kind: 'stop' }
  | { readonly kind: 'again'; readonly waitMilliseconds: number }
  | { readonly kind: 'limited'; readonly waitMilliseconds: number; readonly until: number };

const passing: ReadonlySet<Loss> = new Set(['unreachable', 'broken']);
const attemptsAfterErrors = 4;
const attemptsAfterLimits = 8;

/**
 * Whether a request is sent again, and when.
 * GET is repeated freely. PATCH and DELETE are repeated alike: a PATCH here says the final value of each field and never a step from
 * the last one, and deleting twice leaves the same. A POST whose effect is unknown is never repeated: the caller looks first.
 * An answer that refuses for a limit means that nothing was done, whatever the method.
 */
export function resolveRetry({ attempt, method, response, now, random, isFresh }: Attempt): RetryDecision {
  const limit = measureLimitWait(response, attempt, now);
  if (limit !== undefined) {
    // Jitter, so that parallel readers do not all come back at the same moment.
    const waitMilliseconds = limit + Math.ceil(random * 1000);
    return attempt >= attemptsAfterLimits
      ? { kind: 'stop' }
      : { kind: 'limited', waitMilliseconds, until: now + limit };
  }
  // Not all of GitHub's servers know a token at once (as @octokit/auth-app has it, which repeats for five seconds).
  if (response.status === 401 && isFresh === true)
    return attempt >= attemptsAfterErrors ? { kind: 'stop' } : { kind: 'again', waitMilliseconds: 1000 * attempt };
  const isPassing = response.loss === undefined ? response.status >= 500 : passing.has(response.loss);
  if (!isPassing || attempt >= attemptsAfterErrors) return { kind: 'stop' };
  if (method === 'POST' && response.loss !== 'unreachable') return { kind: 'stop' };
  const backoff = 1000 * 2 ** (attempt - 1);
  const asked = parseRetryAfter(response, now) ?? 0;
  return { kind: 'again', waitMilliseconds: Math.max(asked, Math.ceil(backoff * (0.5 + random))) };
}

/** Milliseconds until the limit ends, in GitHub's order of precedence; undefined where no limit refused. */
function measureLimitWait(response: GitHubResponse, attempt: number, now: number): number | undefined {
  if (!isLimited(response)) return undefined;
  const asked = parseRetryAfter(response, now);
  if (asked !== undefined) return asked;
  const reset = Number(response.headers['x-ratelimit-reset']);
  if (response.headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) {
    // Measured on GitHub's own clock where the response has the time, since this machine's may be wrong.
    const date = Date.parse(response.headers.date ?? '');
    return Math.max(1000, reset * 1000 - (Number.isNaN(date) ? now : date) + 1000);
  }
  return 60_000 * 2 ** (attempt - 1);
}

function parseRetryAfter(response: GitHubResponse, now: number): number | undefined {
  const value = response.headers['retry-after'];
  if (value === undefined || value.trim() === '') return undefined;
  // Given twice, it comes as one list.
  const seconds = Math.max(...value.split(',').map(Number));
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** One request and what it may need to be sent again. */
interface Repeatable {
  /**
   * Sends it once, and says whether its token was made a moment ago; undefined where the run was cancelled before it left. Rejects where
   * there is no token for it.
   */
  readonly send: () => Promise<Pick<Attempt, 'response' | 'isFresh'> | undefined>;
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal | undefined;
}

/** The outcome of a request that never left. */
export const nothingSent: RequestOutcome = { response: noResponse, sent: false, uncertain: false };

/** Sends a request until its answer counts, waiting for limits and between attempts. Rejects where no token could be had for the first. */
export async function repeatRequest(
  method: WireCall['method'],
  limit: TokenLimits,
  { send, clock, random, signal }: Repeatable,
): Promise<RequestOutcome> {
  let last = nothingSent;
  for (let attempt = 1; ; attempt += 1) {
    if (limit.isSpent()) return { ...last, givenUp: 'out-of-time' };
    const held = limit.heldMilliseconds();
    if (held > 0 && !(await waitUnlessCancelled(signal, () => limit.wait(held))) && !signal?.aborted)
      return { ...last, givenUp: 'rate-limited', limitedUntil: clock.now() + held };
    if (method !== 'GET') await waitUnlessCancelled(signal, () => limit.pace());
    let answer: Pick<Attempt, 'response' | 'isFresh'> | undefined;
    try {
      answer = signal?.aborted ? undefined : await send();
    } catch (error) {
      // Without a token for another attempt, the outcome of the earlier ones stands.
      if (last.sent) return last;
      throw error;
    }
    if (answer === undefined) return { ...last, givenUp: 'cancelled' };
    const { response, isFresh } = answer;
    last = { response, sent: last.sent || canHaveActed(response), uncertain: last.uncertain || isUncertain(response) };
    if (response.loss === 'cancelled') return { ...last, givenUp: 'cancelled' };
    const decision = resolveRetry({ attempt, method, response, now: clock.now(), random: random(), isFresh });
    if (decision.kind === 'stop') return last;
    if (decision.kind === 'limited') limit.holdUntil(decision.until);
    if (await waitUnlessCancelled(signal, () => limit.wait(decision.waitMilliseconds))) continue;
    if (signal?.aborted) return { ...last, givenUp: 'cancelled' };
    if (decision.kind === 'again') return last;
    return { ...last, givenUp: 'rate-limited', limitedUntil: decision.until };
  }
}

/** A wait; undefined where the cancellation of the run ended it. */
async function waitUnlessCancelled<T>(signal: AbortSignal | undefined, wait: () => Promise<T>): Promise<T | undefined> {
  try {
    return await wait();
  } catch (error) {
    if (signal?.aborted) return undefined;
    throw error;
  }
}
