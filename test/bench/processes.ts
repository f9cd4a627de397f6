import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** The bundles under test: what is committed, or what HOOKHERD_DIST names. */
export const dist = resolve(process.env.HOOKHERD_DIST ?? 'dist');
export const cli = join(dist, 'cli/index.js');
export const action = join(dist, 'action/index.js');

export interface ProcessRun {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs Node to its end with a clean environment and resolves to the milliseconds. Rejects where it fails. */
export function nodeProcess(argv: readonly string[], { folder, environment = {} }: ProcessRun): Promise<number> {
  const start = performance.now();
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, argv, { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done(performance.now() - start);
      else failed(new Error(`node ${argv.join(' ')} ended with ${code}: ${told}`));
    });
  });
}

/** The environment that the runner gives a step. */
export function stepEnvironment(
  folder: string,
  inputs: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: 'acme/webhooks',
    GITHUB_REPOSITORY_OWNER: 'acme',
    ...Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
  };
}
