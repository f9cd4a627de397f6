import { afterEach, describe, expect, test } from 'vitest';
import type { Clock } from '../../src/apply/ports.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { createClient } from '../../src/github/client/client.ts';
import type { Access } from '../../src/github/client/guard.ts';
import { createDeliveryApi } from '../../src/github/deliveries.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import type { Target } from '../../src/model/target.ts';
import { logDelivery } from './run-core.ts';

const acme: Target = { kind: 'organization', owner: 'acme' };
const id = 480_000_002;
const clock: Clock = { now: () => Date.now(), sleep: async () => {} };

let emulator: Emulator | undefined;
afterEach(() => emulator?.close());

async function connectApi(
  access: Access = 'read',
  options: EmulatorOptions & { known?: string } = {},
): Promise<{ readonly emulator: Emulator; readonly api: ReturnType<typeof createDeliveryApi> }> {
  const hook = { url: 'https://ci.acme.example/github', content_type: 'json', secret: 'a secret that is long' };
  emulator = await startEmulator({ organizations: { acme: { hooks: [hook] } }, ...options });
  const client = createClient({
    apiBase: emulator.url,
    token: () => 'any-token',
    access,
    apiVersion: '2022-11-28',
    clock,
    random: () => 0.5,
    maxWaitSeconds: 0,
    shards: 1,
    known: options.known === undefined ? [] : [new Sensitive(options.known)],
  });
  return { emulator, api: createDeliveryApi(client) };
}

describe('one delivery', () => {
  test('keeps the payload verbatim: key order, spelling of numbers, escapes, big ids', async () => {
    const connection = await connectApi();
    const payload = '{"z":1.0,"a":{"payload":[1e2,9007199254740993]},"t":"\\u00e9\\/ \\" }","z2":12345678901234567890}';
    const { id: deliveryId } = await connection.emulator.deliverEvent(id, 'push', payload, {
      response: { statusCode: 200 },
    });
    const found = await connection.api.one(acme, String(id), deliveryId);
    expect(found?.payload?.reveal()).toBe(payload);
    expect(found?.delivery.id).toBe(deliveryId);
  });

  test('gives headers by allow-list, and wraps signature, payload and answer so that printing shows nothing', async () => {
    const connection = await connectApi();
    const { id: deliveryId } = await connection.emulator.deliverEvent(id, 'push', '{"a":"canary"}', {
      response: { statusCode: 200, body: 'canary' },
    });
    const found = await connection.api.one(acme, String(id), deliveryId);
    expect(Object.keys(found?.headers ?? {}).toSorted()).toEqual([
      'x-github-delivery',
      'x-github-event',
      'x-github-hook-id',
    ]);
    expect(found?.mediaType).toBe('application/json');
    expect(found?.signature?.reveal()).toMatch(/^sha256=[0-9a-f]{64}$/);
    const { signature, payload, response } = found ?? {};
    expect(JSON.stringify({ signature, payload, response })).toBe(
      '{"signature":"***","payload":"***","response":"***"}',
    );
  });

  test('hides known values in the payload that may be shown', async () => {
    const connection = await connectApi('read', { known: 'known-value-1' });
    const { id: deliveryId } = await connection.emulator.deliverEvent(id, 'push', '{"a":"x known-value-1"}', {
      response: { statusCode: 200 },
    });
    expect((await connection.api.one(acme, String(id), deliveryId))?.redactedPayload).toBe('{"a":"x ***"}');
  });

  test('says apart that a request is no longer known and that it was not signed', async () => {
    const connection = await connectApi();
    const forgotten = await logDelivery(connection.emulator, id, {
      withheld: ['request-headers', 'request-payload', 'response'],
    });
    const found = await connection.api.one(acme, String(id), forgotten.id);
    expect(found?.headers).toBeUndefined();
    expect(found?.payload).toBeUndefined();
    const stored = connection.emulator.state.hook(id);
    if (stored === undefined) throw new Error('no hook');
    const { secret: _, ...config } = stored.config;
    connection.emulator.state.putHook({ ...stored, config });
    const unsigned = await logDelivery(connection.emulator, id);
    const second = await connection.api.one(acme, String(id), unsigned.id);
    expect(second?.headers).toBeDefined();
    expect(second?.signature).toBeUndefined();
  });

  test('is undefined where GitHub has none with that id', async () => {
    const connection = await connectApi();
    expect(await connection.api.one(acme, String(id), '3804004623172239366')).toBeUndefined();
  });
});

