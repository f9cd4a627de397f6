import type { Emulator } from '../../src/emulator/emulator.ts';
import { connectGitHub } from '../../src/github/connect.ts';
import { createFiles } from '../../src/node/files.ts';
import { systemClock } from '../../src/node/process.ts';
import { plainStyle } from '../../src/render/text/layout.ts';
import type { Ports } from '../../src/run/ports.ts';
import { runCommandLine } from '../../src/terminal/command-line.ts';
import type { ExitCode } from '../../src/terminal/commands.ts';

export interface CommandResult {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

interface CommandOptions {
  readonly emulator: Emulator;
  readonly folder?: string;
  /** Default: those of the folder. */
  readonly files?: Ports['files'];
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a command line comes to, in a folder, against an emulator. */
export async function runCommand(
  { emulator, folder = '.', files = createFiles(folder), environment = {} }: CommandOptions,
  ...argv: readonly string[]
): Promise<CommandResult> {
  let out = '';
  let error = '';
  const variables = { HOOKHERD_TOKEN: 'any-token', GITHUB_API_URL: emulator.url, ...environment };
  const { signal } = new AbortController();
  const terminal = {
    write: (text: string) => {
      out += text;
    },
    writeError: (text: string) => {
      error += text;
    },
    isInteractive: () => false,
    outputStyle: () => plainStyle,
    errorStyle: () => plainStyle,
    ask: async () => undefined,
  };
  const ports: Ports = {
    files,
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
  const code = await runCommandLine(argv, {
    terminal,
    ports,
  });
  return { code, out, error };
}
