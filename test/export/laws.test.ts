import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportedConfig } from '../../src/export/export-text.ts';
import { compareIds } from '../../src/hooks/compare.ts';
import type { LiveHook } from '../../src/hooks/hook.ts';
import type { Target } from '../../src/hooks/target.ts';
import { target } from '../plan/arbitraries.ts';
import { live, planned } from '../plan/builders.ts';
import { readBack } from './round-trip.ts';

const options = { apiBase: 'https://api.github.com', product: { name: 'dotcom' } } as const;

const piece = fc.constantFrom(
  ...[
    'hook',
    'a b',
    "it's",
    '"',
    '#',
    ': ',
    '$',
    '${NAME}',
    '$$',
    '*',
    'ünïcode',
    '{x}',
    '[y]',
    '%20',
    '&',
    '!',
    '`',
    '~',
    '@',
  ],
  ...[
    '0123456789abcdef0123',
    'T0AbCdEfGh12345678',
    '\\',
    '..',
    '.',
    'null',
    '- ',
    '\u202e',
    '\u{1f600}',
    ',',
    '|',
    '>',
    "'",
  ],
);
const host = fc.constantFrom(
  'ci.acme.example',
  'CI.acme.example:8443',
  'hooks.slack.com',
  'github.acme.example',
  '10.0.0.1',
  '[2001:db8::1]',
  'xn--bcher-kva.example',
);
const urlText: fc.Arbitrary<string> = fc
  .record({
    scheme: fc.constantFrom('https://', 'http://', 'HTTPS://', 'https:', 'ftp://'),
    user: fc.constantFrom('', '', '', 'bob@', 'bob:pass word@', ':p@', 'a@b:c$@'),
    host,
    path: fc.array(piece, { maxLength: 3 }),
    query: fc.option(
      fc.array(fc.tuple(fc.constantFrom('token', 'x', 'mode', 'a b', '#', ''), piece), { maxLength: 2 }),
    ),
    fragment: fc.option(piece),
  })
  .map(({ scheme, user, host: at, path, query, fragment }) => {
    const asked = query === null ? '' : `?${query.map(([name, value]) => `${name}=${value}`).join('&')}`;
    return `${scheme}${user}${at}/${path.join('/')}${asked}${fragment === null ? '' : `#${fragment}`}`;
  });

const events = fc.oneof(
  { weight: 6, arbitrary: fc.subarray(['push', 'issues', 'release', 'pull_request'], { minLength: 1 }) },
  { weight: 2, arbitrary: fc.constantFrom<readonly string[]>(['*'], ['merge_group'], ['brand_new'], ['null'], []) },
);

const liveHooks: fc.Arbitrary<readonly LiveHook[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.integer({ min: 1, max: 60 }),
      at: fc.oneof(urlText, fc.constantFrom('https://a.example/x', 'https://a.example/x/', 'http://a.example/x')),
      events,
      fields: fc.record({
        active: fc.boolean(),
        insecureSsl: fc.boolean(),
        hasSecret: fc.boolean(),
        name: fc.constantFrom('web', 'web', 'web', 'web', 'cli'),
        contentType: fc.constantFrom('json', 'form', 'json', 'form', 'xml'),
        createdAt: fc.constantFrom('', '2024-02-01T10:00:00Z', 'x\nhooks: []'),
      }),
    })
    .map(({ id, at, events: names, fields }) => live(id, at, { events: [...names].sort(), ...fields })),
  { selector: ({ id }) => id, maxLength: 14 },
);

test('planning an export changes nothing', () => {
  let entries = 0;
  fc.assert(
    fc.property(liveHooks, target, (hooks, at) => {
      const { text, variables } = exportedConfig([{ target: at, hooks }], options);
      const { targets, diagnostics } = readBack(text, variables);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const [desired] = targets;
      if (desired === undefined) throw new Error('nothing was declared');
      const { plan, refusals } = planned(desired, hooks);
      expect(plan.changes).toEqual([]);
      expect(refusals).toEqual([]);
      entries += plan.unchanged.length;
    }),
    { numRuns: 400 },
  );
  expect(entries).toBeGreaterThan(800);
});

test('an export says nothing twice and depends on no order', () => {
  const at: Target = { kind: 'organization', owner: 'acme' };
  fc.assert(
    fc.property(liveHooks, (hooks) => {
      const { text } = exportedConfig([{ target: at, hooks }], options);
      const mixed = hooks.toSorted((a, b) => compareIds(b.id, a.id));
      expect(exportedConfig([{ target: at, hooks: mixed }], options).text).toBe(text);
      for (const { id } of hooks) expect(text.match(new RegExp(`\\bid ${id}\\b`, 'g'))?.length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
