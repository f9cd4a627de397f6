#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { connectGitHub } from './github/connect.ts';
import { Failure } from './hooks/failure.ts';
import { cancellation, listenForCancellation } from './node/cancellation.ts';
import { systemClock } from './node/clock.ts';
import { filesIn } from './node/files.ts';
import type { Ports } from './run/ports.ts';
import type { Arguments } from './terminal/arguments.ts';
import { commandLine, type ExitCode } from './terminal/command-line.ts';
import { progressBar } from './terminal/progress.ts';
import type { Terminal } from './terminal/terminal.ts';
import { version } from './version.ts';

const terminal: Terminal = {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  isInteractive: process.stdin.isTTY === true && process.stderr.isTTY === true,
  hasColors: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '',
  ask: async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await lines.question(question).catch(() => undefined);
    lines.close();
    return answer;
  },
};

function ports(folder: string, environment: Ports['environment'], signal: AbortSignal): Ports {
  return {
    files: filesIn(folder),
    environment,
    clock: systemClock,
    random: Math.random,
    signal,
    mask: () => {},
    connect: (settings) =>
      connectGitHub({ settings, clock: systemClock, random: Math.random, signal, version, environment }),
    progress: progressBar(terminal, process.stderr.isTTY === true && (process.env.NO_COLOR ?? '') === ''),
  };
}

function run(argv: readonly string[], world: Ports): Promise<ExitCode> {
  return commandLine(argv, { terminal, ports: world, version, others: { demo, emulator, schema } });
}

async function demo(): Promise<ExitCode> {
  const { toldStory } = await import('./demo/story.ts');
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
  const { served } = await import('./emulator/served.ts');
  await served(typeof port === 'string' ? port : undefined, { write: terminal.write, signal: cancellation.signal });
  return 0;
}

async function schema(): Promise<ExitCode> {
  const { default: config } = await import('../schema/config.schema.json', { with: { type: 'json' } });
  terminal.write(`${JSON.stringify(config, null, 2)}\n`);
  return 0;
}

listenForCancellation();
process.exitCode = await run(process.argv.slice(2), ports('.', process.env, cancellation.signal));
