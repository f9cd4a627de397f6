import { describe, expect, test } from 'vitest';
import { upsertComment } from '../../src/actions/comment.ts';
import { checkReviewedPlan } from '../../src/actions/gate.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import type { PullSeed } from '../../src/emulator/seed.ts';
import {
  buildDesiredHook,
  buildPlan,
  buildPlannedTarget,
  buildReport,
  buildUnchangedHooks,
  create,
} from '../render/builders.ts';
import {
  connectRepository,
  connectRestApi,
  createWorkflowRun,
  listComments,
  startWebhooks,
  workflowToken,
} from './webhooks-emulator.ts';

const head = 'b'.repeat(40);
const commit = 'c'.repeat(40);
const merged: PullSeed = { number: 12, commits: ['a'.repeat(40), head, commit], head, merged: true };
const reviewed = buildPlan([
  buildPlannedTarget({ changes: [create(buildDesiredHook('https://ci.acme.example/github'))] }),
]);
const drifted = { ...reviewed, digest: 'd'.repeat(64) };
const push = createWorkflowRun({ event: 'push', branch: 'main', commit, pullRequest: undefined });

function startWithPulls(...pulls: readonly PullSeed[]) {
  return startWebhooks({ repositories: { 'acme/webhooks': { pulls } } });
}

function publishComment(emulator: Emulator, given = reviewed, at = head) {
  return upsertComment(buildReport({ plan: given }), {
    repository: connectRepository(emulator),
    pull: { number: 12, head: at },
    when: 'always',
    workflow: createWorkflowRun(),
    version: '1.2.3',
  });
}

async function getRefusal(emulator: Emulator, given = reviewed, workflow = push): Promise<string | undefined> {
  return (await checkReviewedPlan(given, connectRepository(emulator), workflow))?.message;
}

describe('a plan that must have been reviewed', () => {
  test('passes with the digest of our comment for the last commit of the merged pull request', async () => {
    await using emulator = await startWithPulls(merged);
    await publishComment(emulator);
    expect(await getRefusal(emulator)).toBeUndefined();
  });

  test('passes where a pull request was merged into another branch too', async () => {
    await using emulator = await startWithPulls(merged, { ...merged, number: 11, base: 'develop' });
    await publishComment(emulator);
    expect(await getRefusal(emulator)).toBeUndefined();
  });

  test('passes on the event of the merge itself', async () => {
    await using emulator = await startWithPulls(merged);
    await publishComment(emulator);
    const open = createWorkflowRun().pullRequest;
    if (open === undefined) throw new Error('the workflow of the tests has a pull request');
    const pullRequest = { ...open, head, merged: true, closed: true };
    expect(await getRefusal(emulator, reviewed, createWorkflowRun({ commit: head, pullRequest }))).toBeUndefined();
    expect(emulator.requests.filter(({ path }) => path.includes('/commits/'))).toEqual([]);
  });

  test('passes unread where it is empty', async () => {
    await using emulator = await startWithPulls();
    expect(
      await getRefusal(emulator, buildPlan([buildPlannedTarget({ unchanged: buildUnchangedHooks(2) })])),
    ).toBeUndefined();
    expect(emulator.requests).toEqual([]);
  });

  test('is refused where something drifted since', async () => {
    await using emulator = await startWithPulls(merged);
    await publishComment(emulator);
    expect(await getRefusal(emulator, drifted)).toBe(
      `The plan has the digest ${drifted.digest}; the one reviewed on pull request 12 has ${reviewed.digest.slice(0, 12)}.`,
    );
  });

  test('is refused where the comment is of an earlier commit of the pull request', async () => {
    await using emulator = await startWithPulls(merged);
    await publishComment(emulator, reviewed, 'a'.repeat(40));
    expect(await getRefusal(emulator)).toBe(
      'The plan on pull request 12 was made for commit aaaaaaaaaaaa, and its last commit is bbbbbbbbbbbb.',
    );
  });

  test('is refused where there is no comment of ours', async () => {
    await using emulator = await startWithPulls(merged);
    expect(await getRefusal(emulator)).toBe('Pull request 12 has no plan of ours that somebody could have reviewed.');
  });

  test('is refused where a stranger copied our comment, however far back', async () => {
    await using emulator = await startWithPulls(merged);
    await publishComment(emulator);
    const body = listComments(emulator)[0]?.body;
    await using other = await startWithPulls(merged);
    const path = '/repos/acme/webhooks/issues/12/comments';
    for (let count = 0; count < 101; count += 1)
      await connectRestApi(other, 'stranger').send({
        route: `POST ${path}`,
        parameters: { body },
        subject: 'a comment',
      });
    expect(await getRefusal(other)).toContain('no plan of ours');
    await publishComment(other);
    expect(await getRefusal(other)).toBeUndefined();
  });

  test('is refused where there are two comments of ours, of which one may be an echo', async () => {
    await using emulator = await startWithPulls(merged);
    await publishComment(emulator);
    const body = { body: listComments(emulator)[0]?.body };
    const path = '/repos/acme/webhooks/issues/12/comments';
    await connectRestApi(emulator).send({ route: `POST ${path}`, parameters: body, subject: 'a comment' });
    expect(await getRefusal(emulator)).toBe(
      'Pull request 12 has 2 plans of ours; which of them was reviewed is not known.',
    );
  });

  test.each([
    { name: 'no pull request', pulls: [], says: 'no merged pull request into main' },
    { name: 'only an open one', pulls: [{ ...merged, merged: false }], says: 'no merged pull request into main' },
    { name: 'several', pulls: [merged, { ...merged, number: 13 }], says: '2 merged pull requests into main' },
  ])('is refused where the commit belongs to $name', async ({ pulls, says }) => {
    await using emulator = await startWithPulls(...pulls);
    expect(await getRefusal(emulator)).toContain(`Commit ccccccc belongs to ${says}`);
  });

  test('is refused where a target could not be planned', async () => {
    await using emulator = await startWithPulls(merged);
    expect(await getRefusal(emulator, { ...reviewed, digest: '' })).toBe(
      'This plan has no digest, because a target could not be planned.',
    );
  });

  test.each(['/commits/', '/comments'])(
    'is refused, with the permissions that are needed, where %s cannot be read',
    async (path) => {
      await using emulator = await startWithPulls(merged);
      emulator.faults.add({
        path,
        kind: 'status',
        status: 403,
        body: { message: 'Resource not accessible by integration' },
      });
      const refusal = await checkReviewedPlan(reviewed, connectRepository(emulator, {}, workflowToken.token), push);
      expect(refusal?.reason).toBe('not-permitted');
      expect(refusal?.hint).toContain('contents: read and pull-requests: read');
    },
  );
});
