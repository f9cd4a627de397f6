import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
// @ts-expect-error It has no types.
import parsePrometheus from 'parse-prometheus-text-format';
import { describe, expect, test } from 'vitest';
import type { WatchedHook } from '../../src/deliveries/delivery.ts';
import { failureKinds } from '../../src/deliveries/failure-cause.ts';
import { type Health, type HookHealth, summarizeDeliveries } from '../../src/deliveries/health.ts';
import { Failure } from '../../src/model/failure.ts';
import { parseLiveUrl } from '../../src/model/url.ts';
import { renderOpenMetrics } from '../../src/render/openmetrics.ts';
import { createDelivery } from '../deliveries/create-delivery.ts';
import { findPython } from '../emulator/python.ts';

const to = Date.parse('2026-11-27T12:00:00Z');
const from = to - 24 * 3600 * 1000;
const acme = { kind: 'organization', owner: 'acme' } as const;

function createHook(id: string, url = 'https://ci.example/hook'): WatchedHook {
  return { target: acme, id, url: parseLiveUrl(url), isDeclared: true, isActive: id !== '3', takesPings: true };
}

function createDeliveryAt(minutesAgo: number, statusCode: number, durationSeconds: number, status = 'OK') {
  const deliveredAt = to - minutesAgo * 60_000;
  return createDelivery({
    id: String(minutesAgo),
    guid: `guid ${minutesAgo}`,
    deliveredAt,
    durationSeconds,
    status,
    statusCode,
    isThrottled: minutesAgo === 1,
  });
}

function createHealth(url?: string): Health {
  const maxSilence = { limitSeconds: 3600, weekdays: false };
  const hook = { ...createHook('1', url), maxSilence };
  const deliveries = [
    createDeliveryAt(1, 500, 0.4, 'Invalid HTTP Response: 500'),
    createDeliveryAt(2, 200, 0.1),
    createDeliveryAt(3, 504, 10, 'timed out'),
    createDeliveryAt(4, 200, 0.3),
  ];
  const hooks: readonly HookHealth[] = [
    { status: 'read', hook, figures: summarizeDeliveries(hook, { deliveries, isWhole: true }, { from, to }) },
    {
      status: 'read',
      hook: { ...createHook('2'), maxSilence },
      figures: summarizeDeliveries(
        { ...createHook('2'), maxSilence },
        { deliveries: [createDeliveryAt(90, 200, 0.2)], isWhole: true },
        { from, to },
      ),
    },
    { status: 'unread', hook: createHook('3'), failure: new Failure('api-error', 'not read') },
  ];
  return {
    from,
    to,
    answerSeconds: 10,
    maxFailureRate: undefined,
    hooks,
    missing: [{ target: acme, url: parseLiveUrl('https://gone.example') }],
    drift: [
      { target: acme, hooks: 2 },
      { target: { kind: 'organization', owner: 'unread' }, hooks: undefined },
    ],
  };
}

type Metric = { readonly name: string; readonly metrics: readonly Readonly<Record<string, unknown>>[] };

function readMetrics(text: string): Readonly<Record<string, Metric['metrics']>> {
  const found = parsePrometheus(text) as readonly Metric[];
  return Object.fromEntries(found.map(({ name, metrics }) => [name.replace('hookherd_', ''), metrics]));
}

const python = findPython('prometheus_client.openmetrics.parser');

