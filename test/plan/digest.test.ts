import { describe, expect, test } from 'vitest';
import { Sensitive } from '../../src/model/sensitive.ts';
import type { Target } from '../../src/model/target.ts';
import { parseLiveUrl } from '../../src/model/url.ts';
import { createPlan } from '../../src/plan/create-plan.ts';
import { formatCanonicalJson, hashPlan } from '../../src/plan/digest.ts';
import {
  buildAbsentHook,
  buildDesiredTarget,
  buildLiveHook,
  buildPresentHook,
  buildSecret,
  buildUrl,
  ci,
  createRunPlan,
  organization,
  type PlannedHooks,
  planHooks,
} from './builders.ts';

const api = 'https://api.github.com';
const base = planHooks([buildPresentHook(ci, { events: ['issues'] })], [buildLiveHook(7, ci)]);

function getDigest(target: PlannedHooks, apiBase = api): string {
  return createPlan({ apiBase, targets: [target] }).digest;
}

describe('digest', () => {
  test('is a SHA-256 in hex, also of an empty plan', () => {
    expect(getDigest(base)).toMatch(/^[0-9a-f]{64}$/);
    expect(createRunPlan().digest).toMatch(/^[0-9a-f]{64}$/);
    expect(getDigest(planHooks([buildPresentHook(ci)], [buildLiveHook(7, ci)]))).toBe(createRunPlan().digest);
  });

  const elsewhere: Target = { kind: 'repository', owner: 'acme', repo: 'api' };
  test.each([
    { what: 'the API base', other: getDigest(base, 'https://ghes.example/api/v3') },
    {
      what: 'the target',
      other: getDigest(
        planHooks(buildDesiredTarget([buildPresentHook(ci, { events: ['issues'] })], { target: elsewhere }), [
          buildLiveHook(7, ci),
        ]),
      ),
    },
    {
      what: 'the id',
      other: getDigest(planHooks([buildPresentHook(ci, { events: ['issues'] })], [buildLiveHook(8, ci)])),
    },
    {
      what: 'a field after',
      other: getDigest(planHooks([buildPresentHook(ci, { events: ['release'] })], [buildLiveHook(7, ci)])),
    },
    {
      what: 'a field before',
      other: getDigest(
        planHooks([buildPresentHook(ci, { events: ['issues'] })], [buildLiveHook(7, ci, { events: ['release'] })]),
      ),
    },
    {
      what: 'another field',
      other: getDigest(
        planHooks([buildPresentHook(ci, { events: ['issues'], active: false })], [buildLiveHook(7, ci)]),
      ),
    },
    {
      what: 'the op of the secret',
      other: getDigest(
        planHooks([buildPresentHook(ci, { events: ['issues'], secret: buildSecret() })], [buildLiveHook(7, ci)]),
      ),
    },
    { what: 'the op', other: getDigest(planHooks([buildAbsentHook(ci)], [buildLiveHook(7, ci)])) },
    {
      what: 'one more change',
      other: getDigest(
        planHooks(
          [buildPresentHook(ci, { events: ['issues'] }), buildPresentHook('https://b.example')],
          [buildLiveHook(7, ci)],
        ),
      ),
    },
  ])('changes with $what', ({ other }) => {
    expect(other).not.toBe(getDigest(base));
  });

  test.each([
    { field: 'content_type', hook: buildPresentHook(ci, { contentType: 'form' }) },
    { field: 'insecure_ssl', hook: buildPresentHook(ci, { insecureSsl: true }) },
    { field: 'active', hook: buildPresentHook(ci, { active: false }) },
    { field: 'events', hook: buildPresentHook(ci, { events: ['issues'] }) },
    { field: 'url', hook: buildPresentHook('https://b.example/x') },
    { field: 'secret', hook: buildPresentHook(ci, { secret: buildSecret() }) },
  ])('of a create changes with $field', ({ hook }) => {
    expect(getDigest(planHooks([hook], []))).not.toBe(getDigest(planHooks([buildPresentHook(ci)], [])));
  });

  test('changes with the hidden part of a URL and does not change with the value of a secret', () => {
    const buildWithToken = (token: string) =>
      buildPresentHook(buildUrl('https://siem.example/${TOKEN}', { TOKEN: token }));
    expect(getDigest(planHooks([buildWithToken('one-of-two-tokens')], []))).not.toBe(
      getDigest(planHooks([buildWithToken('two-of-two-tokens')], [])),
    );
    const buildWithSecret = (value: string) => buildPresentHook(ci, { secret: buildSecret('S', value) });
    expect(getDigest(planHooks([buildWithSecret('one')], []))).toBe(getDigest(planHooks([buildWithSecret('two')], [])));
  });

  test('is the same for a run without the secret that a live URL holds', () => {
    const text = 'https://stray.example/hooks/correct-horse';
    const buildKnown = (known: readonly Sensitive[]) => ({ ...buildLiveHook(8, text), url: parseLiveUrl(text, known) });
    const digests = [[], [new Sensitive('correct-horse')]].map((known) => [
      getDigest(planHooks([buildAbsentHook(text)], [buildKnown(known)])),
      getDigest(planHooks([buildPresentHook(ci, { id: '8' })], [buildKnown(known)])),
    ]);
    expect(digests[0]).toEqual(digests[1]);
  });

  test('does not change with what is unchanged, listed or refreshed, nor with the order of targets or the case of a name', () => {
    const listed = planHooks(
      [buildPresentHook(ci, { events: ['issues'] }), buildPresentHook('https://b.example')],
      [buildLiveHook(7, ci), buildLiveHook(8, 'https://b.example'), buildLiveHook(9, 'https://stray.example')],
    );
    expect(getDigest(listed)).toBe(getDigest(base));
    const other = planHooks(buildDesiredTarget([buildPresentHook(ci)], { target: elsewhere }), []);
    expect(createRunPlan(base, other).digest).toBe(createRunPlan(other, base).digest);
    const shouted = planHooks(
      buildDesiredTarget([buildPresentHook(ci, { events: ['issues'] })], {
        target: { ...organization, owner: 'ACME' } as Target,
      }),
      [buildLiveHook(7, ci)],
    );
    expect(getDigest(shouted)).toBe(getDigest(base));
  });
});

test('does not depend on the order in which changes are carried out', () => {
  const { plan } = planHooks([buildPresentHook(ci), buildPresentHook('https://b.example')], []);
  const digests = [plan.changes, plan.changes.toReversed()].map((changes) => {
    return hashPlan(api, [{ status: 'planned', plan: { ...plan, changes }, refusals: [] }]);
  });
  expect(digests[0]).toBe(digests[1]);
});

describe('canonical JSON', () => {
  test('sorts keys at every depth and keeps lists as they are', () => {
    expect(formatCanonicalJson({ b: [2, 1, { d: null, c: true }], a: 'x"' })).toBe(
      '{"a":"x\\"","b":[2,1,{"c":true,"d":null}]}',
    );
  });
});

test('a short value in a URL does not change the digest, so that it cannot be guessed from it', () => {
  const buildGone = (pin: string) => buildLiveHook(7, `https://gone.example/in/${pin}`);
  const getDigestOfPin = (pin: string) => {
    const removed = { op: 'delete' as const, live: buildGone(pin), because: 'absent' as const };
    const targets = [
      { status: 'planned' as const, plan: { ...planHooks([], []).plan, changes: [removed] }, refusals: [] },
    ];
    return hashPlan('https://api.github.com', targets, [new Sensitive(pin)]);
  };
  expect(getDigestOfPin('4711')).toBe(getDigestOfPin('4712'));
});
