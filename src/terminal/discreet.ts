import type { Terminal } from './terminal.ts';

/** A terminal to which nothing confidential is written. */
export function discreetTerminal(terminal: Terminal, hide: (text: string) => string): Terminal {
  return {
    ...terminal,
    write: (text) => terminal.write(hide(text)),
    writeJson: (json) => terminal.writeJson(hide(json)),
    writeError: (text) => terminal.writeError(hide(text)),
    ask: (question) => terminal.ask(hide(question)),
  };
}
