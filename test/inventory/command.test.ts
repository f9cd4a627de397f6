import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { createFolder, runCli } from '../scenarios/bundle.ts';
import { createFleet } from './fleet.ts';

const isInventory = new Ajv2020({ formats: { 'date-time': true } }).compile(
  JSON.parse(readFileSync('schema/inventory.schema.json', 'utf8')),
);
const token = 'T0CANARY/B0CANARY/canarycanarycanary';
const seed = {
  organizations: {
    acme: {
      hooks: [
        { url: 'https://ci.acme.example/github', content_type: 'json', secret: 'a long enough secret' },
        { url: `https://hooks.slack.com/services/${token}`, events: ['release'], content_type: 'json' },
      ],
    },
    globex: { hooks: [{ url: 'https://ci.acme.example/github', events: ['push', 'release'], active: false }] },
  },
  repositories: {
    'acme/api': { hooks: [{ url: 'https://siem.acme.example/in', events: ['*'] }] },
    'acme/old': { archived: true },
  },
};
const config = `organization: [acme, globex]
policy: { require_secret: off, allowed_hosts: ["*.acme.example"] }
hooks:
  - url: https://ci.acme.example/github
    description: Starts builds on the CI cluster
    events: [push, release]
    content_type: json
`;

function parseInventory(text: string): Inventory {
  const value: unknown = JSON.parse(text);
  if (!isInventory(value)) throw new Error(JSON.stringify(isInventory.errors));
  return value as Inventory;
}

async function runInventory(url: string, folder: string, ...argv: readonly string[]) {
  return runCli(['inventory', ...argv], { folder, environment: { HOOKHERD_TOKEN: 'any', GITHUB_API_URL: url } });
}

