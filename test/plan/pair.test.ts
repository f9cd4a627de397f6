import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveHook, PresentHook } from '../../src/model/hook.ts';
import { assignColumns, countEventDifferences, type Pair, pairHooks } from '../../src/plan/match/pair-hooks.ts';
import { measureSeconds } from '../cpu-time.ts';
import { eventSet } from './arbitraries.ts';
import { buildLiveHook, buildPresentHook, buildSecret, ci } from './builders.ts';

function buildPresentHooks(...eventLists: readonly string[]): readonly PresentHook[] {
  return eventLists.map((events) => buildPresentHook(ci, { events: events.split(' ') }));
}

function buildLiveHooks(events: Readonly<Record<number, string>>): readonly LiveHook[] {
  return Object.entries(events).map(([id, list]) => buildLiveHook(id, ci, { events: list.split(' ') }));
}

function formatPairs(pairs: readonly Pair[]): readonly string[] {
  return pairs.map(({ desired, live: { id } }) => `${id}: ${desired.events.join(' ')}`).sort();
}

describe('pairing hooks of one URL', () => {
  test.each([
    {
      fact: 'equal event sets find each other, whatever the ids',
      desired: buildPresentHooks('a', 'b'),
      hooks: buildLiveHooks({ 1: 'b', 2: 'a' }),
      pairs: ['1: b', '2: a'],
    },
    {
      fact: 'an equal set is kept even where the first hook would be nearer to it than to its own',
      desired: buildPresentHooks('a b', 'a b c'),
      hooks: buildLiveHooks({ 1: 'a b c', 2: 'a d e f' }),
      pairs: ['1: a b c', '2: a b'],
    },
    {
      fact: 'the sum of differences counts: taking the nearest for the first declared hook is wrong',
      // a+b with 1 differs by 1 alone, but leaves 6 for the other; the other way it is 3 and 2.
      desired: buildPresentHooks('a b', 'a b c d e'),
      hooks: buildLiveHooks({ 1: 'a b c', 2: 'z' }),
      pairs: ['1: a b c d e', '2: a b'],
    },
    {
      fact: 'the lowest ids are used where nothing else decides',
      desired: buildPresentHooks('a'),
      hooks: buildLiveHooks({ 12: 'a', 9: 'a', 100: 'a' }),
      pairs: ['9: a'],
    },
    {
      fact: 'ids count less than the difference of events',
      desired: buildPresentHooks('a b'),
      hooks: buildLiveHooks({ 1: 'c', 2: 'a b c' }),
      pairs: ['2: a b'],
    },
    {
      fact: 'declared hooks beyond the live ones are left over',
      desired: buildPresentHooks('a', 'b', 'c'),
      hooks: buildLiveHooks({ 7: 'b' }),
      pairs: ['7: b'],
    },
    { fact: 'nothing pairs with nothing', desired: [], hooks: buildLiveHooks({ 1: 'a' }), pairs: [] },
  ])('$fact', ({ desired, hooks, pairs }) => {
    expect(formatPairs(pairHooks(desired, hooks))).toEqual(pairs);
  });

  test('other fields decide who is whose among hooks with equal events, so that an export plans no change', () => {
    const desired = [buildPresentHook(ci, { contentType: 'form' }), buildPresentHook(ci, { contentType: 'json' })];
    const hooks = [buildLiveHook(1, ci, { contentType: 'json' }), buildLiveHook(2, ci, { contentType: 'form' })];
    const found = pairHooks(desired, hooks);
    expect(found.map((each) => each.desired.contentType)).toEqual(found.map((each) => each.live.contentType));
  });

  test('a live hook alike in every field is taken before one with a lower id that would have to become its twin', () => {
    const hooks = [buildLiveHook(1, ci, { contentType: 'form' }), buildLiveHook(2, ci)];
    expect(formatPairs(pairHooks([buildPresentHook(ci)], hooks))).toEqual(['2: push']);
  });

  test('of live twins the lowest id is taken, be it switched off or without the secret', () => {
    const twins = [buildLiveHook(3, ci, { active: false }), buildLiveHook(4, ci, { hasSecret: true })];
    expect(formatPairs(pairHooks([buildPresentHook(ci, { secret: buildSecret() })], twins))).toEqual(['3: push']);
  });

  test('the difference of events counts more than other fields', () => {
    const hooks = [
      buildLiveHook(1, ci, { events: ['push', 'release'] }),
      buildLiveHook(2, ci, { contentType: 'form', active: false }),
    ];
    expect(formatPairs(pairHooks([buildPresentHook(ci)], hooks))).toEqual(['2: push']);
  });

  const groups = fc.record({
    desired: fc
      .array(eventSet, { maxLength: 5 })
      .map((lists) => lists.map((events) => buildPresentHook(ci, { events }))),
    hooks: fc
      .array(eventSet, { maxLength: 5 })
      .map((lists) => lists.map((events, index) => buildLiveHook(index + 1, ci, { events }))),
  });

  test('no other pairing has more equal sets, a smaller difference, or lower ids', () => {
    fc.assert(
      fc.property(groups, ({ desired, hooks }) => {
        const best = [...generatePairings(desired, hooks)].map(measureCost).sort(compareCosts)[0];
        expect(measureCost(pairHooks(desired, hooks))).toEqual(best);
      }),
      { numRuns: 300 },
    );
  });

  test('the order of both lists means nothing', () => {
    fc.assert(
      fc.property(groups, ({ desired, hooks }) => {
        expect(formatPairs(pairHooks([...desired].reverse(), [...hooks].reverse()))).toEqual(
          formatPairs(pairHooks(desired, hooks)),
        );
      }),
    );
  });

  test('fifty hooks on one URL are paired exactly', () => {
    const names = Array.from({ length: 50 }, (_, index) => `e${String(index).padStart(2, '0')}`);
    const desired = names.map((name, index) =>
      buildPresentHook(ci, { events: [name, names[(index + 1) % 50] ?? ''].sort() }),
    );
    const hooks = names.map((name, index) => buildLiveHook(index + 1, ci, { events: [name, `x${index}`].sort() }));
    const found = pairHooks(desired, hooks);
    expect(found).toHaveLength(50);
    expect(found.reduce((sum, each) => sum + countDifferences(each), 0)).toBe(100);
  });

  test('a group too large for the exact way keeps equal sets together', () => {
    const desired = Array.from({ length: 400 }, (_, index) => buildPresentHook(ci, { events: [`e${index}`] }));
    const hooks = Array.from({ length: 500 }, (_, index) =>
      buildLiveHook(index + 1, ci, { events: [`e${499 - index}`] }),
    );
    const found = pairHooks(desired, hooks);
    expect(found).toHaveLength(400);
    expect(found.every((each) => countDifferences(each) === 0)).toBe(true);
  });

  test('two hundred unlike hooks on either side take no longer than a second', () => {
    const desired = Array.from({ length: 200 }, (_, index) =>
      buildPresentHook(ci, { events: [`a${index % 7}`, `b${index % 11}`] }),
    );
    const hooks = Array.from({ length: 200 }, (_, index) =>
      buildLiveHook(index + 1, ci, { events: [`a${index % 5}`, `b${index % 13}`] }),
    );
    expect(measureSeconds(() => expect(pairHooks(desired, hooks)).toHaveLength(200))).toBeLessThan(1);
  });
});

