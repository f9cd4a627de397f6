import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Emulator, EmulatorOptions } from '../../src/emulator/emulator.ts';
import { type ActionRun, createFolder, runAction } from '../scenarios/bundle.ts';
import { startWebhooks, workflowToken } from './webhooks-emulator.ts';

const [old, next, other, forced] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
];

function createConfig(...events: readonly string[]): string {
  return JSON.stringify({
    organization: 'acme',
    defaults: { content_type: 'json' },
    hooks: [{ url: 'https://ci.acme.example/github', events, secret: 'none' }],
  });
}

/** A repository whose main is at the commit `old`. */
function startWithConfig(more: EmulatorOptions = {}): Promise<Emulator> {
  const files = {
    '.github/hookherd.yml': createConfig('push'),
    'policy.yml': 'allowed_targets: [acme]',
    'readme.md': 'a',
  };
  return startWebhooks({ repositories: { 'acme/webhooks': { commits: [{ sha: old, files }] } }, ...more });
}

function addCommit(
  emulator: Emulator,
  sha: string,
  files: Readonly<Record<string, string | null>>,
  branch = 'main',
): void {
  emulator.state.commits.push('acme/webhooks', branch, [{ sha, files }]);
}

interface RunSetup {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly payload?: object;
  /** The folder of the workspace that holds the checkout. */
  readonly below?: string;
}

/** An apply of the commit `old`. */
async function apply(
  emulator: Emulator,
  { inputs = {}, environment = {}, payload = {}, below = '.' }: RunSetup = {},
): Promise<ActionRun> {
  using folder = createFolder({
    [join(below, '.github/hookherd.yml')]: createConfig('push'),
    [join(below, 'policy.yml')]: 'allowed_targets: [acme]',
    'event.json': JSON.stringify(payload),
  });
  mkdirSync(join(folder.path, below, '.git'));
  writeFileSync(join(folder.path, below, '.git/HEAD'), 'ref: refs/heads/main\n');
  return await runAction(
    {
      mode: 'apply',
      token: 'admin-token',
      'github-token': workflowToken.token,
      'api-url': emulator.url,
      'max-wait': '0',
      config: join(below, '.github/hookherd.yml'),
      ...inputs,
    },
    {
      folder: folder.path,
      environment: {
        GITHUB_API_URL: emulator.url,
        GITHUB_EVENT_PATH: join(folder.path, 'event.json'),
        GITHUB_REF: 'refs/heads/main',
        GITHUB_RUN_ID: '812',
        GITHUB_SHA: old,
        ...environment,
      },
    },
  );
}

function countCompares(emulator: Emulator): number {
  return emulator.requests.filter(({ path }) => path.includes('/compare/')).length;
}

function listHookWrites(emulator: Emulator): readonly string[] {
  return emulator.requests
    .filter(({ method, path }) => method !== 'GET' && path.includes('/hooks'))
    .map(({ method, path }) => `${method} ${path}`);
}

