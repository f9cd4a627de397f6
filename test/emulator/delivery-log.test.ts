import { describe, expect, test } from 'vitest';
import { parseLinks, startAcme } from './client.ts';
import { startReceiver } from './receiver.ts';
import { getFirstDelivery, list, signBody, startWithHook } from './signed-hook.ts';

describe('a delivery is logged', () => {
  test.each([
    { code: 200, status: 'OK' },
    { code: 204, status: 'OK' },
    { code: 302, status: 'Invalid HTTP Response: 302' },
    { code: 404, status: 'Invalid HTTP Response: 404' },
    { code: 500, status: 'Invalid HTTP Response: 500' },
  ])('as $status for an answer of $code', async ({ code, status }) => {
    await using target = await startReceiver((response) =>
      response.writeHead(code, { 'x-receiver': 'ci' }).end(code === 204 ? undefined : 'said'),
    );
    await using github = await startWithHook(target.url);
    await github.emulator.deliverEvent(7, 'push', {});
    const { json } = await github.send('GET', await getFirstDelivery(github));
    expect(json).toMatchObject({
      status_code: code,
      status,
      response: { headers: { 'x-receiver': 'ci' }, payload: code === 204 ? '' : 'said' },
    });
  });

  test('as timed out for a slow receiver', async () => {
    await using target = await startReceiver(() => undefined);
    await using github = await startWithHook(target.url, {}, { responseMilliseconds: 60 });
    await github.emulator.deliverEvent(7, 'push', {});
    const { json } = await github.send('GET', await getFirstDelivery(github));
    expect(json).toMatchObject({ status_code: 504, status: 'timed out', response: { headers: null, payload: null } });
    expect(json.duration).toBeGreaterThanOrEqual(0.05);
  });

  test('as timed out for a receiver that never finishes its answer', async () => {
    await using target = await startReceiver((response) => response.write('half'));
    await using github = await startWithHook(target.url, {}, { responseMilliseconds: 60 });
    expect(await github.emulator.deliverEvent(7, 'push', {})).toMatchObject({ statusCode: 504, status: 'timed out' });
  });

  test('as a failure to connect for a line that is cut', async () => {
    await using target = await startReceiver((response) => response.destroy());
    await using github = await startWithHook(target.url);
    expect(await github.emulator.deliverEvent(7, 'push', {})).toMatchObject({
      statusCode: 502,
      status: 'failed to connect',
    });
  });

  test('as a failure to connect where nobody listens', async () => {
    const gone = await startReceiver();
    await gone[Symbol.asyncDispose]();
    await using github = await startWithHook(gone.url);
    expect(await github.emulator.deliverEvent(7, 'push', {})).toMatchObject({
      statusCode: 502,
      status: 'failed to connect to host',
    });
  });

  test('as an assumed answer for a receiver beyond this machine', async () => {
    await using github = await startWithHook('https://ci.example/hook', {}, { remoteStatusCode: 503 });
    await github.send('POST', `${list}/7/pings`);
    await github.emulator.idle();
    expect((await github.send('GET', `${list}/7/deliveries`)).items[0]).toMatchObject({
      status_code: 503,
      event: 'ping',
    });
  });

  test('and shown as the last response of a repository hook', async () => {
    await using github = await startAcme({
      repositories: { 'acme/api': { hooks: [{ url: 'https://ci.example', id: 7 }] } },
    });
    await github.emulator.deliverEvent(7, 'push', {});
    const getLastResponse = async () => (await github.send('GET', '/repos/acme/api/hooks/7')).json.last_response;
    expect(await getLastResponse()).toEqual({ code: 200, status: 'active', message: 'OK' });
    await github.emulator.deliverEvent(7, 'push', {}, { response: { statusCode: 413 } });
    expect(await getLastResponse()).toEqual({
      code: 422,
      status: 'misconfigured',
      message: 'Invalid HTTP Response: 413',
    });
  });
});

test('ids are numbers of 19 digits that grow, newest first', async () => {
  await using github = await startWithHook('https://ci.example');
  for (const event of ['push', 'release', 'issues']) await github.emulator.deliverEvent(7, event, {});
  const { text, items } = await github.send('GET', `${list}/7/deliveries`);
  const ids = [...text.matchAll(/"id":(\d+),/g)].map(([, id]) => BigInt(id ?? 0));
  expect(items.map(({ event }) => event)).toEqual(['issues', 'release', 'push']);
  expect(ids.every((id) => String(id).length === 19 && id > 2n ** 53n)).toBe(true);
  expect(ids).toEqual(ids.toSorted((a, b) => (a > b ? -1 : 1)));
});

test('a payload is told verbatim, and sent in the spelling of the serializer', async () => {
  const text = '{"z":1.0, "a":1e3,"big":12345678901234567890,"s":"<♥\\u001b>"}';
  await using target = await startReceiver();
  await using github = await startWithHook(target.url, {}, { serializer: 'html-safe' });
  await github.emulator.deliverEvent(7, 'push', text);
  expect((await github.send('GET', await getFirstDelivery(github))).text).toContain(`"payload":${text}},"response"`);
  const sent = target.received[0];
  expect(sent?.body).toBe(text.replace('<', '\\u003c').replace('>', '\\u003e'));
  expect(sent?.headers['x-hub-signature-256']).toBe(signBody(sent?.body ?? ''));
});

