import { describe, expect, test } from 'vitest';
import { products } from '../../src/model/product.ts';
import { isPrivateHost } from '../../src/plan/policy-checks.ts';
import {
  buildDesiredTarget,
  buildLiveHook,
  buildPresentHook,
  buildSecret,
  ci,
  findNote,
  planHooks,
} from '../plan/builders.ts';

const location = { file: 'hookherd.yml', line: 7, column: 7 };
const repository = { kind: 'repository', owner: 'acme', repo: 'api' } as const;

describe('hosts that the internet cannot reach', () => {
  test.each([
    ...['localhost', 'localhost:8080', 'LOCALHOST', 'api.localhost', '127.0.0.1', '127.1', '2130706433', '0.0.0.0'],
    ...['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.64.0.1', '100.127.0.1'],
    ...['[::1]', '[::]', '[fd00::1]', '[fe80::1]', '[::ffff:10.0.0.1]', '[::ffff:192.168.1.1]', '[::ffff:127.0.0.1]'],
    ...['jenkins', 'jenkins:8080', 'ci.internal', 'ci.internal.', 'ci.corp', 'nas.local', 'ci.home.arpa'],
  ])('%s', (host) => {
    expect(isPrivateHost(new URL(`https://${host}/x`).host)).toBe(true);
  });

  test.each([
    'ci.acme.example',
    '172.32.0.1',
    '100.128.0.1',
    '11.0.0.1',
    '[2001:db8::1]',
    '[::ffff:8.8.8.8]',
    'internal.acme.example',
  ])('not %s', (host) => {
    expect(isPrivateHost(new URL(`https://${host}/x`).host)).toBe(false);
  });

  test('on a GHES, only the server itself is wrong', () => {
    const policy = { allowedHosts: undefined, levels: { forbid_private_hosts: 'error' } } as const;
    const isRefused = (at: string, product: (typeof products)['dotcom' | 'ghes']) =>
      planHooks(buildDesiredTarget([buildPresentHook(at)], { policy }), [], { product }).refusals.length > 0;
    expect(isRefused('https://10.0.0.1/x', products.dotcom)).toBe(true);
    expect(isRefused('https://10.0.0.1/x', products.ghes)).toBe(false);
    expect(isRefused('https://localhost/x', products.ghes)).toBe(true);
  });
});

describe('unmanaged hooks', () => {
  const policy = {
    allowedHosts: ['*.acme.example'],
    levels: { require_https: 'error', require_secret: 'warn', forbid_wildcard_events: 'off' },
  } as const;

  test('break rules as a notice a rule, which names ids and no hosts', () => {
    const hooks = [
      buildLiveHook(9, 'http://canary.example/x', { hasSecret: true }),
      buildLiveHook(10, 'http://canary.example/y', { hasSecret: true, events: ['*'] }),
      buildLiveHook(11, 'http://foreign.example/x', { name: 'cli' }),
    ];
    const { plan, refusals } = planHooks(buildDesiredTarget([], { policy }), hooks);
    const found = plan.notes.filter(({ code }) => code === 'unmanaged-breaks-policy');
    expect(found.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'notice: 2 unmanaged hooks of acme would break the policy rule allowed_hosts (deliveries go to the listed hosts only) if declared: id 9, 10.',
      'notice: 2 unmanaged hooks of acme would break the policy rule require_https (URLs use https) if declared: id 9, 10.',
    ]);
    expect(JSON.stringify(plan.notes)).not.toContain('canary');
    expect(refusals).toEqual([]);
  });

  test('are not judged where they are not listed, nor where they go', () => {
    for (const unmanaged of ['ignore', 'delete'] as const) {
      const { plan } = planHooks(buildDesiredTarget([], { policy, unmanaged }), [
        buildLiveHook(9, 'http://a.example/x'),
      ]);
      expect(findNote(plan, 'unmanaged-breaks-policy')).toBe('');
    }
  });
});

