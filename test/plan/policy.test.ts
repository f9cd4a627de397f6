import { describe, expect, test } from 'vitest';
import type { Policy, PresentHook, Waiver } from '../../src/model/hook.ts';
import { checkPolicy } from '../../src/plan/check-policy.ts';
import {
  buildAbsentHook,
  buildDesiredTarget,
  buildPresentHook,
  buildSecret,
  buildUrl,
  ci,
  planHooks,
} from './builders.ts';

const today = '2026-05-01';
const location = { file: 'hookherd.yml', line: 7, column: 7 };

function checkHook(hook: PresentHook, policy: Partial<Policy>) {
  return checkPolicy({ hooks: [hook], policy: { allowedHosts: undefined, levels: {}, ...policy } }, today, {
    isInside: false,
  });
}

describe('policy rules', () => {
  test.each([
    {
      rule: 'require_secret',
      good: buildPresentHook(ci, { secret: buildSecret() }),
      bad: buildPresentHook(ci),
      says: 'declares no secret',
    },
    {
      rule: 'require_secret',
      good: buildPresentHook(ci, { secret: buildSecret() }),
      bad: buildPresentHook(ci, { secret: { kind: 'none' } }),
      says: 'declares no secret',
    },
    {
      rule: 'require_https',
      good: buildPresentHook(ci),
      bad: buildPresentHook('http://a.example/x'),
      says: 'does not use https',
    },
    {
      rule: 'require_ssl_verification',
      good: buildPresentHook(ci),
      bad: buildPresentHook(ci, { insecureSsl: true }),
      says: 'does not verify',
    },
    {
      rule: 'forbid_wildcard_events',
      good: buildPresentHook(ci),
      bad: buildPresentHook(ci, { events: ['*'] }),
      says: 'takes all events',
    },
    {
      rule: 'forbid_credentials_in_url',
      good: buildPresentHook('https://a.example/?team=a'),
      bad: buildPresentHook('https://u:p@a.example/'),
      says: 'user name or password',
    },
    {
      rule: 'forbid_credentials_in_url',
      good: buildPresentHook(ci),
      bad: buildPresentHook('https://a.example/?api_key=4'),
      says: 'query',
    },
    {
      rule: 'forbid_private_hosts',
      good: buildPresentHook('https://172.32.0.1/x'),
      bad: buildPresentHook('https://172.31.0.1:8443/x'),
      says: '172.31.0.1:8443',
    },
    {
      rule: 'forbid_private_hosts',
      good: buildPresentHook('https://local.example/x'),
      bad: buildPresentHook('https://ci.internal/x'),
      says: 'ci.internal',
    },
    {
      rule: 'forbid_private_hosts',
      good: buildPresentHook('https://[2001:db8::1]/x'),
      bad: buildPresentHook('https://[::1]:80/x'),
      says: '[::1]',
    },
  ])('$rule: $says', ({ rule, good, bad, says }) => {
    expect(checkHook(good, { levels: { [rule]: 'error' } })).toEqual([]);
    expect(checkHook(bad, { levels: { [rule]: 'off' } })).toEqual([]);
    expect(checkHook(bad, { levels: { [rule]: 'warn' } })).toMatchObject([
      { severity: 'warning', code: 'policy-broken' },
    ]);
    const [error] = checkHook(bad, { levels: { [rule]: 'error' } });
    expect(error).toMatchObject({ severity: 'error', location: bad.location });
    expect(error?.message).toContain(says);
    expect(error?.message).toContain(`policy rule ${rule}`);
    expect(error?.hint).toContain(`waivers, as ${rule}: reason`);
  });

  test.each([
    { host: 'https://ci.acme.example/x', allowed: ['*.acme.example'], is: 'allowed' },
    { host: 'https://CI.Acme.Example/x', allowed: ['*.acme.example'], is: 'allowed' },
    { host: 'https://ci.acme.example:8443/x', allowed: ['*.acme.example'], is: 'allowed' },
    { host: 'https://acme.example/x', allowed: ['*.acme.example'], is: 'refused' },
    { host: 'https://a.b.acme.example/x', allowed: ['*.acme.example'], is: 'refused' },
    { host: 'https://ci.acme.example.evil.example/x', allowed: ['*.acme.example'], is: 'refused' },
    { host: 'https://ci.acme.example@evil.example/x', allowed: ['*.acme.example'], is: 'refused' },
    { host: 'https://a.example/x', allowed: [], is: 'refused' },
  ])('allowed_hosts $allowed: $host is $is', ({ host, allowed, is }) => {
    expect(checkHook(buildPresentHook(host), { allowedHosts: allowed })).toHaveLength(is === 'allowed' ? 0 : 1);
  });

  test('a host that is not allowed is named with those that are', () => {
    expect(
      checkHook(buildPresentHook('https://evil.example/x'), { allowedHosts: ['*.acme.example', 'hooks.slack.com'] }),
    ).toMatchObject([
      {
        severity: 'error',
        message:
          'https://evil.example/x delivers to evil.example, which is not allowed; allowed are *.acme.example, hooks.slack.com (policy rule allowed_hosts).',
      },
    ]);
  });

  test('no value of a URL is in a message', () => {
    const hook = buildPresentHook(buildUrl('http://u:${TOKEN}@a.example/?key=${TOKEN}', { TOKEN: 'canary-value' }));
    const levels = { require_https: 'error', forbid_credentials_in_url: 'error' } as const;
    const found = checkHook(hook, { levels, allowedHosts: [] });
    expect(found).toHaveLength(3);
    expect(JSON.stringify(found)).not.toContain('canary');
  });
});

