import { Failure } from '../model/failure.ts';

/** Before GitHub ends a job, which is after six hours, so that the run can still report what it wrote. */
const longestMinutes = 330;

const controller = new AbortController();

/**
 * Aborted by SIGINT, SIGTERM and SIGHUP: a runner cancels a job with SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL; a closed terminal
 * sends SIGHUP. The run then stops by itself within seconds. A second signal changes nothing, or what was written would go unreported.
 */
export const cancellation = { signal: controller.signal } as const;

/** Starts to listen for the signals. */
export function listenForCancellation(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, cancel);
}

/** Cancels as a signal does. */
export function cancel(): void {
  controller.abort(new Failure('cancelled', 'The run was cancelled.'));
}

/** Cancels a run that takes longer than any job may. */
export function limitDuration(): void {
  const late = new Failure('cancelled', `The run was stopped after ${longestMinutes} minutes.`);
  setTimeout(() => controller.abort(late), longestMinutes * 60_000).unref();
}
