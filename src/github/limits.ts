import type { Clock } from '../apply/ports.ts';
import type { Product } from '../hooks/product.ts';
import { pacing, writePace } from './pacing.ts';
import type { Reply } from './reply.ts';
import { isLimited } from './retry.ts';
import { waitBudget } from './wait-budget.ts';

/** What a run knows of GitHub's limits, shared by all its requests, whatever their token. */
export interface Limits {
  /** Waits for a time; false where the run has no time left for it. */
  wait(milliseconds: number): Promise<boolean>;
  /** GitHub asked one request to wait: the others wait too instead of asking again. */
  holdUntil(time: number): void;
  heldMilliseconds(): number;
  /** Waits until the next write may go. */
  pace(): Promise<void>;
  /** Learns from an answer that this instance has limits. */
  learn(reply: Reply): void;
  /** Runs one task after the other. */
  oneAtATime<T>(task: () => Promise<T>): Promise<T>;
  waitedMilliseconds(): number;
}

export interface LimitsOptions {
  readonly clock: Clock;
  readonly product: Product;
  readonly maxWaitSeconds: number;
  readonly shards: number;
  readonly signal: AbortSignal | undefined;
}

export function limits({ clock, product, maxWaitSeconds, shards, signal }: LimitsOptions): Limits {
  const budget = waitBudget(maxWaitSeconds * 1000);
  const writes = pacing(writePace(shards));
  // GHES has no limits unless its administrator sets some, and then its answers show them.
  let hasLimits = product.name !== 'ghes';
  let held = 0;
  let queue: Promise<unknown> = Promise.resolve();
  return {
    async wait(milliseconds) {
      if (!budget.spend(clock.now(), milliseconds)) return false;
      await clock.sleep(milliseconds, signal);
      return true;
    },
    holdUntil(time) {
      held = Math.max(held, time);
    },
    heldMilliseconds: () => Math.max(0, held - clock.now()),
    async pace() {
      const wait = hasLimits ? writes.next(clock.now()) : 0;
      if (wait > 0) await clock.sleep(wait, signal);
    },
    learn(reply) {
      if (reply.headers['x-ratelimit-limit'] !== undefined || isLimited(reply)) hasLimits = true;
    },
    oneAtATime(task) {
      const run = queue.then(task, task);
      queue = run.catch(() => undefined);
      return run;
    },
    waitedMilliseconds: () => budget.spentMilliseconds(),
  };
}
