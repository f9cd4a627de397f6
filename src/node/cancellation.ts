import { Failure } from '../hooks/failure.ts';

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

function cancel(): void {
  controller.abort(new Failure('cancelled', 'The run was cancelled.'));
}
