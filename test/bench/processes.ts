import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createFolder } from '../scenarios/bundle.ts';

/** The bundles under test: what is committed, or what HOOKHERD_DIST names. */
export const dist = resolve(process.env.HOOKHERD_DIST ?? 'dist');
export const cli = join(dist, 'cli/index.js');
export const action = join(dist, 'action/index.js');

export interface ProcessRun {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface ProcessUsage {
  /** Milliseconds of processor time, which other programs on the machine add little to. */
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

/** Loaded before a program: writes what it used when it ends. */
const preload = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(process.env.USAGE_FILE,JSON.stringify(process.resourceUsage())))`;

/** Runs Node to its end with a clean environment. Rejects where it fails. */
export async function measureProcess(argv: readonly string[], run: ProcessRun): Promise<ProcessUsage> {
  using folder = createFolder({});
  const file = join(folder.path, 'usage.json');
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(preload)}`];
  await runProcess([...flags, ...argv], { ...run, environment: { ...run.environment, USAGE_FILE: file } });
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, 'utf8'));
  return { milliseconds: (userCPUTime + systemCPUTime) / 1000, peakMegabytes: maxRSS / 1024 };
}

/** Runs Node to its end with a clean environment. Rejects where it fails. */
export function runProcess(argv: readonly string[], { folder, environment = {} }: ProcessRun): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, argv, { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`node ${argv.join(' ')} ended with ${code}: ${errors}`));
    });
  });
}

/** The environment that the runner gives a step. */
export function createStepEnvironment(
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
