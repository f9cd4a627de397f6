#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { connectGitHub } from './github/connect.ts';
import { Failure } from './model/failure.ts';
import { SensitiveValues } from './model/redactor.ts';
import { cancel, cancellation, limitDuration, listenForCancellation } from './node/cancellation.ts';
import { systemClock } from './node/clock.ts';
import { filesIn } from './node/files.ts';
import { onUnexpected } from './node/last-resort.ts';
import { inertJson } from './render/escape.ts';
import type { Ports } from './run/ports.ts';
import type { Arguments } from './terminal/arguments.ts';
import { commandLine, type OtherCommands } from './terminal/command-line.ts';
import type { ExitCode } from './terminal/exit-codes.ts';
import { runInventoryCommand } from './terminal/inventory-command.ts';
import { progressBar } from './terminal/progress.ts';
import { schemaCommand } from './terminal/schema-command.ts';
import { showCommand } from './terminal/show-command.ts';
import type { Terminal } from './terminal/terminal.ts';
import { version } from './version.ts';

const sensitive = new SensitiveValues();
const terminal: Terminal = {
  write: (text) => process.stdout.write(text),
  writeJson: (json) => process.stdout.write(`${inertJson(json)}\n`),
  writeError: (text) => process.stderr.write(text),
  isInteractive: () => process.stdin.isTTY === true && process.stderr.isTTY === true,
  hasColors: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '',
  ask: async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    // A terminal in line mode hands over Ctrl-C as a key instead of a signal.
    lines.once('SIGINT', cancel);
    const ended = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
    const asked = lines.question(question, { signal: cancellation.signal });
    const answer = await Promise.race([asked.catch(() => undefined), ended]);
    lines.close();
    return answer;
  },
};

const showsBar = process.stderr.isTTY === true && (process.env.NO_COLOR ?? '') === '';

function ports(folder: string, environment: Ports['environment'], signal: AbortSignal): Ports {
  return {
    files: filesIn(folder),
    environment,
    clock: systemClock,
    random: Math.random,
    signal,
    mask: sensitive.add,
    redact: sensitive.redact,
    connect: (settings) => {
      const world = { clock: systemClock, random: Math.random, signal, version, environment };
      return connectGitHub({ ...world, settings, mask: sensitive.add, redact: sensitive.redact });
    },
    unexpected,
    progress: showsBar ? progressBar(terminal) : () => {},
  };
}

/** A fault of ours: its text alone, since what hangs on an error could hold anything. */
function unexpected(error: unknown): void {
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

function run(argv: readonly string[], world: Ports): Promise<ExitCode> {
  return commandLine(argv, { terminal, ports: world, version, others: { demo, emulator, ...adopting(world) } });
}

/** Loaded only when they are asked for. */
function adopting(world: Ports): OtherCommands {
  return {
    schema: async (given) => schemaCommand(given, { terminal }),
    export: async (given) => {
      const { exportCommand } = await import(/* webpackMode: "eager" */ './terminal/export-command.ts');
      return exportCommand(given, { terminal, ports: world });
    },
    inventory: (given) => runInventoryCommand(given, { terminal, ports: world }),
    show: (given) => showCommand(given, { terminal, ports: world }),
  };
}

async function demo(): Promise<ExitCode> {
  const { toldStory } = await import(/* webpackMode: "eager" */ './demo/story.ts');
  const went = await toldStory({
    write: terminal.write,
    carryOut: (argv, { folder, environment }) => run(argv, ports(folder, environment, new AbortController().signal)),
  });
  return went ? 0 : 1;
}

async function emulator({ flags }: Arguments): Promise<ExitCode> {
  const { port } = flags;
  if (typeof port === 'string' && !(/^\d{1,5}$/.test(port) && Number(port) < 65536))
    throw new Failure('input-invalid', `--port ${JSON.stringify(port)} is not a port from 0 to 65535.`);
  const { serveEmulator } = await import(/* webpackMode: "eager" */ './emulator/serve.ts');
  await serveEmulator(typeof port === 'string' ? port : undefined, {
    write: terminal.write,
    signal: cancellation.signal,
  });
  return 0;
}

async function main(argv: readonly string[]): Promise<void> {
  listenForCancellation();
  onUnexpected(unexpected);
  if (!argv.includes('emulator')) limitDuration();
  process.exitCode = await run(argv, ports('.', process.env, cancellation.signal));
}

await main(process.argv.slice(2));
