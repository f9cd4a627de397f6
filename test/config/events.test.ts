import { describe, expect, test } from 'vitest';
import { canTakeEvent, eventNames, formatAvailability, hasProductEvent, isKnownEvent } from '../../src/model/events.ts';

describe('the event catalogue', () => {
  test.each([
    ['organization', 'push', true],
    ['repository', 'push', true],
    ['business', 'push', false],
    ['business', 'user', true],
    ['repository', 'org_block', false],
    ['organization', 'org_block', true],
    ['organization', 'workflow_dispatch', false],
    ['organization', 'event_of_next_year', true],
    ['organization', 'constructor', true],
  ] as const)('%s hooks take %s: %s', (target, name, expected) => {
    expect(canTakeEvent(target, name)).toBe(expected);
  });

  test('knows the events of each kind of target', () => {
    const listEvents = (target: 'business' | 'organization') => eventNames.filter((name) => canTakeEvent(target, name));
    expect(listEvents('business')).toContain('enterprise');
    expect(listEvents('organization').length).toBeGreaterThan(60);
  });

  test('says where an event is available', () => {
    expect(formatAvailability('push')).toBe('organization hooks, repository hooks and GitHub Apps');
    expect(formatAvailability('merge_group')).toBe('GitHub Apps');
    expect(isKnownEvent('constructor')).toBe(false);
  });

  test.each([
    [{ name: 'dotcom' }, 'cache_sync', false],
    [{ name: 'ghes' }, 'cache_sync', true],
    [{ name: 'ghes' }, 'sub_issues', false],
    [{ name: 'ghes', version: '3.22' }, 'sub_issues', false],
    [{ name: 'ghes', version: '4.0' }, 'sub_issues', true],
    [{ name: 'dotcom' }, 'bypass_request_secret_scanning', false],
    [{ name: 'ghec' }, 'bypass_request_secret_scanning', true],
    [{ name: 'dotcom' }, 'event_of_next_year', true],
  ] as const)('%o has %s: %s', (product, name, expected) => {
    expect(hasProductEvent(product, name)).toBe(expected);
  });
});
