import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder } from '../scenarios/bundle.ts';

const pem = String(
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }),
);
const config =
  'organization: acme\nhooks: [{ url: https://ci.acme.example/hook, events: [push], content_type: json }]\n';

test('a cancelled run revokes the tokens that it made', async () => {
  await using emulator = await startEmulator({ organizations: { acme: { installation: 900 } }, app: { id: 55 } });
  emulator.faults.add({ kind: 'delay', path: '/orgs/acme/hooks', milliseconds: 20_000 });
  using folder = createFolder({ 'hooks.yml': config });
  const cli = resolve(process.env.HOOKHERD_DIST ?? 'dist', 'cli/index.js');
  const flags = ['plan', '--config', 'hooks.yml', '--app-id', '55', '--api-url', emulator.url];
  const child = spawn(process.execPath, [cli, ...flags], {
    cwd: folder.path,
    env: { PATH: process.env.PATH, HOOKHERD_APP_PRIVATE_KEY: pem, HOME: join(folder.path) },
    stdio: 'ignore',
  });
  const closed = new Promise((done) => child.on('close', done));
  const isReading = () => emulator.requests.some(({ path }) => path.startsWith('/orgs/acme/hooks'));
  for (let waited = 0; waited < 60_000 && !isReading(); waited += 20) await sleep(20);
  child.kill('SIGINT');
  expect(await closed).toBe(1);
  expect(emulator.requests.at(-1)).toMatchObject({ method: 'DELETE', path: '/installation/token', status: 204 });
});
