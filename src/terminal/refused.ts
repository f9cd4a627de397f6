import type { Diagnostic } from '../model/diagnostic.ts';
import { formatDiagnostic } from '../render/text/diagnostic.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Tells why a command line is not carried out. */
export function refused(terminal: Terminal, diagnostics: readonly Diagnostic[]): ExitCode {
  for (const diagnostic of diagnostics) terminal.writeError(`${formatDiagnostic(diagnostic)}\n`);
  return 1;
}
