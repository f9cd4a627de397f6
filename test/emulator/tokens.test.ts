import { describe, expect, test } from 'vitest';
import type { TokenSeed } from '../../src/emulator/seed.ts';
import { createClient, type Reply, startAcme } from './client.ts';

const organization = '/orgs/acme/hooks';
const repository = '/repos/acme/api/hooks';
const secretRepository = '/repos/acme/secret/hooks';
const config = { url: 'https://new.example/hook' };
const integration = 'Resource not accessible by integration';
const personal = 'Resource not accessible by personal access token';

const seed = {
  organizations: {
    acme: {
      hooks: [
        { url: 'https://ci.example', id: 7 },
        { url: 'https://app.example', id: 8, createdByOAuthApp: 'Iv1.theirs' },
      ],
    },
    other: {},
  },
  repositories: { 'acme/api': { hooks: [{ url: 'https://ci.example', id: 9 }] }, 'acme/secret': { private: true } },
  globalHooks: [{ url: 'https://ci.example', id: 10 }],
  product: 'ghes' as const,
};

async function sendWithToken(token: Partial<TokenSeed>, method: string, path: string, body?: unknown): Promise<Reply> {
  await using github = await startAcme({ ...seed, tokens: [{ token: 't', kind: 'full', ...token }] });
  return await createClient(github.emulator, 't').send(method, path, body);
}

interface Case {
  readonly token: Partial<TokenSeed>;
  readonly request: readonly [method: string, path: string];
  readonly status: number;
  readonly message?: string;
}

const hooksWrite = { organization_hooks: 'write', repository_hooks: 'write' } as const;
const hooksRead = { organization_hooks: 'read', repository_hooks: 'read' } as const;

const cases: readonly Case[] = [
  { token: { kind: 'full' }, request: ['POST', organization], status: 201 },
  { token: { kind: 'full' }, request: ['GET', '/admin/hooks'], status: 200 },
  { token: { kind: 'full', owners: ['other'] }, request: ['GET', organization], status: 404 },
  { token: { kind: 'full', expired: true }, request: ['GET', organization], status: 401, message: 'Bad credentials' },
  { token: { kind: 'classic', scopes: ['admin:org_hook'] }, request: ['POST', organization], status: 201 },
  { token: { kind: 'classic', scopes: ['repo'] }, request: ['GET', organization], status: 404 },
  { token: { kind: 'classic', scopes: ['repo'] }, request: ['POST', repository], status: 201 },
  { token: { kind: 'classic', scopes: ['read:repo_hook'] }, request: ['GET', repository], status: 200 },
  { token: { kind: 'classic', scopes: ['read:repo_hook'] }, request: ['POST', `${repository}/9/pings`], status: 204 },
  { token: { kind: 'classic', scopes: ['read:repo_hook'] }, request: ['POST', repository], status: 404 },
  { token: { kind: 'classic', scopes: ['write:repo_hook'] }, request: ['PATCH', `${repository}/9`], status: 200 },
  { token: { kind: 'classic', scopes: ['write:repo_hook'] }, request: ['DELETE', `${repository}/9`], status: 404 },
  { token: { kind: 'classic', scopes: ['admin:repo_hook'] }, request: ['DELETE', `${repository}/9`], status: 204 },
  { token: { kind: 'classic', scopes: ['public_repo'] }, request: ['GET', repository], status: 200 },
  { token: { kind: 'classic', scopes: ['public_repo'] }, request: ['GET', secretRepository], status: 404 },
  { token: { kind: 'classic', scopes: ['repo'] }, request: ['GET', secretRepository], status: 200 },
  { token: { kind: 'classic', scopes: ['admin:org_hook'] }, request: ['GET', '/admin/hooks'], status: 404 },
  { token: { kind: 'classic', scopes: ['site_admin'] }, request: ['POST', '/admin/hooks'], status: 201 },
  { token: { kind: 'fine-grained', permissions: hooksRead }, request: ['GET', organization], status: 200 },
  {
    token: { kind: 'fine-grained', permissions: hooksRead },
    request: ['POST', organization],
    status: 403,
    message: personal,
  },
  { token: { kind: 'fine-grained', permissions: hooksWrite }, request: ['POST', repository], status: 201 },
  {
    token: { kind: 'fine-grained', permissions: hooksWrite, owners: ['other'] },
    request: ['GET', organization],
    status: 404,
  },
  { token: { kind: 'fine-grained', permissions: hooksWrite }, request: ['GET', '/admin/hooks'], status: 404 },
  {
    token: { kind: 'app', permissions: { organization_hooks: 'write' } },
    request: ['POST', organization],
    status: 201,
  },
  {
    token: { kind: 'app', permissions: { organization_hooks: 'write' } },
    request: ['GET', repository],
    status: 403,
    message: integration,
  },
  { token: { kind: 'app', permissions: hooksWrite }, request: ['GET', '/admin/hooks'], status: 404 },
  { token: { kind: 'github-token' }, request: ['GET', organization], status: 403, message: integration },
  {
    token: { kind: 'github-token', permissions: { issues: 'write', contents: 'write' } },
    request: ['GET', repository],
    status: 403,
    message: integration,
  },
];

