import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { cliEntry, folderWith } from '../scenarios/bundle.ts';
import { blocks, pages } from './pages.ts';

// Every line of every `sh` block of the documents is run as it is printed, by a shell, in a folder that has what the text before it made. Commands
// that need more than that are run by tests of their own, which are named here.
const elsewhere: Readonly<Record<string, string>> = {
  'node dist/cli/index.js demo': 'test/scenarios/demo.test.ts',
  'npm cit': 'it runs these tests',
  'npm pack': 'test/package.test.ts',
  'npm install --global ./hookherd-0.1.0.tgz': 'test/package.test.ts',
  'npm ci': 'it installs what runs these tests',
  'npm test': 'it runs these tests',
  'npm run': 'the test of scripts below',
  'npx vitest': 'it runs these tests',
  'hookherd emulator': 'test/docs/emulator.test.ts',
  'hookherd deliveries https://ci.acme.example/github --id': 'test/deliveries/commands.test.ts',
};

interface Printed {
  readonly page: string;
  readonly line: string;
}

const printed: readonly Printed[] = Object.entries(pages).flatMap(([page, text]) =>
  blocks(text, 'sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.trim() !== '' && !line.startsWith('#') && !line.startsWith('export '))
    .map((line) => ({ page, line })),
);

const config = `organization: acme
defaults:
  content_type: json
hooks:
  - url: https://ci.acme.example/github
    events: [push]
    secret: \${CI_HOOK_SECRET}
`;

function run(line: string, folder: string, environment: Readonly<Record<string, string>>): Promise<number | null> {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'bin/hookherd'), `#!/bin/sh\nexec '${process.execPath}' '${resolve(cliEntry)}' "$@"\n`);
  chmodSync(join(folder, 'bin/hookherd'), 0o755);
  // A pseudo-terminal with somebody who says yes: apply and redeliver ask before they write.
  const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    cwd: folder,
    env: { ...environment, SHELL: '/bin/bash', PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdout.on('data', (text) => String(text).includes('Only "yes" does') && child.stdin.write('yes\n'));
  return new Promise((done) => child.on('close', done));
}

describe('commands in the documents', () => {
  const runnable = printed.filter(({ line }) => !Object.keys(elsewhere).some((start) => line.startsWith(start)));

  test('are found', () => {
    expect(runnable.length).toBeGreaterThan(8);
  });

  test.each(runnable)('$page: $line', async ({ line }) => {
    await using emulator = await startEmulator({ anyRepository: true, organizations: { acme: { hooks: [live] } } });
    using folder = folderWith({ '.github/hookherd.yml': config });
    const code = await run(line, folder.path, {
      HOOKHERD_TOKEN: 'any',
      GITHUB_API_URL: emulator.url,
      CI_HOOK_SECRET: 'b1946ac92492d2347c6235b4d2611184',
    });
    expect(code).toBe(line.startsWith('hookherd drift') ? 2 : 0);
  });

  test('of npm are scripts that there are', async () => {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
    const scripts = printed
      .map(({ line }) => /^npm run ([a-z:-]+)/.exec(line)?.[1])
      .filter((name) => name !== undefined);
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });
});

const live = {
  url: 'https://ci.acme.example/github',
  events: ['push', 'release'],
  content_type: 'json',
  secret: 'the secret that somebody set by hand',
};
