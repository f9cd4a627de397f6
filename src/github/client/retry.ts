import { jsonField, textField } from '../../model/json-field.ts';
import type { WireCall } from './guard.ts';
import { isSuccess, type Loss, type Reply } from './response.ts';

/** One attempt that was answered, or that no answer came to. */
export interface Attempt {
  /** Counted from 1. */
  readonly attempt: number;
  readonly method: WireCall['method'];
  readonly reply: Reply;
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
export function retryDecision({ attempt, method, reply, now, random, isFresh }: Attempt): RetryDecision {
  const limit = limitWait(reply, attempt, now);
  if (limit !== undefined) {
    // Jitter, so that parallel readers do not all come back at the same moment.
    const waitMilliseconds = limit + Math.ceil(random * 1000);
    return attempt >= attemptsAfterLimits
      ? { kind: 'stop' }
      : { kind: 'limited', waitMilliseconds, until: now + limit };
  }
  // Not all of GitHub's servers know a token at once (as @octokit/auth-app has it, which repeats for five seconds).
  if (reply.status === 401 && isFresh === true)
    return attempt >= attemptsAfterErrors ? { kind: 'stop' } : { kind: 'again', waitMilliseconds: 1000 * attempt };
  const isPassing = reply.loss === undefined ? reply.status >= 500 : passing.has(reply.loss);
  if (!isPassing || attempt >= attemptsAfterErrors) return { kind: 'stop' };
  if (method === 'POST' && reply.loss !== 'unreachable') return { kind: 'stop' };
  const backoff = 1000 * 2 ** (attempt - 1);
  const asked = retryAfter(reply, now) ?? 0;
  return { kind: 'again', waitMilliseconds: Math.max(asked, Math.ceil(backoff * (0.5 + random))) };
}

/** Whether an answer refuses for a primary or secondary limit, and so says that nothing was done. */
export function isLimited(reply: Reply): boolean {
  if (isSuccess(reply)) return false;
  if (reply.status === 429) return true;
  if (reply.status === 422) return isSpammed(reply.body);
  if (reply.status !== 403) return false;
  const message = textField(reply.body, 'message') ?? reply.text.slice(0, 500);
  if (/rate limit|abuse detection/i.test(message)) return true;
  if (/not accessible|must have admin|SAML|SSO/i.test(message)) return false;
  return reply.headers['retry-after'] !== undefined || reply.headers['x-ratelimit-remaining'] === '0';
}

/** Whether a write may have reached GitHub and not been refused for a limit. */
export function mayHaveActed(reply: Reply): boolean {
  return reply.loss !== 'unreachable' && reply.loss !== 'untrusted' && !isLimited(reply);
}

/** Whether nobody can tell from an answer if the write took effect: it is missing, cut short, or of a server that gave up. */
export function isUncertain(reply: Reply): boolean {
  return mayHaveActed(reply) && (reply.loss !== undefined || reply.status === 0 || reply.status >= 500);
}

/** GitHub says some secondary limits as a validation error. */
function isSpammed(body: unknown): boolean {
  const errors = jsonField(body, 'errors');
  const messages = Array.isArray(errors) ? errors.map((error) => textField(error, 'message') ?? '') : [];
  if (messages.length > 0) return messages.every((message) => /submitted too quickly|spammed/i.test(message));
  return /spammed|submitted too quickly/i.test(textField(body, 'message') ?? '');
}

/** Milliseconds until the limit ends, in GitHub's order of precedence; undefined where no limit refused. */
function limitWait(reply: Reply, attempt: number, now: number): number | undefined {
  if (!isLimited(reply)) return undefined;
  const asked = retryAfter(reply, now);
  if (asked !== undefined) return asked;
  const reset = Number(reply.headers['x-ratelimit-reset']);
  if (reply.headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) {
    // Measured on GitHub's own clock where it tells the time, since the one of this machine may be off.
    const date = Date.parse(reply.headers.date ?? '');
    return Math.max(1000, reset * 1000 - (Number.isNaN(date) ? now : date) + 1000);
  }
  return 60_000 * 2 ** (attempt - 1);
}

function retryAfter(reply: Reply, now: number): number | undefined {
  const value = reply.headers['retry-after'];
  if (value === undefined || value.trim() === '') return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
