import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { cliEntry, createFolder, runAction, runCli } from './bundle.ts';

const config = `organization: acme
defaults: { content_type: json }
hooks:
  - url: https://ci.acme.example/github
    events: [push]
  - url: https://chat.acme.example/hook
    events: [release]
`;

const isWrite = ({ method }: { readonly method: string }) => method !== 'GET';

function startServer() {
  return startEmulator({
    organizations: {
      acme: { hooks: [{ url: 'https://ci.acme.example/github', events: ['push'], content_type: 'json' }] },
      other: {},
    },
  });
}

test.each([
  [['apply'], 'apply --config hooks.yml --yes'],
  [['apply', '--json'], 'apply --config hooks.yml --yes'],
  [['redeliver'], 'redeliver --config hooks.yml --yes'],
])('%j with nobody to ask and without --yes writes nothing and says so', async (argv, command) => {
  await using emulator = await startServer();
  using folder = createFolder({ 'hooks.yml': config });
  const environment = { HOOKHERD_TOKEN: 'token', GITHUB_API_URL: emulator.url };
  const run = await runCli([...argv, '--config', 'hooks.yml'], { folder: folder.path, environment });
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('asks before it writes, and there is no terminal to ask on. Nothing was written.');
  expect(run.stderr).toContain(`hookherd ${command}`);
  expect(emulator.requests).toEqual([]);
  if (argv.includes('--json')) expect(JSON.parse(run.stdout).failure_reason).toBe('input-invalid');
});

