import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Delivery, redactPayload, type WatchedHook } from '../../src/deliveries/delivery.ts';
import { getFailureCause, isRetryable } from '../../src/deliveries/failure-cause.ts';
import { renderSparkline } from '../../src/deliveries/health.ts';
import { createRedeliveryPlan, maxAttempts, parseStatusClass } from '../../src/deliveries/redelivery.ts';
import { extractJson } from '../../src/github/deliveries.ts';
import { parseLiveUrl } from '../../src/model/url.ts';
import { formatLength, formatPercent } from '../../src/render/words.ts';
import { createDelivery } from './create-delivery.ts';

function buildDelivery(more: Partial<Delivery> = {}): Delivery {
  return createDelivery({ id: '3804004623172239366', ...more });
}

const hook: WatchedHook = {
  target: { kind: 'organization', owner: 'acme' },
  id: '1',
  url: parseLiveUrl('https://ci.acme.example/github'),
  isDeclared: true,
  isActive: true,
  takesPings: true,
};
const everything = { events: [], status: undefined, onlyRetryable: false, maxRedeliveries: 1000 };

describe('why a delivery failed', () => {
  test.each([
    ['OK', 200, undefined, true],
    ['ok', 204, undefined, true],
    ['', 200, undefined, true],
    ['', 500, 'answered 500', true],
    ['Invalid HTTP Response: 404', 404, 'answered 404', false],
    ['Invalid HTTP response', 410, 'answered 410', false],
    ['Invalid HTTP Response: 408', 408, 'answered 408', true],
    ['Invalid HTTP Response: 429', 429, 'answered 429', true],
    ['Invalid HTTP Response: 503', 503, 'answered 503', true],
    ['Invalid HTTP Response: 302', 302, 'redirected (302), which GitHub does not follow', false],
    ['timed out', 504, 'timed out', true],
    ['Timed Out', 0, 'timed out', true],
    ['Service Timeout', 502, 'timed out', true],
    ['failed to connect to host', 502, 'refused the connection', true],
    ['failed to connect to network', 502, 'refused the connection', true],
    ['failed to connect', 502, 'could not be reached', true],
    [
      'Peer certificate cannot be authenticated with given CA certificates',
      502,
      'has a certificate that is not trusted',
      true,
    ],
    ['something new', 0, 'gave no valid answer', true],
    ['something new', 599, 'answered 599', true],
  ])('"%s" with %i: %s', (status, statusCode, words, retryable) => {
    const one = buildDelivery({ status, statusCode });
    expect(getFailureCause(one)?.words).toBe(words);
    expect(isRetryable(one)).toBe(retryable);
  });
});