describe('the log', () => {
  test('follows links that name the organization by its number', async () => {
    const connection = await connectApi('read', { switches: { linksById: true } });
    for (let count = 0; count < 120; count += 1) await logDelivery(connection.emulator, id);
    const log = await connection.api.list(acme, String(id), { maxPages: 5 });
    expect(log.deliveries).toHaveLength(120);
    expect(new Set(log.deliveries.map((delivery) => delivery.id)).size).toBe(120);
    expect(log.isWhole).toBe(true);
  });

  test('keeps the filter by status on this side too, for servers that ignore it', async () => {
    const connection = await connectApi();
    const item = { id: 1, guid: 'g', delivered_at: '2026-01-01T00:00:00Z', duration: 1, event: 'push', status: 'OK' };
    connection.emulator.faults.add({
      kind: 'status',
      status: 200,
      path: 'deliveries',
      headers: { 'content-type': 'application/json' },
      body: [
        { ...item, status_code: 200 },
        { ...item, id: 2, status_code: 502 },
      ],
    });
    const log = await connection.api.list(acme, String(id), { maxPages: 1, status: 'failure' });
    expect(log.deliveries.map((delivery) => delivery.id)).toEqual(['2']);
  });

  test.each([
    ['no list', { message: 'hello' }, 'no list of deliveries'],
    ['an entry without an id', [{ guid: 'g' }], 'a delivery without a numeric id'],
    ['an entry without a guid', [{ id: 1 }], 'delivery 1 without a guid'],
    ['an entry without a time', [{ id: 1, guid: 'g' }], 'delivery 1 without a time'],
  ])('%s is refused with the page that has it', async (_, body, found) => {
    const connection = await connectApi();
    connection.emulator.faults.add({
      kind: 'status',
      status: 200,
      path: 'deliveries',
      headers: { 'content-type': 'application/json' },
      body,
    });
    await expect(connection.api.list(acme, String(id), { maxPages: 1 })).rejects.toThrow(
      `Page 1 of the deliveries of hook ${id} of acme is not as GitHub describes it: it has ${found}.`,
    );
  });

  test('a link that leads back to a page that was read is refused instead of followed for ever', async () => {
    const connection = await connectApi();
    for (let count = 0; count < 120; count += 1) await logDelivery(connection.emulator, id);
    const link = `<${connection.emulator.url}/orgs/acme/hooks/${id}/deliveries?per_page=100>; rel="next"`;
    connection.emulator.faults.add({
      kind: 'status',
      status: 200,
      path: 'deliveries',
      headers: { link, 'content-type': 'application/json' },
      body: [],
      times: 9,
    });
    const log = connection.api.list(acme, String(id), { maxPages: 99 });
    await expect(log).resolves.toEqual({ deliveries: [], isWhole: true });
    connection.emulator.faults.clear();
    connection.emulator.faults.add({
      kind: 'status',
      status: 200,
      path: 'deliveries',
      headers: { link, 'content-type': 'application/json' },
      body: [{ id: 1, guid: 'g', delivered_at: '2026-01-01T00:00:00Z' }],
    });
    await expect(connection.api.list(acme, String(id), { maxPages: 99 })).rejects.toThrow(
      'a page that was read before',
    );
  });
});

describe('the time of a ping', () => {
  const started = Date.parse('2026-01-01T12:00:00.400Z');

  test.each([
    ['in step', 'Thu, 01 Jan 2026 12:00:00 GMT', '12:00:00'],
    ['in step, over the second', 'Thu, 01 Jan 2026 12:00:01 GMT', '12:00:00'],
    ['an hour ahead', 'Thu, 01 Jan 2026 13:00:02 GMT', '13:00:00'],
    ['an hour behind', 'Thu, 01 Jan 2026 11:00:02 GMT', '11:00:00'],
    ['not told', '', '12:00:00'],
  ])('is by the clock of GitHub, which is %s', async (_, date, expected) => {
    const times = [started, started + 700];
    const stepping: Clock = { now: () => times.shift() ?? started + 700, sleep: async () => {} };
    const octokit = { request: async () => ({ status: 204, headers: { date }, data: undefined }) };
    const { at } = await createDeliveryApi({ octokit, clock: stepping } as never).ping(acme, '1');
    expect(new Date(at).toISOString()).toContain(`T${expected}.000Z`);
  });
});

describe('access', () => {
  test('reading sends no ping and no redelivery', async () => {
    const connection = await connectApi('read');
    await expect(connection.api.ping(acme, String(id))).rejects.toThrow('this run only reads hooks');
    await expect(connection.api.redeliver(acme, String(id), '1')).rejects.toThrow('this run only reads hooks');
    expect(connection.emulator.requests).toEqual([]);
  });

  test('a client that may trigger still writes no hook', async () => {
    const client = createClient({
      apiBase: 'http://127.0.0.1:1',
      token: () => 'any-token',
      access: 'trigger',
      apiVersion: '2022-11-28',
      clock,
      random: () => 0.5,
      maxWaitSeconds: 0,
      shards: 1,
      known: [],
    });
    const path = `/orgs/acme/hooks/${id}`;
    await expect(
      client.octokit.request(`DELETE ${path}`, {
        request: { hookRequest: { kind: 'delete', method: 'DELETE', path } },
      }),
    ).rejects.toThrow('Refused to send DELETE');
    await expect(client.octokit.request(`PATCH ${path}`, { active: false })).rejects.toThrow('Refused');
  });
});