test.runIf(process.platform === 'linux')(
  'apply in a terminal whose stderr goes to a file does not write unasked',
  async () => {
    await using emulator = await startServer();
    using folder = createFolder({ 'hooks.yml': config, output: '' });
    const apply = `"$NODE" "$CLI" apply --config hooks.yml --api-url ${emulator.url} 2>err.log`;
    const child = spawn('script', ['--quiet', '--return', '--flush', '--command', apply, 'output'], {
      cwd: folder.path,
      env: { PATH: process.env.PATH ?? '', NODE: process.execPath, CLI: cliEntry, HOOKHERD_TOKEN: 'ghp_test' },
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(readFileSync(join(folder.path, 'err.log'), 'utf8')).toContain('no terminal to ask on');
    expect(emulator.requests.filter(isWrite)).toEqual([]);
  },
);

test('--yes writes without a terminal', async () => {
  await using emulator = await startServer();
  using folder = createFolder({ 'hooks.yml': config });
  const environment = { HOOKHERD_TOKEN: 'token', GITHUB_API_URL: emulator.url };
  const run = await runCli(['apply', '--yes', '--config', 'hooks.yml'], { folder: folder.path, environment });
  expect(run.code).toBe(0);
  expect(emulator.requests.filter(isWrite)).toHaveLength(1);
});

test.each(['validate', 'plan', 'drift', 'health', 'ping'])(
  '%s --org other on a file that names acme is an error that names acme',
  async (command) => {
    await using emulator = await startServer();
    using folder = createFolder({ 'hooks.yml': config });
    const environment = { HOOKHERD_TOKEN: 'token', GITHUB_API_URL: emulator.url };
    const argv = [command, '--org', 'other', '--config', 'hooks.yml'];
    const { code, stdout, stderr } = await runCli(argv, { folder: folder.path, environment });
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('The config does not name the organization "other": it names acme.');
    expect(emulator.requests).toEqual([]);
  },
);

test('--org is taken where the file names it in another case, or names no target', async () => {
  await using emulator = await startServer();
  using folder = createFolder({ 'hooks.yml': config, 'default.yml': config.replace('organization: acme\n', '') });
  const environment = { HOOKHERD_TOKEN: 'token', GITHUB_API_URL: emulator.url };
  for (const file of ['hooks.yml', 'default.yml']) {
    const run = await runCli(['plan', '--org', 'ACME', '--config', file], { folder: folder.path, environment });
    expect(run.stdout).toContain('1 to create');
  }
});

test('the input organization is an error likewise, the owner of the workflow is none', async () => {
  await using emulator = await startServer();
  using folder = createFolder({ '.github/hookherd.yml': config });
  const inputs = { token: 'token', 'api-url': emulator.url };
  const wrong = await runAction({ ...inputs, organization: 'other' }, { folder: folder.path });
  expect(wrong.outputs).toMatchObject({ 'failure-reason': 'input-invalid', 'has-changes': '' });
  const right = await runAction(inputs, {
    folder: folder.path,
    environment: { GITHUB_REPOSITORY: 'someone/webhooks', GITHUB_REPOSITORY_OWNER: 'someone' },
  });
  expect(right.outputs).toMatchObject({ 'failure-reason': '', creates: '1' });
});

test('the hint of a plan names the flags that the apply needs', async () => {
  await using emulator = await startServer();
  using folder = createFolder({ 'my hooks.yml': config });
  const environment = { HOOKHERD_TOKEN: 'token', GITHUB_API_URL: emulator.url };
  const argv = [
    'plan',
    '--secret-strategy',
    'verify',
    '--config',
    'my hooks.yml',
    '--only',
    'https://*.acme.example/**',
  ];
  const { stdout } = await runCli([...argv, '--plan-file', 'plan.json'], { folder: folder.path, environment });
  expect(stdout).toContain(
    "Run hookherd apply --secret-strategy verify --config 'my hooks.yml' --only 'https://*.acme.example/**' to make these changes.",
  );
});

test.each(['plan', 'apply', 'drift', 'ping', 'health', 'deliveries', 'redeliver'])(
  '%s --only that fits nothing is an error that names the nearest',
  async (command) => {
    await using emulator = await startServer();
    using folder = createFolder({ 'hooks.yml': config });
    const environment = { HOOKHERD_TOKEN: 'token', GITHUB_API_URL: emulator.url };
    const argv = [command, '--config', 'hooks.yml', '--only', 'https://ci.acme.example/gihtub'];
    if (command === 'apply' || command === 'redeliver') argv.push('--yes');
    const { code, stdout, stderr } = await runCli(argv, { folder: folder.path, environment });
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(
      'No declared and no live hook fits https://ci.acme.example/gihtub, given in --only.',
    );
    expect(stdout + stderr).toContain('The nearest is https://ci.acme.example/github.');
    expect(emulator.requests.filter(isWrite)).toEqual([]);
  },
);

test('the Action refuses a glob of only that fits nothing too, beside one that fits', async () => {
  await using emulator = await startServer();
  using folder = createFolder({ '.github/hookherd.yml': config });
  const inputs = { token: 'token', 'api-url': emulator.url, mode: 'apply' };
  const only = 'https://chat.acme.example/**\nhttps://chatt.acme.example/**';
  const { outputs, summary } = await runAction({ ...inputs, only }, { folder: folder.path });
  expect(outputs).toMatchObject({ 'failure-reason': 'input-invalid', applied: '0' });
  expect(summary).toContain('https://chat.acme.example/hook');
  expect(emulator.requests.filter(isWrite)).toEqual([]);
});

test('a refused apply says its cause once in the summary and once in the log, not at every hook', async () => {
  const hooks = [1, 2, 3, 4].map((number) => ({ url: `https://old${number}.acme.example/`, events: ['push'] }));
  await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
  using folder = createFolder({ '.github/hookherd.yml': 'organization: acme\nunmanaged: delete\nhooks: []\n' });
  const inputs = { mode: 'apply', token: 'token', 'api-url': emulator.url };
  const refused = await runAction(inputs, { folder: folder.path });
  expect(refused.outputs).toMatchObject({ 'failure-reason': 'limit-exceeded', applied: '0' });
  expect(emulator.requests.filter(isWrite)).toEqual([]);
  const cause = /deletes or deactivates 4 hooks of acme/g;
  expect(refused.summary.match(cause)).toHaveLength(1);
  expect(refused.summary).not.toContain('skipped');
  expect(refused.stdout.match(/^error\[limit-exceeded\]/gm)).toHaveLength(1);
});

test('drift of unmanaged hooks alone does not ask for an apply, which would leave them as they are', async () => {
  await using emulator = await startEmulator({
    organizations: { acme: { hooks: [{ url: 'https://unknown.example/', events: ['push'] }] } },
  });
  using folder = createFolder({ '.github/hookherd.yml': 'organization: acme\nunmanaged: drift\nhooks: []\n' });
  const environment = { HOOKHERD_TOKEN: 'token', GITHUB_API_URL: emulator.url };
  const { code, stdout } = await runCli(['drift'], { folder: folder.path, environment });
  expect(code).toBe(2);
  expect(stdout).toContain('Drift found. An apply leaves unmanaged hooks as they are');
  expect(stdout).not.toContain('Run hookherd apply');
});

test('an apply without changes whose pings fail says so in its first line, not only in its exit code', async () => {
  const live = { url: 'https://ci.acme.example/', events: ['push'], content_type: 'json' };
  await using emulator = await startEmulator({
    organizations: { acme: { hooks: [live] } },
    switches: { remoteStatusCode: 500 },
  });
  const hooks = '- {url: "https://ci.acme.example/", events: [push], content_type: json}';
  using folder = createFolder({ '.github/hookherd.yml': `organization: acme\nhooks:\n  ${hooks}\n` });
  const inputs = { mode: 'apply', token: 'token', 'api-url': emulator.url, ping: 'all', 'ping-timeout': '5' };
  const pinged = await runAction(inputs, { folder: folder.path });
  expect(pinged.outputs['failure-reason']).toBe('ping-failed');
  expect(pinged.outputs.summary).toContain('1 of 1 ping failed');
  expect(pinged.summary.split('\n')[0]).toContain('no changes, 1 ping failed');
});
