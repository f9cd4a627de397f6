import { Failure } from '../model/failure.ts';

/** A bug of this program as a failure for people. The text of the error could hold anything, so it goes to `logError` alone. */
export function unexpectedFailure(error: unknown, logError: (text: string) => void): Failure {
  logError(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return new Failure('api-error', 'Hookherd itself failed; the stack is in the log.', {
    hint: 'Run again, and if it fails again, report it with the stack.',
  });
}
