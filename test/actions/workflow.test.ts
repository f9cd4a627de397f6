import { describe, expect, test } from 'vitest';
import { readWorkflowRun } from '../../src/actions/context.ts';

function read(payload: object, environment: Readonly<Record<string, string>> = {}) {
  const { GITHUB_SHA: sha = '', GITHUB_REF: ref = '', GITHUB_WORKFLOW: workflow = '' } = environment;
  const runId = Number.parseInt(environment.GITHUB_RUN_ID ?? '', 10);
  const serverUrl = 'https://github.com';
  return readWorkflowRun(
    {
      payload,
      eventName: environment.GITHUB_EVENT_NAME ?? 'push',
      sha,
      ref,
      workflow,
      actor: '',
      runId,
      runNumber: 57,
      serverUrl,
    },
    { GITHUB_REPOSITORY: 'acme/webhooks', ...environment },
  );
}

function createPayload(more: object) {
  const base = { repo: { full_name: 'acme/webhooks' } };
  return { pull_request: { number: 12, base, head: { sha: 'abc', repo: { full_name: 'acme/webhooks' } }, ...more } };
}

describe('the workflow as the runner tells it', () => {
  test('knows its run, its commit and its branch', () => {
    const facts = read(
      {},
      {
        GITHUB_RUN_ID: '812',
        GITHUB_SHA: 'c'.repeat(40),
        GITHUB_REF: 'refs/heads/release/1',
        GITHUB_WORKFLOW: 'webhooks',
      },
    );
    expect(facts).toMatchObject({
      owner: 'acme',
      commit: 'c'.repeat(40),
      branch: 'release/1',
      name: 'webhooks',
      runUrl: 'https://github.com/acme/webhooks/actions/runs/812',
    });
  });

  test.each(['refs/tags/v1', 'refs/pull/12/merge', ''])('has no branch on %s', (ref) => {
    expect(read({}, { GITHUB_REF: ref }).branch).toBe('');
  });

  test('of a pull request is about its head, not about the merge that GitHub made up', () => {
    expect(read(createPayload({}), { GITHUB_SHA: 'merge' }).commit).toBe('abc');
  });

  test.each([
    { of: 'the repository', head: { sha: 'abc', repo: { full_name: 'acme/webhooks' } }, fromFork: false },
    { of: 'a fork', head: { sha: 'abc', repo: { full_name: 'mallory/webhooks' } }, fromFork: true },
    { of: 'a fork that was deleted', head: { sha: 'abc', repo: null }, fromFork: true },
  ])('tells a pull request of $of', ({ head, fromFork }) => {
    expect(read(createPayload({ head })).pullRequest?.fromFork).toBe(fromFork);
  });

  test.each([
    { repository: { private: true }, expected: true },
    { repository: { private: false }, expected: false },
    { repository: { visibility: 'internal', private: false }, expected: true },
    { repository: { visibility: 'public' }, expected: false },
    { repository: {}, expected: undefined },
    { repository: undefined, expected: undefined },
  ])('is private only where the event says so: $repository', ({ repository, expected }) => {
    expect(read({ repository }).isPrivate).toBe(expected);
  });

  test('knows the head that a workflow_run event is about, unless no pull request started that run', () => {
    const run = {
      event: 'pull_request',
      head_sha: 'abc',
      head_branch: 'patch-1',
      head_repository: { owner: { login: 'mallory' } },
    };
    expect(read({ workflow_run: run }).triggeredBy).toEqual({ owner: 'mallory', branch: 'patch-1', head: 'abc' });
    expect(read({ workflow_run: { ...run, event: 'push' } }).triggeredBy).toBeUndefined();
  });

  test('has an event in lower case, whatever the runner writes', () => {
    expect(read({}, { GITHUB_EVENT_NAME: 'Pull_Request' }).event).toBe('pull_request');
    expect(read({ workflow_run: { event: 'PULL_REQUEST_TARGET' } }).triggerEvent).toBe('pull_request_target');
  });

  test.each([{}, [1], { pull_request: {} }])('survives the payload %j', (payload) => {
    expect(read(payload).pullRequest).toBeUndefined();
  });
});
