import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { marker, type ProbeOptions } from '../../scripts/probe/client.ts';
import { compareProbes, formatProbe, type Probe, runProbe } from '../../scripts/probe/run-probe.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { Switches } from '../../src/emulator/switches.ts';
import { createFolder } from '../scenarios/bundle.ts';

const others = [
  { id: 7, url: `https://ci.example/${marker}` },
  { id: 8, url: 'https://ci.example/a' },
];

function start(switches: Partial<Switches> = {}): Promise<Emulator> {
  return startEmulator({ organizations: { acme: { hooks: others } }, switches });
}

function createOptions(emulator: Emulator): ProbeOptions {
  return {
    apiUrl: emulator.url,
    organization: 'acme',
    token: 'ghp_probe_token',
    appToken: 'ghs_app_token',
    receiver: 'https://example.com',
    pauseMilliseconds: 0,
    waitMilliseconds: 60,
    signal: new AbortController().signal,
  };
}

function getFound({ findings }: Probe): Readonly<Record<string, string>> {
  return Object.fromEntries(findings.map(({ id, found, problem }) => [id, found === '' ? `? ${problem}` : found]));
}

function listIds(emulator: Emulator): readonly number[] {
  return emulator.state.allHooks().map(({ id }) => id);
}

const beliefs = {
  'secret-in-twin-key': 'yes',
  'unknown-event': '422 Validation Failed',
  'empty-secret': 'removes it',
  'updated-at-of-secret': 'yes',
  'bytes-json': 'yes, by the first spelling',
  'bytes-form': 'yes, by the first spelling',
  'redelivery-signature': 'the new one',
  'ping-of-inactive': 'yes',
  'created-inactive-ping': 'no',
  'wildcard-in-limit': 'yes',
  'inactive-in-limit': 'yes',
  'app-view': 'yes',
  'status-texts': 'failed to connect to host (502)',
};

describe('the probe', () => {
  test('settles every experiment as the emulator is, touches no other hook, and leaves none', async () => {
    await using emulator = await start();
    const probe = await runProbe(createOptions(emulator), () => {});
    expect(getFound(probe)).toEqual(beliefs);
    expect(formatProbe(probe)).not.toContain('DIFFERS');
    expect(listIds(emulator)).toEqual([7, 8]);
    const written = emulator.requests.filter(({ method, path }) => method !== 'GET' && /hooks\/[78](\/|$)/.test(path));
    expect(written).toEqual([]);
  });

  test('settles every switch the other way', async () => {
    await using emulator = await start({
      secretCountsAsTwin: false,
      unknownEvents: 'accept',
      emptySecret: 'keep',
      secretMovesUpdatedAt: false,
      serializer: 'ascii',
      pingsInactive: false,
      pingsCreatedInactive: true,
      wildcardCountsToLimit: false,
      inactiveCountsToLimit: false,
    });
    const probe = await runProbe(createOptions(emulator), () => {});
    expect(getFound(probe)).toMatchObject({
      'secret-in-twin-key': 'no: 422, Validation Failed, Hook already exists on this organization',
      'unknown-event': 'created',
      'empty-secret': 'leaves it',
      'updated-at-of-secret': 'no',
      'ping-of-inactive': 'no',
      'created-inactive-ping': 'yes',
      'wildcard-in-limit': 'no',
      'inactive-in-limit': 'no',
    });
    expect(formatProbe(probe)).toContain('DIFFERS');
    expect(listIds(emulator)).toEqual([7, 8]);
  });

  test('tells a stored empty secret from one that is kept, and other bytes from those it reproduces', async () => {
    await using emulator = await start({ emptySecret: 'store', formSpace: '%20' });
    const found = getFound(await runProbe(createOptions(emulator), () => {}));
    expect(found['empty-secret']).toBe('is shown, and signs nothing');
    expect(found['bytes-form']).toBe('yes, by spelling 2');
  });

  test('keeps no secret, no token and nothing of a payload', async () => {
    await using emulator = await start();
    const text = JSON.stringify(await runProbe(createOptions(emulator), () => {}));
    for (const word of ['probe secret', 'ghp_probe', 'ghs_app', 'sha256=', 'Keep it logically', 'example.com', 'acme'])
      expect(text).not.toContain(word);
  });

  test('says where a file of findings differs from the emulator', async () => {
    await using emulator = await start();
    const probe = await runProbe(createOptions(emulator), () => {});
    expect(compareProbes(probe, probe)).toEqual([]);
    const findings = probe.findings.map((finding) =>
      finding.id === 'empty-secret' ? { ...finding, found: 'leaves it' } : finding,
    );
    expect(compareProbes({ ...probe, findings }, probe)).toEqual([
      'empty-secret: found "leaves it", the emulator has "removes it".',
    ]);
    const [first] = probe.findings;
    const exchanges = first?.exchanges.map((exchange) =>
      exchange.method === 'POST'
        ? { ...exchange, response: { ...(exchange.response as object), owner: 'string' } }
        : exchange,
    );
    const more = { ...probe, findings: [{ ...first, exchanges }, ...probe.findings.slice(1)] } as Probe;
    expect(compareProbes(more, probe)).toEqual([
      'secret-in-twin-key: POST  201 has owner, which the emulator leaves out.',
    ]);
  });
});