/** The samples that the parser of Prometheus' own Python client finds: name, labels, value. */
function readWithPython(text: string): readonly (readonly [string, Readonly<Record<string, string>>, number])[] {
  const script = `
import json, sys
from prometheus_client.openmetrics.parser import text_string_to_metric_families as parse
print(json.dumps([[s.name, s.labels, s.value] for f in parse(sys.stdin.read()) for s in f.samples]))`;
  const { stdout, stderr, status } = spawnSync(python ?? '', ['-c', script], { input: text, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('the health as OpenMetrics', () => {
  const labels = { target: 'acme', hook: 'https://ci.example/hook', id: '1' };

  test('has deliveries, failures by cause, the age of the last success, and quantiles of response times', () => {
    const text = renderOpenMetrics(createHealth());
    const found = readMetrics(text);
    expect(found.deliveries?.[0]).toEqual({ labels, value: '4' });
    const failures = found.failed_deliveries?.filter((metric) => (metric.labels as { id: string }).id === '1');
    expect(failures).toHaveLength(failureKinds.length);
    expect(failures?.filter(({ value }) => value !== '0')).toEqual([
      { labels: { ...labels, cause: 'timed-out' }, value: '1' },
      { labels: { ...labels, cause: 'server-error' }, value: '1' },
    ]);
    expect(found.since_last_success_seconds?.[0]).toEqual({ labels, value: '120' });
    expect(found.throttled_deliveries?.[0]).toEqual({ labels, value: '1' });
    // This parser puts the quantiles of all hooks together; Prometheus' own is asked below.
    expect(found.response_seconds).toMatchObject([{ quantiles: { '0.5': '0.2', '1.0': '0.2' } }]);
    const quantile = 'hookherd_response_seconds{target="acme",hook="https://ci.example/hook",id="1",quantile=';
    for (const sample of ['"0.5"} 0.3', '"0.9"} 0.4', '"1.0"} 0.4']) expect(text).toContain(`${quantile}${sample}\n`);
  });

  test('says which hooks are off, silent or not read, what drifted, and what is missing', () => {
    const found = readMetrics(renderOpenMetrics(createHealth()));
    const listById = (name: string) =>
      found[name]?.map(({ labels, value }) => {
        const { id, target } = labels as Readonly<Record<string, string>>;
        return [id ?? target, value];
      });
    expect(listById('hook_inactive')).toEqual([
      ['1', '0'],
      ['2', '0'],
      ['3', '1'],
    ]);
    expect(listById('hook_silent')).toEqual([
      ['1', '0'],
      ['2', '1'],
    ]);
    expect(listById('hook_log_read')).toEqual([
      ['1', '1'],
      ['2', '1'],
      ['3', '0'],
    ]);
    expect(listById('drift')).toEqual([['acme', '2']]);
    expect(listById('target_read')).toEqual([
      ['acme', '1'],
      ['unread', '0'],
    ]);
    expect(listById('missing_hooks')).toEqual([
      ['acme', '1'],
      ['unread', '0'],
    ]);
    expect(found.checked_timestamp_seconds).toMatchObject([{ value: String(to / 1000) }]);
  });

  test('shows a URL redacted, with the fingerprint of what is hidden', () => {
    const url = 'https://hooks.example/in/0123456789abcdef0123456789abcdef?token=not-to-be-shown';
    const text = renderOpenMetrics(createHealth(url));
    expect(text).toContain(`hook="${parseLiveUrl(url).toFingerprintText()}"`);
    expect(text).not.toContain('not-to-be-shown');
    expect(text).not.toContain('0123456789abcdef0123456789abcdef');
  });

  test.skipIf(python === undefined)(
    "is read by the parser of Prometheus' Python client (needs prometheus_client)",
    () => {
      const samples = readWithPython(renderOpenMetrics(createHealth()));
      expect(samples).toContainEqual(['hookherd_deliveries', labels, 4]);
      expect(samples).toContainEqual(['hookherd_response_seconds', { ...labels, quantile: '0.9' }, 0.4]);
      expect(samples.map(([name]) => name)).toContain('hookherd_checked_timestamp_seconds');
    },
  );

  test('can be read whatever a URL holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const text = renderOpenMetrics(createHealth(`https://ci.example/${path}`));
        expect(text.split('\n').every((line) => line === '' || /^(# |hookherd_)/.test(line))).toBe(true);
        expect(text.endsWith('# EOF\n')).toBe(true);
      }),
    );
  });

  test.skipIf(python === undefined)(
    'keeps quotes and backslashes of a label as they are (needs prometheus_client)',
    () => {
      const samples = readWithPython(renderOpenMetrics(createHealth('https://ci.example/a"b\\c')));
      const hooks = samples.filter(([name]) => name === 'hookherd_deliveries').map(([, { hook }]) => hook);
      expect(hooks[0]).toBe(parseLiveUrl('https://ci.example/a"b\\c').toFingerprintText());
    },
  );
});
