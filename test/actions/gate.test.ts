import { describe, expect, test } from 'vitest';
import type { WorkflowRun } from '../../src/actions/context.ts';
import { checkEvent } from '../../src/actions/gate.ts';
import { Failure } from '../../src/model/failure.ts';
import type { InputTexts } from '../../src/run/settings/inputs.ts';
import { createSettings, createWorkflowRun } from './webhooks-emulator.ts';

const pull = createWorkflowRun().pullRequest;
if (pull === undefined) throw new Error('the workflow of the tests has a pull request');
const merged = { ...pull, merged: true, closed: true };

function getRefusal(texts: InputTexts, workflow: Partial<WorkflowRun>): string {
  try {
    checkEvent(createSettings(texts), createWorkflowRun(workflow));
    return '';
  } catch (error) {
    return error instanceof Failure ? `${error.reason}: ${error.message}` : 'a fault of ours';
  }
}

describe('an apply', () => {
  test.each<Partial<WorkflowRun>>([
    { event: 'pull_request' },
    { event: 'pull_request_target' },
    { event: 'pull_request_review' },
    { event: 'pull_request', pullRequest: { ...pull, closed: true } },
    { event: 'pull_request', pullRequest: { ...pull, merged: true } },
    { event: 'merge_group', pullRequest: undefined },
  ])('is refused on $event, which is not merged', (workflow) => {
    for (const mode of ['apply', 'redeliver'])
      expect(getRefusal({ mode }, workflow)).toBe(
        `input-invalid: mode "${mode}" is refused on the event ${workflow.event}: what it would write is not merged yet.`,
      );
  });

  test.each<Partial<WorkflowRun>>([
    { event: 'push', pullRequest: undefined },
    { event: 'schedule', pullRequest: undefined },
    { event: 'workflow_dispatch', pullRequest: undefined },
    { event: 'pull_request', pullRequest: merged },
  ])('is allowed on $event, where the config is merged', (workflow) => {
    expect(getRefusal({ mode: 'apply' }, workflow)).toBe('');
  });
});

describe('a dry run without a token', () => {
  test.each<{ of: string; workflow: Partial<WorkflowRun> }>([
    { of: 'a fork', workflow: { pullRequest: { ...pull, fromFork: true } } },
    { of: 'Dependabot', workflow: { pullRequest: { ...pull, byDependabot: true } } },
    { of: 'a branch that Dependabot pushed to', workflow: { actor: 'dependabot[bot]' } },
  ])('on the pull request of $of only validates, with a notice', ({ workflow }) => {
    const { settings: milder, notices } = checkEvent(createSettings({ token: '' }), createWorkflowRun(workflow));
    expect(milder.mode).toBe('validate');
    expect(notices).toEqual([
      {
        severity: 'notice',
        code: 'validated-only',
        message: expect.stringContaining('a pull request from a fork or from Dependabot gets no token'),
        hint: expect.stringContaining('when the change is merged'),
      },
    ]);
  });

  test('on a pull request of our own stays a dry run, which tells that the token is missing', () => {
    expect(checkEvent(createSettings({ token: '' }), createWorkflowRun()).settings.mode).toBe('dry-run');
  });

  test('on a fork that has a token stays a dry run', () => {
    const workflow = createWorkflowRun({ pullRequest: { ...pull, fromFork: true } });
    expect(checkEvent(createSettings(), workflow).settings.mode).toBe('dry-run');
  });
});

test('the token of the workflow is refused for hooks, since it can never see them', () => {
  const same = { token: 'workflow-token', 'github-token': 'workflow-token' };
  expect(getRefusal(same, {})).toContain('not-permitted: The token is the GITHUB_TOKEN of the workflow');
  expect(getRefusal({ ...same, mode: 'validate' }, {})).toBe('');
});
