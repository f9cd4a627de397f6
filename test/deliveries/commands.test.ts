import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { startReceiver } from '../emulator/receiver.ts';
import { type CommandResult, runCommand } from '../export/run-command.ts';
import { createConfig, first, hour, logDelivery } from './run-core.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const isValid = ajv.compile(JSON.parse(readFileSync('schema/plan.schema.json', 'utf8')));
const ci = 'https://ci.acme.example/github';

function createHooks(...urls: readonly string[]) {
  return { acme: { hooks: urls.map((url) => ({ url, events: ['push'], content_type: 'json', secret: canary })) } };
}

const canary = 'canary-secret-of-a-hook';

function runWithConfig(emulator: Emulator, config: string, ...argv: readonly string[]): Promise<CommandResult> {
  const files = {
    matching: async (pattern: string) => [pattern],
    read: async () => new TextEncoder().encode(config),
    write: async () => {},
    writePrivate: async () => {},
  };
  return runCommand({ emulator, files, environment: { CI_TOKEN: 'value-of-ci-token' } }, ...argv);
}

function parseValidJson(out: string): unknown {
  const json: unknown = JSON.parse(out);
  isValid(json);
  expect(isValid.errors).toBeNull();
  return json;
}

describe('hookherd health', () => {
  test('exits with 1 above --fail-over, with 0 up to it, and its JSON is as the schema describes', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci) });
    for (const statusCode of [200, 500]) await logDelivery(emulator, first, { statusCode });
    const fine = await runWithConfig(emulator, createConfig(ci), 'health', '--fail-over', '50');
    expect(fine.code).toBe(0);
    const unhealthy = await runWithConfig(emulator, createConfig(ci), 'health', '--fail-over=49', '--json');
    expect(unhealthy.code).toBe(1);
    expect(parseValidJson(unhealthy.out)).toMatchObject({
      mode: 'health',
      failure_reason: 'unhealthy',
      summary: 'Health over 24 h: 1 hook, 2 deliveries, 1 failed (50%), 1 hook above 49%',
    });
  });

  test('prints OpenMetrics with --format openmetrics, and what people read to stderr', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci) });
    for (const statusCode of [200, 500]) await logDelivery(emulator, first, { statusCode });
    const { code, out, error } = await runWithConfig(emulator, createConfig(ci), 'health', '--format', 'openmetrics');
    expect(code).toBe(0);
    expect(out).toContain(`\nhookherd_deliveries{target="acme",hook="${ci}",id="${first}"} 2\n`);
    expect(out).toContain('\nhookherd_drift{target="acme"} 0\n');
    expect(out.endsWith('\n# EOF\n')).toBe(true);
    expect(error).toContain('Health over 24 h: 1 hook, 2 deliveries');
    expect(out).not.toContain(canary);
  });

  test('refuses another format before it asks GitHub for anything', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci) });
    const { code, error } = await runWithConfig(emulator, createConfig(ci), 'health', '--format', 'csv');
    expect([code, error]).toEqual([1, expect.stringContaining('--format "csv" is neither text nor openmetrics.')]);
    expect(emulator.requests).toEqual([]);
  });
});

describe('hookherd ping', () => {
  test('takes a URL glob, and exits with 1 when a receiver refuses', async () => {
    await using good = await startReceiver();
    await using bad = await startReceiver((response) => response.writeHead(400).end());
    await using emulator = await startEmulator({ organizations: createHooks(good.url, bad.url) });
    const config = createConfig(good.url, bad.url);
    const one = await runWithConfig(emulator, config, 'ping', good.url);
    expect([one.code, one.out]).toEqual([0, expect.stringContaining('Pinged 1 hook: 1 answered')]);
    const both = await runWithConfig(emulator, config, 'ping', '--json');
    expect(both.code).toBe(1);
    expect(parseValidJson(both.out)).toMatchObject({ mode: 'ping', failure_reason: 'ping-failed' });
  });
});

describe('hookherd redeliver', () => {
  test('with --dry-run sends nothing; without it repeats what is chosen', async () => {
    await using good = await startReceiver();
    await using emulator = await startEmulator({ organizations: createHooks(good.url) });
    await logDelivery(emulator, first, { statusCode: 500, ago: 2 * hour });
    await logDelivery(emulator, first, { statusCode: 404, ago: hour });
    await logDelivery(emulator, first, { statusCode: 502, ago: hour, event: 'release' });
    const config = createConfig(good.url);
    const choice = ['redeliver', '--status', '5xx', '--event', 'push,pull_request'] as const;
    const dry = await runWithConfig(emulator, config, ...choice, '--dry-run', '--json');
    expect(dry.code).toBe(0);
    expect(parseValidJson(dry.out)).toMatchObject({
      redelivery: { dry_run: true, redeliveries: [{ status: 'planned' }] },
    });
    expect(emulator.requests.every(({ method }) => method === 'GET')).toBe(true);
    const real = await runWithConfig(emulator, config, ...choice, '--yes', '--json');
    expect(real.code).toBe(0);
    expect(parseValidJson(real.out)).toMatchObject({
      redelivery: { left_out: 2, redeliveries: [{ status: 'delivered' }] },
    });
    expect(good.received).toHaveLength(1);
  });
});

