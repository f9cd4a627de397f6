import { generateKeyPairSync } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { connectGitHub } from '../../src/github/connect.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import type { GitHub } from '../../src/run/ports.ts';
import type { Settings } from '../../src/run/settings/settings.ts';
import { acme, FakeClock } from '../apply/builders.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

async function connect(key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()): Promise<{
  readonly emulator: Emulator;
  readonly github: GitHub;
  readonly clock: FakeClock;
  readonly masked: string[];
}> {
  const emulator = await startEmulator({
    organizations: { acme: { installation: 1, hooks: [{ url: 'https://a.example/' }] } },
    app: { id: 55, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
  });
  closers.push(() => emulator.close());
  const clock = new FakeClock();
  const masked: string[] = [];
  const github = connectGitHub({
    settings: {
      apiBase: emulator.url,
      apiVersion: '2022-11-28',
      mode: 'dry-run',
      maxWaitSeconds: 900,
      app: { id: '55', privateKey: new Sensitive(key) },
    } as Settings,
    clock,
    random: () => 0,
    signal: new AbortController().signal,
    version: 'test',
    environment: {},
    mask: (values) => masked.push(...values.map((value) => value.reveal())),
  });
  return { emulator, github, clock, masked };
}

const unknownToken = {
  kind: 'status',
  status: 401,
  body: { message: 'Bad credentials' },
  path: '^/orgs/acme/hooks',
} as const;

test('a 401 right after the token was made is repeated, since GitHub may not know the token yet', async () => {
  const { github, emulator, clock } = await connect();
  emulator.faults.add({ ...unknownToken, times: 2 });
  expect((await github.hooks('read').list(acme)).hooks).toHaveLength(1);
  expect(clock.waits).toEqual([1000, 2000]);
});

test('a 401 that stays is a failure after five seconds', async () => {
  const { github, emulator, clock } = await connect();
  emulator.faults.add({ ...unknownToken, times: 99 });
  await expect(github.hooks('read').list(acme)).rejects.toMatchObject({ reason: 'not-permitted' });
  expect(clock.sumWaits()).toBe(6000);
});

test('a 401 of a token that was made a while ago is a failure at once', async () => {
  const { github, emulator, clock } = await connect();
  await github.hooks('read').list(acme);
  await clock.sleep(5000);
  emulator.faults.add({ ...unknownToken, times: 99 });
  const waited = clock.sumWaits();
  await expect(github.hooks('read').list(acme)).rejects.toMatchObject({ reason: 'not-permitted' });
  expect(clock.sumWaits()).toBe(waited);
});

test('a token has one permission, is masked before it is used, and is revoked after a failure too', async () => {
  const { github, emulator, masked } = await connect();
  emulator.faults.add({ kind: 'status', status: 403, body: { message: 'no' }, path: '^/orgs/acme/hooks' });
  await expect(github.hooks('read').list(acme)).rejects.toThrow();
  expect(masked).toHaveLength(1);
  const made = emulator.requests.find(({ path }) => path.endsWith('/access_tokens'));
  expect(made?.body).toEqual({ permissions: { organization_hooks: 'read' } });
  await github.close();
  expect(emulator.requests.at(-1)).toMatchObject({ method: 'DELETE', path: '/installation/token', status: 204 });
});

test('an answer about a token that holds none is a failure, not a crash', async () => {
  const { github, emulator } = await connect();
  emulator.faults.add({ kind: 'status', status: 201, body: {}, path: 'access_tokens', times: 9 });
  await expect(github.hooks('read').list(acme)).rejects.toMatchObject({
    reason: 'api-error',
    message: "GitHub's answer about an installation token for acme is not as described.",
  });
});

test('an answer about a token that is no JSON is a failure, not a crash', async () => {
  const { github, emulator } = await connect();
  emulator.faults.add({ kind: 'status', status: 201, body: '', path: 'access_tokens', times: 9 });
  await expect(github.hooks('read').list(acme)).rejects.toMatchObject({ reason: 'api-error' });
});

test.each([
  ['of PKCS #1', () => privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()],
  [
    'whose line ends are two characters',
    () => privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().replaceAll('\n', '\\n'),
  ],
])('a key %s signs', async (_, key) => {
  const { github } = await connect(key());
  expect((await github.hooks('read').list(acme)).hooks).toHaveLength(1);
});

test.each([
  [
    'of another kind',
    () =>
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  ],
  ['that is cut', () => privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().slice(0, 400)],
  ['that is its first line', () => '-----BEGIN RSA PRIVATE KEY-----'],
])('a key %s is input-invalid, with what to give, and nothing of it is shown', async (_, key) => {
  const { github, emulator } = await connect(key());
  await expect(github.hooks('read').list(acme)).rejects.toMatchObject({
    reason: 'input-invalid',
    message: 'The private key of the app is not an RSA key in PEM form that can be read.',
    hint: expect.stringContaining('the whole file that GitHub made for the app'),
  });
  expect(emulator.requests).toEqual([]);
});

test.each([404, 403, 500])('a hook whose token is refused with %d is neither deleted nor gone', async (status) => {
  const { github, emulator } = await connect();
  emulator.faults.add({ kind: 'status', status, body: { message: 'no' }, path: 'access_tokens', times: 99 });
  const deletion = { kind: 'delete', method: 'DELETE', path: '/orgs/acme/hooks/1' } as const;
  expect(await github.hooks('write').send(deletion)).toMatchObject({ status: 0, notSent: true });
  await expect(github.hooks('read').get(acme, '1')).rejects.toMatchObject({
    message: expect.stringContaining('an installation token for acme'),
  });
});
