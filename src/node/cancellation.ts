import { Failure } from '../model/failure.ts';

/** Before GitHub ends a job, which is after six hours: what was done must be told by then. */
const longestMinutes = 330;

const controller = new AbortController();

/**
 * Aborted at the first SIGINT or SIGTERM, as the runner sends them when a job is cancelled (SIGINT, 7.5 s later SIGTERM, 2.5 s later
 * the end). The run then stops by itself; a second SIGINT from a terminal ends it at once.
 */
export const cancellation = { signal: controller.signal } as const;

/** Starts to listen for the signals. */
export function listenForCancellation(): void {
  process.once('SIGINT', cancel);
  process.on('SIGTERM', cancel);
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