describe('half of the hooks that GitHub allows for an event', () => {
  const buildHooks = (count: number) =>
    Array.from({ length: count }, (_, index) => buildLiveHook(index + 1, `https://a.example/${index}`));
  const createPolicy = (level: 'error' | 'warn' | 'off') => ({
    policy: { allowedHosts: undefined, levels: { event_headroom: level } },
  });

  test.each([
    { count: 10, events: [] },
    { count: 11, events: ['push'] },
    { count: 20, events: ['push'] },
  ])('$count hooks of 20: $events', ({ count, events }) => {
    const { plan } = planHooks(buildDesiredTarget([], createPolicy('warn')), buildHooks(count));
    const found = plan.notes.filter(({ code }) => code === 'event-half-used');
    expect(found.map(({ message }) => /for the event (\w+)/.exec(message)?.[1])).toEqual(events);
    for (const { message } of found) expect(message).toContain(`acme has ${count} active hooks`);
  });

  test('counts what is live after the plan, and neither * nor inactive hooks', () => {
    const more = [
      buildLiveHook(30, 'https://b.example', { active: false }),
      buildLiveHook(31, 'https://c.example', { events: ['*'] }),
    ];
    expect(
      findNote(
        planHooks(buildDesiredTarget([], createPolicy('warn')), [...buildHooks(10), ...more]).plan,
        'event-half-used',
      ),
    ).toBe('');
    const { plan } = planHooks(buildDesiredTarget([buildPresentHook(ci)], createPolicy('warn')), buildHooks(10));
    expect(findNote(plan, 'event-half-used')).toContain('acme has 11 active hooks for the event push after this plan');
  });

  test('refuses the plan at the level error, and says nothing at off', () => {
    expect(planHooks(buildDesiredTarget([], createPolicy('error')), buildHooks(11)).refusals).toMatchObject([
      { reason: 'policy-violated' },
    ]);
    expect(
      findNote(planHooks(buildDesiredTarget([], createPolicy('off')), buildHooks(11)).plan, 'event-half-used'),
    ).toBe('');
  });
});

describe('a repository hook that repeats one of its organization', () => {
  const policy = { allowedHosts: undefined, levels: { forbid_doubled_events: 'warn' } } as const;
  const planHook = (
    hook: ReturnType<typeof buildPresentHook>,
    organizationHooks = [buildLiveHook(1, ci, { events: ['issues', 'push'] })],
  ) => planHooks(buildDesiredTarget([hook], { policy, target: repository }), [], { organizationHooks }).plan;

  test('is told with the event', () => {
    expect(findNote(planHook(buildPresentHook('https://CI.acme.example:443/github')), 'policy-broken')).toBe(
      'https://CI.acme.example:443/github gets the event push twice: the organization has a hook for it with the same URL (policy rule forbid_doubled_events).',
    );
    expect(findNote(planHook(buildPresentHook(ci, { events: ['*'] })), 'policy-broken')).toContain(
      'gets the event issues twice',
    );
    expect(
      findNote(
        planHook(buildPresentHook(ci, { events: ['*'] }), [buildLiveHook(1, ci, { events: ['*'] })]),
        'policy-broken',
      ),
    ).toContain('gets every event twice');
  });

  test.each([
    ['another event', buildPresentHook(ci, { events: ['release'] }), undefined],
    ['another URL', buildPresentHook(`${ci}/`), undefined],
    ['an inactive hook', buildPresentHook(ci, { active: false }), undefined],
    ['an inactive one of the organization', buildPresentHook(ci), [buildLiveHook(1, ci, { active: false })]],
  ])('%s is no repetition', (_, hook, organizationHooks) => {
    expect(findNote(planHook(hook, organizationHooks), 'policy-broken')).toBe('');
  });

  test('a waiver of it is needless only where the hooks of the organization are known', () => {
    const hook = buildPresentHook(ci, {
      events: ['release'],
      waivers: [{ rule: 'forbid_doubled_events', reason: 'both', location }],
    });
    expect(findNote(planHook(hook), 'waiver-needless')).toContain('waives nothing');
    const unknown = planHooks(buildDesiredTarget([hook], { policy, target: repository }), []).plan;
    expect(findNote(unknown, 'waiver-needless')).toBe('');
  });
});

test('a waiver of a limit that is GitHub’s own waives nothing, and is told', () => {
  const hook = buildPresentHook(ci, {
    secret: buildSecret(),
    waivers: [{ rule: 'event_capacity', reason: 'we need it', location }],
  });
  expect(findNote(planHooks([hook], []).plan, 'waiver-needless')).toContain('The waiver of event_capacity');
});
