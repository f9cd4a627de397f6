import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Emulator, EmulatorOptions } from '../../src/emulator/emulator.ts';
import { outputNames } from '../../src/render/outputs.ts';
import { type ActionRun, createFolder, runAction } from '../scenarios/bundle.ts';
import { removeMasks } from '../secrets/canaries.ts';
import { listComments, listIssues, listWrites, startWebhooks, stranger, workflowToken } from './webhooks-emulator.ts';

const config = `
organization: acme
defaults: { content_type: json }
hooks:
  - url: https://ci.acme.example/github
    events: [push]
    secret: \${CI_HOOK_SECRET}
  - url: https://siem.acme.example/in/\${SIEM_TOKEN}
    events: [release]
    active: false
`;
const secrets = { CI_HOOK_SECRET: 'canary secret, long enough', SIEM_TOKEN: 'canaryTokenInThePath1' };
const head = 'b'.repeat(40);
const commit = 'c'.repeat(40);

interface RunSetup {
  readonly config?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly payload?: unknown;
  readonly environment?: Readonly<Record<string, string>>;
}

async function run(emulator: Emulator, given: RunSetup = {}): Promise<ActionRun> {
  using folder = createFolder({ '.github/hookherd.yml': given.config ?? config });
  const payload = `${folder.path}/event.json`;
  writeFileSync(payload, JSON.stringify(given.payload ?? {}));
  const inputs = {
    token: 'admin-token',
    'github-token': workflowToken.token,
    'api-url': emulator.url,
    ...given.inputs,
  };
  return await runAction(inputs, {
    folder: folder.path,
    environment: {
      GITHUB_API_URL: emulator.url,
      GITHUB_EVENT_NAME: given.event ?? 'push',
      GITHUB_EVENT_PATH: payload,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: '812',
      GITHUB_RUN_NUMBER: '57',
      GITHUB_SHA: commit,
      GITHUB_WORKFLOW: 'webhooks',
      ...secrets,
      ...given.environment,
    },
  });
}

function createPullRequest(more: object = {}): RunSetup {
  const repo = { full_name: 'acme/webhooks' };
  const pull = { number: 12, head: { sha: head, repo }, base: { repo }, user: { login: 'octocat' }, ...more };
  return { event: 'pull_request', payload: { repository: { private: true }, pull_request: pull } };
}

/** An organization with hooks that the config does not name, and pull request 12. */
function startAcme(more: EmulatorOptions = {}) {
  return startWebhooks({
    organizations: {
      acme: { hooks: [{ url: 'https://unknown.example/hook', events: ['push'], content_type: 'json', secret: 'x' }] },
    },
    repositories: { 'acme/webhooks': { pulls: [{ number: 12, commits: [head, commit], head, merged: true }] } },
    ...more,
  });
}

/** Everything that a run says anywhere. */
function collectTexts(emulator: Emulator, finished: ActionRun): string {
  return [
    removeMasks(finished.stdout),
    finished.stderr,
    finished.summary,
    JSON.stringify(finished.outputs),
    JSON.stringify(finished.plan),
    ...listComments(emulator).map(({ body }) => body),
    ...listIssues(emulator).map(({ title, body }) => `${title} ${body}`),
  ].join('\n');
}

