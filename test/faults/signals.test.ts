import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { outputNames } from '../../src/render/outputs.ts';
import { cliEntry, createFolder } from '../scenarios/bundle.ts';
import { acme } from './emulated-target.ts';
import { startApply, waitForRequest } from './process.ts';

const config = `
organization: acme
defaults: { content_type: json }
hooks:
  - { url: "https://one.example/", events: [push] }
  - { url: "https://two.example/", events: [push] }
  - { url: "https://three.example/", events: [push] }
`;

const entries = ['cli', 'action'] as const;

function startSlowEmulator(milliseconds: number): Promise<Emulator> {
  return startEmulator({ organizations: { acme: {} } }).then((emulator) => {
    emulator.faults.add({ method: 'POST', nth: 2, kind: 'delay', effect: 'after', milliseconds });
    return emulator;
  });
}

// As the runner cancels a job: SIGINT, 7.5 seconds later SIGTERM, 2.5 seconds later the end.
describe.concurrent.each(entries)('a cancelled run of the %s', (entry) => {
  test('waits for the answer that is on its way, sends nothing more and tells all', { retry: 3 }, async () => {
    await using emulator = await startSlowEmulator(1500);
    const run = startApply({ entry, emulator, config });
    await waitForRequest(emulator, 3, run.child);
    run.signal('SIGINT');
    const { code, text, milliseconds, outputs, summary } = await run.ended;
    expect(code).toBe(1);
    expect(milliseconds).toBeLessThan(6000);
    expect(emulator.state.hooks(acme)).toHaveLength(2);
    expect(text).toMatch(/Cancelled\. Applied 2 of 3, 1 skipped/);
    if (entry === 'cli') return;
    expect(outputs).toMatchObject({ 'failure-reason': 'cancelled', applied: '2', failed: '1' });
    expect(Object.keys(outputs).sort()).toEqual([...outputNames].sort());
    expect(summary).toContain('two.example');
  });

  test('while a connection hangs that is being made, ends at once and tells all', { retry: 3 }, async () => {
    await using silent = createServer();
    const met = once(silent, 'connection');
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const sockets: Socket[] = [];
    silent.on('connection', (socket) => sockets.push(socket.on('error', () => {})));
    const run = startApply({ entry, emulator: { url: `https://127.0.0.1:${port}` }, config });
    await met;
    await wait(300);
    run.signal('SIGINT');
    const { code, text, milliseconds, outputs } = await run.ended;
    for (const socket of sockets) socket.destroy();
    expect([code, milliseconds < 3000]).toEqual([1, true]);
    expect(text).toMatch(/^Cancelled: The run was cancelled before GitHub answered/m);
    if (entry === 'action') expect(Object.keys(outputs).sort()).toEqual([...outputNames].sort());
  });

  test.each([
    ['SIGHUP, as of a terminal that is closed,', ['SIGHUP']],
    ['Ctrl-C twice', ['SIGINT', 'SIGINT']],
    ['SIGTERM after SIGHUP', ['SIGHUP', 'SIGTERM']],
  ] as const)('%s does not end it without a word about what was written', async (_, signals) => {
    await using emulator = await startSlowEmulator(1500);
    const run = startApply({ entry, emulator, config });
    await waitForRequest(emulator, 3, run.child);
    for (const signal of signals) {
      run.signal(signal);
      await wait(300);
    }
    const { code, signal, text, outputs } = await run.ended;
    expect([code, signal]).toEqual([1, null]);
    expect(emulator.state.hooks(acme)).toHaveLength(2);
    expect(text).toMatch(/Cancelled\. Applied 2 of 3, 1 skipped/);
    if (entry === 'action') expect(outputs).toMatchObject({ 'failure-reason': 'cancelled', applied: '2' });
  });

  test('gives up an answer that does not come, says so, and is over before the runner ends it', {
    retry: 3,
  }, async () => {
    await using emulator = await startSlowEmulator(25_000);
    const run = startApply({ entry, emulator, config });
    await waitForRequest(emulator, 3, run.child);
    run.signal('SIGINT');
    const later = wait(7500).then(() => run.signal('SIGTERM'));
    const { code, signal, text, milliseconds, outputs, summary } = await run.ended;
    expect([code, signal]).toEqual([1, null]);
    expect(milliseconds).toBeGreaterThan(5500);
    expect(milliseconds).toBeLessThan(9500);
    expect(text).toMatch(/Cancelled\. Applied 1 of 3, 1 skipped, 1 unknown/);
    if (entry === 'action') {
      expect(outputs).toMatchObject({ 'failure-reason': 'cancelled', applied: '1', failed: '2' });
      expect(summary).toContain('two.example');
    }
    await later;
  });

  test('that was still reading ends at once', { retry: 3 }, async () => {
    await using emulator = await startEmulator({ organizations: { acme: {} } });
    emulator.faults.add({ method: 'GET', kind: 'delay', milliseconds: 25_000 });
    const run = startApply({ entry, emulator, config });
    await waitForRequest(emulator, 1, run.child);
    run.signal('SIGTERM');
    const { code, milliseconds, outputs } = await run.ended;
    expect(code).toBe(1);
    expect(milliseconds).toBeLessThan(3000);
    if (entry === 'action') expect(outputs['failure-reason']).toBe('cancelled');
  });

  test('that fails in a way that nothing foresees is red, with every output, and shows nothing that hangs on the error', async () => {
    await using emulator = await startSlowEmulator(3000);
    const planted = `setTimeout(() => Promise.reject(Object.assign(new Error('planted'), { request: { body: 'can' + 'ary' } })), 700)`;
    const environment = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(planted)}` };
    const { code, text, outputs } = await startApply({ entry, emulator, config, environment }).ended;
    expect(code).toBe(1);
    expect(text).toContain('planted');
    expect(text).toContain('Hookherd itself failed');
    expect(text).not.toContain('canary');
    if (entry === 'cli') return;
    expect(outputs['failure-reason']).toBe('api-error');
    expect(Object.keys(outputs).sort()).toEqual([...outputNames].sort());
  });
});

test.runIf(process.platform === 'linux')('a question that nobody answers ends at SIGTERM', async () => {
  await using emulator = await startEmulator({ organizations: { acme: {} } });
  using folder = createFolder({ 'hooks.yml': config, output: '' });
  const apply = `echo $$ > pid; exec "$NODE" "$CLI" apply --config hooks.yml --api-url ${emulator.url}`;
  // A pseudo-terminal: nothing is asked elsewhere.
  const child = spawn('script', ['--quiet', '--return', '--flush', '--command', apply, 'output'], {
    cwd: folder.path,
    env: { PATH: process.env.PATH ?? '', NODE: process.execPath, CLI: cliEntry, HOOKHERD_TOKEN: 'ghp_test' },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const readOutput = () => readFileSync(join(folder.path, 'output'), 'utf8');
  await vi.waitUntil(() => readOutput().includes('Make these changes?'), { timeout: 60_000 });
  process.kill(Number(readFileSync(join(folder.path, 'pid'), 'utf8')), 'SIGTERM');
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(readOutput()).toContain('Nothing was written.');
  expect(emulator.state.hooks(acme)).toHaveLength(0);
});
