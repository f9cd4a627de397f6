import { describe, expect, test } from 'vitest';
import { describeUnseen } from '../../src/plan/create-plan.ts';
import { buildLiveHook, buildPresentHook, globalTarget, organization } from './builders.ts';

const create = { op: 'create', desired: buildPresentHook('https://a.example/'), secret: 'keep' } as const;
const remove = { op: 'delete', live: buildLiveHook(7, 'https://a.example/'), because: 'absent' } as const;

describe('hooks that OAuth apps made', () => {
  test('are said to be out of view where a plan creates one that may be among them', () => {
    expect(describeUnseen(organization, [remove, create]).map(({ message }) => message)).toEqual([
      'Hooks of acme that an OAuth app made are not visible to this token; what is to be created is not among the visible ones.',
    ]);
  });

  test.each([
    ['a plan that creates nothing', organization, [remove]],
    ['global hooks', globalTarget, [create]],
  ] as const)('are not mentioned for %s', (_, target, changes) => {
    expect(describeUnseen(target, changes)).toEqual([]);
  });
});
