import { createPacing, writePace } from '../../apply/pacing.ts';
import type { Clock } from '../../apply/ports.ts';
import type { Product } from '../../model/product.ts';
import { type GitHubResponse, isLimited } from './response.ts';

/** What a run knows of GitHub's limits, shared by all its requests. GitHub counts by token; the time to wait is the run's. */
export interface Limits {
  /** The limits of one token. */
  of(token: string): TokenLimits;
  /** Spent on waiting for limits and for the pace of writes. */
  waitedMilliseconds(): number;
}

/** What the requests of one token share. */
export interface TokenLimits {
  /** Waits for a time; false where the run has no time left for it. */
  wait(milliseconds: number): Promise<boolean>;
  /** GitHub asked one request to wait: the others wait too instead of asking again. */
  holdUntil(time: number): void;
  heldMilliseconds(): number;
  /** Waits until the next write may go. */
  pace(): Promise<void>;
  /** Learns from an answer that this instance has limits. */
  learn(response: GitHubResponse): void;
  /** Counts the time since `from` as waited: no answer came. */
  lose(from: number): void;
  /** Whether answers that did not come used up more time than the run has for waiting. */
  isSpent(): boolean;
  /** Runs one task after the other. */
  oneAtATime<T>(task: () => Promise<T>): Promise<T>;
}

/** What answers that do not come may cost even a run that is not to wait for limits. */
const leastLossMilliseconds = 120_000;

export interface LimitsOptions {
  readonly clock: Clock;
  readonly product: Product;
  readonly maxWaitSeconds: number;
  readonly shards: number;
  readonly signal: AbortSignal | undefined;
}

/** The limits of a run, none of which was met yet. Waits end with the signal's reason. */
export function createLimits({ clock, product, maxWaitSeconds, shards, signal }: LimitsOptions): Limits {
  const budget = createWaitBudget(maxWaitSeconds * 1000);
  const byToken = new Map<string, TokenLimits>();
  // GHES has no limits unless its administrator sets some, and then its answers show them.
  let hasLimits = product.name !== 'ghes';
  let paced = 0;

  function tokenLimits(): TokenLimits {
    const writes = createPacing(writePace(shards));
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
        if (wait === 0) return;
        await clock.sleep(wait, signal);
        paced += wait;
      },
      learn(response) {
        if (response.headers['x-ratelimit-limit'] !== undefined || isLimited(response)) hasLimits = true;
      },
      lose: (from) => budget.lose(from, clock.now()),
      isSpent: () => budget.spentMilliseconds() > Math.max(maxWaitSeconds * 1000, leastLossMilliseconds),
      oneAtATime(task) {
        const run = queue.then(task, task);
        queue = run.catch(() => undefined);
        return run;
      },
    };
  }

  return {
    of(token) {
      const known = byToken.get(token) ?? tokenLimits();
      byToken.set(token, known);
      return known;
    },
    waitedMilliseconds: () => budget.spentMilliseconds() + paced,
  };
}

/** The time that a run may spend on waiting for limits and on answers that do not come, shared by all its requests. */
interface WaitBudget {
  /** Whether a wait from `now` on still fits; if so it is spent. Waits at the same time count once. */
  spend(now: number, milliseconds: number): boolean;
  /** Counts time that is gone already, whether it fitted or not. */
  lose(from: number, to: number): void;
  spentMilliseconds(): number;
}

/** A budget of which nothing is spent. */
export function createWaitBudget(totalMilliseconds: number): WaitBudget {
  let spent = 0;
  let coveredUntil = 0;
  const added = (from: number, to: number) => Math.max(0, to - Math.max(from, coveredUntil));
  const cover = (from: number, to: number) => {
    spent += added(from, to);
    coveredUntil = Math.max(coveredUntil, to);
  };
  return {
    spend(now, milliseconds) {
      const end = now + milliseconds;
      if (spent + added(now, end) > totalMilliseconds) return false;
      cover(now, end);
      return true;
    },
    lose: cover,
    spentMilliseconds: () => spent,
  };
}
