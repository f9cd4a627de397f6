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

/** EIO of a terminal that was closed; a disk that fails with it is an error. */
function isHangUp(error: Error & { readonly code?: unknown }): boolean {
  return error.code === 'EIO' && (process.stdout.isTTY === true || process.stderr.isTTY === true);
}