describe('npm run probe', () => {
  function run(emulator: Emulator, folder: string, ...args: readonly string[]) {
    const base = ['--org', 'acme', '--api-url', emulator.url, '--wait', '60', '--output', join(folder, 'probe.json')];
    const child = spawn(process.execPath, ['scripts/probe.ts', ...base, ...args], {
      env: { ...process.env, HOOKHERD_TOKEN: 'any-token' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { out: '', error: '' };
    child.stdout.on('data', (chunk) => (output.out += chunk));
    child.stderr.on('data', (chunk) => (output.error += chunk));
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }));
    return { child, ended };
  }

  function listOwn(emulator: Emulator) {
    return emulator.state.allHooks().filter(({ config }) => config.url?.includes(`/${marker}/`));
  }

  test('writes nothing where nobody can say yes', async () => {
    await using emulator = await start();
    using folder = createFolder({});
    const { code, error } = await run(emulator, folder.path).ended;
    expect([code, error]).toEqual([1, expect.stringContaining('Nothing was written.')]);
    expect(emulator.requests).toEqual([]);
  });

  test('prints the table, writes probe.json, and --check compares it with the emulator', async () => {
    await using emulator = await start();
    using folder = createFolder({});
    const { code, out } = await run(emulator, folder.path, '--yes', '--pause', '0').ended;
    expect(code).toBe(0);
    expect(out).toMatch(/^Question +Belief +Found\n/);
    const file = join(folder.path, 'probe.json');
    expect(JSON.parse(readFileSync(file, 'utf8')).findings).toHaveLength(Object.keys(beliefs).length);
    const check = spawn(process.execPath, ['scripts/probe.ts', '--check', file]);
    let text = '';
    check.stdout.on('data', (chunk) => (text += chunk));
    expect(await once(check, 'close')).toEqual([0, null]);
    expect(text).toBe('The emulator agrees.\n');
  });

  test('deletes its hooks after Ctrl-C', async () => {
    await using emulator = await start();
    using folder = createFolder({});
    const { child, ended } = run(emulator, folder.path, '--yes', '--pause', '30');
    await vi.waitUntil(() => listOwn(emulator).length > 0, { timeout: 30_000, interval: 5 });
    child.kill('SIGINT');
    const { code, error } = await ended;
    expect([code, error]).toEqual([1, expect.stringContaining('Interrupted. The hooks of the probe are deleted.')]);
    expect(listIds(emulator)).toEqual([7, 8]);
    expect(existsSync(join(folder.path, 'probe.json'))).toBe(false);
  });

  test('deletes what a killed probe left, once it runs again', async () => {
    await using emulator = await start();
    using folder = createFolder({});
    const { child, ended } = run(emulator, folder.path, '--yes', '--pause', '30');
    await vi.waitUntil(() => listOwn(emulator).length > 0, { timeout: 30_000, interval: 5 });
    child.kill('SIGKILL');
    await ended;
    expect(listOwn(emulator).length).toBeGreaterThan(0);
    const again = await run(emulator, folder.path, '--yes', '--pause', '0').ended;
    expect([again.code, again.error]).toEqual([
      0,
      expect.stringMatching(/Deleted \d+ hooks that an earlier probe left/),
    ]);
    expect(listIds(emulator)).toEqual([7, 8]);
  });
});
