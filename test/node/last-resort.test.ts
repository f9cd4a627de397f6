import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { cliEntry, createFolder } from '../scenarios/bundle.ts';

test('a reader that takes its time gets all of a long answer before the process ends', async () => {
  const urls = Array.from({ length: 600 }, (_, index) => `https://host${index}.acme.example/${'x'.repeat(200)}`);
  const hooks = urls.map((url, index) => ({ url, events: [`event_${index}`], content_type: 'json' }));
  await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
  using folder = createFolder({ 'hooks.yml': 'organization: acme\nhooks: []\n' });
  const child = spawn(process.execPath, [cliEntry, 'plan', '--config', 'hooks.yml', '--json'], {
    cwd: folder.path,
    env: { HOOKHERD_TOKEN: 'ghp_slow', GITHUB_API_URL: emulator.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.pause();
  await sleep(700);
  const plan = await text(child.stdout);
  // More than a pipe holds.
  expect(plan.length).toBeGreaterThan(100_000);
  expect(JSON.parse(plan).plan.targets[0].unmanaged).toHaveLength(600);
});

test.runIf(process.platform === 'linux')('a result that a full disk cuts off is told and red', async () => {
  const child = spawn('sh', ['-c', '"$0" "$1" schema >/dev/full', process.execPath, cliEntry], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [told] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect(told).toBe('Error: The output cannot be written: ENOSPC: no space left on device, write.\n');
  expect(child.exitCode).toBe(1);
});

test('a run that waits for what never comes is red instead of green and silent', async () => {
  const module = JSON.stringify(resolve('src/node/process.ts'));
  const waiting = `import { handleUnexpected } from ${module};
    handleUnexpected((error) => console.log(error.message));
    void new Promise(() => {});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', waiting], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [told] = await Promise.all([text(child.stdout), once(child, 'close')]);
  expect(told).toBe('The run waits for something that never comes.\n');
  expect(child.exitCode).toBe(1);
});

test.each(['plan', 'apply'])(
  'a finished %s ends by itself, since nothing of it is left open',
  { retry: 3 },
  async (command) => {
    await using emulator = await startEmulator({ organizations: { acme: {} } });
    using folder = createFolder({
      'hooks.yml': 'organization: acme\nhooks: [{ url: https://ci.example/, events: [push], content_type: json }]\n',
    });
    const child = spawn(
      process.execPath,
      [cliEntry, command, '--config', 'hooks.yml', ...(command === 'apply' ? ['--yes'] : [])],
      {
        cwd: folder.path,
        env: { HOOKHERD_TOKEN: 'ghp_open', GITHUB_API_URL: emulator.url },
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    let written = Number.NaN;
    child.stdout.on('data', () => {
      written = performance.now();
    });
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(performance.now() - written).toBeLessThan(1000);
  },
);
