import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { cliEntry, folderWith } from '../scenarios/bundle.ts';

test('a reader that takes its time gets all of a long answer before the process ends', async () => {
  const urls = Array.from({ length: 600 }, (_, index) => `https://host${index}.acme.example/${'x'.repeat(200)}`);
  const hooks = urls.map((url, index) => ({ url, events: [`event_${index}`], content_type: 'json' }));
  await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
  using folder = folderWith({ 'hooks.yml': 'organization: acme\nhooks: []\n' });
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
