import { describe, expect, test } from 'vitest';
import { createClient, parseLinks, startAcme } from './client.ts';

const log = '/orgs/acme/audit-log';

describe("an organization's audit log", () => {
  test('has an entry for each thing that a request does to a hook, newest first', async () => {
    let time = Date.parse('2026-01-01T00:00:00Z');
    await using github = await startAcme({
      now: () => (time += 1000),
      tokens: [{ token: 'ghp_maria', kind: 'classic', scopes: ['admin:org_hook', 'read:audit_log'], login: 'maria' }],
    });
    const maria = createClient(github.emulator, 'ghp_maria');
    const hook = await maria.createHook('/orgs/acme/hooks', {
      url: 'https://ci.example/hook',
      secret: 'not to be shown',
    });
    await maria.send('PATCH', hook, { events: ['issues'], active: false });
    await maria.send('PATCH', `${hook}/config`, { url: 'https://new.example/hook' });
    await maria.send('DELETE', hook);
    const { items, text } = await maria.send('GET', log);
    expect(items.map(({ action }) => action)).toEqual([
      'hook.destroy',
      'hook.config_changed',
      'hook.active_changed',
      'hook.events_changed',
      'hook.create',
    ]);
    const id = Number(hook.split('/').at(-1));
    for (const entry of items) expect(entry).toMatchObject({ actor: 'maria', hook_id: id, org: 'acme', name: 'web' });
    expect(items[0]).toMatchObject({ programmatic_access_type: 'Personal access token (classic)', user_agent: 'test' });
    expect(items[1]).toMatchObject({
      config: { url: 'https://new.example/hook', secret: '********' },
      config_was: { url: 'https://ci.example/hook', secret: '********' },
    });
    expect(items[2]).toMatchObject({ active: false, active_was: true });
    expect(items[3]).toMatchObject({ events: ['issues'], events_were: ['push'] });
    expect(items[3]?.['@timestamp']).toBeGreaterThan(Number(items[4]?.['@timestamp']));
    expect(text).not.toContain('not to be shown');
  });

  test('names the repository of a repository hook, the bot of an app, and no access type for a person in the browser', async () => {
    await using github = await startAcme({
      tokens: [
        { token: 'ghs_app', kind: 'app', permissions: { repository_hooks: 'write' } },
        { token: 'owner', kind: 'full' },
      ],
    });
    const hook = await createClient(github.emulator, 'ghs_app').createHook('/repos/acme/api/hooks', {
      url: 'https://a.example',
    });
    github.emulator.state.editHook(Number(hook.split('/').at(-1)), { actor: 'eve', active: false });
    const { items } = await createClient(github.emulator, 'owner').send('GET', log);
    expect(items[1]).toMatchObject({
      action: 'hook.create',
      actor: 'hookherd-app[bot]',
      repo: 'acme/api',
      programmatic_access_type: 'GitHub App server-to-server token',
    });
    expect(items[0]).toMatchObject({ action: 'hook.active_changed', actor: 'eve', repo: 'acme/api' });
    expect(items[0]).not.toHaveProperty('programmatic_access_type');
  });

  test('filters by phrase and pages by cursor', async () => {
    const auditLog = Array.from({ length: 250 }, (_, index) => ({
      action: index % 2 === 0 ? 'hook.create' : 'repo.create',
      at: Date.parse('2026-01-01T00:00:00Z') + index * 1000,
      hook_id: index,
    }));
    await using github = await startAcme({ organizations: { acme: { auditLog } } });
    const first = await github.send('GET', `${log}?phrase=action:hook&per_page=100`);
    expect(first.items).toHaveLength(100);
    expect(first.items[0]).toMatchObject({ hook_id: 248 });
    const second = await github.send('GET', parseLinks(first).next ?? '');
    expect(second.items).toHaveLength(25);
    expect(second.items.at(-1)).toMatchObject({ hook_id: 0 });
    expect(parseLinks(second).next).toBeUndefined();
    expect((await github.send('GET', `${log}?phrase=action:hook.destroy`)).items).toEqual([]);
    expect((await github.send('GET', `${log}?phrase=created:>=2026-01-01T00:04:09Z`)).items).toHaveLength(1);
  });

  test.each([
    { auditLog: 'absent', status: 404 },
    { auditLog: 'forbidden', status: 403 },
    { auditLog: 'rate-limited', status: 403 },
  ] as const)('that is $auditLog answers $status', async ({ auditLog, status }) => {
    await using github = await startAcme({ switches: { auditLog } });
    const reply = await github.send('GET', log);
    expect(reply.status).toBe(status);
    if (auditLog === 'rate-limited') expect(reply.headers.get('x-ratelimit-resource')).toBe('audit_log');
  });

  test('shows config as a list where the switch says so', async () => {
    await using github = await startAcme({ switches: { auditConfig: 'array' } });
    await github.createHook('/orgs/acme/hooks', { url: 'https://ci.example/hook' });
    const { items } = await github.send('GET', log);
    expect(items[0]?.config).toMatchObject([{ url: 'https://ci.example/hook' }]);
  });

  test.each([
    { kind: 'classic', scopes: ['admin:org_hook'], status: 404 },
    { kind: 'fine-grained', permissions: { organization_hooks: 'write' }, status: 403 },
    { kind: 'fine-grained', permissions: { organization_administration: 'read' }, status: 200 },
  ] as const)('answers a $kind token with $status', async ({ status, ...rest }) => {
    await using github = await startAcme({ tokens: [{ token: 't', ...rest }] });
    expect((await createClient(github.emulator, 't').send('GET', log)).status).toBe(status);
  });
});