test('the text that is sent may differ from the text that is told', async () => {
  await using github = await startWithHook('https://ci.example');
  const delivery = await github.emulator.deliverEvent(7, 'push', '{"a":1}', { sentText: '{"a": 1}' });
  expect(delivery.payloadText).toBe('{"a":1}');
  expect(delivery.requestHeaders?.['X-Hub-Signature-256']).toBe(signBody('{"a": 1}'));
});

test('a delivery may be signed with a secret of before', async () => {
  await using github = await startWithHook('https://ci.example');
  const delivery = await github.emulator.deliverEvent(7, 'push', '{}', { secret: 'the-secret-before' });
  expect(delivery.requestHeaders?.['X-Hub-Signature-256']).toBe(signBody('{}', 'the-secret-before'));
});

test('what the log no longer tells is null', async () => {
  await using github = await startWithHook('https://ci.example');
  await github.emulator.deliverEvent(7, 'push', {}, { withheld: ['request-headers', 'request-payload', 'response'] });
  const { json } = await github.send('GET', await getFirstDelivery(github));
  expect(json).toMatchObject({ request: { headers: null, payload: null }, response: { headers: null, payload: null } });
});

test('a redelivery has a new id, the same guid and the secret of now', async () => {
  await using target = await startReceiver();
  await using github = await startWithHook(target.url);
  await github.emulator.deliverEvent(7, 'push', { ref: 'x' }, { action: 'opened', repositoryId: 12 });
  await github.send('PATCH', `${list}/7/config`, { secret: 'the-secret-after' });
  const reply = await github.send('POST', `${await getFirstDelivery(github)}/attempts`);
  expect(reply).toMatchObject({ status: 202, text: '{}' });
  await github.emulator.idle();
  const [again, first] = (await github.send('GET', `${list}/7/deliveries`)).items;
  expect(again).toMatchObject({
    redelivery: true,
    event: 'push',
    guid: first?.guid,
    action: 'opened',
    repository_id: 12,
  });
  expect(first).toMatchObject({ redelivery: false });
  expect(target.received[1]?.headers['x-hub-signature-256']).toBe(signBody('{"ref":"x"}', 'the-secret-after'));
});

describe('the delivery log', () => {
  async function startWithLog(codes: readonly number[]) {
    const github = await startWithHook('https://ci.example');
    for (const statusCode of codes) await github.emulator.deliverEvent(7, 'push', {}, { response: { statusCode } });
    return github;
  }

  test('is paged by cursors that survive new deliveries', async () => {
    await using github = await startWithLog([201, 202, 203, 204, 205]);
    const first = await github.send('GET', `${list}/7/deliveries?per_page=2`);
    await github.emulator.deliverEvent(7, 'push', {}, { response: { statusCode: 206 } });
    const second = await github.send('GET', parseLinks(first).next ?? '');
    const third = await github.send('GET', parseLinks(second).next ?? '');
    expect([first, second, third].map(({ items }) => items.map(({ status_code }) => status_code))).toEqual([
      [205, 204],
      [203, 202],
      [201],
    ]);
    expect(Object.keys(parseLinks(second))).toEqual(['next', 'prev']);
    expect(Object.keys(parseLinks(third))).toEqual(['prev']);
    expect(parseLinks(first).next).toMatch(/\/deliveries\?per_page=2&cursor=v1_\d{19}$/);
  });

  test.each([
    { status: 'success', codes: [399, 302, 200] },
    { status: 'failure', codes: [599, 400] },
  ])('filters by $status', async ({ status, codes }) => {
    await using github = await startWithLog([200, 302, 399, 400, 599, 600]);
    const { items } = await github.send('GET', `${list}/7/deliveries?status=${status}`);
    expect(items.map(({ status_code }) => status_code)).toEqual(codes);
  });

  test('refuses an unknown status and an unknown cursor', async () => {
    await using github = await startWithLog([200]);
    expect((await github.send('GET', `${list}/7/deliveries?status=OK`)).status).toBe(422);
    expect((await github.send('GET', `${list}/7/deliveries?cursor=v1_1`)).status).toBe(400);
  });

  test.each([
    { product: 'dotcom', kept: 3 },
    { product: 'ghes', kept: 7 },
  ] as const)('of $product keeps $kept days', async ({ product, kept }) => {
    let time = Date.parse('2026-01-01T00:00:00Z');
    const organizations = { acme: { hooks: [{ url: 'https://ci.example', id: 7 }] } };
    await using github = await startAcme({ organizations, product, now: () => time });
    await github.emulator.deliverEvent(7, 'push', {});
    const path = await getFirstDelivery(github);
    time += kept * 86_400_000;
    expect((await github.send('GET', path)).status).toBe(200);
    time += 1;
    expect((await github.send('GET', path)).status).toBe(404);
    expect((await github.send('POST', `${path}/attempts`)).status).toBe(404);
    expect((await github.send('GET', `${list}/7/deliveries`)).text).toBe('[]');
  });
});
