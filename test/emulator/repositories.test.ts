import { describe, expect, test } from 'vitest';
import { createClient, parseLinks, startAcme } from './client.ts';

describe('repositories', () => {
  const seed = {
    organizations: { acme: { id: 50 } },
    users: { maria: {} },
    repositories: {
      'acme/api': {},
      'acme/secret': { private: true },
      'acme/inner': { visibility: 'internal' as const },
      'acme/old': { archived: true },
      'maria/notes': {},
    },
    tokens: [
      { token: 'full', kind: 'full' as const, login: 'maria' },
      { token: 'public', kind: 'classic' as const, scopes: ['public_repo'] },
      { token: 'elsewhere', kind: 'app' as const, owners: ['maria'], permissions: {} },
    ],
  };

  test.each([
    {
      path: '/repos/acme/api',
      shown: { full_name: 'acme/api', private: false, visibility: 'public', archived: false },
    },
    { path: '/repos/acme/secret', shown: { private: true, visibility: 'private' } },
    { path: '/repos/acme/inner', shown: { private: true, visibility: 'internal' } },
    { path: '/repos/acme/old', shown: { archived: true } },
    { path: '/user', shown: { login: 'maria', type: 'User' } },
    { path: '/orgs/acme', shown: { login: 'acme', id: 50 } },
  ])('$path shows $shown', async ({ path, shown }) => {
    await using github = await startAcme(seed);
    expect((await createClient(github.emulator, 'full').send('GET', path)).json).toMatchObject(shown);
  });

  test.each([
    { token: 'full', names: ['api', 'secret', 'inner', 'old'] },
    { token: 'public', names: ['api', 'old'] },
    { token: '', names: ['api', 'old'] },
    { token: 'elsewhere', names: ['api', 'old'] },
  ])('of an organization that the token "$token" may see are $names', async ({ token, names }) => {
    await using github = await startAcme(seed);
    const { items } = await createClient(github.emulator, token).send('GET', '/orgs/acme/repos');
    expect(items.map(({ name }) => name)).toEqual(names);
  });

  test('of a user are listed, and an unknown user is not found', async () => {
    await using github = await startAcme(seed);
    const full = createClient(github.emulator, 'full');
    expect((await full.send('GET', '/users/maria/repos')).items.map(({ full_name }) => full_name)).toEqual([
      'maria/notes',
    ]);
    expect((await full.send('GET', '/users/nobody/repos')).status).toBe(404);
    expect((await full.send('GET', '/orgs/maria/repos')).status).toBe(404);
  });

  test('are paged', async () => {
    const repositories = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`acme/r${index}`, {}]));
    await using github = await startAcme({ repositories });
    const first = await github.send('GET', '/orgs/acme/repos?per_page=100');
    expect(first.items).toHaveLength(100);
    expect((await github.send('GET', parseLinks(first).next ?? '')).items).toHaveLength(1);
  });
});

describe('what has moved', () => {
  test('is answered with 301 to its address by id', async () => {
    await using github = await startAcme({
      organizations: { acme: { id: 50, hooks: [{ url: 'https://ci.example', id: 7 }] }, before: { movedTo: 'acme' } },
      repositories: {
        'acme/old': { movedTo: 'acme/new' },
        'acme/new': { id: 60, hooks: [{ url: 'https://ci.example', id: 8 }] },
      },
    });
    const organization = await github.send('GET', '/orgs/before/hooks?per_page=100');
    expect(organization.status).toBe(301);
    expect(organization.headers.get('location')).toBe(`${github.emulator.url}/organizations/50/hooks?per_page=100`);
    expect((await github.send('GET', String(organization.json.url))).items.map(({ id }) => id)).toEqual([7]);
    const repository = await github.send('PATCH', '/repos/acme/old/hooks/8', { active: false });
    expect(repository.headers.get('location')).toBe(`${github.emulator.url}/repositories/60/hooks/8`);
    expect((await github.send('PATCH', String(repository.json.url), { active: false })).json.active).toBe(false);
    expect((await github.send('GET', '/orgs/acme/repos')).items.map(({ name }) => name)).toEqual(['new']);
  });
});

test('the pull requests of a commit are those that hold it', async () => {
  const pulls = [
    { number: 3, commits: ['aaa', 'merge'], head: 'aaa' },
    { number: 4, commits: ['bbb'], merged: false, base: 'next' },
    { number: 5, commits: ['bbb', 'ccc'] },
  ];
  await using github = await startAcme({ repositories: { 'acme/api': { pulls } } });
  const listPulls = async (sha: string) => (await github.send('GET', `/repos/acme/api/commits/${sha}/pulls`)).items;
  expect(await listPulls('merge')).toMatchObject([
    { number: 3, state: 'closed', merge_commit_sha: 'merge', head: { sha: 'aaa' }, base: { ref: 'main' } },
  ]);
  expect(await listPulls('bbb')).toMatchObject([
    { number: 4, state: 'open', merged_at: null, base: { ref: 'next' } },
    { number: 5 },
  ]);
  expect(await listPulls('zzz')).toEqual([]);
});