describe('hookherd deliveries', () => {
  test('lists the newest first, the failed alone where asked, and ids as they are', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci) });
    const failed = await logDelivery(emulator, first, {
      statusCode: 503,
      ago: hour,
      action: 'opened',
      event: 'issues',
    });
    const fine = await logDelivery(emulator, first);
    const all = await runWithConfig(emulator, createConfig(ci), 'deliveries');
    expect(all.out.indexOf(fine.id)).toBeLessThan(all.out.indexOf(failed.id));
    expect(all.out).toContain('2 deliveries of 1 hook');
    const some = await runWithConfig(emulator, createConfig(ci), 'deliveries', '--failed');
    expect(some.out).toContain(`issues.opened  answered 503  0.20 s  1 h  ${failed.id}`);
    expect(some.out).not.toContain(fine.id);
    const json = parseValidJson((await runWithConfig(emulator, createConfig(ci), 'deliveries', '--json')).out);
    expect(json).toMatchObject({ deliveries: { hooks: [{ deliveries: [{ id: fine.id }, { id: failed.id }] }] } });
  });

  test.each([
    ['its URL', ci, 0],
    ['a glob', 'https://ci.acme.example/**', 0],
    ['its id', String(first), 0],
    ['a URL that is not live', 'https://nobody.example/hook', 1],
  ])('finds a hook by %s, declared or not', async (_, name, code) => {
    await using emulator = await startEmulator({ organizations: createHooks(ci, 'https://other.example/hook') });
    const run = await runWithConfig(emulator, createConfig('https://unrelated.example/hook'), 'deliveries', name);
    expect(run.code).toBe(code);
    if (code === 0) expect(run.out).toContain(`0 deliveries of 1 hook`);
    else expect(run.error).toContain('No hook has the URL https://nobody.example/hook.');
  });

  test('shows one delivery with few headers, and its payload only when asked, without anything confidential', async () => {
    const config = createConfig({ url: `${ci}/\${CI_TOKEN}` });
    await using emulator = await startEmulator({ organizations: createHooks(`${ci}/value-of-ci-token`) });
    const payload = `{"n":1.50,"zen":"value-of-ci-token","hook":{"config":{"secret":"${canary}"}},"big":12345678901234567890}`;
    const { id } = await emulator.deliverEvent(first, 'push', payload, {
      response: { statusCode: 500, body: canary },
    });
    const plain = await runWithConfig(emulator, config, 'deliveries', '--id', id);
    expect(plain.out).toContain(`Delivery ${id}: answered 500`);
    expect(plain.out).toMatch(/signed +yes/);
    expect(plain.out).not.toContain('zen');
    const full = await runWithConfig(emulator, config, 'deliveries', '--id', id, '--payload');
    expect(full.out).toContain('{"n":1.50,"zen":"***","hook":{"config":{"secret":"***"}},"big":12345678901234567890}');
    const json = await runWithConfig(emulator, config, 'deliveries', '--id', id, '--payload', '--json');
    expect(parseValidJson(json.out)).toMatchObject({ deliveries: { shown: { id, signed: true } } });
    for (const { out, error } of [plain, full, json])
      for (const confidential of [canary, 'value-of-ci-token', 'sha256=', 'X-Hub'])
        expect(out + error).not.toContain(confidential);
  });

  test.each([
    [['--status', '6xx'], '--status "6xx" is no status code such as 502 and no class such as 5xx.'],
    [['--id', 'abc'], '--id "abc" is no id of a delivery: ids are decimal digits.'],
    [['--payload'], '--payload shows the payload of one delivery: name it with --id.'],
    [['--fail-over', '5'], '--fail-over is not a flag of hookherd deliveries.'],
    [['--since', 'yesterday'], 'Input since: "yesterday" is not a time such as 90m, 24h or 3d.'],
  ])('%j is refused with what is accepted', async (argv, message) => {
    await using emulator = await startEmulator({ organizations: createHooks(ci) });
    const run = await runWithConfig(emulator, createConfig(ci), 'deliveries', ...argv);
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.error).toContain(message);
    expect(emulator.requests).toEqual([]);
  });

  test('a delivery that no hook has is told with what to do', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci) });
    const run = await runWithConfig(emulator, createConfig(ci), 'deliveries', '--id', '3804004623172239366');
    expect(run.code).toBe(1);
    expect(run.error).toContain('No hook that was looked at has the delivery 3804004623172239366.');
  });
});
