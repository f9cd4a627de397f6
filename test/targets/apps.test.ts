import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction } from '../scenarios/bundle.ts';
import { startRecorder } from './recorder.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = String(pair.publicKey.export({ type: 'spki', format: 'pem' }));
const pkcs1 = String(pair.privateKey.export({ type: 'pkcs1', format: 'pem' }));
const pkcs8 = String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));

const hook = 'hooks: [{ url: https://ci.acme.example/hook, events: [push], content_type: json }]';
const app = { id: 55, clientId: 'Iv23abc', publicKey };

interface RunSetup {
  readonly yaml: string;
  readonly emulator?: EmulatorOptions;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function runWithApp({ yaml, emulator: options = {}, inputs = {} }: RunSetup) {
  await using emulator = await startEmulator({
    anyToken: false,
    organizations: { acme: { installation: 900 }, beta: { installation: 901 } },
    repositories: { 'acme/api': {}, 'acme/web': {}, 'maria/notes': { private: true } },
    users: { maria: { installation: 902 } },
    app,
    ...options,
  });
  await using seen = await startRecorder(emulator.url, { base: options.product === 'ghes' ? '/api/v3' : '' });
  using folder = createFolder({ '.github/hookherd.yml': yaml });
  const run = await runAction(
    { 'app-id': '55', 'app-private-key': pkcs1, 'api-url': seen.url, ...inputs },
    { folder: folder.path },
  );
  const calls = seen.exchanges.map(({ method, path }) => `${method} ${path}`);
  const made = seen.exchanges.filter(({ path }) => path.endsWith('/access_tokens'));
  const tokens = made.map(({ answer }) => String((answer as { token: unknown }).token));
  const revoked = seen.exchanges.filter(({ path }) => path === '/installation/token').map(({ token }) => token);
  return { run, calls, made, tokens, revoked, exchanges: seen.exchanges };
}

describe('a GitHub App', () => {
  test('makes one token for each owner, with the one permission that a dry run needs, and revokes it', async () => {
    const { run, made, tokens, revoked, calls } = await runWithApp({ yaml: `organization: [acme, beta]\n${hook}\n` });
    expect([run.code, run.outputs.creates]).toEqual([0, '2']);
    expect(made.map(({ path, body }) => [path, body]).sort()).toEqual([
      ['/app/installations/900/access_tokens', { permissions: { organization_hooks: 'read' } }],
      ['/app/installations/901/access_tokens', { permissions: { organization_hooks: 'read' } }],
    ]);
    expect([...revoked].sort()).toEqual([...tokens].sort());
    expect(calls.at(-1)).toBe('DELETE /installation/token');
  });

  test('makes one token for an apply, with the permission to write', async () => {
    const { run, made, tokens, exchanges } = await runWithApp({
      yaml: `organization: acme\n${hook}\n`,
      inputs: { mode: 'apply' },
    });
    expect([run.code, run.outputs.applied]).toEqual([0, '1']);
    expect(made.map(({ body }) => body)).toEqual([{ permissions: { organization_hooks: 'write' } }]);
    const hookCalls = exchanges.filter(({ path }) => path.startsWith('/orgs/acme/hooks'));
    expect(new Set(hookCalls.map(({ token }) => token))).toEqual(new Set(tokens));
  });

  test('uses one token of the owner for all repositories of a pattern', async () => {
    const { run, made, calls } = await runWithApp({ yaml: `repository: "acme/*"\n${hook}\n` });
    expect([run.code, run.outputs.targets]).toEqual([0, '["acme/api","acme/web"]']);
    expect(made.map(({ body }) => body)).toEqual([{ permissions: { repository_hooks: 'read' } }]);
    expect(calls).toContain('GET /installation/repositories');
  });

  test('finds the installation of a user, and the private repositories there', async () => {
    const { run, calls } = await runWithApp({ yaml: `repository: "maria/*"\n${hook}\n` });
    expect([run.code, run.outputs.targets]).toEqual([0, '["maria/notes"]']);
    expect(calls.slice(0, 2)).toEqual(['GET /orgs/maria/installation', 'GET /users/maria/installation']);
  });

  test.each([
    ['PKCS #1', { 'app-private-key': pkcs1 }],
    ['PKCS #8', { 'app-private-key': pkcs8 }],
    ['PEM with \\n in place of line breaks', { 'app-private-key': pkcs1.replaceAll('\n', '\\n') }],
    ['PEM of an app named by its client id', { 'app-id': 'Iv23abc' }],
  ])('is believed with a key in %s', async (_, inputs) => {
    expect((await runWithApp({ yaml: `organization: acme\n${hook}\n`, inputs })).run.code).toBe(0);
  });

  test('shows neither its key, nor a JWT, nor a token, and masks the tokens for the runner', async () => {
    const { run, tokens, exchanges } = await runWithApp({ yaml: `organization: acme\n${hook}\n` });
    const shown = run.stdout.replace(/^::add-mask::.*$/gm, '') + run.summary + run.stderr + JSON.stringify(run.plan);
    const jwt = exchanges[0]?.token ?? '';
    for (const text of [...tokens, jwt, pkcs1.slice(40, 90)]) expect(shown).not.toContain(text);
    for (const token of tokens) expect(run.stdout).toContain(`::add-mask::${token}`);
  });

  test('revokes its tokens after a failure too', async () => {
    const { run, tokens, revoked } = await runWithApp({
      yaml: `organization: [acme, nobody]\n${hook}\n`,
    });
    expect(run.code).toBe(1);
    expect(tokens).toHaveLength(1);
    expect(revoked).toEqual(tokens);
  });
});

const refusals: readonly (RunSetup & {
  readonly why: string;
  readonly reason: string;
  readonly says: readonly string[];
})[] = [
  {
    why: 'is not installed on the owner',
    yaml: `organization: nobody\n${hook}\n`,
    reason: 'not-permitted',
    says: ['The app is not installed on nobody, or does not exist', 'Install the app on nobody'],
  },
  {
    why: 'has the permission for reading only, and is to write',
    yaml: `organization: acme\n${hook}\n`,
    emulator: { app: { ...app, permissions: { organization_hooks: 'read' } } },
    inputs: { mode: 'apply' },
    reason: 'not-permitted',
    says: [
      'needs the organization permission "Webhooks" (organization_hooks: write) on acme',
      'has it for read only',
      'have an owner accept them',
    ],
  },
  {
    why: 'has the permission for repositories only',
    yaml: `organization: acme\n${hook}\n`,
    emulator: { app: { ...app, permissions: { repository_hooks: 'write' } } },
    reason: 'not-permitted',
    says: ['(organization_hooks: read) on acme', 'the installation of the app there does not have it'],
  },
  {
    why: 'is asked for global hooks',
    yaml: `global: true\n${hook.replace('push', 'user')}\n`,
    emulator: { product: 'ghes' },
    reason: 'not-permitted',
    says: ['Global hooks cannot be managed with a GitHub App', 'classic token with the scope site_admin'],
  },
  {
    why: 'has another id',
    yaml: `organization: acme\n${hook}\n`,
    inputs: { 'app-id': '56' },
    reason: 'not-permitted',
    says: ['GitHub does not accept the JWT of the app (404 "Integration not found")', 'Check app-id'],
  },
  {
    why: 'has another key',
    yaml: `organization: acme\n${hook}\n`,
    inputs: {
      'app-private-key': String(
        generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }),
      ),
    },
    reason: 'not-permitted',
    says: ['GitHub does not accept the JWT of the app (401', 'app-private-key', 'the clock of this machine'],
  },
  {
    why: 'has a key that cannot be read',
    yaml: `organization: acme\n${hook}\n`,
    inputs: { 'app-private-key': '-----BEGIN RSA PRIVATE KEY-----\nbm90aGluZw==\n-----END RSA PRIVATE KEY-----' },
    reason: 'input-invalid',
    says: ['The private key of the app is not an RSA key in PEM form', 'the whole file that GitHub made'],
  },
  {
    why: 'has a key of another algorithm',
    yaml: `organization: acme\n${hook}\n`,
    inputs: {
      'app-private-key': String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
    },
    reason: 'input-invalid',
    says: ['The private key of the app is not an RSA key in PEM form'],
  },
  {
    why: 'meets an organization with a new name',
    yaml: `organization: acme\n${hook}\n`,
    emulator: { organizations: { acme: { movedTo: 'acme-corp' }, 'acme-corp': { installation: 900 } } },
    reason: 'api-error',
    says: ['GitHub says that acme has moved to acme-corp (301)', 'Write acme-corp in place of acme in the config'],
  },
];

test.each(refusals)('an app that $why is told so', async ({ reason, says, ...given }) => {
  const { run, calls } = await runWithApp(given);
  expect([run.code, run.outputs['failure-reason']]).toEqual([1, reason]);
  for (const text of says) expect(run.stdout).toContain(text);
  expect(calls.filter((call) => /^(POST|PATCH|DELETE) .*hooks/.test(call))).toEqual([]);
});

test('an owner without the app stops no other owner', async () => {
  const { run } = await runWithApp({ yaml: `organization: [acme, nobody]\n${hook}\n`, inputs: { mode: 'apply' } });
  expect([run.code, run.outputs.applied, run.outputs['failure-reason']]).toEqual([1, '1', 'not-permitted']);
});
