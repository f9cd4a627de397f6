import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { toPlanJson } from '../../src/render/json/plan.ts';
import { renderSummary } from '../../src/render/markdown/page.ts';
import { renderLog } from '../../src/render/text/log.ts';
import { startReceiver } from '../emulator/receiver.ts';
import { startReceivers } from './receivers.ts';
import { createConfig, createHooks, first, hour, listDeliveryRequests, logDelivery, runCore } from './run-core.ts';

const ci = 'https://ci.acme.example/github';

describe('health', () => {
  test('tells receivers of every temper apart in words', { retry: 3 }, async () => {
    await using all = await startReceivers();
    const gone = await startReceiver();
    await gone[Symbol.asyncDispose]();
    const { good, failing, missing, slow, silent, cutting, moved } = all;
    const urls = [good, failing, missing, slow, silent, cutting, moved, gone].map(({ url }) => url);
    await using emulator = await startEmulator({
      organizations: createHooks(...urls),
      switches: { responseMilliseconds: 700 },
    });
    await Promise.all(urls.map((_, index) => emulator.deliverEvent(first + index, 'push', {})));
    const { health } = await runCore(emulator, { config: createConfig(...urls), mode: 'health' });
    const byUrl = new Map(
      health?.hooks.map((each) => [each.hook.url.reveal(), each.status === 'read' ? each.figures : undefined]),
    );
    expect(urls.map((url) => byUrl.get(url)?.lastFailure?.words)).toEqual([
      undefined,
      'answered 500',
      'answered 404',
      undefined,
      'timed out',
      'could not be reached',
      'redirected (302), which GitHub does not follow',
      'refused the connection',
    ]);
    expect(byUrl.get(good.url)?.slowestSeconds).toBeLessThan(0.2);
    expect(byUrl.get(slow.url)?.slowestSeconds).toBeGreaterThanOrEqual(0.3);
    // Where nothing was answered there is no time of an answer.
    expect(byUrl.get(silent.url)?.slowestSeconds).toBeUndefined();
  });

  test('gives share of failures, last success, last failure, answers against the limit, throttling, and a sparkline', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci) });
    for (const statusCode of [200, 200, 503])
      await logDelivery(emulator, first, { ago: 20.5 * hour, statusCode, duration: 1 });
    await logDelivery(emulator, first, { ago: 1.5 * hour, duration: 9.8, throttledAt: Date.now() });
    await logDelivery(emulator, first, {
      ago: 0.5 * hour,
      statusCode: 502,
      status: 'failed to connect to host',
      duration: 0,
    });
    const report = await runCore(emulator, { config: createConfig(ci), mode: 'health' });
    const text = renderLog(report).join('\n');
    expect(text).toContain('Health over 24 h: 1 hook, 5 deliveries, 2 failed (40%)');
    expect(text).toContain('5, 2 failed (40%): 1 connection refused, 1 answered 5xx');
    expect(text).toContain('last success  1 h ago');
    expect(text).toContain('last failure  30 min ago, refused the connection');
    expect(text).toContain('median 1.00 s, slowest 9.80 s of 10 s');
    expect(text).toContain('throttled     1 by GitHub');
    expect(text).toMatch(/^HOOK +FAILED +MEDIAN +AGE +FAILURES +ID$/m);
    expect(text).toMatch(/^\S+github {2}2 of 5 \(40%\) {2}1\.00 s {2}30 min {2}·▄·····█ {2}480000002$/m);
    expect(report.failureReason).toBeUndefined();
    const markdown = renderSummary(report, { maxBytes: 100_000 });
    expect(markdown).toContain('### 🪝 Webhooks of `acme`: health over 24 h, 1 hook, 5 deliveries, 2 failed (40%)');
    expect(markdown).toMatch(/\| 2 of 5 \(40%\)<br>1 throttled \| .+ \| 1\.00 s \| `[·▁-█]{8}` \|/);
  });

  test('the limit is passed by more than it, not by as much', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci) });
    for (const statusCode of [200, 200, 200, 500]) await logDelivery(emulator, first, { statusCode });
    const at = await runCore(emulator, {
      config: createConfig(ci),
      mode: 'health',
      inputs: { 'max-failure-rate': '25' },
    });
    expect(at.failureReason).toBeUndefined();
    const above = await runCore(emulator, {
      config: createConfig(ci),
      mode: 'health',
      inputs: { 'max-failure-rate': '24.9' },
    });
    expect(above.failureReason).toBe('unhealthy');
    expect(renderLog(above).join('\n')).toContain(
      `1 of 4 deliveries to ${ci} failed (25%), and the limit is 24.9%. The last time the receiver answered 500.`,
    );
  });

  test('a hook that was never delivered to, one that is switched off, and one that is not live are told', async () => {
    const [quiet, off, missing] = ['quiet', 'off', 'missing'].map((name) => `https://${name}.acme.example/hook`);
    if (quiet === undefined || off === undefined || missing === undefined) throw new Error('three URLs');
    await using emulator = await startEmulator({
      organizations: {
        acme: {
          hooks: [
            { url: quiet, events: ['push'] },
            { url: off, events: ['push'], active: false },
          ],
        },
      },
    });
    const report = await runCore(emulator, { config: createConfig(quiet, off, missing), mode: 'health' });
    const text = renderLog(report).join('\n');
    expect(text).toContain('no deliveries');
    expect(text).toContain(`${off} (switched off)`);
    expect(text).toContain(`${missing} is declared and not live`);
    expect(report.failureReason).toBeUndefined();
  });

  test('only declared hooks are read, with one request each; with all, every live one', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci, 'https://other.example/hook') });
    await runCore(emulator, { config: createConfig(ci), mode: 'health' });
    expect(listDeliveryRequests(emulator)).toEqual([`GET /${first}/deliveries?per_page=100`]);
    const report = await runCore(emulator, { config: createConfig(ci), mode: 'health', choices: { all: true } });
    expect(report.health?.hooks.map(({ hook }) => hook.isDeclared)).toEqual([true, false]);
  });

  test('reads one request a page, stops where since begins, and samples at ten pages', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci) });
    for (let count = 0; count < 150; count += 1) await logDelivery(emulator, first, { ago: 10 * hour });
    for (let count = 0; count < 250; count += 1) await logDelivery(emulator, first, { ago: hour });
    const short = await runCore(emulator, { config: createConfig(ci), mode: 'health', inputs: { since: '2h' } });
    expect(listDeliveryRequests(emulator)).toEqual([
      `GET /${first}/deliveries?per_page=100`,
      `GET /${first}/deliveries?per_page=100&cursor`,
      `GET /${first}/deliveries?per_page=100&cursor`,
    ]);
    expect(short.health?.hooks[0]).toMatchObject({ figures: { deliveries: 250, isSampled: false } });
    for (let count = 0; count < 900; count += 1) await logDelivery(emulator, first);
    const long = await runCore(emulator, { config: createConfig(ci), mode: 'health' });
    expect(long.health?.hooks[0]).toMatchObject({ figures: { deliveries: 1000, isSampled: true } });
    expect(listDeliveryRequests(emulator)).toHaveLength(3 + 10);
    expect(renderLog(long).join('\n')).toContain('1000 (sampled: the newest only), 0 failed');
  });

  test('a log that cannot be read is told, the others are read, and the run is red', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci, 'https://other.acme.example/hook') });
    emulator.faults.add({ kind: 'status', status: 404, path: `${first}/deliveries` });
    const config = createConfig(ci, 'https://other.acme.example/hook');
    const report = await runCore(emulator, { config, mode: 'health' });
    expect(report.health?.hooks.map(({ status }) => status).toSorted()).toEqual(['read', 'unread']);
    expect(report.failureReason).toBe('not-permitted');
    expect(renderLog(report).join('\n')).toContain(`The delivery log of ${ci} could not be read`);
  });

  test('pings do not count for a hook whose receiver takes none', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci) });
    await logDelivery(emulator, first, { event: 'ping', statusCode: 400 });
    await logDelivery(emulator, first);
    const { health } = await runCore(emulator, { config: createConfig({ url: ci, ping: false }), mode: 'health' });
    expect(health?.hooks[0]).toMatchObject({ figures: { deliveries: 1, failures: 0 } });
  });

  test('a since beyond what GitHub keeps is told', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci) });
    const report = await runCore(emulator, { config: createConfig(ci), mode: 'health', inputs: { since: '7d' } });
    expect(report.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['beyond-retention', 'since looks further back than GitHub keeps deliveries: here it forgets them after 3 days.'],
    ]);
  });

  test('the JSON has every figure, and no id that a number would spoil', async () => {
    await using emulator = await startEmulator({ organizations: createHooks(ci) });
    await logDelivery(emulator, first, { statusCode: 404, duration: 0.5 });
    const json = toPlanJson(await runCore(emulator, { config: createConfig(ci), mode: 'health' }));
    expect(json).toMatchObject({
      mode: 'health',
      health: {
        answer_seconds: 10,
        hooks: [
          {
            id: String(first),
            url: ci,
            figures: {
              deliveries: 1,
              failures: 1,
              failure_rate: 100,
              failures_by_kind: { 'client-error': 1 },
              last_failure: 'answered 404',
              last_success_at: null,
              median_seconds: 0.5,
              slowest_seconds: 0.5,
            },
          },
        ],
      },
    });
  });
});
