import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { commands } from '../../src/terminal/commands.ts';
import { cliEntry, createFolder, runAction, runCli } from './bundle.ts';

const config = `organization: acme
defaults: { content_type: json }
hooks:
  - url: https://ci.acme.example/github
    events: [push]
    secret: \${CI_HOOK_SECRET}
  - url: https://chat.acme.example/hook
    events: [release, pull_request, issues, member, repository, team, organization, star]
`;
const color = '\u001b[';

function startServer() {
  const hooks = [
    { id: 7, url: 'https://ci.acme.example/github', events: ['push'], content_type: 'json', secret: 'set by hand' },
    { id: 8, url: 'https://unknown.example/hook', events: ['push'], content_type: 'json' },
  ];
  return startEmulator({ organizations: { acme: { hooks } } });
}

interface TerminalInput {
  readonly emulator: Emulator;
  readonly line: string;
  readonly answer?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Types a command line into a pseudo-terminal of 80 columns. */
async function runInTerminal({
  emulator,
  line,
  answer,
  environment = {},
}: TerminalInput): Promise<{ code: unknown; text: string }> {
  using folder = createFolder({ '.github/hookherd.yml': config });
  const child = spawn('script', ['-qefc', `stty cols 80; hookherd() { "$NODE" "$CLI" "$@"; }; ${line}`, '/dev/null'], {
    cwd: folder.path,
    env: {
      PATH: process.env.PATH ?? '',
      SHELL: '/bin/sh',
      TERM: 'xterm',
      NODE: process.execPath,
      CLI: cliEntry,
      HOOKHERD_TOKEN: 'any',
      GITHUB_API_URL: emulator.url,
      ...environment,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (part.includes('Only "yes" does')) child.stdin.write(`${answer}\n`);
  });
  const [code] = await once(child, 'close');
  return { code, text: text.replaceAll('\r\n', '\n') };
}

describe.runIf(process.platform === 'linux')('in a terminal', () => {
  test('text wraps at its width, in colors', async () => {
    await using emulator = await startServer();
    const { text } = await runInTerminal({ emulator, line: 'hookherd plan' });
    expect(text).toContain(color);
    const plain = text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '').replace(/^.*\r/gm, '');
    expect(plain.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(plain).toContain(
      '    events        issues, member, organization, pull_request, release,\n                  repository, star, team',
    );
  });

  test('NO_COLOR and --no-color switch colors off', async () => {
    await using emulator = await startServer();
    const off = await runInTerminal({ emulator, line: 'hookherd validate', environment: { NO_COLOR: '1' } });
    const flag = await runInTerminal({ emulator, line: 'hookherd validate --no-color' });
    expect(off.text).not.toContain(color);
    expect(flag.text).toBe(off.text);
  });

  test('after a yes only the outcomes are printed, not the plan again', async () => {
    await using emulator = await startServer();
    const { code, text } = await runInTerminal({
      emulator,
      line: 'hookherd apply --no-color',
      answer: 'yes',
      environment: { CI_HOOK_SECRET: 'a secret that is long enough' },
    });
    expect(code).toBe(0);
    const [before = '', after = ''] = text.split('Only "yes" does: ');
    expect(before).toContain('events        issues, member');
    expect(before).toContain('1 unmanaged hook');
    expect(after).toContain('Applied: 1 of 1');
    expect(after).toMatch(/^\+ https:\/\/chat\.acme\.example\/hook {2}\(id \d+\) {2}done$/m);
    expect(after).not.toMatch(/events|unmanaged hook|notice\[/);
  });

  test('any other answer is one line, and nothing is written', async () => {
    await using emulator = await startServer();
    const { code, text } = await runInTerminal({
      emulator,
      line: 'hookherd apply --no-color',
      answer: 'y',
      environment: { CI_HOOK_SECRET: 'a secret that is long enough' },
    });
    expect(code).toBe(1);
    const [, after = ''] = text.split('Only "yes" does: ');
    expect(after.trim().split('\n').slice(1)).toEqual(['Cancelled. Nothing was written.']);
    expect(emulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

async function run(emulator: Emulator, argv: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  using folder = createFolder({ '.github/hookherd.yml': config });
  return await runCli(argv, {
    folder: folder.path,
    environment: { HOOKHERD_TOKEN: 'any', GITHUB_API_URL: emulator.url, ...environment },
  });
}

test('in a pipe there are no colors, with FORCE_COLOR there are', async () => {
  await using emulator = await startServer();
  expect((await run(emulator, ['validate'])).stdout).not.toContain(color);
  expect((await run(emulator, ['validate'], { FORCE_COLOR: '1' })).stdout).toContain(color);
  expect((await run(emulator, ['validate'], { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain(color);
  expect((await run(emulator, ['plan', '--bogus'], { FORCE_COLOR: '1' })).stderr).toContain(color);
});

test("the Action's log has colors", async () => {
  await using emulator = await startServer();
  using folder = createFolder({ '.github/hookherd.yml': config });
  const options = { folder: folder.path, environment: { NO_COLOR: '' } };
  const { stdout } = await runAction({ token: 'any', 'api-url': emulator.url }, options);
  expect(stdout).toContain(`${color}32m+${color}39m https://chat.acme.example/hook`);
});

describe('HOOK', () => {
  test.each(['7', 'https://ci.acme.example/github', 'https://ci.*.example/**'])(
    '%s names a hook to every command',
    async (hook) => {
      await using emulator = await startServer();
      for (const command of ['show', 'deliveries', 'health', 'ping', 'redeliver']) {
        const flags = command === 'redeliver' ? ['--yes'] : command === 'ping' ? ['--ping-timeout', '0'] : [];
        const { code, stdout, stderr } = await run(emulator, [command, hook, ...flags]);
        expect([command, code, stderr]).toEqual([command, 0, '']);
        expect(stdout).not.toContain('unknown.example');
      }
      expect(emulator.requests.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
        '/orgs/acme/hooks/7/pings',
      ]);
    },
  );

  test.each(['show', 'deliveries', 'health', 'ping', 'redeliver'])(
    'that fits nothing is an error of %s that names the nearest',
    async (command) => {
      await using emulator = await startServer();
      const { code, stdout, stderr } = await run(emulator, [
        command,
        'https://ci.acme.example/gitlab',
        ...(command === 'redeliver' ? ['--yes'] : []),
      ]);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain('The nearest is https://ci.acme.example/github.');
      expect(emulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    },
  );

  test('show with a wrong config shows all errors of it as frames', async () => {
    await using emulator = await startServer();
    using folder = createFolder({ '.github/hookherd.yml': `${config}colour: red\nflavour: sweet\n` });
    const environment = { HOOKHERD_TOKEN: 'any', GITHUB_API_URL: emulator.url, FORCE_COLOR: '1' };
    const run = await runCli(['show', '7', '--no-color'], { folder: folder.path, environment });
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain('error[unknown-key]');
    expect(run.stderr).toContain('10 | flavour: ***');
    expect(run.stderr).not.toContain(color);
    expect(emulator.requests).toEqual([]);
  });

  test('that is live and not declared is shown and not pinged', async () => {
    await using emulator = await startServer();
    expect((await run(emulator, ['show', '8'])).stdout).toContain('https://unknown.example/hook');
    expect((await run(emulator, ['deliveries', '8'])).code).toBe(0);
    const { code, stderr } = await run(emulator, ['ping', '8']);
    expect(code).toBe(1);
    expect(stderr).toContain('8 is live, but the config does not declare it.');
  });
});

test('commands that write no hook say nothing of secrets without a value', async () => {
  await using emulator = await startServer();
  for (const command of ['health', 'deliveries', 'ping'])
    expect((await run(emulator, [command])).stdout).not.toContain('missing-secret-value');
  expect((await run(emulator, ['plan'])).stdout).toContain('missing-secret-value');
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('for %s names every command and its flags', async (shell) => {
    await using emulator = await startServer();
    const { code, stdout } = await run(emulator, ['completion', shell]);
    expect(code).toBe(0);
    for (const word of [...Object.keys(commands), 'preserve verify rotate', 'secrets-file'])
      expect(stdout).toContain(word);
    if (shell !== 'bash') return;
    const child = spawn('bash', [
      '-c',
      `${stdout}\nCOMP_WORDS=(hookherd plan --sec); COMP_CWORD=2; _hookherd; echo "\${COMPREPLY[@]}"`,
    ]);
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    await once(child, 'close');
    expect(text.trim()).toBe('--secret-strategy');
  });

  test('for another shell is an error', async () => {
    await using emulator = await startServer();
    const { code, stderr } = await run(emulator, ['completion', 'csh']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('takes bash, zsh or fish, not "csh"')]);
  });
});