describe('a pull request', () => {
  test('gets the plan as a comment, the log its phases in groups and the plan outside of them', async () => {
    await using emulator = await startAcme();
    const planned = await run(emulator, createPullRequest());
    expect([planned.code, planned.stderr]).toEqual([0, '']);
    expect(planned.outputs['comment-url']).toBe(`${emulator.url}/acme/webhooks/issues/12#issuecomment-2000000001`);
    expect(listComments(emulator)[0]?.body).toContain('### 🪝 Webhooks of `acme`: 2 to create');
    expect(listComments(emulator)[0]?.body).toContain(`plan \`${planned.outputs.digest?.slice(0, 12)}\``);
    expect(removeMasks(planned.stdout)).toContain(
      '::group::Read the config\n1/1  .github/hookherd.yml\n::endgroup::\n::group::Read the live hooks\n1/1  acme: 1 hook\n::endgroup::\nPlan: 2 to create',
    );
    expect(collectTexts(emulator, planned)).not.toMatch(/canary/);
  });

  test('is told that nothing differs any more after a later push', async () => {
    await using emulator = await startAcme();
    await run(emulator, createPullRequest());
    await run(emulator, { inputs: { mode: 'apply' } });
    await run(emulator, createPullRequest());
    expect(listComments(emulator).map(({ body }) => body.split('\n')[1])).toEqual([
      expect.stringContaining('Webhooks of `acme`: no changes'),
    ]);
  });

  test('without the permission to comment is as green as before, with a notice', async () => {
    await using emulator = await startAcme({
      tokens: [
        { ...workflowToken, permissions: { pull_requests: 'read' } },
        { token: 'admin-token', kind: 'full' },
      ],
    });
    const planned = await run(emulator, createPullRequest());
    expect(planned.code).toBe(0);
    expect(planned.stdout).toMatch(/^::notice title=Hookherd%3A comment-not-written::.*pull-requests: write/m);
    expect(planned.summary).toContain('comment-not-written');
    expect(planned.outputs).toMatchObject({ 'comment-url': '', 'failure-reason': '', creates: '2' });
  });

  test('from a fork without a token is validated and green', async () => {
    await using emulator = await startAcme();
    const fork = createPullRequest({ head: { sha: head, repo: { full_name: 'mallory/webhooks' } } });
    const validated = await run(emulator, { ...fork, inputs: { token: '' } });
    expect(validated.code).toBe(0);
    expect(validated.outputs).toMatchObject({ summary: 'Config is valid: 2 hooks for 1 target', 'has-changes': '' });
    expect(validated.stdout).toMatch(/^::notice title=Hookherd%3A validated-only::/m);
    expect(listWrites(emulator)).toEqual([]);
    const wrong = await run(emulator, { ...fork, inputs: { token: '' }, config: `${config}colour: red\n` });
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toMatch(
      /^::error title=Hookherd%3A unknown-key,file=\.github\/hookherd\.yml,line=11,col=1::/m,
    );
    expect(listComments(emulator)[0]?.body).toContain('### 🪝 Webhooks: config is invalid, 1 error');
  });

  test('in a public repository shows of hooks that the config does not name only their number', async () => {
    await using emulator = await startAcme();
    const given = createPullRequest();
    const payload = { ...(given.payload as object), repository: { private: false } };
    const planned = await run(emulator, { ...given, payload });
    expect(collectTexts(emulator, planned)).not.toContain('unknown.example');
    expect(planned.outputs.unmanaged).toBe('1');
    const listed = await run(emulator, { ...given, payload, inputs: { 'show-unmanaged': 'always' } });
    expect(collectTexts(emulator, listed)).toContain('unknown.example');
  });
});

