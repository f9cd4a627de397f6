import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
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

describe('redelivery when something goes wrong', () => {
  test('a hook that is deleted in the middle costs one more look, and the other hooks go on', async () => {
    const doomed = 'https://doomed.acme.example/hook';
    // Its first delivery is redelivered before those of the doomed hook, which goes away then.
    await using good = await startReceiver((response) => {
      emulator.state.deleteHook(first);
      response.end();
    });
    await using emulator = await startEmulator({ organizations: createHooks(doomed, good.url) });
    for (let count = 0; count < 5; count += 1) await logDelivery(emulator, first, { statusCode: 500, ago: 9 * hour });
    for (const ago of [10, 1]) await logDelivery(emulator, first + 1, { statusCode: 500, ago: ago * hour });
    emulator.faults.add({ kind: 'delay', milliseconds: 200, path: `${first}/deliveries/.*/attempts` });
    const report = await runCore(emulator, { config: createConfig(doomed, good.url), mode: 'redeliver' });
    expect(report.redelivery?.outcomes.map(({ status }) => status)).toEqual([
      'delivered',
      'refused',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'delivered',
    ]);
    expect(listAttempts(emulator)).toHaveLength(3);
    expect(listDeliveryRequests(emulator).filter((request) => request.startsWith(`GET /${first}/`))).toHaveLength(2);
    expect(report.failureReason).toBe('partial-apply');
    expect(renderLog(report).join('\n')).toContain('The hook is gone');
  });

  test('a delivery that GitHub refuses to repeat (422) is told, and the others are asked for', async () => {
    await using good = await startReceiver();
    await using emulator = await startEmulator({ organizations: createHooks(good.url) });
    const expired = await logDelivery(emulator, first, { statusCode: 500, ago: 9 * hour });
    await logDelivery(emulator, first, { statusCode: 500, ago: hour });
    emulator.faults.add({
      kind: 'status',
      status: 422,
      body: { message: 'Delivery is too old to be redelivered' },
      path: `${expired.id}/attempts`,
    });
    const report = await runCore(emulator, { config: createConfig(good.url), mode: 'redeliver' });
    expect(report.redelivery?.outcomes.map(({ status }) => status)).toEqual(['refused', 'delivered']);
    expect(report.redelivery?.outcomes[0]?.message).toContain('too old to be redelivered');
    expect(report.failureReason).toBe('partial-apply');
  });

  test('an answer that is lost is not asked for again, since it may have taken effect', async () => {
    await using good = await startReceiver();
    await using emulator = await startEmulator({ organizations: createHooks(good.url) });
    await logDelivery(emulator, first, { statusCode: 500, ago: hour });
    emulator.faults.add({ kind: 'reset', effect: 'after', path: 'attempts' });
    const report = await runCore(emulator, { config: createConfig(good.url), mode: 'redeliver' });
    expect(listAttempts(emulator)).toHaveLength(1);
    expect(report.redelivery?.outcomes[0]?.status).toBe('refused');
    await emulator.idle();
    expect(good.received).toHaveLength(1);
  });

  test('an interrupted run tells what it did not ask for, and the next run repeats nothing that arrived', async () => {
    const controller = new AbortController();
    await using good = await startReceiver();
    await using emulator = await startEmulator({ organizations: createHooks(good.url) });
    for (let count = 0; count < 4; count += 1)
      await logDelivery(emulator, first, { guid: `event-${count}`, statusCode: 500, ago: (9 - count) * hour });
    const watch = setInterval(() => {
      if (good.received.length >= 2) controller.abort(new Error('cancelled'));
    }, 0);
    emulator.faults.add({ kind: 'delay', milliseconds: 60, path: 'attempts', effect: 'after', times: 99 });
    const cut = await runCore(emulator, {
      config: createConfig(good.url),
      mode: 'redeliver',
      signal: controller.signal,
    });
    clearInterval(watch);
    expect(cut.failureReason).toBe('cancelled');
    const statuses = cut.redelivery?.outcomes.map(({ status }) => status) ?? [];
    expect(statuses).toHaveLength(4);
    expect(statuses.at(-1)).toBe('skipped');
    emulator.faults.clear();
    await emulator.idle();
    const again = await runCore(emulator, { config: createConfig(good.url), mode: 'redeliver' });
    expect(again.failureReason).toBeUndefined();
    const guids = good.received.map(({ headers }) => headers['x-github-delivery']);
    expect(guids.toSorted()).toEqual(['event-0', 'event-1', 'event-2', 'event-3']);
  });

  test('a log that breaks off is not acted on, and the other hooks are', async () => {
    await using good = await startReceiver();
    const other = good.url.replace('/hook', '/other');
    await using emulator = await startEmulator({ organizations: createHooks(good.url, other) });
    for (let count = 0; count < 101; count += 1) await logDelivery(emulator, first, { statusCode: 500, ago: hour });
    await logDelivery(emulator, first + 1, { statusCode: 500, ago: hour });
    emulator.faults.add({ kind: 'status', status: 404, path: `${first}/deliveries\\?.*cursor` });
    const report = await runCore(emulator, { config: createConfig(good.url, other), mode: 'redeliver' });
    expect(good.received.map(({ path }) => path)).toEqual(['/other']);
    expect(report.failureReason).toBe('not-permitted');
    expect(renderLog(report).join('\n')).toContain(`The delivery log of ${good.url} could not be read`);
  });

  test('a limit that does not end in time stops the asking: the rest is told as not asked for', async () => {
    await using emulator = await startEmulator({ organizations: createHooks('https://a.example/1') });
    for (let count = 0; count < 3; count += 1)
      await logDelivery(emulator, first, { statusCode: 500, ago: (9 - count) * hour });
    emulator.faults.add({ kind: 'secondary-limit', retryAfter: 600, path: 'attempts', nth: 2, times: 9 });
    const report = await runCore(emulator, {
      config: createConfig('https://a.example/1'),
      mode: 'redeliver',
      inputs: { 'max-wait': '5' },
    });
    expect(report.redelivery?.outcomes.map(({ status }) => status)).toEqual(['not-seen', 'refused', 'skipped']);
    expect(listAttempts(emulator)).toHaveLength(2);
    expect(report.failureReason).toBe('rate-limited');
  });

  test('a result that does not show up in time is a warning, and the run is green', async () => {
    await using silent = await startReceiver(() => {});
    await using emulator = await startEmulator({ organizations: createHooks(silent.url) });
    await logDelivery(emulator, first, { statusCode: 500, ago: hour });
    const report = await runCore(emulator, {
      config: createConfig(silent.url),
      mode: 'redeliver',
      inputs: { 'ping-timeout': '5' },
    });
    expect(report.redelivery?.outcomes.map(({ status }) => status)).toEqual(['not-seen']);
    expect(report.failureReason).toBeUndefined();
    expect(renderLog(report).join('\n')).toContain('asked for, result not seen yet');
  });
});