describe('waivers', () => {
  const rule = 'require_secret';
  const levels = { [rule]: 'error' } as const;
  const waiver: Waiver = { rule, reason: 'The old receiver cannot check it', location };

  test('a waived breach is a notice with its reason', () => {
    expect(checkHook(buildPresentHook(ci, { waivers: [waiver] }), { levels })).toEqual([
      {
        severity: 'notice',
        code: 'policy-waived',
        message: `${ci} declares no secret; policy rule require_secret is waived: The old receiver cannot check it`,
        location,
        policy: { rule: 'require_secret', waiver: 'The old receiver cannot check it' },
      },
    ]);
  });

  test.each([
    { until: '2026-05-01', severities: ['notice'] },
    { until: '2026-04-30', severities: ['error', 'warning'] },
  ])('on 2026-05-01, a waiver until $until gives $severities', ({ until, severities }) => {
    const found = checkHook(buildPresentHook(ci, { waivers: [{ ...waiver, until }] }), { levels });
    expect(found.map(({ severity }) => severity)).toEqual(severities);
  });

  test('an expired waiver is told with its day', () => {
    const found = checkHook(buildPresentHook(ci, { waivers: [{ ...waiver, until: '2026-01-31' }] }), { levels });
    expect(found[1]?.message).toBe(
      `The waiver of require_secret for ${ci} ended on 2026-01-31, so the rule holds again.`,
    );
  });

  test('a waiver that waives nothing is told, one of a rule that is judged elsewhere is not', () => {
    const followed = buildPresentHook(ci, { secret: buildSecret(), waivers: [waiver] });
    expect(checkHook(followed, { levels })).toMatchObject([{ severity: 'warning', code: 'waiver-needless' }]);
    const elsewhere = buildPresentHook(ci, { waivers: [{ ...waiver, rule: 'unavailable_events' }] });
    expect(checkHook(elsewhere, {})).toEqual([]);
  });

  test('a waiver of one rule does not waive another', () => {
    const hook = buildPresentHook('http://a.example/x', { waivers: [waiver] });
    const found = checkHook(hook, { levels: { ...levels, require_https: 'error' } });
    expect(found.map(({ severity }) => severity).sort()).toEqual(['error', 'notice']);
  });
});

describe('policy in the plan', () => {
  const policy = { allowedHosts: undefined, levels: { require_https: 'error', require_secret: 'warn' } } as const;

  test('an error refuses the target, a warning does not', () => {
    const desired = buildDesiredTarget([buildPresentHook('http://a.example/x'), buildPresentHook(ci)], { policy });
    const { plan, refusals } = planHooks(desired, []);
    expect(refusals).toEqual([
      {
        reason: 'policy-violated',
        message: 'Declared hooks of acme break the policy in 1 place.',
        hint: 'Make the hooks follow the rules named above, or declare a waiver with a reason.',
      },
    ]);
    expect(plan.notes.map(({ severity }) => severity).sort()).toEqual(['error', 'notice', 'warning', 'warning']);
    expect(planHooks(buildDesiredTarget([buildPresentHook(ci)], { policy }), []).refusals).toEqual([]);
  });

  test('absent hooks and hooks that only leaves out are not judged', () => {
    const desired = buildDesiredTarget(
      [buildAbsentHook('http://a.example/x'), buildPresentHook('http://b.example/x')],
      { policy },
    );
    expect(planHooks(desired, [], { only: ['https://ci.acme.example/**'] }).refusals).toEqual([]);
  });
});
