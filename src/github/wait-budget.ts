/** The time that a run may spend on waiting for limits and on repeated requests, shared by all its requests. */
export interface WaitBudget {
  /** Whether a wait from `now` on still fits; if so it is spent. Waits at the same time count once. */
  spend(now: number, milliseconds: number): boolean;
  spentMilliseconds(): number;
}

export function waitBudget(totalMilliseconds: number): WaitBudget {
  let spent = 0;
  let coveredUntil = 0;
  return {
    spend(now, milliseconds) {
      const end = now + milliseconds;
      const added = Math.max(0, end - Math.max(now, coveredUntil));
      if (spent + added > totalMilliseconds) return false;
      spent += added;
      coveredUntil = Math.max(coveredUntil, end);
      return true;
    },
    spentMilliseconds: () => spent,
  };
}
