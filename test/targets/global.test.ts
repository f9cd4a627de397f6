import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { HookSeed } from '../../src/emulator/seed.ts';
import { createFolder, runAction } from '../scenarios/bundle.ts';

const secret = 'the secret of the audit log';
const other = 'a newer secret of the audit log';

const audit: HookSeed = {
  id: 7,
  url: 'https://audit.acme.example/hook',
  events: ['organization', 'user'],
  content_type: 'json',
  insecure_ssl: '1',
  active: false,
  secret,
};

/** The same hook without a secret. */
const { secret: _, ...open } = audit;

function createConfig(hook: string, top = ''): string {
  return `global: true\ndefaults: { content_type: json }\n${top}\nhooks:\n${hook}`;
}

const same = `
  - url: https://audit.acme.example/hook
    events: [organization, user]
    insecure_ssl: true
    active: false
    secret: \${AUDIT_SECRET}
`;

interface RunSetup {
  readonly yaml: string;
  readonly live?: readonly HookSeed[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly value?: string;
}

/** Applies a config to the global hooks of an emulated server; what the run came to, and all that is live then. */
async function applyConfig({ yaml, live = [audit], inputs = {}, value = secret }: RunSetup) {
  await using emulator = await startEmulator({ product: 'ghes', globalHooks: live });
  using folder = createFolder({ '.github/hookherd.yml': yaml });
  const options = { folder: folder.path, environment: { AUDIT_SECRET: value } };
  const given = { mode: 'apply', token: 'site-admin', 'api-url': `${emulator.url}/api/v3`, ...inputs };
  const run = await runAction(given, options);
  const hooks = emulator.state
    .hooks('global:global')
    .map(({ id, active, events, config: { url, secret: stored, insecure_ssl, content_type } }) => ({
      id,
      active,
      events,
      url,
      secret: stored,
      insecure_ssl,
      content_type,
    }));
  const writes = emulator.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`);
  const again = await runAction({ ...given, mode: 'dry-run' }, options);
  return { run, hooks, writes, again };
}

const live = {
  id: 7,
  active: false,
  events: ['organization', 'user'],
  url: 'https://audit.acme.example/hook',
  secret,
  insecure_ssl: '1',
  content_type: 'json',
};

describe('global hooks', () => {
  test('are created with their secret', async () => {
    const { run, hooks, writes, again } = await applyConfig({ yaml: createConfig(same), live: [] });
    expect([run.code, run.outputs.creates, run.outputs.applied]).toEqual([0, '1', '1']);
    expect(writes).toEqual(['POST /admin/hooks']);
    expect(hooks).toMatchObject([{ ...live, id: expect.any(Number) }]);
    expect(again.outputs['has-changes']).toBe('false');
  });

  test.each([
    ['events', same.replace('[organization, user]', '[organization, member]'), { events: ['member', 'organization'] }],
    ['active', same.replace('active: false', 'active: true'), { active: true }],
    ['insecure_ssl', same.replace('insecure_ssl: true', 'insecure_ssl: false'), { insecure_ssl: '0' }],
    ['content_type', `${same}    content_type: form\n`, { content_type: 'form' }],
    [
      'url',
      same.replace('audit.acme.example/hook', 'audit2.acme.example/hook') +
        '    previous_urls: [https://audit.acme.example/hook]\n',
      { url: 'https://audit2.acme.example/hook' },
    ],
  ])('keep their secret and all else when %s changes', async (field, yaml, changed) => {
    const { run, hooks, writes, again } = await applyConfig({ yaml: createConfig(yaml) });
    expect([run.code, run.outputs.updates, run.outputs.applied]).toEqual([0, '1', '1']);
    expect(writes).toEqual(['PATCH /admin/hooks/7']);
    expect(hooks).toEqual([{ ...live, ...changed }]);
    expect(run.summary).toContain(field);
    expect(run.summary).toMatch(/secret.*(written|sent) again|(writes|sends).*secret/i);
    expect(again.outputs['has-changes']).toBe('false');
  });

  test('get a new secret by rotate, and nothing else changes', async () => {
    const { run, hooks } = await applyConfig({
      yaml: createConfig(same),
      value: other,
      inputs: { 'secret-strategy': 'rotate' },
    });
    expect([run.code, run.outputs.updates, run.outputs.refreshes]).toEqual([0, '0', '1']);
    expect(hooks).toEqual([{ ...live, secret: other }]);
    const said = run.stdout.replace(/^::add-mask::.*$/gm, '') + run.summary + run.stderr;
    expect(said).not.toContain(other);
  });

  test('get a declared secret where they have none, together with another change', async () => {
    const { hooks } = await applyConfig({
      yaml: createConfig(same.replace('active: false', 'active: true')),
      live: [open],
    });
    expect(hooks).toEqual([{ ...live, active: true }]);
  });

  test('lose their secret only by secret: none', async () => {
    const { run, hooks } = await applyConfig({ yaml: createConfig(same.replace('${AUDIT_SECRET}', 'none')) });
    expect(run.code).toBe(0);
    expect(hooks).toEqual([{ ...live, secret: undefined }]);
  });

  test('with a secret that nobody declares are not updated, and the refusal says why', async () => {
    const yaml = createConfig(same.replace('active: false', 'active: true').replace(/ +secret:.*\n/, ''));
    const { run, hooks, writes } = await applyConfig({ yaml });
    expect(run.code).toBe(1);
    expect(writes).toEqual([]);
    expect(hooks).toEqual([live]);
    expect(run.stdout).toContain('has a secret that the config does not declare');
    expect(run.stdout).toContain('this change would drop the secret');
    expect(run.stdout).toContain('Declare the secret (secret: ${NAME}), or secret: none to have it removed.');
  });

  test('with a secret and no change are left alone without declaring it', async () => {
    const { run, hooks } = await applyConfig({ yaml: createConfig(same.replace(/ +secret:.*\n/, '')) });
    expect([run.code, run.outputs.unchanged]).toEqual([0, '1']);
    expect(hooks).toEqual([live]);
  });

  test('that are unmanaged and have a secret are not deactivated', async () => {
    const yaml = createConfig(' []', 'unmanaged: deactivate');
    const { run, hooks } = await applyConfig({ yaml, live: [{ ...audit, active: true }] });
    expect(run.code).toBe(1);
    expect(hooks).toEqual([{ ...live, active: true }]);
    expect(run.stdout).toContain('Declare the hook with active: false and its secret');
  });

  test('that are unmanaged and have none are deactivated, and nothing else of them changes', async () => {
    const yaml = createConfig(' []', 'unmanaged: deactivate');
    const { run, hooks } = await applyConfig({ yaml, live: [{ ...open, active: true }] });
    expect(run.code).toBe(0);
    expect(hooks).toEqual([{ ...live, secret: undefined }]);
  });

  test('are deleted by state: absent', async () => {
    const { run, hooks, writes } = await applyConfig({
      yaml: createConfig('  - url: https://audit.acme.example/hook\n    state: absent\n'),
    });
    expect([run.code, run.outputs.deletes]).toEqual([0, '1']);
    expect(writes).toEqual(['DELETE /admin/hooks/7']);
    expect(hooks).toEqual([]);
  });

  test('take the events of global hooks alone', async () => {
    const { run, writes } = await applyConfig({ yaml: createConfig(same.replace('user]', 'push]')) });
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'config-invalid']);
    expect(writes).toEqual([]);
    expect(run.stdout).toContain(
      'The event push does not exist for global hooks; it is available for organization hooks, repository hooks and GitHub Apps.',
    );
  });

  test('are planned at an address that does not tell that it is a server', async () => {
    await using emulator = await startEmulator({ product: 'ghes' });
    using folder = createFolder({ '.github/hookherd.yml': createConfig(same) });
    const run = await runAction({ token: 't', 'api-url': emulator.url }, { folder: folder.path });
    expect([run.code, run.outputs['failure-reason'], run.outputs.creates]).toEqual([0, '', '1']);
  });

  test('are refused for a GitHub that has none, before it is asked', async () => {
    using folder = createFolder({ '.github/hookherd.yml': createConfig(same) });
    const run = await runAction({ token: 't', 'api-url': 'https://api.acme.ghe.com' }, { folder: folder.path });
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'config-invalid']);
    expect(run.stdout).toContain('Global hooks exist on GitHub Enterprise Server only');
    expect(run.stdout).toContain('Set api-url to https://HOST/api/v3');
    expect(run.plan).toMatchObject({ run: { requests: 0 } });
  });
});
