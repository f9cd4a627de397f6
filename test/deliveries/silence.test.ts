import { describe, expect, test } from 'vitest';
import { getSilenceStart, isSilent } from '../../src/deliveries/health.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { renderSummary } from '../../src/render/markdown/page.ts';
import { renderLog } from '../../src/render/text/log.ts';
import { first, hour, logDelivery, runCore } from './run-core.ts';

const daySeconds = 24 * 3600;

describe('the time since which a hook must have received something', () => {
  test.each([
    { now: '2026-11-27T12:00:00Z', limitSeconds: 5400, weekdays: false, start: '2026-11-27T10:30:00.000Z' },
    { now: '2026-11-27T12:00:00Z', limitSeconds: daySeconds, weekdays: true, start: '2026-11-26T12:00:00.000Z' },
    // Monday noon: twelve hours of Monday, twelve of Friday.
    { now: '2026-11-30T12:00:00Z', limitSeconds: daySeconds, weekdays: true, start: '2026-11-27T12:00:00.000Z' },
    { now: '2026-11-30T12:00:00Z', limitSeconds: daySeconds, weekdays: false, start: '2026-11-29T12:00:00.000Z' },
    // On a Sunday nothing counts since Friday night.
    { now: '2026-11-29T18:00:00Z', limitSeconds: 3600, weekdays: true, start: '2026-11-27T23:00:00.000Z' },
    { now: '2026-11-30T00:00:00Z', limitSeconds: 3600, weekdays: true, start: '2026-11-27T23:00:00.000Z' },
    { now: '2026-11-30T12:00:00Z', limitSeconds: 3 * daySeconds, weekdays: true, start: '2026-11-25T12:00:00.000Z' },
  ])('$now, $limitSeconds s, weekdays only $weekdays: $start', ({ now, start, ...limit }) => {
    expect(new Date(getSilenceStart(limit, Date.parse(now))).toISOString()).toBe(start);
  });
});

test('a failed delivery breaks the silence, and a hook that is younger than the limit is not silent', () => {
  const limit = { limitSeconds: 3600, weekdays: false };
  const now = 10 * hour;
  expect(isSilent(limit, [], { now, createdAt: undefined })).toBe(true);
  expect(isSilent(limit, [{ deliveredAt: now - hour }], { now, createdAt: 0 })).toBe(false);
  expect(isSilent(limit, [{ deliveredAt: now - hour - 1 }], { now, createdAt: 0 })).toBe(true);
  expect(isSilent(limit, [], { now, createdAt: now - hour / 2 })).toBe(false);
});

describe('a hook with max_silence', () => {
  const url = 'https://ci.acme.example/github';
  const formatConfig = (more: string) =>
    `organization: acme\ndefaults:\n  content_type: json\nhooks:\n  - url: ${url}\n    events: [push]\n    ${more}\n`;
  const seed = { organizations: { acme: { hooks: [{ url, content_type: 'json', createdAt: 0 }] } } };

  test('makes health red once its newest delivery is older, failures or not', async () => {
    await using emulator = await startEmulator(seed);
    await logDelivery(emulator, first, { ago: 3 * hour });
    const report = await runCore(emulator, { config: formatConfig('max_silence: 90m'), mode: 'health' });
    expect(report.failureReason).toBe('unhealthy');
    const log = renderLog(report).join('\n');
    expect(log).toContain('Health over 24 h: 1 hook, 1 delivery, 0 failed (0%), 1 silent hook');
    expect(log).toContain(`${url} received nothing for longer than its max_silence of 90 min.`);
    expect(renderSummary(report, { maxBytes: 1_000_000 })).toContain(
      'received nothing for longer than its `max_silence`',
    );
    await logDelivery(emulator, first, { ago: hour, statusCode: 500 });
    expect(
      (await runCore(emulator, { config: formatConfig('max_silence: 90m'), mode: 'health' })).failureReason,
    ).toBeUndefined();
  });

  test('is looked at as far back as its limit goes, whatever since says', async () => {
    await using emulator = await startEmulator(seed);
    await logDelivery(emulator, first, { ago: 30 * hour });
    const given = { config: formatConfig('max_silence: 2d'), mode: 'health', since: '1h' } as const;
    const { failureReason, health } = await runCore(emulator, given);
    expect(failureReason).toBeUndefined();
    expect(health?.hooks[0]).toMatchObject({ figures: { deliveries: 0, isSilent: false } });
  });

  test('is silent with an empty log, and not asked about while the config has it switched off', async () => {
    await using emulator = await startEmulator(seed);
    const silent = await runCore(emulator, { config: formatConfig('max_silence: 2d'), mode: 'health' });
    expect(silent.failureReason).toBe('unhealthy');
    const off = await runCore(emulator, { config: formatConfig('max_silence: 2d\n    active: false'), mode: 'health' });
    expect(off.failureReason).toBeUndefined();
  });

  test('is said not to be checked where GitHub keeps no log', async () => {
    await using emulator = await startEmulator({
      product: 'ghes',
      globalHooks: [{ url, events: ['push'], content_type: 'json' }],
    });
    const hook = { url, events: ['user'], content_type: 'json', max_silence: '2d' };
    const given = { config: JSON.stringify({ global: true, hooks: [hook] }), mode: 'health' } as const;
    const report = await runCore(emulator, given);
    expect(renderLog(report).join('\n')).toContain('silence-not-checked');
    expect(report.failureReason).toBeUndefined();
  });
});
