import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workflow } from '../../src/actions/workflow.ts';
import { folderWith } from '../scenarios/bundle.ts';

function read(payload: unknown, environment: Readonly<Record<string, string>> = {}) {
  using folder = folderWith({});
  const path = `${folder.path}/event.json`;
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return workflow({ GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: 'acme/webhooks', ...environment });
}

function pull(more: object) {
  const base = { repo: { full_name: 'acme/webhooks' } };
  return { pull_request: { number: 12, base, head: { sha: 'abc', repo: { full_name: 'acme/webhooks' } }, ...more } };
}

describe('the workflow as the runner tells it', () => {
  test('knows its run, its commit and its branch', () => {
    const facts = read('{}', {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '812',
      GITHUB_SHA: 'c'.repeat(40),
      GITHUB_REF: 'refs/heads/release/1',
      GITHUB_WORKFLOW: 'webhooks',
    });
    expect(facts).toMatchObject({
      owner: 'acme',
      commit: 'c'.repeat(40),
      branch: 'release/1',
      name: 'webhooks',
      runUrl: 'https://github.com/acme/webhooks/actions/runs/812',
    });
  });

  test.each(['refs/tags/v1', 'refs/pull/12/merge', ''])('has no branch on %s', (ref) => {
    expect(read('{}', { GITHUB_REF: ref }).branch).toBe('');
  });

  test('of a pull request is about its head, not about the merge that GitHub made up', () => {
    expect(read(pull({}), { GITHUB_SHA: 'merge' }).commit).toBe('abc');
  });

  test.each([
    { of: 'the repository', head: { sha: 'abc', repo: { full_name: 'acme/webhooks' } }, fromFork: false },
    { of: 'a fork', head: { sha: 'abc', repo: { full_name: 'mallory/webhooks' } }, fromFork: true },
    { of: 'a fork that was deleted', head: { sha: 'abc', repo: null }, fromFork: true },
  ])('tells a pull request of $of', ({ head, fromFork }) => {
    expect(read(pull({ head })).pullRequest?.fromFork).toBe(fromFork);
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

  test.each(['', 'null', '[1]', '{"pull_request": {}}', 'not JSON'])('survives the event file %j', (payload) => {
    expect(read(payload).pullRequest).toBeUndefined();
  });
});
