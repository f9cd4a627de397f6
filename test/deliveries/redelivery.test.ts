import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { toPlanJson } from '../../src/render/json/plan.ts';
import { renderSummary } from '../../src/render/markdown/page.ts';
import { renderLog } from '../../src/render/text/log.ts';
import { startReceiver } from '../emulator/receiver.ts';
import {
  createConfig,
  createHooks,
  first,
  hour,
  listAttempts,
  listDeliveryRequests,
  logDelivery,
  runCore,
} from './run-core.ts';

describe('redelivery', () => {
  test('repeats the newest attempt of what never succeeded, the oldest event first, with ids of 19 digits', async () => {
    await using good = await startReceiver();
    await using emulator = await startEmulator({ organizations: createHooks(good.url) });
    await logDelivery(emulator, first, { guid: 'b', ago: 5 * hour, statusCode: 500 });
    await logDelivery(emulator, first, { guid: 'a', ago: 6 * hour, statusCode: 500 });
    await logDelivery(emulator, first, { guid: 'healed', ago: 4 * hour, statusCode: 500 });
    const retried = await logDelivery(emulator, first, { guid: 'a', ago: 3 * hour, statusCode: 502, redelivery: true });
    await logDelivery(emulator, first, { guid: 'healed', ago: 2 * hour, redelivery: true });
    await logDelivery(emulator, first, { guid: 'fine', ago: hour });
    const b = emulator.state.deliveries(first).find(({ guid }) => guid === 'b');
    const report = await runCore(emulator, { config: createConfig(good.url), mode: 'redeliver' });
    expect(listAttempts(emulator)).toEqual([retried.id, b?.id]);
    expect(retried.id).toMatch(/^\d{19}$/);
    expect(report.redelivery?.outcomes.map(({ status }) => status)).toEqual(['delivered', 'delivered']);
    expect(report.failureReason).toBeUndefined();
    expect(renderLog(report).join('\n')).toContain('Redelivered 2 of 2: 2 delivered');
    expect(good.received.map(({ headers }) => headers['x-github-delivery'])).toEqual(['a', 'b']);
    expect(toPlanJson(report)).toMatchObject({
      redelivery: { healed: 1, redeliveries: [{ delivery: { id: retried.id } }, {}] },
    });
  });

  test('asks for no more than it needs: one list, one request each, one look', async () => {
    await using good = await startReceiver();
    await using emulator = await startEmulator({ organizations: createHooks(good.url) });
    const { id } = await logDelivery(emulator, first, { statusCode: 500, ago: hour });
    await runCore(emulator, { config: createConfig(good.url), mode: 'redeliver' });
    expect(listDeliveryRequests(emulator)).toEqual([
      `GET /${first}/deliveries?per_page=100`,
      `POST /${first}/deliveries/${id}/attempts`,
      `GET /${first}/deliveries?per_page=100`,
    ]);
  });

  test('says for each hook how many of its events arrived now', async () => {
    await using good = await startReceiver();
    await using bad = await startReceiver((response) => response.writeHead(500).end());
    await using emulator = await startEmulator({ organizations: createHooks(good.url, bad.url) });
    for (const guid of ['a', 'b']) await logDelivery(emulator, first, { guid, statusCode: 500, ago: hour });
    await logDelivery(emulator, first + 1, { guid: 'c', statusCode: 500, ago: hour });
    const report = await runCore(emulator, { config: createConfig(good.url, bad.url), mode: 'redeliver' });
    const log = renderLog(report).join('\n');
    expect(log).toContain(`${good.url} of acme: 2 of 2 events arrived now\n`);
    expect(log).toContain(`${bad.url} of acme: 0 of 1 event arrived now, 1 failed again`);
    const summary = renderSummary(report, { maxBytes: 100_000 });
    expect(summary).toMatch(/^- .*: 2 of 2 events arrived now$/m);
    expect(summary).toMatch(/^- .*: 0 of 1 event arrived now, 1 failed again$/m);
    const again = await runCore(emulator, { config: createConfig(good.url), mode: 'redeliver' });
    expect(renderLog(again).join('\n')).not.toContain('arrived now');
  });

  test('reads a long log only as far back as since', async () => {
    await using emulator = await startEmulator({ organizations: createHooks('https://a.example/1') });
    for (let count = 0; count < 350; count += 1)
      await logDelivery(emulator, first, { ago: 10 * hour, guid: `old ${count}` });
    for (let count = 0; count < 120; count += 1)
      await logDelivery(emulator, first, { ago: hour / 2, guid: `new ${count}` });
    const config = createConfig('https://a.example/1');
    await runCore(emulator, { config, mode: 'redeliver', inputs: { since: '1h' } });
    expect(listDeliveryRequests(emulator)).toHaveLength(2);
  });

  test('an empty log is fine, and so is one in which all succeeded', async () => {
    await using emulator = await startEmulator({
      organizations: createHooks('https://a.example/1', 'https://a.example/2'),
    });
    await logDelivery(emulator, first);
    const config = createConfig('https://a.example/1', 'https://a.example/2');
    const report = await runCore(emulator, { config, mode: 'redeliver' });
    expect(report.failureReason).toBeUndefined();
    expect(listAttempts(emulator)).toEqual([]);
    expect(renderLog(report)[0]).toBe('Nothing to redeliver: 2 delivery logs read');
    expect(listDeliveryRequests(emulator)).toHaveLength(2);
  });

  test('three attempts are all: running again and again ends', async () => {
    await using bad = await startReceiver((response) => response.writeHead(500).end());
    await using emulator = await startEmulator({ organizations: createHooks(bad.url) });
    await logDelivery(emulator, first, { statusCode: 500, ago: hour });
    const reasons = [];
    for (let run = 0; run < 4; run += 1)
      reasons.push((await runCore(emulator, { config: createConfig(bad.url), mode: 'redeliver' })).failureReason);
    expect(listAttempts(emulator)).toHaveLength(2);
    expect(bad.received).toHaveLength(2);
    expect(reasons).toEqual(['unhealthy', 'unhealthy', undefined, undefined]);
    const last = await runCore(emulator, { config: createConfig(bad.url), mode: 'redeliver' });
    expect(renderLog(last).join('\n')).toContain('Left alone: 1 after 3 attempts.');
  });

  test('hundreds of pages are all read: what healed on the first page is not repeated for the last', async () => {
    await using emulator = await startEmulator({ organizations: createHooks('https://a.example/1') });
    await logDelivery(emulator, first, { guid: 'healed', ago: 20 * hour, statusCode: 500 });
    const open = await logDelivery(emulator, first, { guid: 'open', ago: 20 * hour, statusCode: 500 });
    const filler = await logDelivery(emulator, first, { guid: 'filler', ago: 10 * hour });
    for (let count = 0; count < 20_000; count += 1)
      emulator.state.addDelivery({ ...filler, id: emulator.state.newDeliveryId(), guid: `filler-${count}` });
    await logDelivery(emulator, first, { guid: 'healed', redelivery: true });
    const report = await runCore(emulator, {
      config: createConfig('https://a.example/1'),
      mode: 'redeliver',
      inputs: { 'ping-timeout': '0' },
    });
    expect(listAttempts(emulator)).toEqual([open.id]);
    expect(listDeliveryRequests(emulator).filter((request) => request.startsWith('GET'))).toHaveLength(201);
    expect(report.redelivery?.outcomes.map(({ status }) => status)).toEqual(['not-seen']);
  });

  test('no more than max-redeliveries over all hooks, and what was left is told', async () => {
    await using good = await startReceiver();
    const other = good.url.replace('/hook', '/other');
    await using emulator = await startEmulator({ organizations: createHooks(good.url, other) });
    for (let count = 0; count < 3; count += 1) {
      await logDelivery(emulator, first, { statusCode: 500, ago: (9 - count) * hour });
      await logDelivery(emulator, first + 1, { statusCode: 500, ago: (9 - count) * hour });
    }
    const report = await runCore(emulator, {
      config: createConfig(good.url, other),
      mode: 'redeliver',
      inputs: { 'max-redeliveries': '4' },
    });
    expect(listAttempts(emulator)).toHaveLength(4);
    expect(renderLog(report).join('\n')).toContain('Left alone: 2 beyond max-redeliveries.');
  });

  test('a dry run tells the same and sends nothing', async () => {
    await using emulator = await startEmulator({ organizations: createHooks('https://a.example/1') });
    await logDelivery(emulator, first, { statusCode: 500, ago: hour });
    const report = await runCore(emulator, {
      config: createConfig('https://a.example/1'),
      mode: 'redeliver',
      choices: { dryRun: true },
    });
    expect(report.redelivery?.outcomes.map(({ status }) => status)).toEqual(['planned']);
    expect(emulator.requests.every(({ method }) => method === 'GET')).toBe(true);
    expect(renderLog(report)[0]).toBe('Redelivery: 1 delivery to repeat');
  });

  test.each([
    [{ events: ['release'] }, ['release']],
    [{ status: { least: 500, most: 599 } }, ['500', 'release']],
    [{ onlyRetryable: true }, ['500', '429', 'release']],
    [{}, ['404', '500', '429', '302', 'release']],
  ])('%j chooses %j', async (choices, expected) => {
    await using emulator = await startEmulator({ organizations: createHooks('https://a.example/1') });
    for (const [index, statusCode] of [404, 500, 429, 302].entries())
      await logDelivery(emulator, first, { guid: String(statusCode), statusCode, ago: (9 - index) * hour });
    await logDelivery(emulator, first, { guid: 'release', event: 'release', statusCode: 502, status: 'timed out' });
    const report = await runCore(emulator, {
      config: createConfig('https://a.example/1'),
      mode: 'redeliver',
      choices: { ...choices, dryRun: true },
    });
    expect(report.redelivery?.outcomes.map(({ redelivery }) => redelivery.delivery.guid)).toEqual(expected);
    expect(report.redelivery?.plan.leftOut).toBe(5 - expected.length);
  });

  test('deliveries before since are left alone', async () => {
    await using emulator = await startEmulator({ organizations: createHooks('https://a.example/1') });
    await logDelivery(emulator, first, { statusCode: 500, ago: 3 * hour });
    const report = await runCore(emulator, {
      config: createConfig('https://a.example/1'),
      mode: 'redeliver',
      inputs: { since: '2h' },
    });
    expect(report.redelivery?.outcomes).toEqual([]);
  });

  test('hooks that are not declared, or switched off, are not looked at', async () => {
    await using emulator = await startEmulator({
      organizations: {
        acme: {
          hooks: [
            { url: 'https://a.example/off', events: ['push'], active: false },
            { url: 'https://a.example/unknown', events: ['push'] },
          ],
        },
      },
    });
    for (const id of [first, first + 1]) await logDelivery(emulator, id, { statusCode: 500 });
    const config = createConfig({ url: 'https://a.example/off', active: false });
    await runCore(emulator, { config, mode: 'redeliver' });
    expect(listDeliveryRequests(emulator)).toEqual([]);
  });
});
