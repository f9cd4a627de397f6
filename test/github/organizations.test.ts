import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { connectGitHub } from '../../src/github/connect.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import type { GitHub } from '../../src/run/ports.ts';
import type { Settings } from '../../src/run/settings/settings.ts';
import { FakeClock } from '../apply/builders.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const organizations = Object.fromEntries(
  Array.from({ length: 130 }, (_, index) => [`org${String(index).padStart(3, '0')}`, { id: 1000 + index }]),
);
const names = Object.keys(organizations);

async function connect(
  options: EmulatorOptions,
  settings: Partial<Settings> = {},
): Promise<{ readonly emulator: Emulator; readonly github: GitHub }> {
  const emulator = await startEmulator(options);
  closers.push(() => emulator.close());
  const github = connectGitHub({
    settings: {
      apiBase: options.product === 'ghes' ? `${emulator.url}/api/v3` : emulator.url,
      apiVersion: '2022-11-28',
      mode: 'dry-run',
      maxWaitSeconds: 0,
      token: new Sensitive('a-token'),
      ...settings,
    } as Settings,
    clock: new FakeClock(),
    random: () => 0,
    signal: new AbortController().signal,
    version: 'test',
    environment: {},
  });
  return { emulator, github };
}

describe('the organizations that a run can list', () => {
  test('are those of the token, over all pages', async () => {
    const { github, emulator } = await connect({ organizations });
    expect(await github.organizations(undefined)).toEqual({ names, suspended: [] });
    expect(emulator.requests.map(({ path }) => path.split('?')[0])).toEqual(['/user/orgs', '/user/orgs']);
  });

  test('are all of a GHES for a site administrator', async () => {
    const tokens = [{ token: 'a-token', kind: 'classic', scopes: ['site_admin'] }] as const;
    const { github, emulator } = await connect({ product: 'ghes', organizations, tokens });
    expect(await github.organizations(undefined)).toEqual({ names, suspended: [] });
    expect(emulator.requests.at(-1)?.path).toMatch(/^\/organizations\?/);
  });

  test.each(['dotcom', 'ghes'] as const)('are those of the enterprise that is named (%s)', async (product) => {
    const { github } = await connect({ product, organizations, enterprises: { acme: names.slice(0, 120) } });
    expect(await github.organizations('acme')).toEqual({ names: names.slice(0, 120), suspended: [] });
  });

  test('of an enterprise that the token may not see are a failure that names the scope, not none', async () => {
    const tokens = [{ token: 'a-token', kind: 'classic', scopes: ['admin:org_hook'] }] as const;
    const { github } = await connect({ organizations, enterprises: { acme: names }, tokens });
    await expect(github.organizations('acme')).rejects.toMatchObject({
      reason: 'not-permitted',
      message: expect.stringContaining('the organizations of the enterprise acme'),
      hint: expect.stringContaining('read:enterprise'),
    });
  });

  test.each<readonly [string, object]>([
    ['hides one', { totalCount: 2, nodes: [{ login: 'a' }, null], pageInfo: { hasNextPage: false } }],
    ['has fewer than it says', { totalCount: 3, nodes: [{ login: 'a' }], pageInfo: { hasNextPage: false } }],
    ['does not end', { totalCount: 1, nodes: [{ login: 'a' }], pageInfo: { hasNextPage: true, endCursor: 'x' } }],
    ['has no nodes', { totalCount: 0, pageInfo: { hasNextPage: false } }],
  ])('of an enterprise whose answer %s are a failure, never a shorter list', async (_, shown) => {
    const { github, emulator } = await connect({ organizations });
    const body = { data: { enterprise: { organizations: shown } } };
    emulator.faults.add({ kind: 'status', status: 200, body, path: 'graphql', times: 9 });
    await expect(github.organizations('acme')).rejects.toMatchObject({
      reason: 'api-error',
      message: expect.stringContaining('enterprise acme is not used'),
    });
  });

  test('of an app are its installations, suspended ones counted apart and users left out', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const seed = { acme: { installation: 1 }, beta: { installation: 2, suspended: true }, other: {} };
    const key = new Sensitive(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    const { github } = await connect(
      { organizations: seed, app: { id: 55, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() } },
      { token: undefined, app: { id: '55', privateKey: key } },
    );
    expect(await github.organizations('ignored')).toEqual({ names: ['acme'], suspended: ['beta'] });
  });

  test('are a failure where a page fails', async () => {
    const { github, emulator } = await connect({ organizations });
    emulator.faults.add({ kind: 'status', status: 403, body: { message: 'Forbidden' }, path: 'page=2' });
    await expect(github.organizations(undefined)).rejects.toMatchObject({ reason: 'not-permitted' });
  });
});

test('apps on an organization are listed with what they may do with webhooks', async () => {
  const { github } = await connect({
    organizations: {
      acme: { apps: [{ slug: 'ci-app', permissions: { repository_hooks: 'write' }, suspended: true }] },
    },
  });
  expect(await github.apps('acme')).toEqual([
    { slug: 'ci-app', organizationHooks: undefined, repositoryHooks: 'write', isSuspended: true },
  ]);
});

test('apps that the token may not list are a failure', async () => {
  const tokens = [{ token: 'a-token', kind: 'fine-grained', permissions: { organization_hooks: 'write' } }] as const;
  const { github } = await connect({ organizations: { acme: {} }, tokens });
  await expect(github.apps('acme')).rejects.toMatchObject({ reason: 'not-permitted' });
});

test('a page of repositories that is missing is a failure, not the shorter list of a user', async () => {
  const repositories = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`acme/r${index}`, {}]));
  const { github, emulator } = await connect({ organizations: { acme: {} }, repositories });
  emulator.faults.add({ kind: 'status', status: 404, body: { message: 'Not Found' }, path: 'page=2' });
  await expect(github.repositories('acme')).rejects.toMatchObject({
    message: expect.stringContaining('does not find the repositories of acme'),
  });
  expect(emulator.requests).toHaveLength(2);
});
