/** Every exit code of the command line, with its meaning. There are no others. */
export const exitCodes = {
  0: 'done',
  1: 'failed',
  2: 'drift found by drift or --fail-on-changes, and nothing failed',
} as const;

/** How a command ended. */
export type ExitCode = keyof typeof exitCodes;
