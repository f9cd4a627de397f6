import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../apply/ports.ts';

/** A longer timer of Node ends at once. */
const longestTimerMilliseconds = 2 ** 31 - 1;

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    for (let left = milliseconds; left > 0; left -= longestTimerMilliseconds)
      await wait(Math.min(left, longestTimerMilliseconds), undefined, signal === undefined ? {} : { signal });
  },
};
