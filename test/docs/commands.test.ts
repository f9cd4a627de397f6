import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { commandNames, commands } from '../../src/terminal/commands.ts';
import { cliEntry, createFolder } from '../scenarios/bundle.ts';
import { listBlocks, pages } from './pages.ts';

// Every line of every `sh` block is run as it is printed, a page in one shell and in order. Commands that need more than that are run by tests
// of their own, which are named here.
const elsewhere: Readonly<Record<string, string>> = {
  'node dist/cli/index.js demo': 'test/scenarios/demo.test.ts',
  'npm cit': 'it runs these tests',
  'npm pack': 'test/package.test.ts',
  'npm ci': 'it installs what runs these tests',
  'npm test': 'it runs these tests',
  'npm run': 'the test of scripts below',
  'npx vitest': 'it runs these tests',
  'hookherd emulator': 'test/docs/emulator.test.ts',
  'hookherd demo': 'test/scenarios/demo.test.ts',
  'hookherd deliveries https://ci.acme.example/github --id': 'test/deliveries/commands.test.ts',
  'source <(': 'test/scenarios/terminal.test.ts',
};

/** The lines of each page that a shell can run, in order. */
const printed: readonly (readonly [page: string, lines: readonly string[]])[] = Object.entries(pages).map(
  ([page, text]) => [
    page,
    listBlocks(text, 'sh')
      .flatMap((block) => block.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  ],
);

const config = `organization: acme
defaults:
  content_type: json
hooks:
  - url: https://ci.acme.example/github
    events: [push]
    secret: \${CI_HOOK_SECRET}
`;
const live = {
  id: 480000001,
  url: 'https://ci.acme.example/github',
  events: ['push', 'release'],
  content_type: 'json',
  secret: 'the secret that somebody set by hand',
};

function isRunnable(line: string): boolean {
  return !Object.keys(elsewhere).some((start) => line.startsWith(start));
}

/** A script that stops at the first line that does not do what the page says; `drift` may find some. */
function createScript(lines: readonly string[], apiUrl: string): string {
  return lines
    .map((line) => line.replaceAll('http://127.0.0.1:8460', apiUrl))
    .map((line) => {
      const accepted = line.startsWith('hookherd drift') ? '[02]' : '0';
      return `${line}\ncase $? in ${accepted}) ;; *) echo 'FAILED: ${line.replaceAll("'", '')}'; exit 99 ;; esac`;
    })
    .join('\n');
}

async function run(script: string, folder: string, environment: Readonly<Record<string, string>>): Promise<string> {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'bin/hookherd'), `#!/bin/sh\nexec '${process.execPath}' '${resolve(cliEntry)}' "$@"\n`);
  chmodSync(join(folder, 'bin/hookherd'), 0o755);
  writeFileSync(join(folder, 'bin/script.sh'), script);
  // A pseudo-terminal with somebody who says yes: apply and redeliver ask before they write.
  const child = spawn('script', ['--quiet', '--return', '--command', 'bash bin/script.sh', '/dev/null'], {
    cwd: folder,
    env: { ...environment, SHELL: '/bin/bash', PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (part.includes('Only "yes" does')) child.stdin.write('yes\n');
  });
  const [code] = await once(child, 'close');
  return code === 0 ? '' : text;
}

const environment = { HOOKHERD_TOKEN: 'any', CI_HOOK_SECRET: 'b1946ac92492d2347c6235b4d2611184' };

describe('commands in the documents', () => {
  const runnable = printed
    .map(([page, lines]) => [page, lines.filter(isRunnable)] as const)
    .filter(([, lines]) => lines.length > 0);
  const [readme, ...others] = runnable;

  test('are found', () => {
    expect(runnable.flatMap(([, lines]) => lines).length).toBeGreaterThan(20);
    expect(readme?.[0]).toBe('README.md');
  });

  test('README.md works as printed, in order, from an empty folder, against hookherd emulator', async () => {
    using folder = createFolder({});
    const server = spawn(process.execPath, [cliEntry, 'emulator', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [said] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
      const apiUrl = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
      const script = createScript(readme?.[1] ?? [], apiUrl);
      expect(await run(script, folder.path, { ...environment, GITHUB_API_URL: apiUrl })).toBe('');
    } finally {
      server.kill();
    }
  });

  test.each(others)('%s works as printed, in order', async (_, lines) => {
    await using emulator = await startEmulator({ anyRepository: true, organizations: { acme: { hooks: [live] } } });
    using folder = createFolder({ '.github/hookherd.yml': config });
    const script = createScript(lines, emulator.url);
    expect(await run(script, folder.path, { ...environment, GITHUB_API_URL: emulator.url })).toBe('');
  });

  test.each(commandNames)('the examples in the help of %s work', async (name) => {
    await using emulator = await startEmulator({ anyRepository: true, organizations: { acme: { hooks: [live] } } });
    using folder = createFolder({ '.github/hookherd.yml': config, '.github/hooks/a.yml': config });
    const script = createScript(commands[name].examples.filter(isRunnable), emulator.url);
    expect(await run(script, folder.path, { ...environment, GITHUB_API_URL: emulator.url })).toBe('');
  });

  test('of npm are scripts that there are', async () => {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
    const scripts = printed
      .flatMap(([, lines]) => lines)
      .map((line) => /^npm run ([a-z:-]+)/.exec(line)?.[1])
      .filter((name) => name !== undefined);
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });
});
