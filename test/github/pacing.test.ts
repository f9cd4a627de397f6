import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPacing, getWritePace } from '../../src/apply/pacing.ts';
import { createLimits, createWaitBudget } from '../../src/github/client/limits.ts';
import { products } from '../../src/model/product.ts';
import { FakeClock } from '../apply/builders.ts';

test('a burst of twenty goes at once, then one a second', () => {
  const pace = createPacing(getWritePace(1));
  let now = 1_000_000;
  const waits = Array.from({ length: 23 }, () => {
    const wait = pace.next(now);
    now += wait;
    return wait;
  });
  expect(waits).toEqual([...Array(20).fill(0), 1000, 1000, 1000]);
});

test('no minute sees more than 80 writes over all shards, however they come', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 50, maxLength: 300 }),
      (shards, gaps) => {
        const pace = createPacing(getWritePace(shards));
        let now = 0;
        const times = gaps.map((gap) => {
          now += gap % 3 === 0 ? gap : 0;
          now += pace.next(now);
          return now;
        });
        const most = Math.max(
          ...times.map((start) => times.filter((time) => time >= start && time < start + 60_000).length),
        );
        // A shard sends at least one write a minute; beyond 80 shards it would have to send less than one.
        expect(most).toBeLessThanOrEqual(Math.max(1, 80 / shards));
      },
    ),
  );
});

test('waits at the same time are spent once', () => {
  const budget = createWaitBudget(100_000);
  expect(budget.spend(0, 60_000)).toBe(true);
  expect(budget.spend(10_000, 50_000)).toBe(true);
  expect(budget.spentMilliseconds()).toBe(60_000);
  expect(budget.spend(20_000, 70_000)).toBe(true);
  expect(budget.spentMilliseconds()).toBe(90_000);
});

test('a wait that does not fit is refused and not spent', () => {
  const budget = createWaitBudget(100_000);
  expect(budget.spend(0, 100_001)).toBe(false);
  expect(budget.spend(0, 100_000)).toBe(true);
  expect(budget.spend(100_000, 1)).toBe(false);
});

test('a GHES is not paced until it shows that it has limits', async () => {
  const clock = new FakeClock();
  const shared = createLimits({ clock, product: products.ghes, maxWaitSeconds: 900, shards: 1, signal: undefined }).of(
    'token',
  );
  for (let count = 0; count < 50; count += 1) await shared.pace();
  expect(clock.sumWaits()).toBe(0);
  shared.learn({ status: 200, headers: { 'x-ratelimit-limit': '5000' }, text: '', body: undefined });
  for (let count = 0; count < 25; count += 1) await shared.pace();
  expect(clock.waits).toEqual(Array(5).fill(1000));
});
