import { describe, expect, test } from 'vitest';
import { type CommentOptions, upsertComment } from '../../src/actions/comment.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { RestRefusal } from '../../src/run/ports.ts';
import type { InputTexts } from '../../src/run/settings/inputs.ts';
import {
  buildDesiredHook,
  buildPlan,
  buildPlannedTarget,
  buildReport,
  buildUnchangedHooks,
  create,
} from '../render/builders.ts';
import { situations } from '../render/situations.ts';
import {
  connectRepository,
  connectRestApi,
  createWorkflowRun,
  listComments,
  listWrites,
  startWebhooks,
  workflowToken,
} from './webhooks-emulator.ts';

const changes = buildReport({
  plan: buildPlan([buildPlannedTarget({ changes: [create(buildDesiredHook('https://ci.acme.example/github'))] })]),
});
const nothing = buildReport({ plan: buildPlan([buildPlannedTarget({ unchanged: buildUnchangedHooks(2) })]) });
const list = '/repos/acme/webhooks/issues/12/comments';

function createOptions(emulator: Emulator, more: Partial<CommentOptions> = {}, texts: InputTexts = {}): CommentOptions {
  return {
    repository: connectRepository(emulator, texts),
    pull: { number: 12, head: 'a'.repeat(40) },
    when: 'changes',
    workflow: createWorkflowRun(),
    version: '1.2.3',
    ...more,
  };
}

async function postComment(emulator: Emulator, token: string, body: string): Promise<void> {
  await connectRestApi(emulator, token).send({ route: `POST ${list}`, parameters: { body }, subject: 'a comment' });
}

