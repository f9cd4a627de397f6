import { Failure } from '../model/failure.ts';
import { parseArguments } from './arguments.ts';
import type { ExitCode } from './commands.ts';
import { runCommand } from './run-command.ts';
import { type CommandLine, refuseCommand, type Terminal } from './terminal.ts';
import { renderUsage } from './usage.ts';

/** Runs one command line. Expected failures are written without a stack; anything else is a bug and rejects. */
export async function runCommandLine(argv: readonly string[], line: CommandLine): Promise<ExitCode> {
  const given = parseArguments(argv);
  const { command, diagnostics, about, flags } = given;
  const terminal = flags['no-color'] === true ? stripColors(line.terminal) : line.terminal;
  if (command === 'help' || command === 'version') {
    if (diagnostics.length > 0) return refuseCommand(terminal, diagnostics);
    terminal.write(command === 'version' ? `${line.version}\n` : renderUsage(about, terminal.outputStyle().width));
    return 0;
  }
  try {
    const other = line.others[command];
    // A run of the core reports what is wrong with the command line together with what is wrong with the files.
    if (other === undefined) return await runCommand(given, command, { ...line, terminal });
    return await (diagnostics.length > 0 ? refuseCommand(terminal, diagnostics) : other(given, { ...line, terminal }));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { reason: code, message, hint } = error;
    return refuseCommand(terminal, [{ severity: 'error', code, message, ...(hint === undefined ? {} : { hint }) }]);
  }
}

function stripColors(terminal: Terminal): Terminal {
  return {
    ...terminal,
    outputStyle: () => ({ ...terminal.outputStyle(), hasColors: false }),
    errorStyle: () => ({ ...terminal.errorStyle(), hasColors: false }),
  };
}
