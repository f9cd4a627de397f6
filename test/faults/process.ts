import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { cliEntry, createFolder, parseOutputs } from '../scenarios/bundle.ts';

export interface FinishedApply {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly text: string;
  /** From the first signal to the end. */
  readonly milliseconds: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Text of the undo file; empty where there is none. */
  readonly undo: string;
}

export interface RunningApply {
  readonly child: ChildProcess;
  readonly ended: Promise<FinishedApply>;
  signal(name: NodeJS.Signals): void;
}

export interface StartOptions {
  readonly entry: 'cli' | 'action';
  readonly emulator: Pick<Emulator, 'url'>;
  readonly config: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Flags beside those that every apply of a test has. */
  readonly flags?: readonly string[];
}

/** Starts an apply with the bundle, as a person or the runner does, and leaves it running. */
export function startApply({ entry, emulator, config, environment = {}, flags = [] }: StartOptions): RunningApply {
  const folder = createFolder({ '.github/hookherd.yml': config, output: '', summary: '', 'event.json': '{}' });
  const joinFolder = (name: string) => join(folder.path, name);
  const isAction = entry === 'action';
  const argv = isAction
    ? [join(dirname(cliEntry), '../action/index.js')]
    : [cliEntry, 'apply', '--yes', '--api-url', emulator.url, ...flags];
  const forAction = {
    GITHUB_ACTIONS: 'true',
    NO_COLOR: '1',
    GITHUB_WORKSPACE: folder.path,
    GITHUB_OUTPUT: joinFolder('output'),
    GITHUB_STEP_SUMMARY: joinFolder('summary'),
    GITHUB_EVENT_PATH: joinFolder('event.json'),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'acme/webhooks',
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: folder.path,
    INPUT_MODE: 'apply',
    INPUT_TOKEN: 'ghp_test',
    'INPUT_API-URL': emulator.url,
  };
  const child = spawn(process.execPath, argv, {
    cwd: folder.path,
    env: {
      PATH: process.env.PATH ?? '',
      CI_SECRET: 'declared-secret-0a1b2c3d4e5f',
      ...(isAction ? forAction : { HOOKHERD_TOKEN: 'ghp_test' }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let signalled = Date.now();
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  const ended = new Promise<FinishedApply>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const milliseconds = Date.now() - signalled;
      const outputs = parseOutputs(readFileSync(joinFolder('output'), 'utf8'));
      const undoFile = outputs['undo-file'] ?? '';
      const undo = undoFile === '' ? '' : readFileSync(undoFile, 'utf8');
      resolve({
        code,
        signal,
        text,
        milliseconds,
        outputs,
        summary: readFileSync(joinFolder('summary'), 'utf8'),
        undo,
      });
      folder[Symbol.dispose]();
    });
  });
  let isSignalled = false;
  return {
    child,
    ended,
    signal(name) {
      if (!isSignalled) signalled = Date.now();
      isSignalled = true;
      child.kill(name);
    },
  };
}

/** Resolves once a request has arrived. */
export async function waitForRequest(emulator: Emulator, number: number, child: ChildProcess): Promise<void> {
  while (emulator.requests.length < number && child.exitCode === null && child.signalCode === null) await wait(2);
}
