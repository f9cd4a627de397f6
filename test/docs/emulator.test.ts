import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { cliEntry, createFolder, runCli } from '../scenarios/bundle.ts';

test('hookherd emulator serves a GitHub that an apply works against, until it is stopped', async () => {
  using folder = createFolder({
    '.github/hookherd.yml':
      'hooks:\n  - { url: "https://ci.acme.example/github", events: [push], content_type: json }\n',
  });
  const server = spawn(process.execPath, [cliEntry, 'emulator', '--port', '0', '--empty'], {
    cwd: folder.path,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [said] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
    const environment = { HOOKHERD_TOKEN: 'any', GITHUB_API_URL: url };
    const applied = await runCli(['apply', '--org', 'acme', '--yes'], { folder: folder.path, environment });
    expect([applied.code, applied.stdout.split('\n')[0]]).toEqual([0, 'Applied: 1 of 1']);
    expect((await runCli(['drift', '--org', 'acme'], { folder: folder.path, environment })).code).toBe(0);
  } finally {
    server.kill();
  }
  expect((await once(server, 'close'))[1]).not.toBe('SIGKILL');
});
