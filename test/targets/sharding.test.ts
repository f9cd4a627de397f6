import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/model/target.ts';
import { isInShard } from '../../src/run/config/resolve-config.ts';

function createOrganization(owner: string): Target {
  return { kind: 'organization', owner };
}

function listShards(target: Target, count: number): readonly number[] {
  return Array.from({ length: count }, (_, position) => position + 1).filter((index) =>
    isInShard(target, { index, count }),
  );
}

const anyTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constant('organization'), owner: fc.string() }),
  fc.record({ kind: fc.constant('repository'), owner: fc.string(), repo: fc.string() }),
  fc.constant({ kind: 'global' } as const),
);

describe('a shard', () => {
  test('is one for each target', () => {
    fc.assert(
      fc.property(anyTarget, fc.integer({ min: 1, max: 60 }), (target, count) => {
        expect(listShards(target, count)).toHaveLength(1);
      }),
    );
  });

  test('does not depend on how the name is spelled', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/), fc.integer({ min: 1, max: 60 }), (owner, count) => {
        expect(listShards(createOrganization(owner.toUpperCase()), count)).toEqual(
          listShards(createOrganization(owner), count),
        );
      }),
    );
  });

  test.each([
    ['acme', 2, [2]],
    ['acme', 5, [5]],
    ['beta', 5, [4]],
  ])('of %s is the same forever: of %i it is %j', (owner, count, expected) => {
    expect(listShards(createOrganization(owner), count)).toEqual(expected);
  });

  test('takes its share of many targets', () => {
    const targets = Array.from({ length: 1000 }, (_, index) => createOrganization(`org-${index}`));
    const sizes = Array.from(
      { length: 10 },
      (_, index) => targets.filter((target) => isInShard(target, { index: index + 1, count: 10 })).length,
    );
    expect(Math.min(...sizes)).toBeGreaterThan(70);
    expect(Math.max(...sizes)).toBeLessThan(130);
  });
});
