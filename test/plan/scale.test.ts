import { expect, test } from 'vitest';
import { products } from '../../src/model/product.ts';
import { countPlan } from '../../src/plan/counts.ts';
import { measureSeconds } from '../cpu-time.ts';
import { buildDesiredTarget, buildLiveHook, buildPresentHook, createRunPlan, planHooks } from './builders.ts';

const roomy = { ...products.ghes, hooksPerEvent: 1_000_000 };
const count = 100_000;

function createUrl(index: number): string {
  return `https://host${index}.example/hook`;
}

test('a hundred thousand hooks are planned in the time of a breath, changed or not', () => {
  const hooks = Array.from({ length: count }, (_, index) => buildLiveHook(index + 1, createUrl(index)));
  const wanted = Array.from({ length: count }, (_, index) => {
    return buildPresentHook(createUrl(index + 10), { events: index % 10 === 0 ? ['issues'] : ['push'] });
  });
  const seconds = measureSeconds(() => {
    const result = planHooks(buildDesiredTarget(wanted, { unmanaged: 'delete', maxDeletions: 99 }), hooks, {
      product: roomy,
    });
    const run = createRunPlan(result);
    expect(countPlan(run)).toMatchObject({ creates: 10, updates: 9_999, deletes: 10, unchanged: 89_991 });
  });
  // Far above what it takes; quadratic work would take minutes.
  expect(seconds).toBeLessThan(8);
});

test('twenty thousand duplicates are deleted in the time of a breath', () => {
  const hooks = Array.from({ length: 20_000 }, (_, index) => buildLiveHook(index + 1, createUrl(0)));
  const desired = buildDesiredTarget([buildPresentHook(createUrl(0))], { unmanaged: 'delete', maxDeletions: 20_000 });
  const seconds = measureSeconds(() => {
    expect(planHooks(desired, hooks, { product: roomy }).plan.changes).toHaveLength(19_999);
  });
  // Each of them looking at all the others took six seconds.
  expect(seconds).toBeLessThan(3);
});

test('a hundred thousand hooks on one URL do not blow up either', () => {
  const hooks = Array.from({ length: count }, (_, index) => buildLiveHook(index + 1, createUrl(0)));
  const seconds = measureSeconds(() => {
    const { plan } = planHooks(
      [buildPresentHook(createUrl(0)), buildPresentHook(createUrl(0), { events: ['issues'] })],
      hooks,
      { product: roomy },
    );
    expect(plan.unmanaged).toHaveLength(count - 2);
  });
  expect(seconds).toBeLessThan(8);
});
