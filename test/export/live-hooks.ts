import fc from 'fast-check';
import type { LiveHook } from '../../src/model/hook.ts';
import { buildLiveHook } from '../plan/builders.ts';

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
      fc.array(fc.tuple(fc.constantFrom('token', 'x', 'mode', 'a b', '#', '', 'aB3dE5gH7jK9mN1pQ3sT'), piece), {
        maxLength: 2,
      }),
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

/** What GitHub could report, with everything that is hard to write down. */
export const liveHooks: fc.Arbitrary<readonly LiveHook[]> = fc.uniqueArray(
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
    .map(({ id, at, events: names, fields }) => buildLiveHook(id, at, { events: [...names].sort(), ...fields })),
  { selector: ({ id }) => id, maxLength: 14 },
);
