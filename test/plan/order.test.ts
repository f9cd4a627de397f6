import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveHook } from '../../src/model/hook.ts';
import { products } from '../../src/model/product.ts';
import { simulatePlan } from '../../src/plan/change-effects.ts';
import type { TargetPlan } from '../../src/plan/plan.ts';
import { desiredTarget, liveHooks } from './arbitraries.ts';
import {
  buildAbsentHook,
  buildDesiredTarget,
  buildLiveHook,
  buildPresentHook,
  buildUrl,
  ci,
  describeChanges,
  findNote,
  listNoteCodes,
  planHooks,
} from './builders.ts';

function limitEvents(hooksPerEvent: number) {
  return { product: { ...products.dotcom, hooksPerEvent } };
}

const a = 'https://a.example/x';
const b = 'https://b.example/x';
const c = 'https://c.example/x';
const d = 'https://d.example/x';

describe('the order of changes', () => {
  test('updates, creates, deactivations, deletes', () => {
    const hooks = [buildLiveHook(1, a), buildLiveHook(2, b), buildLiveHook(3, c)];
    const desired = [buildAbsentHook(a), buildPresentHook(b, { events: ['issues'] }), buildPresentHook(d)];
    expect(describeChanges(planHooks(buildDesiredTarget(desired, { unmanaged: 'deactivate' }), hooks).plan)).toEqual([
      'update 2 events',
      `create ${d}`,
      'deactivate 3',
      'delete 1',
    ]);
  });

  test('an update that adds an event to a URL comes before the one that takes it away', () => {
    const hooks = [
      buildLiveHook(1, a, { events: ['issues', 'push'] }),
      buildLiveHook(2, a, { events: ['release'], contentType: 'form' }),
    ];
    const desired = [
      buildPresentHook(a, { events: ['issues'] }),
      buildPresentHook(a, { events: ['push', 'release'], contentType: 'form' }),
    ];
    const { plan } = planHooks(desired, hooks);
    expect(describeChanges(plan)).toEqual(['update 2 events', 'update 1 events']);
    expect(listNoteCodes(plan)).toEqual([]);
  });

  test('where GitHub would refuse the same config with the same event, it is taken away first, and the gap is told', () => {
    const hooks = [buildLiveHook(1, a, { events: ['issues', 'push'] }), buildLiveHook(2, a, { events: ['release'] })];
    const desired = [buildPresentHook(a, { events: ['issues'] }), buildPresentHook(a, { events: ['push', 'release'] })];
    const { plan } = planHooks(desired, hooks);
    expect(describeChanges(plan)).toEqual(['update 1 events', 'update 2 events']);
    expect(findNote(plan, 'delivery-gap')).toContain(`hook 1 (${a})`);
  });

  test('a hook for all events that is replaced under its URL leaves a gap, and it is told', () => {
    const desired = [buildPresentHook(b, { id: '1' }), buildPresentHook(a, { events: ['*'] })];
    const { plan } = planHooks(desired, [buildLiveHook(1, a, { events: ['*'] })], limitEvents(1));
    expect(describeChanges(plan)).toEqual(['update 1 url events', `create ${a}`]);
    expect(findNote(plan, 'delivery-gap')).toContain(`hook 1 (${a})`);
  });

  test('a duplicate in the way of a pinned hook is deleted first', () => {
    const desired = buildDesiredTarget([buildPresentHook(ci, { id: '7' })], { unmanaged: 'delete' });
    const { plan } = planHooks(desired, [buildLiveHook(7, a), buildLiveHook(8, ci)]);
    expect(describeChanges(plan)).toEqual(['delete 8', 'update 7 url']);
    expect(listNoteCodes(plan)).toEqual(['deleted-first', 'delivery-gap']);
  });

  test('a duplicate that is kept is no reason to hold a change back', () => {
    const { plan } = planHooks([buildPresentHook(ci, { id: '7' })], [buildLiveHook(7, a), buildLiveHook(8, ci)]);
    expect(describeChanges(plan)).toEqual(['update 7 url']);
    expect(findNote(plan, 'config-taken')).toContain(`"Hook already exists"`);
    expect(findNote(plan, 'config-taken')).toContain(`hook 7 (${a})`);
  });
});

