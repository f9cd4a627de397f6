import { describe, expect, test } from 'vitest';
import { Sensitive } from '../../src/model/sensitive.ts';
import type { Target } from '../../src/model/target.ts';
import { parseLiveUrl } from '../../src/model/url.ts';
import { createPlan } from '../../src/plan/create-plan.ts';
import { formatCanonicalJson, hashPlan } from '../../src/plan/digest.ts';
import {
  absent,
  asRun,
  ci,
  declared,
  live,
  organization,
  type Planned,
  planned,
  present,
  secret,
  url,
} from './builders.ts';

const api = 'https://api.github.com';
const base = planned([present(ci, { events: ['issues'] })], [live(7, ci)]);

function digest(target: Planned, apiBase = api): string {
  return createPlan({ apiBase, targets: [target] }).digest;
}

describe('digest', () => {
  test('is a SHA-256 in hex, also of an empty plan', () => {
    expect(digest(base)).toMatch(/^[0-9a-f]{64}$/);
    expect(asRun().digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digest(planned([present(ci)], [live(7, ci)]))).toBe(asRun().digest);
  });

  const elsewhere: Target = { kind: 'repository', owner: 'acme', repo: 'api' };
  test.each([
    { what: 'the API base', other: digest(base, 'https://ghes.example/api/v3') },
    {
      what: 'the target',
      other: digest(planned(declared([present(ci, { events: ['issues'] })], { target: elsewhere }), [live(7, ci)])),
    },
    { what: 'the id', other: digest(planned([present(ci, { events: ['issues'] })], [live(8, ci)])) },
    { what: 'a field after', other: digest(planned([present(ci, { events: ['release'] })], [live(7, ci)])) },
    {
      what: 'a field before',
      other: digest(planned([present(ci, { events: ['issues'] })], [live(7, ci, { events: ['release'] })])),
    },
    {
      what: 'another field',
      other: digest(planned([present(ci, { events: ['issues'], active: false })], [live(7, ci)])),
    },
    {
      what: 'the op of the secret',
      other: digest(planned([present(ci, { events: ['issues'], secret: secret() })], [live(7, ci)])),
    },
    { what: 'the op', other: digest(planned([absent(ci)], [live(7, ci)])) },
    {
      what: 'one more change',
      other: digest(planned([present(ci, { events: ['issues'] }), present('https://b.example')], [live(7, ci)])),
    },
  ])('changes with $what', ({ other }) => {
    expect(other).not.toBe(digest(base));
  });

  test.each([
    { field: 'content_type', hook: present(ci, { contentType: 'form' }) },
    { field: 'insecure_ssl', hook: present(ci, { insecureSsl: true }) },
    { field: 'active', hook: present(ci, { active: false }) },
    { field: 'events', hook: present(ci, { events: ['issues'] }) },
    { field: 'url', hook: present('https://b.example/x') },
    { field: 'secret', hook: present(ci, { secret: secret() }) },
  ])('of a create changes with $field', ({ hook }) => {
    expect(digest(planned([hook], []))).not.toBe(digest(planned([present(ci)], [])));
  });

  test('changes with the hidden part of a URL and does not change with the value of a secret', () => {
    const at = (token: string) => present(url('https://siem.example/${TOKEN}', { TOKEN: token }));
    expect(digest(planned([at('one-of-two-tokens')], []))).not.toBe(digest(planned([at('two-of-two-tokens')], [])));
    const withSecret = (value: string) => present(ci, { secret: secret('S', value) });
    expect(digest(planned([withSecret('one')], []))).toBe(digest(planned([withSecret('two')], [])));
  });

  test('is the same for a run without the secret that a live URL holds', () => {
    const text = 'https://stray.example/hooks/correct-horse';
    const seen = (known: readonly Sensitive[]) => ({ ...live(8, text), url: parseLiveUrl(text, known) });
    const digests = [[], [new Sensitive('correct-horse')]].map((known) => [
      digest(planned([absent(text)], [seen(known)])),
      digest(planned([present(ci, { id: '8' })], [seen(known)])),
    ]);
    expect(digests[0]).toEqual(digests[1]);
  });

  test('does not change with what is unchanged, listed or refreshed, nor with the order of targets or the case of a name', () => {
    const listed = planned(
      [present(ci, { events: ['issues'] }), present('https://b.example')],
      [live(7, ci), live(8, 'https://b.example'), live(9, 'https://stray.example')],
    );
    expect(digest(listed)).toBe(digest(base));
    const other = planned(declared([present(ci)], { target: elsewhere }), []);
    expect(asRun(base, other).digest).toBe(asRun(other, base).digest);
    const shouted = planned(
      declared([present(ci, { events: ['issues'] })], { target: { ...organization, owner: 'ACME' } as Target }),
      [live(7, ci)],
    );
    expect(digest(shouted)).toBe(digest(base));
  });
});

test('does not depend on the order in which changes are carried out', () => {
  const { plan } = planned([present(ci), present('https://b.example')], []);
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
  const gone = (pin: string) => live(7, `https://gone.example/in/${pin}`);
  const of = (pin: string) => {
    const removed = { op: 'delete' as const, live: gone(pin), because: 'absent' as const };
    const targets = [
      { status: 'planned' as const, plan: { ...planned([], []).plan, changes: [removed] }, refusals: [] },
    ];
    return hashPlan('https://api.github.com', targets, [new Sensitive(pin)]);
  };
  expect(of('4711')).toBe(of('4712'));
});
