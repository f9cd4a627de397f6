import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createClient, type JsonObject, startAcme } from './client.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const now = Date.parse('2026-01-01T00:00:00Z');
const seconds = now / 1000;
const publicKey = String(pair.publicKey.export({ type: 'spki', format: 'pem' }));

function signClaims(claims: JsonObject = {}, key = pair.privateKey, alg = 'RS256'): string {
  const encodePart = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${encodePart({ alg, typ: 'JWT' })}.${encodePart({ iat: seconds - 60, exp: seconds + 540, iss: '55', ...claims })}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
}

function startWithApp(time = () => now) {
  return startAcme({
    organizations: { acme: { installation: 900 }, other: {} },
    repositories: { 'acme/api': {}, 'maria/notes': { installation: 901 } },
    users: { maria: { installation: 901 } },
    app: { id: 55, clientId: 'Iv23abc', slug: 'herder', publicKey },
    now: time,
  });
}

describe('a JWT', () => {
  test.each([
    { why: 'of the app by id', token: signClaims(), status: 200 },
    { why: 'of the app by client id', token: signClaims({ iss: 'Iv23abc' }), status: 200 },
    { why: 'with a number as issuer', token: signClaims({ iss: 55 }), status: 200 },
    { why: 'of another app', token: signClaims({ iss: '56' }), status: 404, message: 'Integration not found' },
    {
      why: 'signed by a stranger',
      token: signClaims({}, stranger.privateKey),
      status: 401,
      message: 'could not be decoded',
    },
    {
      why: 'of another algorithm',
      token: signClaims({}, pair.privateKey, 'HS256'),
      status: 401,
      message: 'could not be decoded',
    },
    { why: 'that is no JWT', token: 'ghp_text', status: 401, message: 'could not be decoded' },
    {
      why: 'that lives too long',
      token: signClaims({ exp: seconds + 3600 }),
      status: 401,
      message: 'too far in the future',
    },
    { why: 'that has expired', token: signClaims({ exp: seconds - 1 }), status: 401, message: "('exp')" },
    { why: 'from the future', token: signClaims({ iat: seconds + 300 }), status: 401, message: "('iat')" },
  ])('$why answers $status', async ({ token, status, message }) => {
    await using github = await startWithApp();
    const reply = await createClient(github.emulator, token).send('GET', '/app');
    expect(reply.status).toBe(status);
    if (message === undefined) expect(reply.json).toMatchObject({ id: 55, slug: 'herder' });
    else expect(reply.json.message).toContain(message);
  });
});

test.each([
  { path: '/orgs/acme/installation', id: 900 },
  { path: '/repos/acme/api/installation', id: 900 },
  { path: '/repos/maria/notes/installation', id: 901 },
  { path: '/users/maria/installation', id: 901 },
  { path: '/orgs/other/installation', id: undefined },
  { path: '/repos/acme/nothing/installation', id: undefined },
])('$path is installation $id', async ({ path, id }) => {
  await using github = await startWithApp();
  const reply = await createClient(github.emulator, signClaims()).send('GET', path);
  expect(reply.status).toBe(id === undefined ? 404 : 200);
  expect(reply.json.id).toBe(id);
});

describe('an installation token', () => {
  async function requestToken(github: Awaited<ReturnType<typeof startWithApp>>, body?: unknown) {
    return await createClient(github.emulator, signClaims()).send('POST', '/app/installations/900/access_tokens', body);
  }

  test('reaches the hooks of its owner and no others', async () => {
    await using github = await startWithApp();
    const made = await requestToken(github);
    expect(made).toMatchObject({
      status: 201,
      json: { expires_at: '2026-01-01T01:00:00.000Z', permissions: { organization_hooks: 'write' } },
    });
    const app = createClient(github.emulator, String(made.json.token));
    expect((await app.send('GET', '/orgs/acme/hooks')).status).toBe(200);
    expect((await app.send('GET', '/orgs/other/hooks')).status).toBe(404);
  });

  test('has the permissions that were asked for', async () => {
    await using github = await startWithApp();
    const made = await requestToken(github, { permissions: { organization_hooks: 'read' } });
    const app = createClient(github.emulator, String(made.json.token));
    expect((await app.send('GET', '/orgs/acme/hooks')).status).toBe(200);
    expect((await app.send('POST', '/orgs/acme/hooks', {})).status).toBe(403);
    expect((await requestToken(github, { permissions: { issues: 'write' } })).status).toBe(422);
  });

  test('is worth nothing once revoked, and after an hour', async () => {
    let time = now;
    await using github = await startWithApp(() => time);
    const app = createClient(github.emulator, String((await requestToken(github)).json.token));
    const later = createClient(github.emulator, String((await requestToken(github)).json.token));
    expect((await app.send('DELETE', '/installation/token')).status).toBe(204);
    expect((await app.send('GET', '/orgs/acme/hooks')).status).toBe(401);
    expect((await later.send('GET', '/orgs/acme/hooks')).status).toBe(200);
    time += 3_600_000;
    expect((await later.send('GET', '/orgs/acme/hooks')).status).toBe(401);
  });

  test('is the only kind that can be revoked', async () => {
    await using github = await startWithApp();
    const person = createClient(github.emulator, 'a-person');
    expect((await person.send('DELETE', '/installation/token')).status).toBe(403);
    expect((await person.send('GET', '/orgs/acme/hooks')).status).toBe(200);
  });

  test('of an unknown installation is not made', async () => {
    await using github = await startWithApp();
    expect(
      (await createClient(github.emulator, signClaims()).send('POST', '/app/installations/1/access_tokens')).status,
    ).toBe(404);
  });
});

test('installations are listed, suspended ones too, and a suspended one gives no token', async () => {
  await using github = await startAcme({
    organizations: {
      acme: { installation: 900, installationPermissions: { metadata: 'read' } },
      gone: { installation: 902, suspended: true },
      other: {},
    },
    app: { id: 55, publicKey },
    now: () => now,
  });
  const app = createClient(github.emulator, signClaims());
  const { items } = await app.send('GET', '/app/installations');
  expect(items).toMatchObject([
    { id: 900, account: { login: 'acme' }, permissions: { metadata: 'read' }, suspended_at: null },
    { id: 902, account: { login: 'gone' }, suspended_at: '2026-01-02T00:00:00Z' },
  ]);
  expect((await app.send('POST', '/app/installations/902/access_tokens')).status).toBe(403);
  expect((await app.send('POST', '/app/installations/900/access_tokens')).json.permissions).toEqual({
    metadata: 'read',
  });
});
