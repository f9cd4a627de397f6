const tellMilliseconds = 5000;
const lingerMilliseconds = 3000;

/**
 * Has the process end red and tell of it, once, when an error gets past everything else. The default of Node would print the whole error
 * with all that hangs on it, and leave the outputs of a step unset.
 */
export function onUnexpected(tell: (error: unknown) => Promise<void> | void): void {
  let isTold = false;
  const end = (error: unknown): void => {
    // A reader that went away, as `head` does, must not stop an apply in its middle.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
    if (isTold) return;
    isTold = true;
    process.exitCode = 1;
    const told = (async () => tell(error))().catch(() => undefined);
    void told.finally(() => process.exit(1));
    setTimeout(() => process.exit(1), tellMilliseconds);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** Ends the process now that its work is done, also where something forgotten keeps it alive; not before a slow reader has it all. */
export function endSoon(): void {
  const look = (): void => {
    if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
    setTimeout(look, lingerMilliseconds).unref();
  };
  look();
}
