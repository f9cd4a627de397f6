import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveHook } from '../../src/model/hook.ts';
import { products } from '../../src/model/product.ts';
import { simulatePlan } from '../../src/plan/change-effects.ts';
import type { TargetPlan } from '../../src/plan/plan.ts';
import { desiredTarget, liveHooks } from './arbitraries.ts';
import { absent, changeTexts, ci, codes, declared, live, note, planned, present, url } from './builders.ts';

function limited(hooksPerEvent: number) {
  return { product: { ...products.dotcom, hooksPerEvent } };
}

const a = 'https://a.example/x';
const b = 'https://b.example/x';
const c = 'https://c.example/x';
const d = 'https://d.example/x';

describe('the order of changes', () => {
  test('updates, creates, deactivations, deletes', () => {
    const hooks = [live(1, a), live(2, b), live(3, c)];
    const desired = [absent(a), present(b, { events: ['issues'] }), present(d)];
    expect(changeTexts(planned(declared(desired, { unmanaged: 'deactivate' }), hooks).plan)).toEqual([
      'update 2 events',
      `create ${d}`,
      'deactivate 3',
      'delete 1',
    ]);
  });

  test('an update that adds an event to a URL comes before the one that takes it away', () => {
    const hooks = [
      live(1, a, { events: ['issues', 'push'] }),
      live(2, a, { events: ['release'], contentType: 'form' }),
    ];
    const desired = [
      present(a, { events: ['issues'] }),
      present(a, { events: ['push', 'release'], contentType: 'form' }),
    ];
    const { plan } = planned(desired, hooks);
    expect(changeTexts(plan)).toEqual(['update 2 events', 'update 1 events']);
    expect(codes(plan)).toEqual([]);
  });

  test('where GitHub would refuse the same config with the same event, it is taken away first, and the gap is told', () => {
    const hooks = [live(1, a, { events: ['issues', 'push'] }), live(2, a, { events: ['release'] })];
    const desired = [present(a, { events: ['issues'] }), present(a, { events: ['push', 'release'] })];
    const { plan } = planned(desired, hooks);
    expect(changeTexts(plan)).toEqual(['update 1 events', 'update 2 events']);
    expect(note(plan, 'delivery-gap')).toContain(`hook 1 (${a})`);
  });

  test('a hook for all events that is replaced under its URL leaves a gap, and it is told', () => {
    const desired = [present(b, { id: '1' }), present(a, { events: ['*'] })];
    const { plan } = planned(desired, [live(1, a, { events: ['*'] })], limited(1));
    expect(changeTexts(plan)).toEqual(['update 1 url events', `create ${a}`]);
    expect(note(plan, 'delivery-gap')).toContain(`hook 1 (${a})`);
  });

  test('a duplicate in the way of a pinned hook is deleted first', () => {
    const desired = declared([present(ci, { id: '7' })], { unmanaged: 'delete' });
    const { plan } = planned(desired, [live(7, a), live(8, ci)]);
    expect(changeTexts(plan)).toEqual(['delete 8', 'update 7 url']);
    expect(codes(plan)).toEqual(['deleted-first', 'delivery-gap']);
  });

  test('a duplicate that is kept is no reason to hold a change back', () => {
    const { plan } = planned([present(ci, { id: '7' })], [live(7, a), live(8, ci)]);
    expect(changeTexts(plan)).toEqual(['update 7 url']);
    expect(note(plan, 'config-taken')).toContain(`"Hook already exists"`);
    expect(note(plan, 'config-taken')).toContain(`hook 7 (${a})`);
  });
});

