import { describe, expect, test } from 'vitest';
import { upsertComment } from '../../src/actions/comment.ts';
import { checkReviewedPlan } from '../../src/actions/gate.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import type { PullSeed } from '../../src/emulator/seed.ts';
import { create, desired, plan, planned, report, unchanged } from '../render/builders.ts';
import { acmeWebhooks, boardOn, comments, restApi, workflowOf, workflowToken } from './world.ts';

const head = 'b'.repeat(40);
const commit = 'c'.repeat(40);
const merged: PullSeed = { number: 12, commits: ['a'.repeat(40), head, commit], head, merged: true };
const reviewed = plan([planned({ changes: [create(desired('https://ci.acme.example/github'))] })]);
const drifted = { ...reviewed, digest: 'd'.repeat(64) };
const push = workflowOf({ event: 'push', branch: 'main', commit, pullRequest: undefined });

function merges(...pulls: readonly PullSeed[]) {
  return acmeWebhooks({ repositories: { 'acme/webhooks': { pulls } } });
}

function comment(emulator: Emulator, given = reviewed, at = head) {
  return upsertComment(report({ plan: given }), {
    repository: boardOn(emulator),
    pull: { number: 12, head: at },
    when: 'always',
    workflow: workflowOf(),
    version: '1.2.3',
  });
}

async function refused(emulator: Emulator, given = reviewed, workflow = push): Promise<string | undefined> {
  return (await checkReviewedPlan(given, boardOn(emulator), workflow))?.message;
}

describe('a plan that must have been reviewed', () => {
  test('passes with the digest of our comment for the last commit of the merged pull request', async () => {
    await using emulator = await merges(merged);
    await comment(emulator);
    expect(await refused(emulator)).toBeUndefined();
  });

  test('passes where a pull request was merged into another branch too', async () => {
    await using emulator = await merges(merged, { ...merged, number: 11, base: 'develop' });
    await comment(emulator);
    expect(await refused(emulator)).toBeUndefined();
  });

  test('passes on the event of the merge itself', async () => {
    await using emulator = await merges(merged);
    await comment(emulator);
    const open = workflowOf().pullRequest;
    if (open === undefined) throw new Error('the workflow of the tests has a pull request');
    const pullRequest = { ...open, head, merged: true, closed: true };
    expect(await refused(emulator, reviewed, workflowOf({ commit: head, pullRequest }))).toBeUndefined();
    expect(emulator.requests.filter(({ path }) => path.includes('/commits/'))).toEqual([]);
  });

  test('passes unread where it is empty', async () => {
    await using emulator = await merges();
    expect(await refused(emulator, plan([planned({ unchanged: unchanged(2) })]))).toBeUndefined();
    expect(emulator.requests).toEqual([]);
  });

  test('is refused where something drifted since', async () => {
    await using emulator = await merges(merged);
    await comment(emulator);
    expect(await refused(emulator, drifted)).toBe(
      `The plan has the digest ${drifted.digest}; the one reviewed on pull request 12 has ${reviewed.digest.slice(0, 12)}.`,
    );
  });

  test('is refused where the comment is of an earlier commit of the pull request', async () => {
    await using emulator = await merges(merged);
    await comment(emulator, reviewed, 'a'.repeat(40));
    expect(await refused(emulator)).toBe(
      'The plan on pull request 12 was made for commit aaaaaaaaaaaa, and its last commit is bbbbbbbbbbbb.',
    );
  });

  test('is refused where there is no comment of ours', async () => {
    await using emulator = await merges(merged);
    expect(await refused(emulator)).toBe('Pull request 12 has no plan of ours that somebody could have reviewed.');
  });

  test('is refused where a stranger copied our comment, however far back', async () => {
    await using emulator = await merges(merged);
    await comment(emulator);
    const body = comments(emulator)[0]?.body;
    await using other = await merges(merged);
    const path = '/repos/acme/webhooks/issues/12/comments';
    for (let count = 0; count < 101; count += 1)
      await restApi(other, 'stranger').send({ route: `POST ${path}`, parameters: { body }, subject: 'a comment' });
    expect(await refused(other)).toContain('no plan of ours');
    await comment(other);
    expect(await refused(other)).toBeUndefined();
  });

  test('is refused where there are two comments of ours, of which one may be an echo', async () => {
    await using emulator = await merges(merged);
    await comment(emulator);
    const body = { body: comments(emulator)[0]?.body };
    const path = '/repos/acme/webhooks/issues/12/comments';
    await restApi(emulator).send({ route: `POST ${path}`, parameters: body, subject: 'a comment' });
    expect(await refused(emulator)).toBe(
      'Pull request 12 has 2 plans of ours; which of them was reviewed is not known.',
    );
  });

  test.each([
    { name: 'no pull request', pulls: [], says: 'no merged pull request into main' },
    { name: 'only an open one', pulls: [{ ...merged, merged: false }], says: 'no merged pull request into main' },
    { name: 'several', pulls: [merged, { ...merged, number: 13 }], says: '2 merged pull requests into main' },
  ])('is refused where the commit belongs to $name', async ({ pulls, says }) => {
    await using emulator = await merges(...pulls);
    expect(await refused(emulator)).toContain(`Commit ccccccc belongs to ${says}`);
  });

  test('is refused where a target could not be planned', async () => {
    await using emulator = await merges(merged);
    expect(await refused(emulator, { ...reviewed, digest: '' })).toBe(
      'This plan has no digest, because a target could not be planned.',
    );
  });

  test.each(['/commits/', '/comments'])(
    'is refused, with the permissions that are needed, where %s cannot be read',
    async (path) => {
      await using emulator = await merges(merged);
      emulator.faults.add({
        path,
        kind: 'status',
        status: 403,
        body: { message: 'Resource not accessible by integration' },
      });
      const refusal = await checkReviewedPlan(reviewed, boardOn(emulator, {}, workflowToken.token), push);
      expect(refusal?.reason).toBe('not-permitted');
      expect(refusal?.hint).toContain('contents: read and pull-requests: read');
    },
  );
});