describe('the limit of hooks for an event', () => {
  test('one create too many refuses the plan and names the event', () => {
    const { plan, refusals } = planHooks(
      [buildPresentHook(a), buildPresentHook(b), buildPresentHook(c)],
      [buildLiveHook(1, a), buildLiveHook(2, b)],
      limitEvents(2),
    );
    expect(describeChanges(plan)).toEqual([`create ${c}`]);
    expect(refusals).toEqual([
      {
        reason: 'limit-exceeded',
        message: 'acme would have 3 active hooks for the event push while the plan is carried out; GitHub allows 2.',
        hint: 'Delete hooks for the event, merge several into one, or take the event out of some.',
      },
    ]);
  });

  test('as many as allowed are no refusal', () => {
    expect(
      planHooks([buildPresentHook(a), buildPresentHook(b)], [buildLiveHook(1, a)], limitEvents(2)).refusals,
    ).toEqual([]);
  });

  test('the limit is of the product', () => {
    const wanted = Array.from({ length: 21 }, (_, index) => buildPresentHook(`https://h${index}.example/`));
    expect(planHooks(wanted, []).refusals).toHaveLength(1);
    expect(planHooks(wanted, [], { product: products.ghes }).refusals).toEqual([]);
  });

  test('an update that adds the event counts too', () => {
    const hooks = [buildLiveHook(1, a), buildLiveHook(2, b, { events: ['issues'] })];
    expect(planHooks([buildPresentHook(a), buildPresentHook(b)], hooks, limitEvents(1)).refusals).toHaveLength(1);
  });

  test('foreign, ignored and unmanaged hooks count', () => {
    const hooks = [buildLiveHook(1, a, { name: 'cli' }), buildLiveHook(2, b), buildLiveHook(3, c)];
    const desired = buildDesiredTarget([buildPresentHook(d)], { ignore: ['https://b.example/**'] });
    expect(planHooks(desired, hooks, limitEvents(3)).refusals).toHaveLength(1);
    expect(planHooks(desired, hooks, limitEvents(4)).refusals).toEqual([]);
  });

  test('a deletion that makes room goes first, others stay last', () => {
    const hooks = [buildLiveHook(1, a, { events: ['issues'] }), buildLiveHook(2, b), buildLiveHook(3, c)];
    const desired = buildDesiredTarget([
      buildAbsentHook(a),
      buildAbsentHook(b),
      buildAbsentHook(c),
      buildPresentHook(d),
    ]);
    const { plan, refusals } = planHooks(desired, hooks, limitEvents(2));
    expect(describeChanges(plan)).toEqual(['delete 2', `create ${d}`, 'delete 1', 'delete 3']);
    expect(refusals).toEqual([]);
    expect(findNote(plan, 'deleted-first')).toBe(`Deleted before other changes, to make room for them: hook 2 (${b}).`);
  });

  test('the deletion that frees most of what a create needs is taken', () => {
    const hooks = [
      buildLiveHook(1, a, { events: ['issues'] }),
      buildLiveHook(2, b, { events: ['issues', 'push'] }),
      buildLiveHook(3, c),
    ];
    const desired = buildDesiredTarget([
      buildAbsentHook(a),
      buildAbsentHook(b),
      buildAbsentHook(c),
      buildPresentHook(d, { events: ['issues', 'push'] }),
    ]);
    const { plan } = planHooks(desired, hooks, limitEvents(2));
    expect(describeChanges(plan)).toEqual(['delete 2', `create ${d}`, 'delete 1', 'delete 3']);
  });

  test('of deletions that free the same, one that ends no delivery is taken', () => {
    const hooks = [
      buildLiveHook(7, a, { events: ['issues'] }),
      buildLiveHook(8, b, { contentType: 'form' }),
      buildLiveHook(9, c),
    ];
    const desired = buildDesiredTarget([buildPresentHook(b, { id: '7' })], { unmanaged: 'delete' });
    const { plan } = planHooks(desired, hooks, limitEvents(2));
    expect(describeChanges(plan)).toEqual(['delete 9', 'update 7 url events', 'delete 8']);
    expect(listNoteCodes(plan)).toEqual(['deleted-first']);
  });

  test('deactivations make no room, because inactive hooks may count', () => {
    const desired = buildDesiredTarget([buildPresentHook(b)], { unmanaged: 'deactivate' });
    expect(planHooks(desired, [buildLiveHook(1, a)], limitEvents(1)).refusals).toHaveLength(1);
  });

  test('an update waits for one that frees its event', () => {
    const hooks = [buildLiveHook(1, a, { events: ['issues'] }), buildLiveHook(2, b)];
    const desired = [buildPresentHook(a), buildPresentHook(b, { events: ['release'] })];
    const { plan, refusals } = planHooks(desired, hooks, limitEvents(1));
    expect(describeChanges(plan)).toEqual(['update 2 events', 'update 1 events']);
    expect(refusals).toEqual([]);
  });

  test('two hooks that exchange events at the limit have no order and are refused', () => {
    const hooks = [buildLiveHook(1, a, { events: ['issues'] }), buildLiveHook(2, b)];
    const desired = [buildPresentHook(a), buildPresentHook(b, { events: ['issues'] })];
    expect(planHooks(desired, hooks, limitEvents(1)).refusals.map(({ reason }) => reason)).toEqual([
      'limit-exceeded',
      'limit-exceeded',
    ]);
  });

  test('a rename at the limit is no new hook', () => {
    const hook = buildPresentHook(ci, { previousUrls: [buildUrl(a)] });
    expect(planHooks([hook], [buildLiveHook(1, a)], limitEvents(1)).refusals).toEqual([]);
  });

  test.each([
    { what: 'an inactive hook', hook: buildLiveHook(1, a, { active: false }) },
    { what: 'a hook with all events', hook: buildLiveHook(1, a, { events: ['*'] }) },
  ])('$what that may count gives a note and no refusal', ({ hook }) => {
    const { plan, refusals } = planHooks([buildPresentHook(b)], [hook], limitEvents(1));
    expect(refusals).toEqual([]);
    expect(findNote(plan, 'event-capacity-uncertain')).toBe(
      'GitHub allows 1 hooks for one event and does not say whether inactive hooks and hooks with * count. If they do, there are too many for push.',
    );
  });

  test('a plan that adds nothing says nothing of the limit', () => {
    const hooks = [buildLiveHook(1, a), buildLiveHook(2, b), buildLiveHook(3, c, { active: false })];
    const { plan, refusals } = planHooks([buildPresentHook(a), buildPresentHook(b)], hooks, limitEvents(1));
    expect([plan.notes, refusals]).toEqual([[], []]);
  });

  test('under event_capacity: warn it is a warning, since GitHub has the last word', () => {
    const desired = buildDesiredTarget([buildPresentHook(a), buildPresentHook(b)], {
      policy: { allowedHosts: undefined, levels: { event_capacity: 'warn' } },
    });
    const { plan, refusals } = planHooks(desired, [], limitEvents(1));
    expect(refusals).toEqual([]);
    expect(listNoteCodes(plan)).toEqual(['event-crowded', 'oauth-app-hooks-unseen']);
  });
});

