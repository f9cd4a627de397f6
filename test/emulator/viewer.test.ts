import { describe, expect, test } from 'vitest';
import { createClient, startAcme } from './client.ts';

describe('GraphQL, as far as it tells who the token is', () => {
  test.each([
    { token: { token: 't', kind: 'full' as const, login: 'hubot' }, login: 'hubot' },
    { token: { token: 't', kind: 'github-token' as const, permissions: {} }, login: 'github-actions[bot]' },
    { token: { token: 't', kind: 'app' as const, permissions: {} }, login: 'hookherd-app[bot]' },
  ])('names $login', async ({ token, login }) => {
    await using github = await startAcme({ tokens: [token] });
    const { json } = await createClient(github.emulator, 't').send('POST', '/graphql', {
      query: '{ viewer { login } }',
    });
    expect(json).toEqual({ data: { viewer: { login } } });
  });

  test('takes no request without a token', async () => {
    await using github = await startAcme();
    expect((await createClient(github.emulator, '').send('POST', '/graphql', {})).status).toBe(401);
  });
});

test('pull requests are listed by their state', async () => {
  const pulls = [
    { number: 1, commits: ['a'], merged: false },
    { number: 2, commits: ['b'] },
  ];
  await using github = await startAcme({ repositories: { 'acme/api': { pulls } } });
  const listNumbers = async (query: string) =>
    (await github.send('GET', `/repos/acme/api/pulls${query}`)).items.map(({ number }) => number);
  expect([await listNumbers(''), await listNumbers('?state=closed'), await listNumbers('?state=all')]).toEqual([
    [1],
    [2],
    [1, 2],
  ]);
});
