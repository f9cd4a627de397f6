import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly concurrency?: Concurrency;
  readonly steps: readonly Step[];
}

type Concurrency = string | { readonly 'cancel-in-progress'?: boolean };

interface WorkflowFile {
  readonly permissions?: unknown;
  readonly concurrency?: Concurrency;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = 'docs/workflows';
const texts = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);
const readme = /```yaml\n(on: .*?jobs:\n.*?)```/s.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
const all: readonly (readonly [string, string])[] = [...texts, ['README.md', readme]];
const action = load(readFileSync('action.yml', 'utf8')) as { readonly inputs: Readonly<Record<string, unknown>> };

const parseWorkflow = (text: string): WorkflowFile => load(text) as WorkflowFile;
const listOwnSteps = ({ steps }: Job): readonly Step[] =>
  steps.filter(({ uses }) => uses?.startsWith('hookherd/hookherd@'));
/** A group alone cancels nothing; without a group two runs go side by side. */
const canCancelRuns = (concurrency: Concurrency | undefined): boolean =>
  concurrency === undefined || (typeof concurrency !== 'string' && concurrency['cancel-in-progress'] !== false);
const joinModes = (job: Job): string =>
  listOwnSteps(job)
    .map((step) => String(step.with?.mode))
    .join();

test('every situation has its workflow, and the page names each of them', () => {
  const page = readFileSync('docs/workflows.md', 'utf8');
  expect(texts.map(([name]) => name).filter((name) => !page.includes(`(workflows/${name})`))).toEqual([]);
  expect(texts.length).toBeGreaterThanOrEqual(6);
  expect(readme).toContain('jobs:');
});

describe.each(all)('%s', (name, text) => {
  const jobs = Object.values(parseWorkflow(text).jobs);

  test('gives only inputs that the Action has', () => {
    const given = jobs.flatMap((job) => listOwnSteps(job).flatMap((step) => Object.keys(step.with ?? {})));
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((input) => !Object.hasOwn(action.inputs, input))).toEqual([]);
  });

  // The ten lines of the README have no room for the reasons.
  test.runIf(name !== 'README.md')('names every permission with what it is for, and asks for no other', () => {
    const lines = text.split('\n').filter((line) => /^\s+[a-z-]+: (read|write)\b/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !/: (read|write) # to /.test(line))).toEqual([]);
    expect(text).not.toMatch(/write-all|read-all/);
    for (const job of jobs) expect(job.permissions ?? parseWorkflow(text).permissions).toBeDefined();
  });

  test('lets no apply be cut off and no two of them run at once', () => {
    for (const job of jobs.filter((each) => joinModes(each).includes('apply')))
      expect(canCancelRuns(job.concurrency ?? parseWorkflow(text).concurrency)).toBe(false);
  });

  test('asks for what its comment and its issue need', () => {
    for (const job of jobs)
      for (const { with: given = {} } of listOwnSteps(job)) {
        const permissions = (job.permissions ?? parseWorkflow(text).permissions) as Readonly<Record<string, string>>;
        if (given['drift-issue'] === true) expect(permissions.issues).toBe('write');
        if (given['require-reviewed-plan'] === true) expect(permissions['pull-requests']).toBe('read');
        if (given.comment === 'always') expect(permissions['pull-requests']).toBe('write');
      }
  });

  test('pins the actions of others and puts no expression into a script', () => {
    for (const { uses = '', run = '' } of jobs.flatMap(({ steps }) => steps)) {
      if (uses !== '' && !uses.startsWith('hookherd/')) expect(uses).toMatch(/@[0-9a-f]{40}$/);
      expect(run).not.toContain('${{');
    }
  });

  test('leaves no token in the checkout and ends by itself', () => {
    for (const job of jobs) {
      for (const step of job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
        expect(step.with?.['persist-credentials']).toBe(false);
      if (name !== 'README.md') expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  test('gives no token that can write to a run that nobody reviewed', () => {
    for (const job of jobs.filter((each) => !/apply|redeliver/.test(joinModes(each))))
      expect(JSON.stringify(job)).not.toContain('secrets.HOOKS_TOKEN');
    expect(text).not.toMatch(/^\s+pull_request_target:/m);
  });
});
