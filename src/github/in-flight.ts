export interface InFlight {
  readonly timeoutMilliseconds: number;
  /** Aborted when the run is cancelled. */
  readonly cancel: AbortSignal | undefined;
  /** How long the request may go on after that. */
  readonly graceMilliseconds: number;
}

/** Why a request was ended by its own time, as `AbortSignal.timeout` says it. */
const timedOut = () => new DOMException('No answer came in time.', 'TimeoutError');

/**
 * Carries out one request with a signal that ends it in time, and leaves no timer and no listener behind: a run of many hours has one
 * signal for all its requests.
 */
export async function inFlight<T>(
  { timeoutMilliseconds, cancel, graceMilliseconds }: InFlight,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const timers = [setTimeout(() => controller.abort(timedOut()), timeoutMilliseconds)];
  const cancelled = () => {
    if (graceMilliseconds === 0) controller.abort(cancel?.reason);
    else timers.push(setTimeout(() => controller.abort(cancel?.reason), graceMilliseconds));
  };
  if (cancel?.aborted) cancelled();
  else cancel?.addEventListener('abort', cancelled, { once: true });
  try {
    return await request(controller.signal);
  } finally {
    for (const timer of timers) clearTimeout(timer);
    cancel?.removeEventListener('abort', cancelled);
  }
}
