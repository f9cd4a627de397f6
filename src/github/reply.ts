/**
 * Why no usable answer came. `unreachable`: no connection was made, so nothing was sent. `broken`: it may have been sent, and the
 * answer is missing or cut short. `untrusted`: the certificate of the host does not hold, so nothing was sent. `too-large`: the
 * answer is larger than any that GitHub gives. `cancelled`: the run gave it up.
 */
export type Loss = 'unreachable' | 'untrusted' | 'broken' | 'too-large' | 'cancelled';

/** What one request came to. */
export interface Reply {
  /** HTTP status; 0 when no answer came. A status with `loss` is an answer whose body was cut short. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it came. */
  readonly text: string;
  /** The body as JSON, long integers as text; undefined where it is not JSON. */
  readonly body: unknown;
  readonly loss?: Loss;
  /** Code of the network error, such as ECONNRESET. */
  readonly lossCode?: string;
}

/** Whether GitHub did what was asked for and its whole answer is here. */
export function isSuccess(reply: Reply): boolean {
  return reply.status >= 200 && reply.status < 300 && reply.loss === undefined;
}

/** What a request came to in the end, repetitions included. */
export interface Exchange {
  readonly reply: Reply;
  /**
   * Set where the request was given up: for a limit that does not end in time, because the run is cancelled, or because answers that did
   * not come used up the time that the run has for waiting.
   */
  readonly givenUp?: 'rate-limited' | 'cancelled' | 'out-of-time';
  /** When the limit ends, in milliseconds since the epoch. */
  readonly limitedUntil?: number;
  /** False where the last thing that was known is that nothing was done. */
  readonly sent: boolean;
  /** Whether some attempt may have taken effect without an answer that says so. */
  readonly uncertain: boolean;
}
