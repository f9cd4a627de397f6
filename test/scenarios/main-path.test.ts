import { describe, expect, test } from 'vitest';
import { type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction, runCli } from './bundle.ts';

const config = `
organization: acme
defaults: { content_type: json }
hooks:
  - url: https://ci.acme.example/github
    events: [push, pull_request]
    secret: \${CI_HOOK_SECRET}
  - url: https://chat.acme.example/hook
    events: [release]
  - url: https://gone.acme.example/hook
    state: absent
`;
const secret = 'a secret that is long enough';

const drifted: EmulatorOptions = {
  organizations: {
    acme: {
      hooks: [
        {
          url: 'https://ci.acme.example/github',
          events: ['push'],
          content_type: 'form',
          secret: 'another secret, as long',
        },
        { url: 'https://gone.acme.example/hook', events: ['push'], content_type: 'json' },
        {
          url: 'https://unknown.example/hook',
          events: ['push'],
          content_type: 'json',
          secret: 'nobody knows this one',
        },
      ],
    },
  },
};

function listLiveHooks(emulator: Awaited<ReturnType<typeof startEmulator>>) {
  return emulator.state.hooks('organization:acme').map(({ config: { url, content_type, secret }, events, active }) => ({
    url,
    content_type,
    secret,
    events,
    active,
  }));
}

describe('the main path', () => {
  test('a dry run shows the plan and sends nothing but GET', async () => {
    await using emulator = await startEmulator(drifted);
    using folder = createFolder({ '.github/hookherd.yml': config });
    const run = await runAction({ token: 'admin-token', 'api-url': emulator.url }, { folder: folder.path });
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({
      'has-changes': 'true',
      'has-drift': 'true',
      creates: '1',
      updates: '1',
      deletes: '1',
      deactivations: '0',
      unchanged: '0',
      unmanaged: '1',
      'failure-reason': '',
      summary: 'Plan: 1 to create, 1 to update, 0 to deactivate, 1 to delete, 0 unchanged, 1 unmanaged',
    });
    expect(run.outputs.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(run.summary).toContain('### 🪝 Webhooks of `acme`: 1 to create, 1 to update, 1 to delete');
    expect(emulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /orgs/acme/hooks?per_page=100',
    ]);
  });

  test('an apply sends one request for each change, and a second apply writes nothing', async () => {
    await using emulator = await startEmulator(drifted);
    using folder = createFolder({ '.github/hookherd.yml': config });
    const options = { folder: folder.path, environment: { CI_HOOK_SECRET: secret } };
    const inputs = { mode: 'apply', token: 'admin-token', 'api-url': emulator.url };
    const first = await runAction(inputs, options);
    expect([first.code, first.outputs.applied, first.outputs.failed, first.stderr]).toEqual([0, '3', '0', '']);
    expect(
      emulator.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`),
    ).toEqual([
      'PATCH /orgs/acme/hooks/480000002/config',
      'PATCH /orgs/acme/hooks/480000002',
      'POST /orgs/acme/hooks',
      'DELETE /orgs/acme/hooks/480000003',
    ]);
    expect(listLiveHooks(emulator)).toEqual([
      {
        url: 'https://ci.acme.example/github',
        content_type: 'json',
        secret: 'another secret, as long',
        events: ['pull_request', 'push'],
        active: true,
      },
      {
        url: 'https://unknown.example/hook',
        content_type: 'json',
        secret: 'nobody knows this one',
        events: ['push'],
        active: true,
      },
      {
        url: 'https://chat.acme.example/hook',
        content_type: 'json',
        secret: undefined,
        events: ['release'],
        active: true,
      },
    ]);
    const before = emulator.requests.length;
    const second = await runAction(inputs, options);
    expect([second.code, second.outputs['has-changes'], second.outputs.applied]).toEqual([0, 'false', '0']);
    expect(emulator.requests.slice(before).map(({ method }) => method)).toEqual(['GET']);
  });

  test('131 live hooks are all seen, in one request for each hundred', async () => {
    const hooks = Array.from({ length: 131 }, (_, index) => ({
      url: `https://receiver-${index}.acme.example/hook`,
      events: [['push', 'release', 'issues', 'star', 'fork', 'label', 'team'][Math.floor(index / 20)] ?? 'push'],
      content_type: 'json',
    }));
    const declared = hooks.map(
      ({ url, events }) => `  - { url: "${url}", events: [${events.join()}], content_type: json }\n`,
    );
    await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
    using folder = createFolder({ 'hooks.yml': `hooks:\n${declared.join('')}` });
    const run = await runCli(['drift', '--org', 'acme', '--config', 'hooks.yml', '--api-url', emulator.url], {
      folder: folder.path,
      environment: { HOOKHERD_TOKEN: 'admin-token' },
    });
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('131 unchanged');
    expect(emulator.requests).toHaveLength(2);
  });

  test.each([
    ['answers 500', { kind: 'status', status: 500 }],
    ['breaks off in the middle', { kind: 'truncate' }],
    ['answers 404', { kind: 'status', status: 404, body: { message: 'Not Found' } }],
  ] as const)('a list whose second page %s stops the run with a reason and no write', async (_, fault) => {
    const hooks = Array.from({ length: 120 }, (_, index) => ({
      url: `https://r${index}.example/`,
      events: [`event_${Math.floor(index / 20)}`],
    }));
    await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
    emulator.faults.add({ path: /page=2/, times: 99, ...fault });
    using folder = createFolder({ '.github/hookherd.yml': config });
    const run = await runAction(
      { mode: 'apply', token: 'admin-token', 'api-url': emulator.url, 'max-wait': '1' },
      { folder: folder.path, environment: { CI_HOOK_SECRET: secret } },
    );
    expect(run.code).toBe(1);
    expect(run.outputs['failure-reason']).toMatch(/^(api-error|not-permitted|rate-limited)$/);
    expect(run.outputs).toMatchObject({ 'has-changes': '', digest: '', applied: '0' });
    expect(run.stdout).not.toMatch(/^ +at /m);
    expect(emulator.requests.every(({ method }) => method === 'GET')).toBe(true);
  });
});
