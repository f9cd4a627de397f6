import { Failure } from '../model/failure.ts';
import { logLine } from '../render/escape.ts';

/**
 * A fault of ours as a failure for people. Its text could hold anything, so it goes to the log alone, where the runner hides secrets, and
 * line by line, so that none of it is a workflow command.
 */
export function unexpectedFailure(error: unknown, logError: (line: string) => void): Failure {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of text.split('\n')) logError(`| ${logLine(line)}`);
  return new Failure('api-error', 'Hookherd itself failed; the stack is in the log.', {
    hint: 'Run again, and if it fails again, report it with the stack.',
  });
}