test.each(cases)(
  '$token.kind $token.scopes $token.permissions $token.owners: $request is $status',
  async ({ token, request, status, message }) => {
    const [method, path] = request;
    const body = method === 'POST' && !path.endsWith('pings') ? { name: 'web', config } : undefined;
    const answer = await sendWithToken(token, method, path, body);
    expect(answer.status).toBe(status);
    if (message !== undefined) expect(answer.json.message).toBe(message);
  },
);

describe('an answer tells what the token lacks', () => {
  test('by scopes for a classic token', async () => {
    const { headers } = await sendWithToken({ kind: 'classic', scopes: ['repo', 'gist'] }, 'GET', organization);
    expect(headers.get('x-oauth-scopes')).toBe('repo, gist');
    expect(headers.get('x-accepted-oauth-scopes')).toBe('admin:org_hook');
    expect(headers.has('x-oauth-client-id')).toBe(false);
  });

  test.each([
    { method: 'GET', path: organization, needs: 'organization_hooks=read' },
    { method: 'POST', path: organization, needs: 'organization_hooks=write' },
    { method: 'PATCH', path: `${repository}/9`, needs: 'repository_hooks=write' },
  ])('by permissions for an app: $method $path', async ({ method, path, needs }) => {
    const { headers } = await sendWithToken({ kind: 'app', permissions: {} }, method, path);
    expect(headers.get('x-accepted-github-permissions')).toBe(needs);
    expect(headers.has('x-oauth-scopes')).toBe(false);
  });
});

describe('an OAuth app', () => {
  const token = { kind: 'oauth-app', scopes: ['admin:org_hook'] } as const;

  test('sees its own hooks only, and is known by its client id', async () => {
    const theirs = await sendWithToken({ ...token, clientId: 'Iv1.theirs' }, 'GET', organization);
    expect(theirs.items.map(({ id }) => id)).toEqual([8]);
    expect(theirs.headers.get('x-oauth-client-id')).toBe('Iv1.theirs');
  });

  test('that made no hooks gets an empty list and no error', async () => {
    expect(await sendWithToken({ ...token, clientId: 'Iv1.gh' }, 'GET', organization)).toMatchObject({
      status: 200,
      text: '[]',
    });
    expect((await sendWithToken({ ...token, clientId: 'Iv1.gh' }, 'GET', `${organization}/7`)).status).toBe(404);
  });

  test('makes hooks that nobody else sees', async () => {
    await using github = await startAcme({
      ...seed,
      tokens: [
        { token: 'app', clientId: 'Iv1.mine', ...token },
        { token: 'person', kind: 'full' },
      ],
    });
    const hook = await createClient(github.emulator, 'app').createHook(organization, config);
    expect((await createClient(github.emulator, 'app').send('GET', hook)).status).toBe(200);
    const person = createClient(github.emulator, 'person');
    expect((await person.send('GET', hook)).status).toBe(404);
    expect((await person.send('GET', organization)).items.map(({ id }) => id)).toEqual([7]);
  });
});

describe('which tokens are accepted', () => {
  test.each([
    { tokens: undefined, anyToken: undefined, status: 200 },
    { tokens: [{ token: 't', kind: 'full' as const }], anyToken: undefined, status: 401 },
    { tokens: [{ token: 't', kind: 'full' as const }], anyToken: true, status: 200 },
    { tokens: undefined, anyToken: false, status: 401 },
  ])('an unknown one with tokens $tokens, anyToken $anyToken: $status', async ({ tokens, anyToken, status }) => {
    const options = { ...(tokens === undefined ? {} : { tokens }), ...(anyToken === undefined ? {} : { anyToken }) };
    await using github = await startAcme(options);
    expect((await github.send('GET', organization)).status).toBe(status);
  });

  test.each([
    { path: organization, status: 404 },
    { path: '/user', status: 401 },
    { path: '/meta', status: 200 },
    { path: '/repos/acme/api', status: 200 },
  ])('none: $path is $status', async ({ path, status }) => {
    await using github = await startAcme();
    expect((await createClient(github.emulator, '').send('GET', path)).status).toBe(status);
  });

  test('one that is neither bearer nor token is bad', async () => {
    await using github = await startAcme();
    expect((await github.send('GET', organization, undefined, { authorization: 'Basic eDp5' })).status).toBe(401);
    expect((await github.send('GET', organization, undefined, { authorization: 'token abc' })).status).toBe(200);
  });
});
