import { describe, expect, test } from 'vitest';
import { type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { createChecker } from '../emulator/description.ts';
import { createFolder, runAction } from '../scenarios/bundle.ts';
import { startRecorder } from './recorder.ts';

const secret = 'a secret that is long enough';
const hooks = [
  { id: 11, url: 'https://ci.acme.example/hook', events: ['member'], content_type: 'form', secret },
  { id: 12, url: 'https://chat.acme.example/hook', events: ['member'], content_type: 'json' },
  { id: 13, url: 'https://old.acme.example/hook', events: ['member'], content_type: 'json' },
  { id: 14, url: 'https://gone.acme.example/hook', events: ['member'], content_type: 'json' },
  { id: 15, url: 'https://stray.acme.example/hook', events: ['member'], content_type: 'json' },
];

/** One change of every kind: config, hook, rename, secret removed, create, delete, deactivate. */
function createConfig(selector: string): string {
  return `${selector}
defaults: { content_type: json }
unmanaged: deactivate
hooks:
  - { url: https://ci.acme.example/hook, events: [member], secret: "\${SECRET}" }
  - { url: https://chat.acme.example/hook, events: [member, team], secret: none }
  - { url: https://new.acme.example/hook, events: [member], previous_urls: [https://old.acme.example/hook] }
  - { url: https://more.acme.example/hook, events: [member], secret: "\${SECRET}" }
  - { url: https://gone.acme.example/hook, state: absent }
`.replaceAll('team', selector.startsWith('repository') ? 'push' : 'team');
}

const kinds: readonly {
  readonly selector: string;
  readonly emulator: EmulatorOptions;
  readonly file: string;
  readonly base: string;
  readonly operations: readonly string[];
}[] = [
  {
    selector: 'organization: acme',
    emulator: { organizations: { acme: { hooks } } },
    file: 'api.github.com.json',
    base: '',
    operations: [
      'orgs/create-webhook',
      'orgs/delete-webhook',
      'orgs/get-webhook',
      'orgs/list-webhooks',
      'orgs/update-webhook',
      'orgs/update-webhook-config-for-org',
    ],
  },
  {
    selector: 'repository: acme/api',
    emulator: { repositories: { 'acme/api': { hooks } } },
    file: 'ghec.json',
    base: '',
    operations: [
      'repos/create-webhook',
      'repos/delete-webhook',
      'repos/get-webhook',
      'repos/list-webhooks',
      'repos/update-webhook',
      'repos/update-webhook-config-for-repo',
    ],
  },
  {
    selector: 'global: true',
    emulator: { product: 'ghes', globalHooks: hooks },
    file: 'ghes-3.19.json',
    base: '/api/v3',
    operations: [
      'enterprise-admin/create-global-webhook',
      'enterprise-admin/delete-global-webhook',
      'enterprise-admin/get-global-webhook',
      'enterprise-admin/list-global-webhooks',
      'enterprise-admin/update-global-webhook',
    ],
  },
];

describe('what the tool sends and what it is answered are as GitHub describes them', () => {
  test.each(kinds)('$selector', async ({ selector, emulator: options, file, base, operations }) => {
    await using emulator = await startEmulator(options);
    await using seen = await startRecorder(emulator.url, { base });
    using folder = createFolder({ '.github/hookherd.yml': createConfig(selector) });
    const inputs = { mode: 'apply', token: 't', 'api-url': seen.url };
    const run = await runAction(inputs, { folder: folder.path, environment: { SECRET: secret } });
    expect([run.code, run.outputs.applied, run.outputs.failed, run.stderr]).toEqual([0, '6', '0', '']);

    const described = createChecker(file);
    const used = seen.exchanges.map((exchange) => {
      const operation =
        described.findOperation(exchange.method, exchange.path) ?? `${exchange.method} ${exchange.path}`;
      expect(described.checkRequest(operation, exchange.body), operation).toEqual([]);
      expect(described.checkAnswer(operation, exchange.status, exchange.answer), operation).toEqual([]);
      return operation;
    });
    expect([...new Set(used)].sort()).toEqual(operations);

    const again = await runAction({ ...inputs, mode: 'dry-run' }, { folder: folder.path });
    expect([again.code, again.outputs['has-changes'], again.outputs.unchanged]).toEqual([0, 'false', '4']);
  });
});

test('an organization, a repository and global hooks are managed in one run', async () => {
  const one = { url: 'https://ci.acme.example/hook', events: ['member'], content_type: 'json' };
  await using emulator = await startEmulator({
    product: 'ghes',
    organizations: { acme: {} },
    repositories: { 'acme/api': { hooks: [one] } },
  });
  const hook = 'hooks: [{ url: https://ci.acme.example/hook, events: [member], content_type: json }]';
  using folder = createFolder({
    'hooks/teams.yml': `organization: acme\n${hook}\n---\nrepository: acme/api\n${hook}\n`,
    'hooks/instance.yml': `global: true\n${hook}\n`,
  });
  const inputs = { mode: 'apply', token: 't', 'api-url': `${emulator.url}/api/v3`, config: 'hooks/*.yml' };
  const run = await runAction(inputs, { folder: folder.path });
  expect([run.code, run.outputs.creates, run.outputs.unchanged, run.outputs.applied]).toEqual([0, '2', '1', '2']);
  expect(JSON.parse(run.outputs.targets ?? '')).toEqual(['global', 'acme', 'acme/api']);
  expect(emulator.state.allHooks().map(({ target }) => target.kind)).toEqual(['repository', 'global', 'organization']);
});

describe('what the tool sends about deliveries and is answered is as GitHub describes it', () => {
  const one = { url: 'https://ci.acme.example/hook', events: ['member'], content_type: 'json', secret };
  const logged = ['list-webhook-deliveries', 'get-webhook-delivery', 'redeliver-webhook-delivery', 'ping-webhook'];

  test.each([
    {
      selector: 'organization: acme',
      options: { organizations: { acme: { hooks: [one] } } },
      file: 'api.github.com.json',
      base: '',
      operations: ['orgs/list-webhooks', ...logged.map((name) => `orgs/${name}`)],
    },
    {
      selector: 'repository: acme/api',
      options: { repositories: { 'acme/api': { hooks: [one] } } },
      file: 'ghec.json',
      base: '',
      operations: ['repos/list-webhooks', ...logged.map((name) => `repos/${name}`)],
    },
    {
      selector: 'global: true',
      options: { product: 'ghes' as const, globalHooks: [one] },
      file: 'ghes-3.19.json',
      base: '/api/v3',
      operations: ['enterprise-admin/list-global-webhooks', 'enterprise-admin/ping-global-webhook'],
    },
  ])(
    '$selector',
    async ({ selector, options, file, base, operations }) => {
      await using emulator = await startEmulator({ ...options, switches: { remoteStatusCode: 500 } });
      await using seen = await startRecorder(emulator.url, { base });
      const hook = `{ url: ${one.url}, events: [member], content_type: json, secret: "\${SECRET}" }`;
      using folder = createFolder({ '.github/hookherd.yml': `${selector}\nhooks: [${hook}]\n` });
      const inputs = { token: 't', 'api-url': seen.url, 'ping-timeout': '5' };
      const process = { folder: folder.path, environment: { SECRET: secret } };
      await runAction({ ...inputs, mode: 'apply', ping: 'all' }, process);
      await emulator.idle();
      await runAction({ ...inputs, 'secret-strategy': 'verify' }, process);
      await runAction({ ...inputs, mode: 'redeliver' }, process);

      const described = createChecker(file);
      const used = seen.exchanges.map(({ method, path, body, status, answer }) => {
        const operation = described.findOperation(method, path) ?? `${method} ${path}`;
        expect(described.checkRequest(operation, body), operation).toEqual([]);
        expect(described.checkAnswer(operation, status, answer), operation).toEqual([]);
        return operation;
      });
      expect([...new Set(used)].sort()).toEqual([...operations].sort());
    },
    30_000,
  );
});
