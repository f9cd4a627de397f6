import type { Arguments } from './arguments.ts';
import { type CommandName, commands, listInputs } from './commands.ts';

/** Flags of one command that say nothing about what another would do. */
const ownFlags = ['plan-file', 'show-unmanaged', 'fail-on-changes'];

/** A command line that does `command` with the flags that were given, as a shell reads it. */
export function formatSuggestedCommand(command: CommandName, { texts }: Pick<Arguments, 'texts'>): string {
  const taken: readonly string[] = listInputs(commands[command]);
  const flags = Object.entries(texts)
    .filter(([name]) => taken.includes(name) && !ownFlags.includes(name))
    .flatMap(([name, text]) => text.split('\n').map((value) => `--${name} ${quoteForShell(value)}`));
  return ['hookherd', command, ...flags].join(' ');
}

function quoteForShell(text: string): string {
  return /^[\w./:@=,+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