describe('the comment on a pull request', () => {
  test('is made with a header for machines and the page of the summary', async () => {
    await using emulator = await startWebhooks();
    const url = await upsertComment(changes, createOptions(emulator));
    const [comment, ...others] = listComments(emulator);
    expect(others).toEqual([]);
    expect(comment?.user).toBe('github-actions[bot]');
    const [marker = '', title] = (comment?.body ?? '').split('\n');
    expect(JSON.parse(/^<!-- hookherd:v1 (.*) -->$/.exec(marker)?.[1] ?? '')).toEqual({
      set: expect.stringMatching(/^[0-9a-f]{16}$/),
      version: '1.2.3',
      digest: changes.plan?.digest,
      head: 'a'.repeat(40),
      workflow: 'webhooks',
      run: 57,
    });
    expect(title).toContain('### 🪝 Webhooks of `acme`: 1 to create');
    expect(url).toBe(`${emulator.url}/acme/webhooks/issues/12#issuecomment-2000000001`);
  });

  test('is edited in place by a later push, also when that changes nothing any more', async () => {
    await using emulator = await startWebhooks();
    const first = await upsertComment(changes, createOptions(emulator));
    expect(await upsertComment(nothing, createOptions(emulator))).toBe(first);
    expect(listComments(emulator)).toHaveLength(1);
    expect(listComments(emulator)[0]?.body).toContain('Webhooks of `acme`: no changes');
    expect(listWrites(emulator)).toEqual([`POST ${list}`, 'PATCH /repos/acme/webhooks/issues/comments/2000000001']);
  });

  test.each([
    { when: 'changes', given: nothing, expected: 0 },
    { when: 'always', given: nothing, expected: 1 },
    { when: 'changes', given: situations['invalid config'] ?? nothing, expected: 1 },
    { when: 'changes', given: situations['deletions refused'] ?? nothing, expected: 1 },
    { when: 'changes', given: situations['unmanaged drift'] ?? nothing, expected: 1 },
  ] as const)('with $when: $expected for a run of this outcome', async ({ when, given, expected }) => {
    await using emulator = await startWebhooks();
    await upsertComment(given, createOptions(emulator, { when }));
    expect(listComments(emulator)).toHaveLength(expected);
  });

  test('is found behind more than a page of others', async () => {
    await using emulator = await startWebhooks();
    for (let count = 0; count < 120; count += 1) await postComment(emulator, 'stranger', `comment ${count}`);
    await upsertComment(changes, createOptions(emulator));
    for (let count = 0; count < 120; count += 1) await postComment(emulator, 'stranger', `later ${count}`);
    await upsertComment(nothing, createOptions(emulator));
    expect(listComments(emulator).filter(({ user }) => user === 'github-actions[bot]')).toHaveLength(1);
  });

  test('of a stranger is left alone, whatever marker it carries', async () => {
    await using emulator = await startWebhooks();
    await upsertComment(changes, createOptions(emulator));
    const forged = listComments(emulator)[0]?.body ?? '';
    await using copy = await startWebhooks();
    await postComment(copy, 'stranger', forged);
    await upsertComment(nothing, createOptions(copy, { when: 'always' }));
    expect(listComments(copy)[0]).toEqual({ user: 'mallory', body: forged });
    expect(listComments(copy)[1]?.user).toBe('github-actions[bot]');
  });

  test('that quotes our marker further down is not taken for ours', async () => {
    await using emulator = await startWebhooks();
    await upsertComment(changes, createOptions(emulator));
    const quoted = `> ${listComments(emulator)[0]?.body}`;
    await using other = await startWebhooks();
    await postComment(other, workflowToken.token, quoted);
    await upsertComment(changes, createOptions(other));
    expect(listComments(other)[0]?.body).toBe(quoted);
    expect(listComments(other)).toHaveLength(2);
  });

  test.each([
    { differs: 'config', texts: { config: 'teams/*.yml' } },
    { differs: 'organization', texts: { organization: 'other' } },
    { differs: 'api-url', texts: { 'api-url': 'https://ghes.example/api/v3' } },
    { differs: 'shard', texts: { shard: '1/2' } },
  ])('is another one where $differs differs', async ({ texts }) => {
    await using emulator = await startWebhooks();
    await upsertComment(changes, createOptions(emulator));
    await upsertComment(changes, createOptions(emulator, {}, texts));
    await upsertComment(changes, createOptions(emulator, {}, texts));
    expect(listComments(emulator)).toHaveLength(2);
  });

  test('is the same for another spelling of the same set', async () => {
    await using emulator = await startWebhooks();
    await upsertComment(changes, createOptions(emulator, {}, { config: 'a.yml\nb.yml' }));
    await upsertComment(changes, createOptions(emulator, {}, { config: 'b.yml\na.yml', organization: 'ACME' }));
    expect(listComments(emulator)).toHaveLength(1);
  });

  test('takes the place of its twins', async () => {
    await using emulator = await startWebhooks();
    await upsertComment(changes, createOptions(emulator));
    await postComment(emulator, workflowToken.token, listComments(emulator)[0]?.body ?? '');
    await upsertComment(nothing, createOptions(emulator));
    expect(listComments(emulator).map(({ body }) => body.split('\n')[1])).toEqual([
      expect.stringContaining('Webhooks of `acme`: no changes'),
    ]);
  });

  test('of a later run is not overwritten by a slow earlier one', async () => {
    await using emulator = await startWebhooks();
    await upsertComment(
      nothing,
      createOptions(emulator, { when: 'always', workflow: createWorkflowRun({ runNumber: '58' }) }),
    );
    const url = await upsertComment(changes, createOptions(emulator));
    expect(url).not.toBe('');
    expect(listComments(emulator)[0]?.body).toContain('Webhooks of `acme`: no changes');
  });

  test('that GitHub finds too long is written shorter, with all counts', async () => {
    await using emulator = await startWebhooks({ switches: { longestComment: 21_000 } });
    await upsertComment(situations['900 hooks'] ?? changes, createOptions(emulator));
    const { body } = listComments(emulator)[0] ?? { body: '' };
    expect(body.length).toBeLessThanOrEqual(20_000);
    expect(body).toContain('Webhooks of `acme`: 900 to create');
    expect(body).toContain('Left out, because this page is full');
  });

  test('that was deleted in the meantime is made again', async () => {
    await using emulator = await startWebhooks();
    await upsertComment(changes, createOptions(emulator));
    emulator.faults.add({ method: 'PATCH', kind: 'status', status: 404, body: { message: 'Not Found' } });
    await upsertComment(nothing, createOptions(emulator));
    expect(listWrites(emulator).at(-1)).toBe(`POST ${list}`);
  });

  test('that cannot be made is a refusal with the status', async () => {
    await using emulator = await startWebhooks({
      tokens: [{ ...workflowToken, permissions: { pull_requests: 'read' } }],
    });
    const refusal = await upsertComment(changes, createOptions(emulator)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RestRefusal);
    expect(refusal).toMatchObject({ httpStatus: 403 });
  });
});

describe('the author of the comment', () => {
  test.each([
    { kind: 'a person', token: { token: 't', kind: 'full' as const, login: 'hubot' }, login: 'hubot' },
    {
      kind: 'an app',
      token: { token: 't', kind: 'app' as const, permissions: { pull_requests: 'write' as const } },
      login: 'hookherd-app[bot]',
    },
  ])('is learned for the token of $kind', async ({ token, login }) => {
    await using emulator = await startWebhooks({ tokens: [token] });
    const board = connectRepository(emulator, {}, 't');
    await upsertComment(changes, createOptions(emulator, { repository: board }));
    await upsertComment(nothing, createOptions(emulator, { repository: connectRepository(emulator, {}, 't') }));
    expect(listComments(emulator)).toEqual([{ user: login, body: expect.stringContaining('no changes') }]);
  });

  test('is the workflow itself where GitHub does not tell', async () => {
    await using emulator = await startWebhooks();
    emulator.faults.add({ path: '^/graphql', kind: 'status', status: 404, times: 9 });
    await upsertComment(changes, createOptions(emulator));
    await upsertComment(nothing, createOptions(emulator));
    expect(listComments(emulator)).toHaveLength(1);
  });
});