describe('what is redelivered', () => {
  const deliveries = fc.array(
    fc.record({
      guid: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      statusCode: fc.constantFrom(200, 404, 500, 502),
      deliveredAt: fc.integer({ min: 0, max: 20 }).map((seconds) => seconds * 1000),
      id: fc.bigInt({ min: 10n ** 18n, max: 9n * 10n ** 18n }).map(String),
    }),
    { maxLength: 30 },
  );

  test('is the newest attempt of each event that none brought, never one that succeeded, never a fourth attempt', () => {
    fc.assert(
      fc.property(deliveries, (given) => {
        const log = given.map((each) => buildDelivery({ ...each, status: each.statusCode === 200 ? 'OK' : 'failed' }));
        const plan = createRedeliveryPlan([{ hook, deliveries: log }], everything);
        const guids = plan.redeliveries.map((each) => each.delivery.guid);
        expect(new Set(guids).size).toBe(guids.length);
        for (const guid of new Set(log.map((each) => each.guid))) {
          const own = log.filter((each) => each.guid === guid);
          const isDue = own.every(({ statusCode }) => statusCode !== 200) && own.length < maxAttempts;
          expect(guids.includes(guid)).toBe(isDue);
        }
        for (const { delivery: chosen } of plan.redeliveries) {
          const own = log.filter(({ guid }) => guid === chosen.guid);
          expect(chosen.deliveredAt).toBe(Math.max(...own.map(({ deliveredAt }) => deliveredAt)));
        }
        const starts = plan.redeliveries.map(({ firstAt }) => firstAt);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  test('does not depend on the order of the log', () => {
    fc.assert(
      fc.property(deliveries, (given) => {
        const log = given.map((each) => buildDelivery({ ...each, status: each.statusCode === 200 ? 'OK' : 'failed' }));
        const listIds = (all: readonly Delivery[]) =>
          createRedeliveryPlan([{ hook, deliveries: all }], everything).redeliveries.map((each) => each.delivery.id);
        expect(listIds(log.toReversed())).toEqual(listIds(log));
      }),
    );
  });

  test('one guid at two hooks is two events: each hook is looked at by itself', () => {
    const other = { ...hook, id: '2' };
    const plan = createRedeliveryPlan(
      [
        { hook, deliveries: [buildDelivery({ status: 'failed', statusCode: 500 })] },
        { hook: other, deliveries: [buildDelivery()] },
      ],
      everything,
    );
    expect(plan.redeliveries.map((each) => each.hook.id)).toEqual(['1']);
  });

  test('within one second the greater id is the newer attempt, also where ids differ in length', () => {
    const failed = { status: 'failed', statusCode: 500 };
    const plan = createRedeliveryPlan(
      [
        {
          hook,
          deliveries: [
            buildDelivery({ ...failed, id: '999999999999999999' }),
            buildDelivery({ ...failed, id: '3804004623172239366' }),
          ],
        },
      ],
      everything,
    );
    expect(plan.redeliveries.map((each) => each.delivery.id)).toEqual(['3804004623172239366']);
  });

  test('a refused ping is left alone where the receiver takes none', () => {
    const log = [buildDelivery({ event: 'ping', status: 'failed', statusCode: 400 })];
    const plan = (takesPings: boolean) =>
      createRedeliveryPlan([{ hook: { ...hook, takesPings }, deliveries: log }], everything);
    expect(plan(false).redeliveries).toEqual([]);
    expect(plan(true).redeliveries).toHaveLength(1);
  });
});

describe('small things', () => {
  test('a single failure among many is drawn, and quiet differs from healthy', () => {
    const events = [
      ...Array.from({ length: 99 }, () => ({ at: 15, failed: false })),
      { at: 15, failed: true },
      { at: 25, failed: false },
      { at: 39, failed: true },
    ];
    expect(renderSparkline(events, { from: 0, to: 40, width: 4 })).toBe('·▂▁█');
  });

  test('the sparkline has its width, whatever the events', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.integer(), failed: fc.boolean() })), (events) => {
        expect([...renderSparkline(events, { from: 0, to: 100, width: 24 })]).toHaveLength(24);
      }),
    );
  });

  test.each([
    ['5xx', { least: 500, most: 599 }],
    ['4XX', { least: 400, most: 499 }],
    ['502', { least: 502, most: 502 }],
    ['6xx', undefined],
    ['50', undefined],
    ['', undefined],
  ])('the status class %s is %j', (text, expected) => {
    expect(parseStatusClass(text)).toEqual(expected);
  });

  test.each([
    [24 * 3600_000, '24 h'],
    [3 * 24 * 3600_000, '3 d'],
    [90 * 60_000, '90 min'],
    [30_000, '1 min'],
    [20_000, '20 s'],
  ])('%i ms are %s', (milliseconds, expected) => {
    expect(formatLength(milliseconds)).toBe(expected);
  });

  test('a share is never told as none where there is some', () => {
    expect([formatPercent(0, 9), formatPercent(1, 10_000), formatPercent(1, 3), formatPercent(9, 9)]).toEqual([
      '0%',
      '<0.1%',
      '33.3%',
      '100%',
    ]);
  });

  test('a payload is shown without credentials and without tokens in URLs; numbers stay as they were', () => {
    const payload =
      '{"id":12345678901234567890,"config":{"secret":"s3cret","url":"https://u:p@ci.example/h?t=1"},"token":"abc","note":"a \\"token\\": here"}';
    expect(redactPayload({ redactedPayload: payload })).toBe(
      '{"id":12345678901234567890,"config":{"secret":"***","url":"https://***@ci.example/h?t=***"},"token":"***","note":"a \\"token\\": here"}',
    );
  });
});

describe('a slice of a JSON text', () => {
  test('is the value as it stands in the text', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), fc.integer({ min: 0, max: 2 }), (value, name, indent) => {
        const spelled = JSON.stringify(JSON.parse(value), null, indent);
        const text = `{ ${JSON.stringify(name)} : 1, "request": {"headers":{"payload":"no"}, "payload" : ${spelled} }, "x": "}{" }`;
        expect(extractJson(text, ['request', 'payload'])).toBe(spelled);
      }),
    );
  });

  test.each([
    ['[1]', ['a'], undefined],
    ['"text"', ['a'], undefined],
    ['{}', ['a'], undefined],
    ['{"a":1.0}', ['a'], '1.0'],
    ['{"a":1,"a":2}', ['a'], '2'],
    ['{"\\u0061":[{}]}', ['a'], '[{}]'],
    ['{"a":{"b":null}}', ['a', 'b'], 'null'],
    ['{"a":{"b":null}}', ['b'], undefined],
  ])('%s at %j is %s', (text, keys, expected) => {
    expect(extractJson(text, keys)).toBe(expected);
  });
});
