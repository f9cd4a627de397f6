#!/usr/bin/env node
import './actions/environment-guard.ts';
import { createInterface } from 'node:readline/promises';
import { Failure } from './model/failure.ts';
import { SensitiveValues } from './model/sensitive.ts';
import { createFiles } from './node/files.ts';
import {
  cancel,
  cancellation,
  handleUnexpected,
  limitDuration,
  listenForCancellation,
  stopWhenWritten,
  systemClock,
} from './node/process.ts';
import { paint } from './render/text/layout.ts';
import type { Ports } from './run/ports.ts';
import type { Arguments } from './terminal/arguments.ts';
import { runCommandLine } from './terminal/command-line.ts';
import type { ExitCode } from './terminal/commands.ts';
import { type CommandLine, createProgressBar, resolveStyle, type Terminal } from './terminal/terminal.ts';
import { version } from './version.ts';

const sensitive = new SensitiveValues();
const terminal: Terminal = {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  outputStyle: () => resolveStyle(process.stdout, process.env),
  errorStyle: () => resolveStyle(process.stderr, process.env),
  isInteractive: () => process.stdin.isTTY === true && process.stderr.isTTY === true,
  ask: async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    // A terminal in line mode hands over Ctrl-C as a key instead of a signal.
    lines.once('SIGINT', cancel);
    const ended = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
    const asked = lines.question(question, { signal: cancellation });
    const answer = await Promise.race([asked.catch(() => undefined), ended]);
    lines.close();
    return answer;
  },
};

function createPorts(folder: string, environment: Ports['environment']): Ports {
  const showsBar = process.stderr.isTTY === true && (process.env.NO_COLOR ?? '') === '';
  const world = {
    environment,
    clock: systemClock,
    random: Math.random,
    signal: cancellation,
    mask: sensitive.add,
    redact: sensitive.redact,
  };
  return {
    ...world,
    files: createFiles(folder),
    // By the commands that connect: the client with its HTTP library costs more than the whole of `validate`.
    connect: async (settings) => {
      const { connectGitHub } = await import(/* webpackMode: "eager" */ './github/connect.ts');
      return connectGitHub({ ...world, version, settings });
    },
    unexpected: writeUnexpected,
    progress: showsBar ? createProgressBar(terminal) : () => {},
  };
}

/** An error of this program: its text alone, since what hangs on an error could hold anything. */
function writeUnexpected(error: unknown): void {
  // A full disk that the output goes to.
  if (error instanceof Error && 'syscall' in error && error.syscall === 'write') {
    terminal.writeError(`Error: The output cannot be written: ${sensitive.redact(error.message)}.\n`);
    return;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.writeError(
    `Error: Hookherd itself failed. Run again, and if it fails again, report it with this:\n${sensitive.redact(text)}\n`,
  );
}

async function runDemo(_: Arguments, line: CommandLine): Promise<ExitCode> {
  const { runStory } = await import(/* webpackMode: "eager" */ './demo/story.ts');
  const { write, outputStyle } = line.terminal;
  const stage: Terminal = {
    ...line.terminal,
    // The plan that a question is about stands in the story already.
    writeError: () => {},
    isInteractive: () => true,
    ask: async (question) => {
      write(`${question}yes\n`);
      return 'yes';
    },
  };
  const isAsExpected = await runStory({
    write,
    narrate: (text) => paint(text, 'dim', outputStyle()),
    run: (argv, { folder, environment }) => {
      const ports = createPorts(folder, environment);
      return runCommandLine(argv, { terminal: stage, ports, isBrief: true });
    },
  });
  return isAsExpected ? 0 : 1;
}

async function runEmulator({ flags, values: { port } }: Arguments): Promise<ExitCode> {
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65536))
    throw new Failure('input-invalid', `--port ${JSON.stringify(port)} is not a port from 0 to 65535.`);
  const { serveEmulator } = await import(/* webpackMode: "eager" */ './emulator/emulator.ts');
  await serveEmulator(port, {
    write: terminal.write,
    signal: cancellation,
    isEmpty: flags.empty === true,
  });
  return 0;
}

async function main(argv: readonly string[]): Promise<void> {
  listenForCancellation();
  handleUnexpected(writeUnexpected);
  if (!argv.includes('emulator')) limitDuration();
  const ports = createPorts('.', process.env);
  const others = { demo: runDemo, emulator: runEmulator };
  process.exitCode = await runCommandLine(argv, { terminal, ports, others });
}

await main(process.argv.slice(2));
stopWhenWritten();