describe('an apply of what was reviewed', () => {
  const apply: RunSetup = { inputs: { mode: 'apply', 'require-reviewed-plan': 'true' } };

  test('writes after the merge, and again with nothing left to do', async () => {
    await using emulator = await startAcme();
    await run(emulator, createPullRequest());
    const applied = await run(emulator, apply);
    expect([applied.code, applied.outputs.applied]).toEqual([0, '2']);
    expect((await run(emulator, apply)).code).toBe(0);
  });

  test('is told in our comment, which goes on naming the plan that was reviewed', async () => {
    await using emulator = await startAcme();
    await run(emulator, createPullRequest());
    const [planned] = listComments(emulator);
    const applied = await run(emulator, apply);
    const [comment, ...others] = listComments(emulator);
    expect(others).toEqual([]);
    expect(comment?.body).toContain('### 🪝 Webhooks of `acme`: applied, 2 changes');
    expect(comment?.body).toContain('/actions/runs/');
    expect(comment?.body.split('\n')[0]).toBe(planned?.body.split('\n')[0]);
    expect(applied.outputs['comment-url']).not.toBe('');
    await run(emulator, apply);
    expect(listComments(emulator)[0]?.body).toContain('applied, 2 changes');
  });

  test('is green where the commit of the run is unknown or none that could be looked up', async () => {
    for (const sha of ['', 'not/a commit']) {
      await using emulator = await startAcme();
      const applied = await run(emulator, { inputs: { mode: 'apply' }, environment: { GITHUB_SHA: sha } });
      expect([applied.code, applied.outputs.applied, applied.outputs['failure-reason']]).toEqual([0, '2', '']);
    }
  });

  test('is refused, not crashed, where the run names no commit', async () => {
    await using emulator = await startAcme();
    const applied = await run(emulator, { ...apply, environment: { GITHUB_SHA: '' } });
    expect([applied.code, applied.outputs['failure-reason'], applied.stderr]).toEqual([1, 'plan-changed', '']);
    expect(applied.summary).toContain('The run names no commit');
    expect(listWrites(emulator)).toEqual([]);
  });

  test('leaves no comment on a pull request that has none of ours, and none under comment: never', async () => {
    await using emulator = await startAcme();
    await run(emulator, { inputs: { mode: 'apply' } });
    expect(listComments(emulator)).toEqual([]);
    await using other = await startAcme();
    await run(other, createPullRequest());
    await run(other, { inputs: { mode: 'apply', comment: 'never' } });
    expect(listComments(other)[0]?.body).toContain('2 to create');
  });

  test('is refused, with the plan shown and nothing written, where the live hooks drifted since', async () => {
    await using emulator = await startAcme();
    await run(emulator, createPullRequest());
    emulator.state.add({
      organizations: { acme: { hooks: [{ url: 'https://ci.acme.example/github', events: ['release'] }] } },
    });
    const before = listWrites(emulator).length;
    const applied = await run(emulator, apply);
    expect(applied.code).toBe(1);
    expect(applied.outputs).toMatchObject({ 'failure-reason': 'plan-changed', updates: '1', applied: '0' });
    expect(applied.summary).toContain('the one reviewed on pull request 12 has');
    expect(listWrites(emulator)).toHaveLength(before);
  });

  test('is refused where the only plan is a copy by somebody else', async () => {
    await using emulator = await startAcme();
    await run(emulator, { ...createPullRequest(), inputs: { 'github-token': stranger.token } });
    expect(listComments(emulator)[0]?.user).toBe('mallory');
    const applied = await run(emulator, apply);
    expect(applied.outputs).toMatchObject({ 'failure-reason': 'plan-changed', applied: '0' });
    expect(applied.summary).toContain('no plan of ours');
  });

  test('is refused without a github-token to read the plan with', async () => {
    await using emulator = await startAcme();
    const applied = await run(emulator, { inputs: { ...apply.inputs, 'github-token': '' } });
    expect(applied.outputs['failure-reason']).toBe('input-invalid');
    expect(applied.summary).toContain('works only in a workflow');
    expect(listWrites(emulator)).toEqual([]);
  });
});

describe('a scheduled dry run', () => {
  const schedule: RunSetup = { event: 'schedule', inputs: { 'drift-issue': 'true' } };

  test('opens an issue, keeps it, and closes it when the drift is gone', async () => {
    await using emulator = await startAcme();
    const first = await run(emulator, schedule);
    expect([first.code, first.outputs['drift-issue-url']]).toEqual([0, `${emulator.url}/acme/webhooks/issues/13`]);
    await run(emulator, schedule);
    await run(emulator, { inputs: { mode: 'apply' } });
    const last = await run(emulator, schedule);
    expect(listIssues(emulator)).toMatchObject([{ state: 'closed', labels: ['hookherd-drift'] }]);
    expect(last.outputs).toMatchObject({ 'has-drift': 'false', 'drift-issue-url': first.outputs['drift-issue-url'] });
    expect(collectTexts(emulator, first)).not.toMatch(/canary/);
  });

  test('that cannot read the hooks leaves the issue as it is', async () => {
    await using emulator = await startAcme();
    await run(emulator, schedule);
    const [before] = listIssues(emulator);
    emulator.faults.add({ path: '^/orgs/acme/hooks', kind: 'status', status: 404, body: { message: 'Not Found' } });
    const failed = await run(emulator, schedule);
    expect(failed.outputs['failure-reason']).toBe('not-permitted');
    expect(listIssues(emulator)).toEqual([before]);
  });
});

