import { describe, expect, test } from 'vitest';
import type { WorkflowRun } from '../../src/actions/context.ts';
import { notPosted, postReport } from '../../src/actions/post.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import type { InputTexts } from '../../src/run/settings/inputs.ts';
import { buildDesiredHook, buildPlan, buildPlannedTarget, buildReport, create } from '../render/builders.ts';
import {
  connectRepository,
  createSettings,
  createWorkflowRun,
  listComments,
  listIssues,
  listWrites,
  startWebhooks,
  workflowToken,
} from './webhooks-emulator.ts';

const drift = buildReport({
  plan: buildPlan([buildPlannedTarget({ changes: [create(buildDesiredHook('https://ci.acme.example/github'))] })]),
});
const pull = createWorkflowRun().pullRequest;
if (pull === undefined) throw new Error('the workflow of the tests has a pull request');

const fixedClock = { now: () => Date.parse('2026-11-22T05:23:45Z'), sleep: async () => {} };

function postDrift(emulator: Emulator, workflow: Partial<WorkflowRun> = {}, texts: InputTexts = {}) {
  return postReport(drift, {
    settings: createSettings(texts),
    workflow: createWorkflowRun(workflow),
    repository: workflow.repository === '' ? undefined : connectRepository(emulator, texts),
    ports: { version: '1.2.3', clock: fixedClock, logError: () => {} },
  });
}

const readOnly = {
  ...workflowToken,
  permissions: { issues: 'read', pull_requests: 'read', metadata: 'read' },
} as const;

describe('a run tells of itself', () => {
  test('in a comment on a pull request', async () => {
    await using emulator = await startWebhooks();
    expect(await postDrift(emulator)).toEqual({
      commentUrl: `${emulator.url}/acme/webhooks/issues/12#issuecomment-2000000001`,
      driftIssueUrl: '',
      notices: [],
    });
  });

  test.each(['schedule', 'workflow_dispatch'])('in an issue on %s, where it is asked for', async (event) => {
    await using emulator = await startWebhooks();
    const result = await postDrift(emulator, { event, pullRequest: undefined }, { 'drift-issue': 'true' });
    expect(result).toEqual({
      commentUrl: '',
      driftIssueUrl: `${emulator.url}/acme/webhooks/issues/13`,
      notices: [],
    });
  });

  test.each<{ where: string; workflow: Partial<WorkflowRun>; texts: InputTexts }>([
    { where: 'with comment: never', workflow: {}, texts: { comment: 'never' } },
    { where: 'on a push', workflow: { event: 'push', pullRequest: undefined }, texts: { 'drift-issue': 'true' } },
    {
      where: 'on a schedule, where no issue is asked for',
      workflow: { event: 'schedule', pullRequest: undefined },
      texts: {},
    },
    {
      where: 'of an apply after the merge',
      workflow: { pullRequest: { ...pull, merged: true, closed: true } },
      texts: { mode: 'apply' },
    },
    { where: 'after the pull request is closed', workflow: { pullRequest: { ...pull, closed: true } }, texts: {} },
    { where: 'outside a repository', workflow: { repository: '' }, texts: {} },
  ])('nowhere $where', async ({ workflow, texts }) => {
    await using emulator = await startWebhooks();
    expect(await postDrift(emulator, workflow, texts)).toEqual(notPosted);
    expect(listWrites(emulator)).toEqual([]);
  });

  test('on the pull request of a fork that a workflow_run event is about', async () => {
    await using emulator = await startWebhooks();
    const triggeredBy = { owner: 'fork', branch: 'patch-1', head: 'a'.repeat(40) };
    await postDrift(emulator, { event: 'workflow_run', pullRequest: undefined, triggeredBy });
    expect(listComments(emulator)).toHaveLength(1);
    expect(emulator.requests[0]?.path).toContain('/pulls?state=open&head=fork%3Apatch-1');
  });

  test('nowhere where the commit of a workflow_run event is not the head of its pull request any more', async () => {
    await using emulator = await startWebhooks();
    const triggeredBy = { owner: 'fork', branch: 'patch-1', head: 'b'.repeat(40) };
    await postDrift(emulator, { event: 'workflow_run', pullRequest: undefined, triggeredBy });
    expect(listComments(emulator)).toEqual([]);
  });
});

describe('what cannot be written becomes a notice', () => {
  test('that names the permission for a comment', async () => {
    await using emulator = await startWebhooks({ tokens: [readOnly] });
    const { notices, commentUrl } = await postDrift(emulator);
    expect(commentUrl).toBe('');
    expect(notices).toEqual([
      {
        severity: 'notice',
        code: 'comment-not-written',
        message: expect.stringMatching(
          /^The plan is not commented on pull request 12\. GitHub does not permit the comment on pull request 12 to this token \(403 "Resource not accessible by integration"/,
        ),
        hint: 'Give the job the permission pull-requests: write, or set the input github-token to a token that has it.',
      },
    ]);
  });

  test('that names the permission for an issue', async () => {
    await using emulator = await startWebhooks({ tokens: [readOnly] });
    const { notices } = await postDrift(
      emulator,
      { event: 'schedule', pullRequest: undefined },
      { 'drift-issue': 'true' },
    );
    expect(notices[0]?.hint).toContain('the permission issues: write');
    expect(listIssues(emulator)).toEqual([]);
  });

  test('that says why nothing can be done about it on a fork', async () => {
    await using emulator = await startWebhooks({ tokens: [readOnly] });
    const { notices } = await postDrift(emulator, { pullRequest: { ...pull, fromFork: true } });
    expect(notices[0]?.message).toBe(
      'The plan is not commented on pull request 12: in a pull request from a fork the token can only read.',
    );
  });

  test('that says that the conversation is locked', async () => {
    await using emulator = await startWebhooks();
    const issue = emulator.state.issues.get('acme/webhooks', 12);
    if (issue !== undefined) emulator.state.issues.put({ ...issue, locked: true });
    const { notices } = await postDrift(emulator);
    expect(notices[0]).toMatchObject({
      severity: 'notice',
      message: 'The plan is not commented on pull request 12: the conversation is locked.',
    });
  });

  test('that says that issues are switched off', async () => {
    await using emulator = await startWebhooks();
    const body = { message: 'Issues are disabled for this repo' };
    emulator.faults.add({ method: 'POST', path: '/issues$', kind: 'status', status: 410, body });
    const { notices } = await postDrift(
      emulator,
      { event: 'schedule', pullRequest: undefined },
      { 'drift-issue': 'true' },
    );
    expect(notices[0]).toMatchObject({
      code: 'drift-issue-not-written',
      message: 'The drift issue is not kept: issues are switched off in this repository.',
    });
  });

  test.each([
    { fault: { kind: 'reset', times: 9 } as const, says: /gave no whole answer/ },
    { fault: { kind: 'html-502', times: 9 } as const, says: /failed to answer/ },
    { fault: { kind: 'secondary-limit', times: 9 } as const, says: /refuses the comment/ },
    {
      fault: { kind: 'status', status: 422, body: { message: 'Validation Failed' }, times: 9 } as const,
      says: /refuses the values/,
    },
  ])('with what went wrong: $fault.kind', async ({ fault, says }) => {
    await using emulator = await startWebhooks();
    emulator.faults.add({ method: 'POST', path: '/comments$', ...fault });
    const { notices } = await postDrift(emulator);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.message).toMatch(says);
  });
});
