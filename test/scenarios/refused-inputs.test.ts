import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction, runCli } from './bundle.ts';

const path = '.github/hookherd.yml';
const valid = `organization: acme
policy: { require_secret: off }
hooks:
  - { url: "https://a.example/", events: [push], content_type: json }
`;

describe('inputs and files that are wrong', () => {
  test('a wrong input does not hide what is wrong with the config', async () => {
    using folder = createFolder({ [path]: 'organisation: acme\nhooks: []\n' });
    const run = await runAction({ mode: 'aply', shard: 'x' }, { folder: folder.path });
    expect(run.outputs['failure-reason']).toBe('input-invalid');
    expect(run.outputs.summary).toBe('Input and config are invalid: 3 errors');
    expect(run.stdout).toMatch(
      /Input mode: "aply"[\s\S]*Input shard: "x"[\s\S]*error\[unknown-key\][\s\S]*hookherd\.yml:1:1/,
    );
  });

  test('a misspelled input config is not told as a missing file too', async () => {
    using folder = createFolder({ 'hooks.yml': valid });
    const run = await runAction({ confg: 'hooks.yml' }, { folder: folder.path });
    expect(run.outputs.summary).toBe('Input is invalid: 1 error');
  });

  test.each(['{"A_B": "canary",}', '["canary"]', '{"A_B": 12345678}'])(
    'variables that are no object of texts are an invalid input, in a validation too: %s',
    async (variables) => {
      using folder = createFolder({ [path]: valid });
      const run = await runAction({ mode: 'validate', variables }, { folder: folder.path });
      expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'input-invalid']);
      expect(run.stdout + run.stderr + run.summary).not.toContain('canary');
    },
  );

  test('a wrong flag, a wrong value and a wrong config are told in one run', async () => {
    using folder = createFolder({ [path]: 'organisation: acme\nhooks: []\n' });
    const run = await runCli(['plan', '--bogus', '--max-wait', 'x'], { folder: folder.path });
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toMatch(/--bogus[\s\S]*--max-wait: "x"[\s\S]*error\[unknown-key\][\s\S]*hookherd\.yml:1:1/);
  });

  test.each([
    ['a wrong flag', ['--bogus'], 'input-invalid'],
    ['no token', [], 'not-permitted'],
  ])('with --json there is a result to read: %s', async (_, flags, reason) => {
    using folder = createFolder({ [path]: valid });
    const run = await runCli(['plan', '--json', ...flags], { folder: folder.path });
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({ mode: 'dry-run', failure_reason: reason, plan: null });
  });
});

describe('a missing token or variable is asked for in the words of the place', () => {
  const noToken = 'Set HOOKHERD_TOKEN (or GH_TOKEN, GITHUB_TOKEN), or --app-id and HOOKHERD_APP_PRIVATE_KEY.';
  const noVariable = 'Run export CI_HOST=… in the shell first.';
  const withVariable = valid.replace('a.example', '${CI_HOST}');

  test.each([
    [valid, {}, noToken],
    [withVariable, { HOOKHERD_TOKEN: 'any' }, noVariable],
  ])('on the command line', async (config, environment, hint) => {
    using folder = createFolder({ [path]: config });
    const text = await runCli(['plan'], { folder: folder.path, environment });
    expect(text.stdout + text.stderr).toContain(`help: ${hint}`);
    const json = await runCli(['plan', '--json'], { folder: folder.path, environment });
    expect(json.stdout).toContain(`"hint": ${JSON.stringify(hint)}`);
  });

  test('in the Action', async () => {
    using folder = createFolder({ [path]: valid });
    const run = await runAction({ mode: 'dry-run' }, { folder: folder.path });
    expect(run.stdout).toContain('help: Set the input token, or the input app-id and the input app-private-key.');
    using other = createFolder({ [path]: withVariable });
    const { stdout } = await runAction({ mode: 'dry-run', token: 'any' }, { folder: other.path });
    expect(stdout).toContain('help: Set CI_HOST in env: of the step, or pass it in the input variables.');
  });
});