describe('hostile hooks', () => {
  const evil =
    '::error::owned ##[error]owned @octocat #1 | ` ``` <img src=https://evil.example/p.png> ![x](https://evil.example/p.png)';
  const hooks = [
    { url: `https://evil.example/${evil}`, events: [evil, '@octocat'], content_type: 'json' },
    { url: 'https://gone.example/@octocat/\u202egnp.exe', events: [evil], content_type: 'json' },
  ];
  const hostile = `${config}unmanaged: deactivate\n`;

  test('run no command, mention nobody, break no table and load no image, wherever they are shown', async () => {
    await using emulator = await startAcme({ organizations: { acme: { hooks } } });
    const planned = await run(emulator, { ...createPullRequest(), config: hostile });
    const scheduled = await run(emulator, {
      event: 'schedule',
      config: hostile,
      inputs: { 'drift-issue': 'true', 'show-unmanaged': 'always' },
    });
    expect(planned.outputs.deactivations).toBe('2');
    for (const { stdout, stderr } of [planned, scheduled]) {
      const commands = [...stdout.matchAll(/^\s*::([a-z-]+)/gm)].map(([, name]) => name);
      expect(
        commands.filter((name) => !['add-mask', 'group', 'endgroup', 'warning', 'notice'].includes(name ?? '')),
      ).toEqual([]);
      expect(stdout + stderr).not.toMatch(/##\[|\u202e/);
      expect(stdout + stderr).not.toMatch(/^\s*::error/m);
    }
    const pages = [planned.summary, scheduled.summary, listComments(emulator)[0]?.body, listIssues(emulator)[0]?.body];
    for (const page of pages) {
      const outsideCode = removeCode(page ?? '');
      expect(outsideCode).not.toMatch(/@octocat|<img|!\[|#1\b|\u202e/);
      expect(page).toContain('evil.example');
    }
  });
});

/** A page without its code blocks and spans, where GitHub gives nothing a meaning, and without our own marker. */
function removeCode(page: string): string {
  return page
    .replace(/^<!-- hookherd:v1 .* -->$/m, '')
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '')
    .replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, '');
}

describe('outputs', () => {
  test.each<{ path: string; given: RunSetup; reason: string }>([
    { path: 'a plan', given: {}, reason: '' },
    { path: 'an apply', given: { inputs: { mode: 'apply' } }, reason: '' },
    { path: 'a validation', given: { inputs: { mode: 'validate' } }, reason: '' },
    { path: 'an unknown input', given: { inputs: { 'max-deletion': '1' } }, reason: 'input-invalid' },
    { path: 'an invalid config', given: { config: 'hooks: 1' }, reason: 'config-invalid' },
    { path: 'a missing token', given: { inputs: { token: '' } }, reason: 'not-permitted' },
    { path: 'a refused event', given: { ...createPullRequest(), inputs: { mode: 'apply' } }, reason: 'input-invalid' },
    { path: 'pending changes', given: { inputs: { 'fail-on-changes': 'true' } }, reason: 'changes-pending' },
    {
      path: 'an unreachable GitHub',
      given: { inputs: { 'api-url': 'http://127.0.0.1:9', 'max-wait': '0' } },
      reason: 'api-error',
    },
  ])('are all set after $path', async ({ given, reason }) => {
    await using emulator = await startAcme();
    const { outputs, code, summary } = await run(emulator, given);
    expect(Object.keys(outputs).sort()).toEqual([...outputNames].sort());
    expect([outputs['failure-reason'], code]).toEqual([reason, reason === '' ? 0 : 1]);
    expect(summary).toContain('### ');
    expect(outputs.summary).not.toBe('');
  });
});

describe('an event whose code is not merged', () => {
  const createWorkflowRun = (event: string | undefined): RunSetup => ({
    event: 'workflow_run',
    payload: { workflow_run: { event, head_sha: head, head_branch: 'patch-1', head_repository: null } },
  });

  test.each<[string, RunSetup]>([
    ['a workflow_run of a pull request', createWorkflowRun('pull_request')],
    ['a workflow_run of pull_request_target', createWorkflowRun('pull_request_target')],
    ['a workflow_run that does not say what it follows', createWorkflowRun(undefined)],
    ['a workflow_run in another case', { ...createWorkflowRun('Pull_Request'), event: 'Workflow_Run' }],
    ['a pull request in another case', { ...createPullRequest(), event: 'Pull_Request' }],
    ['a merge group in another case', { event: 'MERGE_GROUP' }],
  ])('writes nothing on %s', async (_, given) => {
    await using emulator = await startAcme();
    for (const mode of ['apply', 'redeliver']) {
      const refused = await run(emulator, { ...given, inputs: { mode } });
      expect([refused.code, refused.outputs['failure-reason']]).toEqual([1, 'input-invalid']);
      expect(refused.summary).toContain('is not merged yet');
    }
    expect(listWrites(emulator)).toEqual([]);
  });

  test('is none on a workflow_run of a push', async () => {
    await using emulator = await startAcme();
    const applied = await run(emulator, { ...createWorkflowRun('push'), inputs: { mode: 'apply' } });
    expect([applied.code, applied.outputs.applied]).toEqual([0, '2']);
  });
});
