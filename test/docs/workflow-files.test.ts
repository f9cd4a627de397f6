import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';
const texts = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);
const parseWorkflow = (text: string): Workflow => load(text) as Workflow;
const listSteps = (text: string): readonly Step[] =>
  Object.values(parseWorkflow(text).jobs).flatMap((job) => job.steps);
const getText = (name: string): string => new Map(texts).get(name) ?? '';

describe.each(texts)('%s', (_, source) => {
  test('pins the actions of others to a commit, with its version', () => {
    const uses = source.split('\n').filter((line) => /^\s*(?:- )?uses: (?![.$]\/)/.test(line));
    expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('has no permission to begin with, and says what each one is for', () => {
    expect(parseWorkflow(source).permissions).toEqual({});
    const lines = source.split('\n').filter((line) => /^\s+[a-z-]+: (read|write)\b/.test(line));
    expect(lines.filter((line) => !/ # to /.test(line))).toEqual([]);
  });

  test('leaves no token in the checkout', () => {
    for (const { uses, with: given } of listSteps(source))
      if (uses?.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
  });

  test('names its own Action by no tag that can move', () => {
    expect(source).not.toMatch(/uses: hookherd\//);
  });

  test('puts no expression into a script', () => {
    expect(listSteps(source).filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test('ends by itself', () => {
    for (const job of Object.values(parseWorkflow(source).jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
});

test('one pin is used for one action', () => {
  const pins = texts.flatMap(([, source]) => source.match(/uses: [^./]\S+@[0-9a-f]{40}/g) ?? []);
  expect(pins.length).toBeGreaterThan(10);
  const actions = new Set(pins.map((pin) => /uses: ([^@/]+\/[^@/]+)/.exec(pin)?.[1]));
  const commits = new Set(pins.map((pin) => pin.replace(/(uses: [^@/]+\/[^@/]+)[^@]*/, '$1')));
  expect(commits.size).toBe(actions.size);
});

describe('ci.yml', () => {
  const { jobs } = parseWorkflow(getText('ci.yml'));

  test('has one job that needs every other and checks the result of each', () => {
    const others = Object.keys(jobs).filter((name) => name !== 'ci-ok');
    expect(jobs['ci-ok']?.needs).toEqual(others);
    expect(jobs['ci-ok']?.steps[0]?.run).toContain(`"${others.map(() => 'success').join(' ')}"`);
  });

  test('gives the Action inputs that it has', () => {
    const { inputs } = load(readFileSync('action.yml', 'utf8')) as { inputs: Readonly<Record<string, unknown>> };
    const given = listSteps(getText('ci.yml')).filter(({ uses }) => uses === './');
    expect(given.length).toBeGreaterThan(2);
    for (const step of given) expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });
});

test('in the pull requests of Dependabot, the job that runs new code cannot write, and the one that writes runs none', () => {
  const { jobs } = parseWorkflow(getText('rebuild-dist.yml'));
  expect(jobs.build?.permissions).toEqual({ contents: 'read' });
  expect(jobs.commit?.permissions).toEqual({ contents: 'write' });
  expect((jobs.commit?.steps ?? []).map(({ run }) => run ?? '').join('\n')).not.toMatch(/\b(npm|npx|node)\b/);
});

test('only the job of a release that a maintainer let through may write', () => {
  const { jobs } = parseWorkflow(getText('release.yml'));
  expect(jobs.check?.permissions).toEqual({ contents: 'read' });
  expect(jobs.publish).toMatchObject({ needs: 'check', environment: 'release' });
});

test('a release makes the lockfile of the workflows before it runs anything of ours, and keeps the one that is to be committed', () => {
  const list = parseWorkflow(getText('release.yml')).jobs.check?.steps ?? [];
  const make = list.findIndex(({ run }) => run?.includes('gh actions-lock --no-interactive'));
  expect(list[make]?.run).toMatch(/gh extension install github\/gh-actions-lock --pin v\d+\.\d+\.\d+\n/);
  expect(list[make]?.run).toMatch(/git diff --exit-code[\s\S]*exit 1/);
  expect(list[make + 1]).toMatchObject({
    uses: expect.stringContaining('actions/upload-artifact@'),
    with: { path: '.github/workflows/actions.lock' },
  });
  expect(list.findIndex(({ run }) => run === 'bash .ci/run')).toBeGreaterThan(make);
});