describe('an apply of an old commit', () => {
  test.each<[string, RunSetup]>([
    ['a push that comes late', {}],
    ['a re-run', { environment: { GITHUB_RUN_ATTEMPT: '2' } }],
    ['a dispatch', { environment: { GITHUB_EVENT_NAME: 'workflow_dispatch' } }],
    ['a schedule', { environment: { GITHUB_EVENT_NAME: 'schedule' } }],
    ['each shard of a matrix', { inputs: { shard: '1/1' } }],
    ['a run that rotates', { inputs: { 'secret-strategy': 'rotate' } }],
    ['a checkout in a folder', { below: 'checkout' }],
  ])('writes nothing after a newer one was applied: %s', async (_, given) => {
    await using emulator = await startWithConfig();
    addCommit(emulator, next, { '.github/hookherd.yml': createConfig('release') });
    const run = await apply(emulator, given);
    expect([run.code, run.outputs['failure-reason'], run.outputs.applied]).toEqual([1, 'stale-config', '0']);
    expect(listHookWrites(emulator)).toEqual([]);
    expect(countCompares(emulator)).toBe(1);
    expect(run.summary).toContain('`.github/hookherd.yml`');
    expect(run.summary).toContain(`https://github.com/acme/webhooks/commit/${next}`);
    expect(run.stdout).toContain(`main changed .github/hookherd.yml since, now at ${next.slice(0, 7)}.`);
  });

  test('of a merged pull request is compared by its merge', async () => {
    await using emulator = await startWithConfig();
    addCommit(emulator, next, { '.github/hookherd.yml': createConfig('release') });
    const repo = { full_name: 'acme/webhooks' };
    const pull = {
      number: 12,
      merged: true,
      merge_commit_sha: old,
      head: { sha: forced, repo },
      base: { ref: 'main', repo },
    };
    const run = await apply(emulator, {
      payload: { action: 'closed', pull_request: pull },
      environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/12/merge', GITHUB_SHA: forced },
    });
    expect(run.outputs['failure-reason']).toBe('stale-config');
    expect([listHookWrites(emulator), countCompares(emulator)]).toEqual([[], 1]);
  });

  test.each<[string, Readonly<Record<string, string | null>>, RunSetup, string]>([
    [
      'a file that a pattern names was added',
      { '.github/hooks/new.yml': 'x' },
      { inputs: { config: '.github/**/*.yml' } },
      '.github/hooks/new.yml',
    ],
    ['the config is gone', { '.github/hookherd.yml': null }, {}, '.github/hookherd.yml'],
    [
      'the config was renamed',
      { '.github/hookherd.yml': null, 'moved.yml': createConfig('push') },
      {},
      '.github/hookherd.yml',
    ],
    [
      'the policy file differs',
      { 'policy.yml': 'allowed_targets: []' },
      { inputs: { 'policy-file': 'policy.yml' } },
      'policy.yml',
    ],
  ])('writes nothing where %s', async (_, files, given, named) => {
    await using emulator = await startWithConfig();
    addCommit(emulator, next, files);
    const run = await apply(emulator, given);
    expect(run.outputs['failure-reason']).toBe('stale-config');
    expect(run.stdout).toContain(named);
    expect(listHookWrites(emulator)).toEqual([]);
  });

  test('writes nothing where the branch was set back or rewritten', async () => {
    await using emulator = await startWithConfig();
    addCommit(emulator, next, { 'readme.md': 'b' });
    const { commits } = emulator.state;
    commits.setBranch('acme/webhooks', 'main', old);
    const back = await apply(emulator, { environment: { GITHUB_SHA: next } });
    expect(back.outputs['failure-reason']).toBe('stale-config');
    expect(back.stdout).toContain(`main was set back to an older commit, now at ${old.slice(0, 7)}.`);
    commits.push('acme/webhooks', 'rewritten', [{ sha: forced, parents: [old], files: { 'readme.md': 'c' } }]);
    commits.setBranch('acme/webhooks', 'main', forced);
    const rewritten = await apply(emulator, { environment: { GITHUB_SHA: next } });
    expect(rewritten.stdout).toContain(`main was rewritten by a force-push, now at ${forced.slice(0, 7)}.`);
    expect([listHookWrites(emulator), countCompares(emulator)]).toEqual([[], 2]);
  });

  test('writes nothing where more files changed than GitHub shows', async () => {
    await using emulator = await startWithConfig();
    addCommit(emulator, next, Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`file-${index}`, 'x'])));
    const run = await apply(emulator);
    expect([run.outputs['failure-reason'], listHookWrites(emulator)]).toEqual(['stale-config', []]);
    expect(run.stdout).toContain('300 or more changed files');
  });

  test('goes on where only other files changed, with one request more', async () => {
    await using emulator = await startWithConfig();
    addCommit(emulator, next, { 'readme.md': 'b', 'policy.yml': 'not read by this run' });
    addCommit(emulator, other, { 'docs/.github/hookherd.yml': 'another file' });
    const run = await apply(emulator);
    expect([run.code, run.outputs.applied, run.outputs['failure-reason']]).toEqual([0, '1', '']);
    expect(countCompares(emulator)).toBe(1);
  });

  test('warns, or says nothing, where the input asks for that', async () => {
    await using emulator = await startWithConfig();
    addCommit(emulator, next, { '.github/hookherd.yml': createConfig('release') });
    const warned = await apply(emulator, { inputs: { 'stale-config': 'warn' } });
    expect([warned.code, warned.outputs.applied]).toEqual([0, '1']);
    expect(warned.stdout).toMatch(
      /^::warning title=Hookherd%3A stale-config::The config of this run is not the newest/m,
    );
    const allowed = await apply(emulator, { inputs: { 'stale-config': 'allow' } });
    expect([allowed.code, allowed.summary.includes('not the newest'), countCompares(emulator)]).toEqual([0, false, 1]);
  });
});

describe('an apply that cannot ask for the newest config says so and goes on', () => {
  const cases: readonly [string, RunSetup, EmulatorOptions, number][] = [
    [
      'without contents: read',
      {},
      {
        tokens: [
          { ...workflowToken, permissions: { metadata: 'read' } },
          { token: 'admin-token', kind: 'full' },
        ],
      },
      1,
    ],
    ['without a github-token', { inputs: { 'github-token': '' } }, {}, 0],
    ['of a branch that is gone', { environment: { GITHUB_REF: 'refs/heads/gone' } }, {}, 1],
    ['of a commit that GitHub does not know', { environment: { GITHUB_SHA: '9'.repeat(40) } }, {}, 1],
  ];

  test.each(cases)('%s', async (_, given, options, compares) => {
    const repository = { visibility: 'private' as const, commits: [{ sha: old, files: { 'readme.md': 'a' } }] };
    await using emulator = await startWithConfig({ repositories: { 'acme/webhooks': repository }, ...options });
    const run = await apply(emulator, given);
    expect([run.code, run.outputs.applied, countCompares(emulator)]).toEqual([0, '1', compares]);
    expect(run.summary).toContain('stale-config-not-checked');
    expect(run.summary).toContain('contents: read');
  });
});

test.each<[string, RunSetup]>([
  ['a tag', { environment: { GITHUB_REF: 'refs/tags/v1' } }],
  ['a dry run', { inputs: { mode: 'dry-run' } }],
  ['a redelivery', { inputs: { mode: 'redeliver' } }],
])('%s is not compared with anything', async (_, given) => {
  await using emulator = await startWithConfig();
  addCommit(emulator, next, { '.github/hookherd.yml': createConfig('release') });
  const run = await apply(emulator, given);
  expect([run.code, countCompares(emulator)]).toEqual([0, 0]);
  expect(run.summary).not.toContain('stale-config');
});
