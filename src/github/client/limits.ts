import { createPacing, getWritePace } from '../../apply/pacing.ts';
import type { Clock } from '../../apply/ports.ts';
import type { Product } from '../../model/product.ts';
import { type GitHubResponse, isLimited } from './response.ts';

/** What a run knows of GitHub's limits, shared by all its requests. GitHub counts by token; the time to wait is the run's. */
export type Limits = ReturnType<typeof createLimits>;

/** What the requests of one token share. */
export type TokenLimits = ReturnType<Limits['of']>;

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
export function createLimits({ clock, product, maxWaitSeconds, shards, signal }: LimitsOptions) {
  const budget = createWaitBudget(maxWaitSeconds * 1000);
  const byToken = new Map<string, ReturnType<typeof createTokenLimits>>();
  // GHES has no limits unless its administrator sets some, and then its answers show them.
  let hasLimits = product.name !== 'ghes';
  let paced = 0;

  function createTokenLimits({ isPaced }: { readonly isPaced: boolean }) {
    const writes = createPacing(getWritePace(shards));
    let held = 0;
    let queue: Promise<unknown> = Promise.resolve();
    return {
      /** Waits for a time; false where the run has no time left for it. */
      async wait(milliseconds: number): Promise<boolean> {
        if (!budget.spend(clock.now(), milliseconds)) return false;
        await clock.sleep(milliseconds, signal);
        return true;
      },
      /** GitHub asked one request to wait: the others wait too instead of asking again. */
      holdUntil(time: number): void {
        held = Math.max(held, time);
      },
      heldMilliseconds: (): number => Math.max(0, held - clock.now()),
      /** Waits until the next write may go. */
      async pace(): Promise<void> {
        const wait = isPaced && hasLimits ? writes.next(clock.now()) : 0;
        if (wait === 0) return;
        await clock.sleep(wait, signal);
        paced += wait;
      },
      /** Learns from an answer that this instance has limits. */
      learn(response: GitHubResponse): void {
        if (response.headers['x-ratelimit-limit'] !== undefined || isLimited(response)) hasLimits = true;
      },
      /** Counts the time since `from` as waited: no answer came. */
      lose: (from: number): void => budget.lose(from, clock.now()),
      /** Whether answers that did not come used up more time than the run has for waiting. */
      isSpent: (): boolean => budget.spentMilliseconds() > Math.max(maxWaitSeconds * 1000, leastLossMilliseconds),
      /** Runs one write after the other. */
      oneAtATime<T>(task: () => Promise<T>): Promise<T> {
        if (!isPaced) return task();
        const run = queue.then(task, task);
        queue = run.catch(() => undefined);
        return run;
      },
    };
  }

  return {
    /** The limits of one token. */
    of(token: string) {
      const known = byToken.get(token) ?? createTokenLimits({ isPaced: true });
      byToken.set(token, known);
      return known;
    },
    /** The limits of an app, which all its JWTs share. Tokens are no content: GitHub's pace for writes is not for them. */
    ofApp: () => createTokenLimits({ isPaced: false }),
    /** Spent on waiting for limits and for the pace of writes. */
    waitedMilliseconds: (): number => budget.spentMilliseconds() + paced,
  };
}

/** The time that a run may spend on waiting for limits and on answers that do not come. Nothing of it is spent yet. */
export function createWaitBudget(totalMilliseconds: number) {
  let spent = 0;
  let coveredUntil = 0;
  const added = (from: number, to: number) => Math.max(0, to - Math.max(from, coveredUntil));
  /** Counts time that is gone already, whether it fitted or not. */
  const lose = (from: number, to: number): void => {
    spent += added(from, to);
    coveredUntil = Math.max(coveredUntil, to);
  };
  return {
    /** Whether a wait from `now` on still fits; if so it is spent. Waits at the same time count once. */
    spend(now: number, milliseconds: number): boolean {
      const end = now + milliseconds;
      if (spent + added(now, end) > totalMilliseconds) return false;
      lose(now, end);
      return true;
    },
    lose,
    spentMilliseconds: (): number => spent,
  };
}
