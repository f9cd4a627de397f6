/** The time that a run may spend on waiting for limits and on answers that do not come, shared by all its requests. */
export interface WaitBudget {
  /** Whether a wait from `now` on still fits; if so it is spent. Waits at the same time count once. */
  spend(now: number, milliseconds: number): boolean;
  /** Counts time that is gone already, whether it fitted or not. */
  lose(from: number, to: number): void;
  spentMilliseconds(): number;
}

/** A budget of which nothing is spent. */
export function waitBudget(totalMilliseconds: number): WaitBudget {
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