describe('what the machine refuses is told without a stack', () => {
  test.each(['--output', '--secrets-file'])('a place that cannot be written: export %s', async (flag) => {
    await using emulator = await startEmulator({ organizations: { acme: {} } });
    using folder = createFolder({ taken: '' });
    const run = await runCli(['export', '--org', 'acme', '--api-url', emulator.url, flag, 'taken/x'], {
      folder: folder.path,
      environment: { HOOKHERD_TOKEN: 'admin-token' },
    });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(
      new RegExp(`^error\\[input-invalid\\]: .* cannot be written to taken/x \\(E[A-Z]+\\)\\.\n  help: Give ${flag} `),
    );
    expect(run.stderr).not.toMatch(/^ +at /m);
  });

  test.each(['socks5://127.0.0.1:9', 'not a url'])('a proxy whose address is none: %s', async (address) => {
    using folder = createFolder({ 'hooks.yml': 'organization: acme\nhooks: []\n' });
    const environment = { HOOKHERD_TOKEN: 'any', https_proxy: address };
    const argv = ['plan', '--config', 'hooks.yml', '--api-url', 'https://ghes.invalid/api/v3'];
    const run = await runCli(argv, { folder: folder.path, environment });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('No connection to ghes.invalid could be made (ENOTFOUND).');
    expect(`${run.stdout}${run.stderr}`).not.toMatch(/^ +at |Hookherd itself failed/m);
    const step = await runAction(
      { token: 'any', config: 'hooks.yml', 'api-url': 'https://ghes.invalid/api/v3' },
      {
        folder: folder.path,
        environment: { https_proxy: address },
      },
    );
    expect([step.code, step.outputs['failure-reason']]).toEqual([1, 'api-error']);
    expect((await runCli(['demo'], { folder: folder.path, environment })).code).toBe(0);
  });

  test('a token that no header can hold, without repeating it', async () => {
    using folder = createFolder({ 'hooks.yml': 'organization: acme\nhooks: []\n' });
    const run = await runCli(['plan', '--config', 'hooks.yml'], {
      folder: folder.path,
      environment: { HOOKHERD_TOKEN: 'ghp_canary\ncanary' },
    });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('holds a character that no token has, such as a space or a line break.');
    expect(`${run.stdout}${run.stderr}`).not.toContain('canary');
  });

  test('a port in use', async () => {
    await using emulator = await startEmulator();
    const { port } = new URL(emulator.url);
    using folder = createFolder({});
    const run = await runCli(['emulator', '--port', port], { folder: folder.path });
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toMatch(
      /^error\[input-invalid\]: The emulator cannot listen on port \d+ \(EADDRINUSE\)\.\n {2}help: Give --port /,
    );
  });
});

test('the output targets is there for a matrix before a plan is made', async () => {
  using folder = createFolder({ [path]: valid.replace('acme', '[beta, acme]') });
  const run = await runAction({ mode: 'validate' }, { folder: folder.path });
  expect(JSON.parse(run.outputs.targets ?? '')).toEqual(['acme', 'beta']);
  await using emulator = await startEmulator({ organizations: { acme: {} } });
  using one = createFolder({ [path]: valid });
  const health = await runAction(
    { mode: 'health', token: 'admin-token', 'api-url': emulator.url },
    { folder: one.path },
  );
  expect(health.outputs.targets).toBe('["acme"]');
});

test('JSON on the command line holds no workflow command and nothing invisible', async () => {
  const url = 'https://a.example/x';
  const evil = '##[error]x \u202e y';
  await using emulator = await startEmulator({ organizations: { acme: {} } });
  const hook = `  - { url: "${url}", events: [push], content_type: json, description: "##[error]x \\u202E y" }\n`;
  using folder = createFolder({ [path]: `organization: acme\nhooks:\n${hook}` });
  const run = await runCli(['plan', '--json', '--api-url', emulator.url], {
    folder: folder.path,
    environment: { HOOKHERD_TOKEN: 'admin-token' },
  });
  expect(run.stdout).not.toMatch(/##\[|\u202e/);
  expect(JSON.parse(run.stdout).plan.targets[0].changes[0].description).toBe(evil);
});
