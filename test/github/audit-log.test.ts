import { generateKeyPairSync } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
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

async function connect(
  options: EmulatorOptions,
  settings: Partial<Settings> = {},
): Promise<{ readonly emulator: Emulator; readonly github: GitHub; readonly clock: FakeClock }> {
  const emulator = await startEmulator(options);
  closers.push(() => emulator.close());
  const clock = new FakeClock();
  const github = connectGitHub({
    settings: {
      apiBase: emulator.url,
      apiVersion: '2022-11-28',
      mode: 'dry-run',
      maxWaitSeconds: 900,
      token: new Sensitive('a-token'),
      auditToken: new Sensitive('audit-token'),
      ...settings,
    } as Settings,
    clock,
    random: () => 0,
    signal: new AbortController().signal,
    version: 'test',
    environment: {},
  });
  return { emulator, github, clock };
}

const secret = 'canary-of-a-config';

function createEntries(count: number, more: object = {}) {
  return Array.from({ length: count }, (_, index) => ({
    action: 'hook.events_changed',
    actor: 'mona',
    at: 1_000_000 + index,
    hook_id: 7,
    name: 'web',
    events: ['push'],
    events_were: ['push', 'issues'],
    config: { url: `https://a.example/${secret}`, secret },
    ...more,
  }));
}

test('entries about hooks are read, newest first, with who and what, and nothing of the config', async () => {
  const auditLog = [
    ...createEntries(2),
    {
      action: 'hook.active_changed',
      actor: 'hubot',
      at: 2_000_000,
      hook_id: 7,
      active: false,
      active_was: true,
      programmatic_access_type: 'OAuth access token',
      repo: 'acme/api',
    },
  ];
  const { github } = await connect({ organizations: { acme: { auditLog } } });
  const log = await github.auditLog('acme');
  expect(log).toMatchObject({
    entries: [
      {
        action: 'hook.active_changed',
        actor: 'hubot',
        at: 2_000_000,
        hookId: '7',
        active: false,
        activeBefore: true,
        accessType: 'OAuth access token',
        repository: 'acme/api',
      },
      { action: 'hook.events_changed', at: 1_000_001, events: ['push'], eventsBefore: ['push', 'issues'] },
      { at: 1_000_000 },
    ],
  });
  expect(JSON.stringify(log)).not.toContain(secret);
});

test.each(['object', 'array'] as const)('a config that is an %s stays out of the entries', async (auditConfig) => {
  const { github } = await connect({
    organizations: { acme: { auditLog: createEntries(1) } },
    switches: { auditConfig },
  });
  const log = await github.auditLog('acme');
  expect(log).toMatchObject({ entries: [{ actor: 'mona' }] });
  expect(JSON.stringify(log)).not.toContain(secret);
});

test('at most three pages are read, with the audit token alone', async () => {
  const tokens = [
    { token: 'audit-token', kind: 'fine-grained', permissions: { organization_administration: 'read' } },
  ] as const;
  const { github, emulator } = await connect({ organizations: { acme: { auditLog: createEntries(450) } }, tokens });
  const log = await github.auditLog('acme');
  expect('entries' in log && log.entries.length).toBe(300);
  expect(emulator.requests).toHaveLength(3);
});

test('entries of other actions are left out, whatever GitHub makes of the phrase', async () => {
  const { github, emulator } = await connect({ organizations: { acme: {} } });
  const body = [
    { action: 'team.create', '@timestamp': 1 },
    { action: 'hook.create', '@timestamp': 2 },
    { action: 'hook.destroy' },
    7,
  ];
  emulator.faults.add({ kind: 'status', status: 200, body, path: 'audit-log' });
  expect(await github.auditLog('acme')).toMatchObject({ entries: [{ action: 'hook.create', at: 2 }] });
});

test.each<readonly [string, EmulatorOptions, string]>([
  ['an organization without one', { switches: { auditLog: 'absent' } }, 'does not find the audit log of acme'],
  ['a token that may not', { switches: { auditLog: 'forbidden' } }, 'does not permit the audit log of acme'],
  ['its own rate limit', { switches: { auditLog: 'rate-limited' } }, 'rate limit of 1750 requests an hour'],
])('the log of %s is a reason, not a failure, and nothing waits for it', async (_, options, message) => {
  const { github, clock, emulator } = await connect({ organizations: { acme: {} }, ...options });
  expect(await github.auditLog('acme')).toMatchObject({ unreadable: expect.stringContaining(message) });
  expect(clock.sumWaits()).toBe(0);
  expect(emulator.requests).toHaveLength(1);
  await github.hooks('read').list({ kind: 'organization', owner: 'acme' });
});

test('a list in place of entries, or none, is a reason', async () => {
  const { github, emulator } = await connect({ organizations: { acme: {} } });
  emulator.faults.add({ kind: 'status', status: 200, body: {}, path: 'audit-log' });
  expect(await github.auditLog('acme')).toMatchObject({ unreadable: expect.stringContaining('no list of entries') });
});

test('without an audit token nothing is asked', async () => {
  const { github, emulator } = await connect({ organizations: { acme: {} } }, { auditToken: undefined });
  expect(await github.auditLog('acme')).toEqual({ unreadable: 'There is no audit-token.' });
  expect(emulator.requests).toEqual([]);
});

test.each([
  ['holds it', { organization_hooks: 'write', organization_administration: 'read' }, { entries: [{ actor: 'mona' }] }],
  [
    'lacks it',
    { organization_hooks: 'write' },
    { unreadable: expect.stringContaining('organization_administration: read') },
  ],
])('an app that %s: the log is read with a token of that permission alone', async (_, permissions, expected) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { github, emulator } = await connect(
    {
      organizations: {
        acme: {
          installation: 1,
          installationPermissions: permissions as Record<string, 'read' | 'write'>,
          auditLog: createEntries(1),
        },
      },
      app: { id: 55, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
    },
    {
      token: undefined,
      auditToken: undefined,
      app: { id: '55', privateKey: new Sensitive(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()) },
    },
  );
  expect(await github.auditLog('acme')).toMatchObject(expected);
  await github.close();
  const made = emulator.requests.find(({ path }) => path.endsWith('/access_tokens'));
  if ('entries' in expected) expect(JSON.stringify(made?.body ?? '')).toContain('organization_administration');
});
