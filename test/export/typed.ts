import type { Emulator } from '../../src/emulator/emulator.ts';
import { connectGitHub } from '../../src/github/connect.ts';
import { systemClock } from '../../src/node/clock.ts';
import { filesIn } from '../../src/node/files.ts';
import type { Ports } from '../../src/run/ports.ts';
import { commandLine } from '../../src/terminal/command-line.ts';
import type { ExitCode } from '../../src/terminal/exit-codes.ts';
import { exportCommand } from '../../src/terminal/export-command.ts';
import { schemaCommand } from '../../src/terminal/schema-command.ts';
import { showCommand } from '../../src/terminal/show-command.ts';

export interface Typed {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

/** What a command line comes to, in a folder, against an emulator. */
export async function typed(
  {
    emulator,
    folder,
    environment = {},
  }: { readonly emulator: Emulator; readonly folder: string; readonly environment?: Readonly<Record<string, string>> },
  ...argv: readonly string[]
): Promise<Typed> {
  let out = '';
  let error = '';
  const variables = { HOOKHERD_TOKEN: 'any-token', GITHUB_API_URL: emulator.url, ...environment };
  const { signal } = new AbortController();
  const terminal = {
    write: (text: string) => {
      out += text;
    },
    writeJson: (json: string) => {
      out += json;
    },
    writeError: (text: string) => {
      error += text;
    },
    isInteractive: () => false,
    hasColors: false,
    ask: async () => undefined,
  };
  const ports: Ports = {
    files: filesIn(folder),
    environment: variables,
    clock: systemClock,
    random: () => 0.5,
    signal,
    mask: () => {},
    redact: (text) => text,
    connect: (settings) =>
      connectGitHub({
        settings,
        clock: systemClock,
        random: () => 0.5,
        signal,
        version: 'test',
        environment: variables,
      }),
    progress: () => {},
  };
  const code = await commandLine(argv, {
    version: 'test',
    terminal,
    ports,
    others: {
      export: (given) => exportCommand(given, { terminal, ports }),
      show: (given) => showCommand(given, { terminal, ports }),
      schema: async (given) => schemaCommand(given, { terminal }),
    },
  });
  return { code, out, error };
}
