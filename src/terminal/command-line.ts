import { Failure } from '../model/failure.ts';
import type { Ports } from '../run/ports.ts';
import { type Arguments, parsedArguments } from './arguments.ts';
import type { CommandName } from './commands.ts';
import type { ExitCode } from './exit-codes.ts';
import { refused } from './refused.ts';
import { runCommand } from './run-command.ts';
import type { Terminal } from './terminal.ts';
import { usage } from './usage.ts';

/** Commands that are no run of the core: they get their arguments and give the exit code. */
export type OtherCommands = Readonly<Partial<Record<CommandName, (given: Arguments) => Promise<ExitCode>>>>;

export interface CommandLine {
  readonly terminal: Terminal;
  readonly ports: Ports;
  readonly version: string;
  readonly others: OtherCommands;
}

/** Carries out one command line. Expected failures are told without a stack; anything else is a bug and rejects. */
export async function commandLine(argv: readonly string[], world: CommandLine): Promise<ExitCode> {
  const { terminal } = world;
  const given = parsedArguments(argv);
  const { command, diagnostics } = given;
  // A run of the core tells what else is wrong with it too.
  const isRun = command !== 'help' && command !== 'version' && world.others[command] === undefined;
  if (diagnostics.length > 0 && !isRun) return refused(terminal, diagnostics);
  if (command === 'version') return printed(terminal, `${world.version}\n`);
  if (command === 'help') return printed(terminal, usage(given.about));
  try {
    const other = world.others[command];
    if (other !== undefined) return await other(given);
    return await runCommand(given, command, world);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.writeError(`Error: ${error.message}${error.hint === undefined ? '' : ` ${error.hint}`}\n`);
    return 1;
  }
}

function printed(terminal: Terminal, text: string): ExitCode {
  terminal.write(text);
  return 0;
}