describe('the limit of hooks for an event', () => {
  test('one create too many refuses the plan and names the event', () => {
    const { plan, refusals } = planned([present(a), present(b), present(c)], [live(1, a), live(2, b)], limited(2));
    expect(changeTexts(plan)).toEqual([`create ${c}`]);
    expect(refusals).toEqual([
      {
        reason: 'limit-exceeded',
        message: 'acme would have 3 active hooks for the event push while the plan is carried out; GitHub allows 2.',
        hint: 'Delete hooks for the event, merge several into one, or take the event out of some.',
      },
    ]);
  });

  test('as many as allowed are no refusal', () => {
    expect(planned([present(a), present(b)], [live(1, a)], limited(2)).refusals).toEqual([]);
  });

  test('the limit is of the product', () => {
    const wanted = Array.from({ length: 21 }, (_, index) => present(`https://h${index}.example/`));
    expect(planned(wanted, []).refusals).toHaveLength(1);
    expect(planned(wanted, [], { product: products.ghes }).refusals).toEqual([]);
  });

  test('an update that adds the event counts too', () => {
    const hooks = [live(1, a), live(2, b, { events: ['issues'] })];
    expect(planned([present(a), present(b)], hooks, limited(1)).refusals).toHaveLength(1);
  });

  test('foreign, ignored and unmanaged hooks count', () => {
    const hooks = [live(1, a, { name: 'cli' }), live(2, b), live(3, c)];
    const desired = declared([present(d)], { ignore: ['https://b.example/**'] });
    expect(planned(desired, hooks, limited(3)).refusals).toHaveLength(1);
    expect(planned(desired, hooks, limited(4)).refusals).toEqual([]);
  });

  test('a deletion that makes room goes first, others stay last', () => {
    const hooks = [live(1, a, { events: ['issues'] }), live(2, b), live(3, c)];
    const desired = declared([absent(a), absent(b), absent(c), present(d)]);
    const { plan, refusals } = planned(desired, hooks, limited(2));
    expect(changeTexts(plan)).toEqual(['delete 2', `create ${d}`, 'delete 1', 'delete 3']);
    expect(refusals).toEqual([]);
    expect(note(plan, 'deleted-first')).toBe(`Deleted before other changes, to make room for them: hook 2 (${b}).`);
  });

  test('the deletion that frees most of what a create needs is taken', () => {
    const hooks = [live(1, a, { events: ['issues'] }), live(2, b, { events: ['issues', 'push'] }), live(3, c)];
    const desired = declared([absent(a), absent(b), absent(c), present(d, { events: ['issues', 'push'] })]);
    const { plan } = planned(desired, hooks, limited(2));
    expect(changeTexts(plan)).toEqual(['delete 2', `create ${d}`, 'delete 1', 'delete 3']);
  });

  test('of deletions that free the same, one that ends no delivery is taken', () => {
    const hooks = [live(7, a, { events: ['issues'] }), live(8, b, { contentType: 'form' }), live(9, c)];
    const desired = declared([present(b, { id: '7' })], { unmanaged: 'delete' });
    const { plan } = planned(desired, hooks, limited(2));
    expect(changeTexts(plan)).toEqual(['delete 9', 'update 7 url events', 'delete 8']);
    expect(codes(plan)).toEqual(['deleted-first']);
  });

  test('deactivations make no room, because inactive hooks may count', () => {
    const desired = declared([present(b)], { unmanaged: 'deactivate' });
    expect(planned(desired, [live(1, a)], limited(1)).refusals).toHaveLength(1);
  });

  test('an update waits for one that frees its event', () => {
    const hooks = [live(1, a, { events: ['issues'] }), live(2, b)];
    const desired = [present(a), present(b, { events: ['release'] })];
    const { plan, refusals } = planned(desired, hooks, limited(1));
    expect(changeTexts(plan)).toEqual(['update 2 events', 'update 1 events']);
    expect(refusals).toEqual([]);
  });

  test('two hooks that exchange events at the limit have no order and are refused', () => {
    const hooks = [live(1, a, { events: ['issues'] }), live(2, b)];
    const desired = [present(a), present(b, { events: ['issues'] })];
    expect(planned(desired, hooks, limited(1)).refusals.map(({ reason }) => reason)).toEqual([
      'limit-exceeded',
      'limit-exceeded',
    ]);
  });

  test('a rename at the limit is no new hook', () => {
    const hook = present(ci, { previousUrls: [url(a)] });
    expect(planned([hook], [live(1, a)], limited(1)).refusals).toEqual([]);
  });

  test.each([
    { what: 'an inactive hook', hook: live(1, a, { active: false }) },
    { what: 'a hook with all events', hook: live(1, a, { events: ['*'] }) },
  ])('$what that may count gives a note and no refusal', ({ hook }) => {
    const { plan, refusals } = planned([present(b)], [hook], limited(1));
    expect(refusals).toEqual([]);
    expect(note(plan, 'event-capacity-uncertain')).toBe(
      'GitHub allows 1 hooks for one event and does not say whether inactive hooks and hooks with * count. If they do, there are too many for push.',
    );
  });

  test('a plan that adds nothing says nothing of the limit', () => {
    const hooks = [live(1, a), live(2, b), live(3, c, { active: false })];
    const { plan, refusals } = planned([present(a), present(b)], hooks, limited(1));
    expect([plan.notes, refusals]).toEqual([[], []]);
  });

  test('under event_capacity: warn it is a warning, since GitHub has the last word', () => {
    const desired = declared([present(a), present(b)], {
      policy: { allowedHosts: undefined, levels: { event_capacity: 'warn' } },
    });
    const { plan, refusals } = planned(desired, [], limited(1));
    expect(refusals).toEqual([]);
    expect(codes(plan)).toEqual(['event-crowded', 'oauth-app-hooks-unseen']);
  });
});

describe('laws of the order', () => {
  const states = fc.record({
    desired: desiredTarget,
    hooks: liveHooks,
    hooksPerEvent: fc.integer({ min: 1, max: 4 }),
  });

  function law(claim: (plan: TargetPlan, moments: readonly (readonly LiveHook[])[], limit: number) => void): void {
    fc.assert(
      fc.property(states, ({ desired, hooks, hooksPerEvent }) => {
        const { plan, refusals } = planned(desired, hooks, { ...limited(hooksPerEvent), maxDeletions: 99 });
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
    law((_, moments, limit) => {
      moments.slice(1).forEach((moment, index) => {
        const before = counts(moments[index] ?? []);
        for (const [event, count] of counts(moment)) {
          if (count > (before.get(event) ?? 0)) expect(count).toBeLessThanOrEqual(limit);
        }
      });
    });
  });

  test('an event that a URL gets before and after is delivered at every moment, or a note says that it is not', () => {
    law((plan, moments) => {
      const [first, last] = [moments[0] ?? [], moments.at(-1) ?? []];
      const places = [...first, ...last].flatMap((hook) =>
        [...first, ...last].flatMap(({ events }) => events).map((event) => ({ at: hook.url.identity(), event })),
      );
      const lasting = places.filter((place) => delivers(first, place) && delivers(last, place));
      const hasGap = moments.some((moment) => lasting.some((place) => !delivers(moment, place)));
      expect(codes(plan).includes('delivery-gap')).toBe(hasGap);
    });
  });
});

function counts(hooks: readonly LiveHook[]): ReadonlyMap<string, number> {
  const byEvent = new Map<string, number>();
  for (const event of hooks.filter(({ active }) => active).flatMap(({ events }) => events)) {
    if (event !== '*') byEvent.set(event, (byEvent.get(event) ?? 0) + 1);
  }
  return byEvent;
}

function delivers(hooks: readonly LiveHook[], place: { readonly at: string; readonly event: string }): boolean {
  return hooks.some(
    (hook) =>
      hook.active &&
      hook.url.identity() === place.at &&
      hook.events.some((event) => event === place.event || event === '*'),
  );
}
