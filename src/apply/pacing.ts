/** How writes are spaced: `burst` at once, then one every `intervalMilliseconds`. */
export interface Pace {
  readonly burst: number;
  readonly intervalMilliseconds: number;
}

const perMinute = 80;
const burst = 20;

/**
 * GitHub asks for a second between many writes and refuses about 80 a minute; the shards of a matrix share that.
 * At most `burst` and a minute's worth of intervals fall into any minute, together never more than 80.
 */
export function getWritePace(shards: number): Pace {
  const share = perMinute / shards;
  const own = Math.max(1, Math.floor(burst / shards));
  const rest = share - own;
  return { burst: own, intervalMilliseconds: rest >= 1 ? 60_000 / rest : 60_000 * Math.max(1, 1 / share) };
}

/** The times at which writes may go. */
export interface Pacing {
  /** Milliseconds to wait before a write that is ready at `now`; the write is counted. */
  next(now: number): number;
}

/** The pacing of one token, from its first write on. */
export function createPacing({ burst, intervalMilliseconds }: Pace): Pacing {
  // The moment at which the allowance is full again (GCRA): one number instead of a list of times.
  let fullAt = Number.NEGATIVE_INFINITY;
  return {
    next(now) {
      const wait = Math.max(0, fullAt - now - (burst - 1) * intervalMilliseconds);
      fullAt = Math.max(fullAt, now + wait) + intervalMilliseconds;
      return wait;
    },
  };
}

/** Milliseconds that a number of writes takes at least, the requests themselves left out. */
export function estimatePace(writes: number, { burst, intervalMilliseconds }: Pace): number {
  return Math.max(0, writes - burst) * intervalMilliseconds;
}
