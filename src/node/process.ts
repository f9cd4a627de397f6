import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../apply/ports.ts';
import { Failure } from '../model/failure.ts';

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

/** Before GitHub ends a job, which is after six hours, so that the run can still report what it wrote. */
const longestMinutes = 330;

const controller = new AbortController();

/**
 * Aborted by SIGINT, SIGTERM and SIGHUP: a runner cancels a job with SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL; a closed terminal
 * sends SIGHUP. The run then stops by itself within seconds. A second signal changes nothing, or what was written would go unreported.
 */
export const cancellation: AbortSignal = controller.signal;

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

const reportMilliseconds = 5000;

/** Whether an error got past everything else; reporting it then ends the process. */
let isReported = false;

/**
 * Ends the process red, and reports why, once, when an error gets past everything else. Node itself would print the whole error with all
 * that hangs on it, and leave the outputs of a step unset.
 */
export function handleUnexpected(report: (error: unknown) => Promise<void> | void): void {
  const end = (error: unknown): void => {
    // A reader that went away, as `head` does or a closed terminal, must not stop an apply in its middle.
    if (error instanceof Error && 'code' in error && (error.code === 'EPIPE' || isHangUp(error))) return;
    if (isReported) return;
    isReported = true;
    process.exitCode = 1;
    const reported = (async () => report(error))().catch(() => undefined);
    void reported.finally(() => process.exit(1));
    setTimeout(() => process.exit(1), reportMilliseconds);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  // Node itself ends green where nothing is left that could bring what the run waits for. A run that is done has set its exit code.
  process.on('beforeExit', () => {
    if (process.exitCode === undefined) end(new Error('The run waits for something that never comes.'));
  });
}

/**
 * Ends the process of a run that is done as soon as all that it wrote is out. A connection that was given up while it was being made may
 * stay for minutes, and would keep the process as long.
 */
export function stopWhenWritten(): void {
  const isWritten = (): boolean => process.stdout.writableLength === 0 && process.stderr.writableLength === 0;
  setInterval(() => {
    if (isWritten()) process.exit();
  }, 50).unref();
}

/** EIO of a terminal that was closed; a disk that fails with it is an error. */
function isHangUp(error: Error & { readonly code?: unknown }): boolean {
  return error.code === 'EIO' && (process.stdout.isTTY === true || process.stderr.isTTY === true);
}