describe('assignment', () => {
  test('finds the cheapest columns, not the cheapest of each row in turn', () => {
    const costs = [
      [1, 2, 9],
      [1, 9, 9],
    ];
    expect(assignColumns(costs)).toEqual([1, 0]);
  });
});

function countDifferences({ desired, live: hook }: Pair): number {
  return countEventDifferences(new Set(desired.events), new Set(hook.events));
}

/** Unequal pairs, sum of differences, ids in order. */
function measureCost(pairs: readonly Pair[]): readonly number[] {
  const differences = pairs.map(countDifferences);
  const ids = pairs.map((each) => Number(each.live.id)).sort((a, b) => a - b);
  return [differences.filter((each) => each > 0).length, differences.reduce((a, b) => a + b, 0), ...ids];
}

function compareCosts(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((each, at) => each !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

/** Every way to pair as many hooks as there are on the smaller side. */
function* generatePairings(desired: readonly PresentHook[], hooks: readonly LiveHook[]): Generator<readonly Pair[]> {
  const [first, ...others] = desired;
  if (first === undefined || hooks.length === 0) {
    yield [];
    return;
  }
  for (const hook of hooks) {
    const left = hooks.filter((each) => each !== hook);
    for (const rest of generatePairings(others, left)) yield [{ desired: first, live: hook }, ...rest];
  }
  if (desired.length > hooks.length) yield* generatePairings(others, hooks);
}
