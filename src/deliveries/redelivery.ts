import type { Failure, FailureReason } from '../model/failure.ts';
import type { Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import type { Delivery } from './delivery.ts';
import type { Redelivery, RedeliveryPlan } from './redelivery-plan.ts';

/**
 * What became of one redelivery. `planned`: a dry run. `delivered` and `failed-again`: as its new attempt in the log shows.
 * `not-seen`: asked for, and no new attempt showed up in time. `refused`: GitHub did not take the request. `skipped`: not asked for.
 */
export interface RedeliveryOutcome {
  readonly redelivery: Redelivery;
  readonly status: 'planned' | 'delivered' | 'failed-again' | 'not-seen' | 'refused' | 'skipped';
  /** The new attempt, where one was seen. */
  readonly result?: Delivery;
  /** For people; empty where there is nothing to add. */
  readonly message: string;
  readonly reason?: FailureReason;
}

/** A hook whose log could not be read as a whole: nothing of it is redelivered. */
export interface UnreadLog {
  readonly target: Target;
  readonly url: HookUrl;
  readonly failure: Failure;
}

/** What a run of redeliveries came to. */
export interface RedeliveryResult {
  readonly from: number;
  readonly isDryRun: boolean;
  readonly plan: RedeliveryPlan;
  readonly outcomes: readonly RedeliveryOutcome[];
  readonly unread: readonly UnreadLog[];
  /** How many logs were read. */
  readonly hooks: number;
}
