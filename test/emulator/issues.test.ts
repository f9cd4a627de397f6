import { describe, expect, test } from 'vitest';
import { createClient, parseLinks, startAcme } from './client.ts';

const repository = '/repos/acme/api';
const seed = { repositories: { 'acme/api': { pulls: [{ number: 12, commits: ['aaa'] }] } } };

describe('comments', () => {
  test('are made, listed over pages, changed and deleted', async () => {
    await using github = await startAcme(seed);
    const list = `${repository}/issues/12/comments`;
    const made = await github.send('POST', list, { body: 'first' });
    expect(made).toMatchObject({
      status: 201,
      json: { body: 'first', user: { login: 'octocat', type: 'User' }, performed_via_github_app: null },
    });
    for (let count = 0; count < 100; count += 1) await github.send('POST', list, { body: `comment ${count}` });
    const first = await github.send('GET', `${list}?per_page=100`);
    expect(first.items[0]?.body).toBe('first');
    expect((await github.send('GET', parseLinks(first).next ?? '')).items.map(({ body }) => body)).toEqual([
      'comment 99',
    ]);
    const comment = `${repository}/issues/comments/${String(made.json.id)}`;
    expect((await github.send('PATCH', comment, { body: 'second' })).json.body).toBe('second');
    expect((await github.send('GET', comment)).json.body).toBe('second');
    expect((await github.send('DELETE', comment)).status).toBe(204);
    expect((await github.send('GET', comment)).status).toBe(404);
  });

  test.each([
    {
      kind: 'github-token' as const,
      permissions: { issues: 'write' as const },
      login: 'github-actions[bot]',
      slug: 'github-actions',
    },
    {
      kind: 'app' as const,
      permissions: { pull_requests: 'write' as const },
      login: 'hookherd-app[bot]',
      slug: 'hookherd-app',
    },
  ])('of a $kind are those of $login', async ({ login, slug, ...token }) => {
    await using github = await startAcme({ ...seed, tokens: [{ token: 't', ...token }] });
    const { json } = await createClient(github.emulator, 't').send('POST', `${repository}/issues/12/comments`, {
      body: 'x',
    });
    expect(json).toMatchObject({ user: { login, type: 'Bot' }, performed_via_github_app: { slug } });
  });

  test.each([
    {
      kind: 'github-token' as const,
      permissions: { contents: 'write' as const },
      message: 'Resource not accessible by integration',
    },
    {
      kind: 'fine-grained' as const,
      permissions: { issues: 'read' as const },
      message: 'Resource not accessible by personal access token',
    },
  ])('of a $kind that lacks the permission are refused', async ({ message, ...token }) => {
    await using github = await startAcme({ ...seed, tokens: [{ token: 't', ...token }] });
    const reply = await createClient(github.emulator, 't').send('POST', `${repository}/issues/12/comments`, {
      body: 'x',
    });
    expect(reply).toMatchObject({ status: 403, json: { message } });
    expect(reply.headers.get('x-accepted-github-permissions')).toBe('issues=write;pull_requests=write');
  });

  test('that are too long are refused', async () => {
    await using github = await startAcme({ ...seed, switches: { longestComment: 10 } });
    const list = `${repository}/issues/12/comments`;
    expect((await github.send('POST', list, { body: 'x'.repeat(10) })).status).toBe(201);
    const reply = await github.send('POST', list, { body: 'x'.repeat(11) });
    expect(reply.status).toBe(422);
    expect(reply.json.errors).toEqual([
      {
        resource: 'IssueComment',
        code: 'unprocessable',
        field: 'data',
        message: 'Body is too long (maximum is 10 characters)',
      },
    ]);
  });

  test('on a locked issue are refused', async () => {
    await using github = await startAcme({
      repositories: { 'acme/api': { issues: [{ title: 'heated', locked: true }] } },
    });
    const reply = await github.send('POST', `${repository}/issues/1/comments`, { body: 'x' });
    expect(reply).toMatchObject({
      status: 403,
      json: { message: 'Unable to create comment because issue is locked.' },
    });
  });

  test('on what does not exist are refused', async () => {
    await using github = await startAcme(seed);
    expect((await github.send('POST', `${repository}/issues/99/comments`, { body: 'x' })).status).toBe(404);
    expect((await github.send('POST', `${repository}/issues/12/comments`, {})).status).toBe(422);
  });
});

describe('issues', () => {
  test('are opened, found by label and state, edited and closed', async () => {
    await using github = await startAcme(seed);
    const opened = await github.send('POST', `${repository}/issues`, {
      title: 'Drift',
      body: 'two hooks',
      labels: ['hookherd'],
    });
    expect(opened).toMatchObject({ status: 201, json: { number: 13, state: 'open', labels: [{ name: 'hookherd' }] } });
    await github.send('POST', `${repository}/issues`, { title: 'Else' });
    const listTitles = async (query: string) =>
      (await github.send('GET', `${repository}/issues?${query}`)).items.map(({ title }) => title);
    expect(await listTitles('labels=hookherd')).toEqual(['Drift']);
    expect(await listTitles('')).toEqual(['Else', 'Drift', 'Pull request 12']);
    const closed = await github.send('PATCH', `${repository}/issues/13`, { state: 'closed', body: 'none left' });
    expect(closed.json).toMatchObject({
      title: 'Drift',
      state: 'closed',
      body: 'none left',
      labels: [{ name: 'hookherd' }],
    });
    expect(await listTitles('labels=hookherd')).toEqual([]);
    expect(await listTitles('labels=hookherd&state=all')).toEqual(['Drift']);
    expect((await github.send('PATCH', `${repository}/issues/13`, { state: 'open' })).json.state).toBe('open');
    expect((await github.send('POST', `${repository}/issues/13/labels`, { labels: ['drift'] })).items).toEqual([
      { name: 'hookherd' },
      { name: 'drift' },
    ]);
  });

  test('that are pull requests say so', async () => {
    await using github = await startAcme(seed);
    expect((await github.send('GET', `${repository}/issues/12`)).json).toHaveProperty('pull_request');
  });

  test('need a title and a known state', async () => {
    await using github = await startAcme(seed);
    expect((await github.send('POST', `${repository}/issues`, { body: 'x' })).json.errors).toEqual([
      { resource: 'Issue', code: 'missing_field', field: 'title' },
    ]);
    expect((await github.send('PATCH', `${repository}/issues/12`, { state: 'shut' })).status).toBe(422);
  });
});
