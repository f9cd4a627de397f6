import { expect, test } from 'vitest';
import { eventCatalogue } from '../../src/model/events.generated.ts';

function listEvents(target: string, product?: string): readonly string[] {
  return Object.entries(eventCatalogue)
    .filter(
      ([, { targets, products }]) => targets.includes(target) && (product === undefined || products.includes(product)),
    )
    .map(([name]) => name);
}

test('there are 86 events, spelled with underscores', () => {
  const names = Object.keys(eventCatalogue);
  expect(names).toHaveLength(86);
  expect(names.filter((name) => !/^[a-z]+(_[a-z0-9]+)*$/.test(name))).toEqual([]);
});

test('organization hooks of github.com take 64 of them', () => {
  expect(listEvents('organization', 'api.github.com')).toHaveLength(64);
});

test.each([
  { event: 'push', targets: ['organization', 'repository'] },
  { event: 'team', targets: ['business', 'organization'] },
  { event: 'user', targets: ['business'] },
  { event: 'installation', targets: [] },
])('$event is for hooks of $targets', ({ event, targets }) => {
  const kinds = ['business', 'organization', 'repository'];
  expect(kinds.filter((kind) => listEvents(kind).includes(event))).toEqual(targets);
});
