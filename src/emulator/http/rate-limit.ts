import { type ApiResponse, createErrorResponse, createJsonResponse } from './response.ts';

/** The primary limit of a token. Absent values are GitHub's: 5,000 in an hour. */
export interface RateLimitSeed {
  readonly limit?: number;
  readonly remaining?: number;
  /** Seconds from the first request on until the count starts again. */
  readonly resetSeconds?: number;
}

interface Window {
  remaining: number;
  /** Milliseconds since the epoch. */
  readonly resetAt: number;
}

/** Counts requests by token. */
export class RateLimit {
  readonly #windows = new Map<string, Window>();
  readonly #seed: RateLimitSeed;
  readonly #now: () => number;

  constructor(seed: RateLimitSeed, now: () => number) {
    this.#seed = seed;
    this.#now = now;
  }

  /** Takes one request from the token's account; a refusal where none is left. */
  refusal(token: string): ApiResponse | undefined {
    const window = this.#window(token);
    if (window.remaining <= 0) return createErrorResponse(403, 'API rate limit exceeded for user ID 1.');
    window.remaining -= 1;
    return undefined;
  }

  /** Gives a request back: a 304 is free. */
  refund(token: string): void {
    this.#window(token).remaining += 1;
  }

  headers(token: string): Readonly<Record<string, string>> {
    const { limit, remaining, used, reset } = this.#numbers(token);
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-used': String(used),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': 'core',
    };
  }

  /** Body of `GET /rate_limit`. */
  overview(token: string): ApiResponse {
    const core = this.#numbers(token);
    return createJsonResponse(200, { resources: { core }, rate: core });
  }

  #numbers(token: string): { limit: number; remaining: number; used: number; reset: number } {
    const { remaining, resetAt } = this.#window(token);
    const limit = this.#limit();
    return { limit, remaining, used: limit - remaining, reset: Math.ceil(resetAt / 1000) };
  }

  #window(token: string): Window {
    const known = this.#windows.get(token);
    if (known !== undefined && known.resetAt > this.#now()) return known;
    const remaining = known === undefined ? (this.#seed.remaining ?? this.#limit()) : this.#limit();
    const window = { remaining, resetAt: this.#now() + (this.#seed.resetSeconds ?? 3600) * 1000 };
    this.#windows.set(token, window);
    return window;
  }

  #limit(): number {
    return this.#seed.limit ?? 5000;
  }
}