describe('laws of the order', () => {
  const states = fc.record({
    desired: desiredTarget,
    hooks: liveHooks,
    hooksPerEvent: fc.integer({ min: 1, max: 4 }),
  });

  function checkLaw(claim: (plan: TargetPlan, moments: readonly (readonly LiveHook[])[], limit: number) => void): void {
    fc.assert(
      fc.property(states, ({ desired, hooks, hooksPerEvent }) => {
        const { plan, refusals } = planHooks(desired, hooks, { ...limitEvents(hooksPerEvent), maxDeletions: 99 });
        if (refusals.length > 0) return;
        const moments = [...plan.changes.keys(), plan.changes.length].map((count) => {
          return simulatePlan(hooks, { changes: plan.changes.slice(0, count) });
        });
        claim(plan, moments, hooksPerEvent);
      }),
      { numRuns: 500 },
    );
  }

  test('no request of a plan that is not refused brings an event over the limit', () => {
    checkLaw((_, moments, limit) => {
      moments.slice(1).forEach((moment, index) => {
        const before = countByEvent(moments[index] ?? []);
        for (const [event, count] of countByEvent(moment)) {
          if (count > (before.get(event) ?? 0)) expect(count).toBeLessThanOrEqual(limit);
        }
      });
    });
  });

  test('an event that a URL gets before and after is delivered at every moment, or a note says that it is not', () => {
    checkLaw((plan, moments) => {
      const [first, last] = [moments[0] ?? [], moments.at(-1) ?? []];
      const places = [...first, ...last].flatMap((hook) =>
        [...first, ...last].flatMap(({ events }) => events).map((event) => ({ at: hook.url.identity(), event })),
      );
      const lasting = places.filter((place) => canDeliver(first, place) && canDeliver(last, place));
      const hasGap = moments.some((moment) => lasting.some((place) => !canDeliver(moment, place)));
      expect(listNoteCodes(plan).includes('delivery-gap')).toBe(hasGap);
    });
  });
});

function countByEvent(hooks: readonly LiveHook[]): ReadonlyMap<string, number> {
  const byEvent = new Map<string, number>();
  for (const event of hooks.filter(({ active }) => active).flatMap(({ events }) => events)) {
    if (event !== '*') byEvent.set(event, (byEvent.get(event) ?? 0) + 1);
  }
  return byEvent;
}

function canDeliver(hooks: readonly LiveHook[], place: { readonly at: string; readonly event: string }): boolean {
  return hooks.some(
    (hook) =>
      hook.active &&
      hook.url.identity() === place.at &&
      hook.events.some((event) => event === place.event || event === '*'),
  );
}
