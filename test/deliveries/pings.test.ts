import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { renderLog } from '../../src/render/text/log.ts';
import { startReceiver } from '../emulator/receiver.ts';
import { startReceivers } from './receivers.ts';
import { createConfig, listDeliveryRequests, logDelivery, runCore } from './run-core.ts';

const push = { events: ['push'], content_type: 'json' };

describe('pings after an apply', () => {
  test('a receiver that answers, fails, is slow, never answers, cuts the line, redirects or is not there: each is told apart', async () => {
    await using all = await startReceivers();
    const gone = await startReceiver();
    await gone[Symbol.asyncDispose]();
    const { good, failing, missing, slow, silent, cutting, moved } = all;
    const urls = [good, failing, missing, slow, silent, cutting, moved, gone].map(({ url }) => url);
    await using emulator = await startEmulator({
      organizations: { acme: { hooks: urls.map((url) => ({ ...push, url })) } },
      switches: { responseMilliseconds: 700 },
    });
    const inputs = { ping: 'all', 'ping-timeout': '900' };
    const report = await runCore(emulator, { config: createConfig(...urls), mode: 'apply', inputs });
    const byUrl = new Map(report.pings.map((ping) => [ping.url.reveal(), ping]));
    const told = urls.map((url) => {
      const { verdict, statusCode, message } = byUrl.get(url) ?? {};
      return [verdict, statusCode, message];
    });
    expect(told).toEqual([
      ['answered', 200, undefined],
      ['refused', 500, undefined],
      ['refused', 404, undefined],
      ['answered', 200, undefined],
      ['refused', undefined, 'The receiver timed out.'],
      ['refused', undefined, 'The receiver could not be reached.'],
      ['refused', undefined, 'The receiver redirected (302), which GitHub does not follow.'],
      ['refused', undefined, 'The receiver refused the connection.'],
    ]);
    expect(byUrl.get(slow.url)?.durationSeconds).toBeGreaterThanOrEqual(0.3);
    expect(report.failureReason).toBe('ping-failed');
    expect(good.received.filter(({ headers }) => headers['x-github-event'] === 'ping')).toHaveLength(1);
  });

  test('a created hook is not pinged again: the ping that GitHub sends by itself is judged', async () => {
    await using bad = await startReceiver((response) => response.writeHead(503).end());
    await using good = await startReceiver();
    await using emulator = await startEmulator({ organizations: { acme: {} } });
    const report = await runCore(emulator, {
      config: createConfig(good.url, bad.url),
      mode: 'apply',
      inputs: { ping: 'changed' },
    });
    expect(good.received).toHaveLength(1);
    expect(bad.received).toHaveLength(1);
    expect(report.outcomes?.map(({ status }) => status)).toEqual(['done', 'done']);
    expect(new Set(report.pings.map(({ verdict }) => verdict))).toEqual(new Set(['answered', 'refused']));
    expect(report.failureReason).toBe('ping-failed');
    expect(listDeliveryRequests(emulator).filter((request) => request.includes('pings'))).toEqual([]);
  });

  test('never is the default: nothing is asked of the log, not even for created hooks', async () => {
    await using good = await startReceiver();
    await using emulator = await startEmulator({ organizations: { acme: {} } });
    const report = await runCore(emulator, { config: createConfig(good.url), mode: 'apply' });
    expect(report.pings).toEqual([]);
    expect(listDeliveryRequests(emulator)).toEqual(['POST ']);
  });

  test('"changed" pings hooks that changed, each once, with one request to ping and one look', async () => {
    await using good = await startReceiver();
    const other = good.url.replace('/hook', '/other');
    await using emulator = await startEmulator({
      organizations: {
        acme: {
          hooks: [
            { ...push, url: good.url, events: ['release'] },
            { ...push, url: other },
          ],
        },
      },
    });
    const report = await runCore(emulator, {
      config: createConfig(good.url, other),
      mode: 'apply',
      inputs: { ping: 'changed' },
    });
    expect(report.pings.map(({ url, verdict }) => [url.reveal(), verdict])).toEqual([[good.url, 'answered']]);
    expect(listDeliveryRequests(emulator)).toEqual([
      'PATCH /480000002',
      'POST /480000002/pings',
      'GET /480000002/deliveries?per_page=100',
    ]);
  });

  test('ping of a hook overrides the ping of the run, and an inactive hook is never pinged', async () => {
    await using good = await startReceiver();
    const createUrl = (path: string) => good.url.replace('/hook', path);
    const hooks = ['/yes', '/no', '/off'].map((path) => ({ ...push, url: createUrl(path), active: path !== '/off' }));
    await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
    const config = createConfig(
      { url: createUrl('/yes'), ping: true },
      { url: createUrl('/no'), ping: false },
      { url: createUrl('/off'), active: false },
    );
    const none = await runCore(emulator, { config, mode: 'apply', inputs: { ping: 'never' } });
    expect(none.pings.map(({ url }) => url.reveal())).toEqual([createUrl('/yes')]);
    const all = await runCore(emulator, { config, mode: 'apply', inputs: { ping: 'all' } });
    expect(all.pings.map(({ url }) => url.reveal())).toEqual([createUrl('/yes')]);
    expect(good.received.map(({ path }) => path)).toEqual(['/yes', '/yes']);
  });

  test('a ping that does not show up in time is a warning, and the run is green', async () => {
    await using silent = await startReceiver(() => {});
    await using emulator = await startEmulator({
      organizations: { acme: { hooks: [{ ...push, url: silent.url }] } },
    });
    const config = createConfig(silent.url);
    const report = await runCore(emulator, { config, mode: 'apply', inputs: { ping: 'all', 'ping-timeout': '8' } });
    expect(report.pings.map(({ verdict }) => verdict)).toEqual(['not-seen']);
    expect(report.failureReason).toBeUndefined();
    const log = renderLog(report).join('\n');
    expect(log).toMatch(/\[ping-not-seen\].*did not show up in the delivery log in time/);
    // At 0.5, 1.5, 3.5, 7.5 and 8 seconds.
    expect(listDeliveryRequests(emulator).filter((request) => request.startsWith('GET'))).toHaveLength(5);
  });

  test('a ping-timeout of 0 sends the ping, does not look, and says so', async () => {
    await using good = await startReceiver();
    await using emulator = await startEmulator({ organizations: { acme: { hooks: [{ ...push, url: good.url }] } } });
    const inputs = { ping: 'all', 'ping-timeout': '0' };
    const report = await runCore(emulator, { config: createConfig(good.url), mode: 'apply', inputs });
    expect(listDeliveryRequests(emulator)).toEqual(['POST /480000002/pings']);
    expect(renderLog(report).join('\n')).toContain('sent, not checked: ping-timeout is 0');
    expect(report.failureReason).toBeUndefined();
  });

  test('an older ping in the log is not taken for the new one', async () => {
    await using silent = await startReceiver(() => {});
    await using emulator = await startEmulator({ organizations: { acme: { hooks: [{ ...push, url: silent.url }] } } });
    await logDelivery(emulator, 480_000_002, { event: 'ping', statusCode: 500, ago: 20_000 });
    const inputs = { ping: 'all', 'ping-timeout': '3' };
    const report = await runCore(emulator, { config: createConfig(silent.url), mode: 'apply', inputs });
    expect(report.pings.map(({ verdict }) => verdict)).toEqual(['not-seen']);
  });

  test('a ping that GitHub does not take is told with its reason, and the others are sent', async () => {
    await using good = await startReceiver();
    const other = good.url.replace('/hook', '/other');
    await using emulator = await startEmulator({
      organizations: { acme: { hooks: [good.url, other].map((url) => ({ ...push, url })) } },
    });
    emulator.faults.add({ kind: 'status', status: 404, method: 'POST', path: 'pings' });
    const report = await runCore(emulator, {
      config: createConfig(good.url, other),
      mode: 'apply',
      inputs: { ping: 'all' },
    });
    expect(report.pings.map(({ verdict }) => verdict).toSorted()).toEqual(['answered', 'not-sent']);
    expect(report.pings.find(({ verdict }) => verdict === 'not-sent')?.message).toContain('404');
    expect(report.failureReason).toBe('ping-failed');
  });

  test('global hooks have no log: the ping is sent and said to be unchecked', async () => {
    await using good = await startReceiver();
    await using emulator = await startEmulator({
      product: 'ghes',
      globalHooks: [{ ...push, url: good.url, events: ['user'] }],
    });
    const report = await runCore(
      { url: `${emulator.url}/api/v3` },
      {
        config: JSON.stringify({
          global: true,
          defaults: { content_type: 'json' },
          policy: { require_https: 'off', forbid_private_hosts: 'off' },
          hooks: [{ url: good.url, events: ['user'] }],
        }),
        mode: 'apply',
        inputs: { ping: 'all' },
      },
    );
    await emulator.idle();
    expect(report.failure).toBeUndefined();
    expect(report.pings.map(({ verdict }) => verdict)).toEqual(['unchecked']);
    expect(renderLog(report).join('\n')).toContain('this target has no delivery log');
    expect(good.received).toHaveLength(1);
  });
});

describe('the command ping', () => {
  test('pings declared hooks that the glob names, and writes nothing else', async () => {
    await using good = await startReceiver();
    await using bad = await startReceiver((response) => response.writeHead(500).end());
    await using emulator = await startEmulator({
      organizations: { acme: { hooks: [good.url, bad.url].map((url) => ({ ...push, url })) } },
    });
    const config = createConfig(good.url, bad.url);
    const report = await runCore(emulator, { config, mode: 'ping', inputs: { only: `${good.url}**` } });
    expect(report.failureReason).toBeUndefined();
    expect(renderLog(report)[0]).toBe('Pinged 1 hook: 1 answered');
    const all = await runCore(emulator, { config, mode: 'ping' });
    expect(all.failureReason).toBe('ping-failed');
    expect(renderLog(all)[0]).toBe('Pinged 2 hooks: 1 answered, 1 refused');
    expect(listDeliveryRequests(emulator).filter((request) => !request.startsWith('GET'))).toHaveLength(3);
  });
});