describe('hookherd inventory', () => {
  test('without a config: the hooks of an organization by destination, and not one write', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({});
    const { code, stdout } = await runInventory(emulator.url, folder.path, '--org', 'acme');
    expect(code).toBe(0);
    expect(stdout.replaceAll(/ +/g, ' ')).toContain('HOST ORGS HOOKS SECRET FAILED LAST SUCCESS');
    expect(stdout).toMatch(/^Inventory: 2 hooks of 1 target at 2 destination hosts\n/);
    expect(stdout).toContain('1 without secret');
    expect(emulator.requests.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`).sort()).toEqual([
      'GET /orgs/acme/hooks',
      'GET /orgs/acme/hooks/480000002/deliveries',
      'GET /orgs/acme/hooks/480000003/deliveries',
      'GET /orgs/acme/installations',
    ]);
  });

  test('with a config: what differs, which entry names a hook, and which host no policy allows', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({ '.github/hookherd.yml': config });
    const { code, stdout } = await runInventory(emulator.url, folder.path, '--format', 'json');
    expect(code).toBe(0);
    const { targets } = parseInventory(stdout);
    expect(targets.map(({ name }) => name)).toEqual(['acme', 'globex']);
    const [ci, slack] = targets[0]?.hooks ?? [];
    expect(ci).toMatchObject({
      state: 'managed',
      description: 'Starts builds on the CI cluster',
      config_location: '.github/hookherd.yml:4',
      differences: ['events: push → push, release'],
      unknown_host: false,
      settings_url: `${emulator.url}/organizations/acme/settings/hooks/${ci?.id}`,
    });
    expect(slack).toMatchObject({ state: 'unmanaged', unknown_host: true, differences: [] });
    expect(stdout).not.toMatch(/canary/i);
  });

  test('--org * takes the organizations that the token can list, but for the excluded ones', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({});
    const all = await runInventory(emulator.url, folder.path, '--org', '*', '--json');
    expect(all.code).toBe(0);
    expect(parseInventory(all.stdout)).toMatchObject({ scope: ['*'], targets: [{ name: 'acme' }, { name: 'globex' }] });
    const some = await runInventory(emulator.url, folder.path, '--org', '*,!glob*', '--json');
    expect(parseInventory(some.stdout).targets.map(({ name }) => name)).toEqual(['acme']);
    const none = await runInventory(emulator.url, folder.path, '--org', 'init*');
    expect([none.code, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toContain('--org init* matches none of 2 organizations.');
  });

  test('the page that the bundle writes has the script and style whose hashes its policy names', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({});
    await runInventory(emulator.url, folder.path, '--org', 'acme', '--output', 'page.html');
    const page = readFileSync(join(folder.path, 'page.html'), 'utf8');
    for (const tag of ['<script type="module">', '<style>']) {
      const [, text = ''] = page.split(tag);
      const hash = createHash('sha256')
        .update(text.replace(/<\/(script|style)>[\s\S]*/, ''))
        .digest('base64');
      expect(page).toContain(`'sha256-${hash}'`);
    }
  });

  test('--enterprise names where * looks', async () => {
    await using emulator = await startEmulator({ ...seed, enterprises: { 'acme-corp': ['globex'] } });
    using folder = createFolder({});
    const { stdout } = await runInventory(
      emulator.url,
      folder.path,
      '--org',
      '*',
      '--enterprise',
      'acme-corp',
      '--json',
    );
    expect(parseInventory(stdout).targets.map(({ name }) => name)).toEqual(['globex']);
  });

  test('a list of organizations that breaks off is a failure and never a shorter list', async () => {
    await using emulator = await startEmulator({
      organizations: Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`org-${index}`, {}])),
    });
    emulator.faults.add({ path: '/user/orgs.*page=2', kind: 'status', status: 500, times: 99 });
    using folder = createFolder({});
    const { code, stdout } = await runInventory(emulator.url, folder.path, '--org', '*', '--max-wait', '0');
    expect([code, stdout]).toEqual([1, '']);
    expect(emulator.requests.filter(({ path }) => path.includes('/hooks'))).toEqual([]);
  }, 60_000);

  test('apps that may manage hooks are named, others are not', async () => {
    await using emulator = await startEmulator({
      organizations: {
        acme: {
          apps: [
            { slug: 'release-bot', permissions: { organization_hooks: 'write' } },
            { slug: 'reader', permissions: { issues: 'read' } },
          ],
        },
      },
    });
    using folder = createFolder({});
    const { stdout } = await runInventory(emulator.url, folder.path, '--org', 'acme', '--json');
    expect(parseInventory(stdout).targets[0]?.apps).toEqual([
      { slug: 'release-bot', permissions: ['organization_hooks: write'], suspended: false },
    ]);
  });

  test('repositories by pattern, archived ones left out', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({});
    const { code, stdout } = await runInventory(emulator.url, folder.path, '--repo', 'acme/*', '--json');
    expect(code).toBe(0);
    expect(parseInventory(stdout).targets.map(({ kind, name }) => [kind, name])).toEqual([['repository', 'acme/api']]);
  });

  test('a target that cannot be read is named, the others are shown, and the exit code is 1', async () => {
    await using emulator = await startEmulator(seed);
    emulator.faults.add({ path: '/orgs/globex/hooks', kind: 'status', status: 403, times: 9 });
    using folder = createFolder({ '.github/hookherd.yml': config });
    const { code, stdout, stderr } = await runInventory(emulator.url, folder.path, '--output', 'fleet.html');
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('1 of 2 targets could not be read');
    expect(stderr).toContain('globex could not be read: ');
    const page = readFileSync(join(folder.path, 'fleet.html'), 'utf8');
    expect(page).toContain('Content-Security-Policy');
    expect(page).toContain('"name":"globex","kind":"organization","failure":{"reason":"not-permitted"');
    expect(page).not.toMatch(/canary/i);
  });

  test('hooks that only the audit log names are counted where a token may read it', async () => {
    await using emulator = await startEmulator({
      organizations: {
        acme: {
          hooks: [{ id: 501, url: 'https://ci.acme.example/github' }],
          auditLog: [
            { action: 'hook.create', actor: 'eve', hook_id: 501 },
            { action: 'hook.create', actor: 'eve', hook_id: 777 },
          ],
        },
      },
    });
    using folder = createFolder({});
    const environment = { HOOKHERD_TOKEN: 'any', HOOKHERD_AUDIT_TOKEN: 'audit', GITHUB_API_URL: emulator.url };
    const { stdout } = await runCli(['inventory', '--org', 'acme', '--json'], { folder: folder.path, environment });
    expect(parseInventory(stdout).targets[0]?.invisible_hooks).toBe(1);
  });

  test('--max-requests limits the delivery logs, never the lists, and the inventory says what was not read', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({ '.github/hookherd.yml': config });
    const { stdout } = await runInventory(emulator.url, folder.path, '--max-requests', '1', '--json');
    expect(parseInventory(stdout).deliveries).toEqual({
      pages: 1,
      logs_failed: 0,
      max_requests: 1,
      hooks_not_read: 2,
    });
    expect(emulator.requests.map(({ path }) => path).filter((path) => path.includes('/deliveries'))).toHaveLength(1);
  });

  test('a delivery log that cannot be read is said at its hook and stops nothing', async () => {
    await using emulator = await startEmulator(seed);
    emulator.faults.add({ path: '/deliveries', kind: 'status', status: 404, times: 9 });
    using folder = createFolder({});
    const { code, stdout } = await runInventory(emulator.url, folder.path, '--org', 'globex', '--json');
    expect(code).toBe(0);
    const { targets, deliveries } = parseInventory(stdout);
    expect(targets[0]?.hooks[0]?.deliveries).toMatchObject({ status: 'unread' });
    expect(deliveries).toMatchObject({ pages: 0, logs_failed: 1, hooks_not_read: 0 });
  });

  test('delivery logs that cannot be read are a warning with their number and reason, in the table and beside a file', async () => {
    await using emulator = await startEmulator(seed);
    emulator.faults.add({ path: '/deliveries', kind: 'status', status: 403, times: 9 });
    using folder = createFolder({});
    const table = await runInventory(emulator.url, folder.path, '--org', 'acme');
    const file = await runInventory(emulator.url, folder.path, '--org', 'acme', '--output', 'acme.html');
    expect([table.code, file.code]).toEqual([0, 0]);
    for (const text of [table.stdout, file.stderr])
      expect(text).toMatch(/^warning\[logs-not-read\]: 2 delivery logs could not be read: .*403/m);
  });

  test('shards merge into one inventory, and --compare says what changed since', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({ '.github/hookherd.yml': config });
    for (const shard of ['1/2', '2/2'])
      await runInventory(emulator.url, folder.path, '--shard', shard, '--output', `shards/${shard[0]}.json`);
    const merged = await runInventory(emulator.url, folder.path, '--from', 'shards/*.json', '--output', 'old.json');
    expect(merged.code).toBe(0);
    const old = parseInventory(readFileSync(join(folder.path, 'old.json'), 'utf8'));
    expect(old.targets.map(({ name }) => name)).toEqual(['acme', 'globex']);
    const whole = parseInventory((await runInventory(emulator.url, folder.path, '--json')).stdout);
    expect(old.digest).toBe(whole.digest);
    const hook = old.targets[0]?.hooks[1];
    await fetch(`${emulator.url}/orgs/acme/hooks/${hook?.id}`, {
      method: 'DELETE',
      headers: { authorization: 'bearer any' },
    });
    const { stdout } = await runInventory(emulator.url, folder.path, '--compare', 'old.json', '--json');
    expect(parseInventory(stdout).comparison).toMatchObject({
      since_digest: old.digest,
      added: [],
      removed: [{ target: 'acme', id: hook?.id, url: 'https://hooks.slack.com/services/***/***/***' }],
      changed: [],
    });
  });

  test('shards of a fleet, each longer than a config may be, are no "not an inventory"', async () => {
    const { targets, ...facts } = createFleet(200, 20);
    const [first, second] = [targets.slice(0, 100), targets.slice(100)].map((part) =>
      JSON.stringify({ ...facts, targets: part }),
    );
    expect(Math.min(first?.length ?? 0, second?.length ?? 0)).toBeGreaterThan(2 ** 20);
    using folder = createFolder({ 'shards/1.json': first ?? '', 'shards/2.json': second ?? '' });
    const argv = ['inventory', '--from', 'shards/*.json', '--compare', 'shards/1.json', '--json'];
    const { code, stdout } = await runCli(argv, { folder: folder.path });
    expect(code).toBe(0);
    const merged = parseInventory(stdout);
    expect(merged.targets).toEqual(targets);
    expect(merged.comparison?.not_compared.length).toBe(100);
  });

  test('without targets and without a config, the help names the flags that name targets', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({});
    const { code, stderr } = await runInventory(emulator.url, folder.path);
    expect(code).toBe(1);
    expect(stderr).toContain('help: Name targets, such as --org acme or --repo acme/api, or a config: --config FILE.');
  });

  test('wrong flags and files are explained, and nothing is asked', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({
      'other.json': '{"version": 1}',
      'whole.json': JSON.stringify(createFleet(1, 1)),
      '.github/hookherd.yml': config,
    });
    const tries: readonly (readonly [readonly string[], RegExp])[] = [
      [['--format', 'xml'], /--format "xml" is not one of table, html, csv, json/],
      [['--max-requests', 'many'], /--max-requests "many" is not a whole number/],
      [['--from', 'nothing/*.json'], /--from nothing\/\*\.json matches no file/],
      [['--max-requests', 'many', '--format', 'pdf'], /--format "pdf"[\s\S]*--max-requests "many"/],
      [['--from', 'other.json', '--compare', 'gone.json'], /error\[input-invalid\]: other\.json is not/],
      [
        ['--from', 'whole.json', '--compare', 'gone.json'],
        /error\[input-invalid\]: The file gone\.json cannot be read/,
      ],
      [['--from', 'other.json'], /other\.json is not an inventory[\s\S]*hookherd inventory --format json/],
    ];
    for (const [argv, message] of tries) {
      const { code, stdout, stderr } = await runInventory(emulator.url, folder.path, ...argv);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(message);
    }
    expect(emulator.requests).toEqual([]);
  });
});
