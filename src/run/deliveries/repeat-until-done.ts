import type { Clock } from '../../apply/ports.ts';

/** How long polling may take, and what ends it before. */
export interface PollOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** From the call on, over all rounds. */
  readonly timeoutSeconds: number;
}

const firstWaitMilliseconds = 500;
const longestWaitMilliseconds = 16_000;

/**
 * Asks about items in rounds, with growing waits between them, until none is open or the time is over. `round` gives the items that are
 * still open. Resolves with those left; never rejects for a cancellation, which ends the waiting.
 */
export async function repeatUntilDone<Item>(
  items: readonly Item[],
  round: (open: readonly Item[]) => Promise<readonly Item[]>,
  { clock, signal, timeoutSeconds }: PollOptions,
): Promise<readonly Item[]> {
  const end = clock.now() + timeoutSeconds * 1000;
  let open = items;
  for (let wait = firstWaitMilliseconds; open.length > 0; wait = Math.min(wait * 2, longestWaitMilliseconds)) {
    const left = end - clock.now();
    if (left <= 0 || !(await sleepUnlessAborted(clock, Math.min(wait, left), signal))) return open;
    open = await round(open);
  }
  return open;
}

async function sleepUnlessAborted(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  try {
    await clock.sleep(milliseconds, signal);
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
