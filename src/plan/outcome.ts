import type { FailureReason } from '../model/failure.ts';
import type { Target } from '../model/target.ts';
import type { Change, Refresh } from './plan.ts';

/** A request that was sent for a change. Status 0: no answer came. */
export interface SentRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path below the API base; holds no secret. */
  readonly path: string;
  readonly status: number;
}

/**
 * What happened to one planned change. `failed` with `partly` means that a part of it is live. `skipped`: nothing was sent.
 * `unknown`: it was sent, and neither an answer nor a list of the hooks says whether it took effect.
 */
export interface Outcome {
  readonly target: Target;
  readonly change: Change | Refresh;
  readonly status: 'done' | 'failed' | 'skipped' | 'unknown';
  readonly partly: boolean;
  /** For people; empty when done as planned. */
  readonly message: string;
  readonly reason?: FailureReason;
  readonly requests: readonly SentRequest[];
  /** The live hook's id, where one is known after the change. */
  readonly hookId?: string;
}
