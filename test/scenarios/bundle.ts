import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** The bundles under test: what is committed, or what HOOKHERD_DIST names. */
export const dist = resolve(process.env.HOOKHERD_DIST ?? 'dist');

/** The command line, for tests that start it by a shell. */
export const cliEntry = join(dist, 'cli/index.js');

const isValidPlan = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schema/plan.schema.json', 'utf8')),
);

/** What a finished process left behind. */
export interface FinishedProcess {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own with the given files, removed when it is disposed of. */
export function createFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'hookherd-test-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

export interface ProcessOptions {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The Node that runs it; default: the one that runs the tests. */
  readonly node?: string;
}

/** Runs the command line as a user would: a process of its own, without the tests' environment. */
export function runCli(argv: readonly string[], options: ProcessOptions): Promise<FinishedProcess> {
  return run(cliEntry, argv, options);
}

export interface ActionRun extends FinishedProcess {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The JSON plan; undefined where none was written. */
  readonly plan: unknown;
}

/** Runs the Action as the runner does: inputs as `INPUT_*` with the defaults of action.yml, outputs and summary through files. */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  { folder, environment = {}, node }: ProcessOptions,
): Promise<ActionRun> {
  using runner = createFolder({ output: '', summary: '', 'event.json': '{}' });
  const joinFolder = (name: string) => join(runner.path, name);
  const finished = await run(join(dist, 'action/index.js'), [], {
    folder,
    ...(node === undefined ? {} : { node }),
    environment: {
      GITHUB_ACTIONS: 'true',
      NO_COLOR: '1',
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: joinFolder('output'),
      GITHUB_STEP_SUMMARY: joinFolder('summary'),
      GITHUB_EVENT_PATH: joinFolder('event.json'),
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REPOSITORY: 'acme/webhooks',
      GITHUB_REPOSITORY_OWNER: 'acme',
      GITHUB_SERVER_URL: 'https://github.com',
      RUNNER_TEMP: runner.path,
      ...Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
      ...environment,
    },
  });
  const outputs = parseOutputs(readFileSync(joinFolder('output'), 'utf8'));
  return {
    ...finished,
    outputs,
    summary: readFileSync(joinFolder('summary'), 'utf8'),
    plan: parsePlan(folder, outputs['plan-file'] ?? ''),
  };
}

/** The lines `NAME<<DELIMITER`, value, `DELIMITER` of the runner's file protocol. */
export function parseOutputs(text: string): Record<string, string> {
  const blocks = text.matchAll(/^([^\n<]+)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...blocks].map((block) => [block[1] ?? '', block[3] ?? '']));
}

/** Every plan that any scenario writes is held against its schema. */
function parsePlan(folder: string, path: string): unknown {
  if (path === '') return undefined;
  const plan: unknown = JSON.parse(readFileSync(resolve(folder, path), 'utf8'));
  if (!isValidPlan(plan)) throw new Error(`the JSON plan is not as its schema: ${JSON.stringify(isValidPlan.errors)}`);
  return plan;
}

function run(
  entry: string,
  argv: readonly string[],
  { folder, environment = {}, node }: ProcessOptions,
): Promise<FinishedProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(node ?? process.execPath, [entry, ...argv], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
