import { describe, expect, test } from 'vitest';
import { checkTexts, createDocument, createSource, formatShort, readConfig } from './sources.ts';

interface BadFile {
  readonly name: string;
  readonly text: string;
  readonly short: readonly string[];
  /** What message and hints say. */
  readonly says: readonly (string | RegExp)[];
}

const defaults = 'defaults: {content_type: json}\n';
const wrapInDefaults = (hook: string): string => `${defaults}hooks:\n  - ${hook}\n`;

const badFiles: readonly BadFile[] = [
  {
    name: 'an empty file',
    text: '',
    short: ['hooks.yml:1:1 error empty-file'],
    says: ['The file is empty', 'hooks: []'],
  },
  {
    name: 'only comments',
    text: '# later\n---\n\n',
    short: ['hooks.yml:1:1 error empty-file'],
    says: ['The file is empty'],
  },
  {
    name: 'a list',
    text: '- url: https://a.example\n',
    short: ['hooks.yml:1:1 error invalid-value'],
    says: ['The document must be a mapping with the key hooks, not a list.'],
  },
  {
    name: 'a word',
    text: 'hello',
    short: ['hooks.yml:1:1 error invalid-value'],
    says: ['The document must be a mapping with the key hooks, not a string.'],
  },
  {
    name: 'a tab before an item',
    text: 'hooks:\n\t- url: https://a.example\n',
    short: ['hooks.yml:2:1 error tab-indentation'],
    says: ['indented with a tab', 'Replace the tab with spaces.'],
  },
  {
    name: 'a tab before a key',
    text: 'hooks:\n  - url: https://a.example\n  \tevents: [push]\n',
    short: ['hooks.yml:3:3 error tab-indentation'],
    says: ['YAML accepts spaces only'],
  },
  {
    name: 'a control character',
    text: 'hooks: []\0',
    short: ['hooks.yml:1:10 error control-character'],
    says: ['U+0000'],
  },
  {
    name: 'a list without comma',
    text: 'hooks: [a b, {c: d} e]\n',
    short: ['hooks.yml:1:21 error yaml-syntax'],
    says: ['have no comma between them'],
  },
  {
    name: 'an open bracket',
    text: 'hooks: [\n',
    short: ['hooks.yml:2:1 error yaml-syntax'],
    says: ['not closed', 'Close it with ]'],
  },
  {
    name: 'an open quote',
    text: 'organization: "acme\nhooks: []\n',
    short: ['hooks.yml:2:1 error yaml-syntax'],
    says: ['not closed'],
  },
  {
    name: 'a wrong indentation',
    text: 'hooks:\n  - url: https://a.example\n   events: [push]\n',
    short: ['hooks.yml:3:4 error yaml-syntax'],
    says: ['This line begins in column 4, and line 2 above it in column 5', 'Begin both lines in the same column'],
  },
  {
    name: 'a colon without space',
    text: 'hooks:\n  - url:https://a.example\n    events: [push]\n',
    short: ['hooks.yml:3:11 error yaml-syntax'],
    says: ['the space after :'],
  },
  {
    name: 'an unquoted asterisk',
    text: 'hooks:\n  - url: https://a.example\n    events: [*]\n',
    short: ['hooks.yml:3:15 error yaml-alias'],
    says: ['starts with * in quotes|starts with \\* or & in quotes'].map((text) => new RegExp(text)),
  },
  {
    name: 'an unknown alias',
    text: 'hooks: *others\n',
    short: ['hooks.yml:1:8 error yaml-alias'],
    says: ['is an alias in YAML', 'in quotes'],
  },
  {
    name: 'a tag',
    text: 'hooks: !!js/function "x"\n',
    short: ['hooks.yml:1:8 error yaml-tag'],
    says: ['tags are not accepted'],
  },
  {
    name: 'a merge key',
    text: 'x: &x {url: a}\nhooks:\n  - <<: *x\n',
    short: ['hooks.yml:1:1 error unknown-key', 'hooks.yml:3:5 error merge-key'],
    says: ['not part of YAML 1.2'],
  },
  {
    name: 'YAML that is refused hides nothing else, and what may be in a part left out is not missing',
    text: `colour: red
hooks:
  - <<: *base
    description: !!binary aGk=
    secrt: x
  - url: ftp://a.example
    events: *others
    ? [a]
    : b
---
hooks:
  - {url: 'https://a.example', events: [push]}
`,
    short: [
      'hooks.yml:1:1 error unknown-key',
      'hooks.yml:3:5 error merge-key',
      'hooks.yml:3:9 error yaml-alias',
      'hooks.yml:4:18 error yaml-tag',
      'hooks.yml:5:5 error unknown-key',
      'hooks.yml:6:10 error invalid-url',
      'hooks.yml:7:13 error yaml-alias',
      'hooks.yml:8:7 error yaml-key',
      'hooks.yml:12:5 error missing-content-type',
    ],
    says: [],
  },
  {
    name: 'a list as key',
    text: '? [a]\n: b\n',
    short: ['hooks.yml:1:3 error yaml-key'],
    says: ['A key is a list or a mapping'],
  },
  {
    name: 'duplicate keys',
    text: 'organization: acme\nhooks: []\norganization: beta\n',
    short: ['hooks.yml:3:1 error duplicate-key'],
    says: ['"organization" is already set in this mapping, at hooks.yml:1:1'],
  },
  {
    name: 'duplicate keys in a hook',
    text: createDocument('events: [issues]'),
    short: ['hooks.yml:5:5 error duplicate-key'],
    says: ['at hooks.yml:3:5'],
  },
  {
    name: 'a file of 2 MiB',
    text: `hooks: []\n#${'x'.repeat(2 * 1024 * 1024)}`,
    short: ['hooks.yml:1:1 error file-too-large'],
    says: ['2097163 bytes', '1048576 (1 MiB)'],
  },
  {
    name: '101 aliases',
    text: `a: &a 1\nb: [${'*a, '.repeat(101)}]\n`,
    short: ['hooks.yml:2:405 error too-many-aliases'],
    says: ['more than 100 aliases'],
  },
  {
    name: '51 levels',
    text: `hooks: ${'['.repeat(51)}${']'.repeat(51)}\n`,
    short: ['hooks.yml:1:57 error too-deep'],
    says: ['deeper than 50 levels'],
  },
  {
    name: '60,000 nodes',
    text: `hooks: [${'a,'.repeat(60_000)}]\n`,
    short: ['hooks.yml:1:100007 error too-many-nodes'],
    says: ['more than 50,000 YAML nodes'],
  },
  {
    name: 'nothing but defaults',
    text: defaults,
    short: ['hooks.yml:1:1 error nothing-declared'],
    says: ['hooks: []'],
  },
  {
    name: 'no content_type',
    text: 'hooks:\n  - url: https://a.example\n    events: [push]\n',
    short: ['hooks.yml:2:5 error missing-content-type'],
    says: ['neither here nor in defaults; it must be json or form', 'defaults: {content_type: json}'],
  },
  {
    name: 'no events',
    text: wrapInDefaults('url: https://a.example'),
    short: ['hooks.yml:3:5 error missing-key'],
    says: ['The key events is missing', 'state: absent'],
  },
  {
    name: 'no url',
    text: wrapInDefaults('events: [push]'),
    short: ['hooks.yml:3:5 error missing-key'],
    says: ['The key url is missing'],
  },
  {
    name: 'an empty hook',
    text: 'hooks:\n  -\n',
    short: ['hooks.yml:2:3 error empty-value'],
    says: ['An entry of hooks is empty'],
  },
  {
    name: 'a misspelled key',
    text: createDocument('secrt: ${X}'),
    short: ['hooks.yml:5:5 error unknown-key'],
    says: ['"secrt"', 'Did you mean secret?'],
  },
  {
    name: 'a misspelled required key, told once',
    text: wrapInDefaults('{url: https://a.example, evnts: [push]}'),
    short: ['hooks.yml:3:30 error unknown-key'],
    says: ['Did you mean events?'],
  },
  {
    name: 'a misspelled hooks, told once',
    text: 'hoks: []\n',
    short: ['hooks.yml:1:1 error unknown-key'],
    says: ['Did you mean hooks?'],
  },
  {
    name: 'a key in the wrong place',
    text: createDocument('unmanaged: report'),
    short: ['hooks.yml:5:5 error unknown-key'],
    says: ['belongs in the top level'],
  },
  {
    name: 'a wrong state, told once',
    text: wrapInDefaults('{url: https://a.example, state: absnt}'),
    short: ['hooks.yml:3:37 error invalid-value'],
    says: ['Did you mean absent?'],
  },
  {
    name: 'yes for true',
    text: createDocument('active: yes'),
    short: ['hooks.yml:5:13 error invalid-value'],
    says: ['active must be true or false, not "yes".', 'strings in YAML 1.2'],
  },
  {
    name: 'an unknown insecure_ssl',
    text: createDocument('insecure_ssl: 2'),
    short: ['hooks.yml:5:19 error invalid-value'],
    says: ['insecure_ssl must be true or false (also 0 and 1), not 2.'],
  },
  {
    name: 'one event without list',
    text: wrapInDefaults('{url: https://a.example, events: push}'),
    short: ['hooks.yml:3:38 error invalid-value'],
    says: ['not "push"', 'Write [push'],
  },
  {
    name: 'no event in the list',
    text: wrapInDefaults('{url: https://a.example, events: []}'),
    short: ['hooks.yml:3:38 error invalid-value'],
    says: ['at least one event name'],
  },
  {
    name: '* beside names',
    text: wrapInDefaults('{url: https://a.example, events: [push, "*"]}'),
    short: ['hooks.yml:3:45 error wildcard-with-names'],
    says: ['stands alone'],
  },
  {
    name: 'an event of apps',
    text: wrapInDefaults('{url: https://a.example, events: [merge_group]}'),
    short: ['hooks.yml:3:39 error unavailable-event'],
    says: [
      'merge_group does not exist for organization hooks; it is available for GitHub Apps',
      'unavailable_events: warn',
    ],
  },
  {
    name: 'an event of organizations in a repository',
    text: `repository: acme/api\n${wrapInDefaults('{url: https://a.example, events: [member, team]}')}`,
    short: ['hooks.yml:4:47 error unavailable-event'],
    says: ['team does not exist for repository hooks; it is available for organization hooks'],
  },
  {
    name: 'an unknown event and a duplicate',
    text: wrapInDefaults('{url: https://a.example, events: [pussh, push, push]}'),
    short: ['hooks.yml:3:39 error unknown-event', 'hooks.yml:3:52 warning duplicate-event'],
    says: ['Did you mean push?', 'first at 3:46'],
  },
  {
    name: 'two selectors',
    text: 'organization: acme\nrepository: acme/api\nhooks: []\n',
    short: ['hooks.yml:2:1 error several-selectors'],
    says: ['already names organization in line 1'],
  },
  {
    name: 'a repository without owner',
    text: 'repository: api\nhooks: []\n',
    short: ['hooks.yml:1:13 error invalid-value'],
    says: ['repository must be owner/name', 'not "api"'],
  },
  {
    name: 'a repository whose owner is a wildcard',
    text: 'repository: "*/api"\nhooks: []\n',
    short: ['hooks.yml:1:13 error invalid-value'],
    says: ['repository must be owner/name', 'not "*/api"'],
  },
  {
    name: 'only excluded repositories',
    text: 'repository: ["!acme/api"]\nhooks: []\n',
    short: ['hooks.yml:1:13 error only-exclusions'],
    says: ['matches none'],
  },
  {
    name: 'global: false',
    text: 'global: false\nhooks: []\n',
    short: ['hooks.yml:1:9 error invalid-value'],
    says: ['global must be true, not false'],
  },
  {
    name: 'an id for several targets',
    text: `organization: [a, b]\n${createDocument('id: 12')}`,
    short: ['hooks.yml:6:9 error id-for-several-targets'],
    says: ['names several targets'],
  },
  {
    name: 'a user name for a repository',
    text: `repository: a/b\n${createDocument('username: ${U}')}`,
    short: ['hooks.yml:6:5 error credentials-for-organizations'],
    says: ['organizations only'],
  },
  {
    name: 'a bad URL glob',
    text: 'ignore: ["codecov.io"]\nhooks: []\n',
    short: ['hooks.yml:1:10 error invalid-glob'],
    says: ['does not start with https://'],
  },
  {
    name: 'a URL as host',
    text: 'policy: {allowed_hosts: ["https://a.example"]}\nhooks: []\n',
    short: ['hooks.yml:1:26 error invalid-glob'],
    says: ['is not a host'],
  },
  {
    name: 'an impossible date',
    text: createDocument('waivers: {require_https: {reason: old, until: 2030-02-30}}'),
    short: ['hooks.yml:5:51 error invalid-date'],
    says: ['2030-02-30 is not in the calendar'],
  },
  {
    name: 'an unknown rule',
    text: createDocument('waivers: {require_http: old}'),
    short: ['hooks.yml:5:15 error unknown-key'],
    says: ['Did you mean require_https?'],
  },
  {
    name: 'a twin hook',
    text: `${createDocument()}  - url: https://A.example:443/x\n    events: [issues, push]\n    content_type: json\n`,
    short: ['hooks.yml:5:5 error duplicate-hook'],
    says: ['first at hooks.yml:2:5', 'the event push'],
  },
  {
    name: 'hooks that overlap',
    text: `${createDocument()}  - url: https://a.example/x\n    events: ["*"]\n    content_type: form\n`,
    short: ['hooks.yml:5:5 warning overlapping-hooks'],
    says: ['hooks.yml:2:5', 'delivered twice'],
  },
  {
    name: 'a hook both present and absent',
    text: `${createDocument()}  - {url: https://a.example/x, state: absent}\n`,
    short: ['hooks.yml:5:5 error present-and-absent'],
    says: ['the entry at hooks.yml:2:5 says that it must'],
  },
  {
    name: 'an id twice',
    text: `${createDocument('id: 7')}  - {url: https://b.example, state: absent, id: "7"}\n`,
    short: ['hooks.yml:6:5 error duplicate-id'],
    says: ['already pinned at hooks.yml:2:5'],
  },
  {
    name: 'a previous URL that is declared',
    text: `${createDocument()}  - {url: https://b.example, previous_urls: [https://a.example/x], events: [push], content_type: json}\n`,
    short: ['hooks.yml:5:5 error previous-url-declared'],
    says: ['hooks.yml:2:5'],
  },
  {
    name: 'a declared hook that is ignored',
    text: `ignore: [https://a.example/**]\n${createDocument()}`,
    short: ['hooks.yml:3:5 error declared-and-ignored'],
    says: ['https://a.example/**', 'hooks.yml:1:10'],
  },
];

describe('a bad file is told with its place, what is wrong and what to do', () => {
  test.each(badFiles)('$name', ({ text, short, says }) => {
    const found = checkTexts(text);
    expect(found.short).toEqual(short);
    for (const part of says)
      expect(found.text).toMatch(
        typeof part === 'string' ? new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : part,
      );
    expect(found.text).not.toContain('undefined');
  });
});

describe('a URL that cannot be one is told without repeating it', () => {
  test.each([
    ['a.example/hunter2', 'does not start with a scheme'],
    ['ftp://a.example/hunter2', 'starts with ftp://'],
    ['"https://a.example/hun ter2 hunter2"', 'holds white space'],
    ['"https://a.example/hunter2\\u200b"', 'invisible character'],
    ['"https://a.example/hunter2\\n"', 'line break'],
    ["'https://a.example\\@hunter2'", 'a backslash'],
    ['https:///hunter2', 'has no host'],
    ['https://a.example:99999/hunter2', 'cannot be read as one'],
    ['https://[::1/hunter2', 'cannot be read as one'],
    ['https://user:hunter2@a.example/', 'a password that is written out'],
    ['https://a.example/hunter2$X', 'starts neither ${NAME} nor $$'],
    ['https://a.example/${hunter2}', 'capital letters, digits and _'],
    ['https://a.example/${GH_TOKEN}', 'belong to the runner'],
    ['https://a.example/${{ secrets.hunter2 }}', 'does not fill it in'],
  ])('%s', (url, message) => {
    const { short, text } = checkTexts(wrapInDefaults(`url: ${url}\n    events: [push]`));
    expect(short).toHaveLength(1);
    expect(short[0]).toMatch(/^hooks\.yml:3:\d+ error /);
    expect(text).toContain(message);
    expect(text).not.toContain('hunter2');
  });
});

describe('a credential in the file is an error that does not repeat it', () => {
  test.each([
    ['secret: hunter2hunter2hunter2', 'hooks.yml:5:13 error literal-secret', 'is written out in the file'],
    ['secret: x${SECRET}hunter2', 'hooks.yml:5:13 error literal-secret', 'is written out'],
    ['secret: 20262026', 'hooks.yml:5:13 error literal-secret', 'replace the value'],
    ['secret: [hunter2]', 'hooks.yml:5:13 error literal-secret', 'is written out'],
    ['secret: {hunter2: hunter2}', 'hooks.yml:5:13 error literal-secret', 'is written out'],
    ['secret: |\n      hunter2\n      hunter2', 'error literal-secret', 'is written out'],
    ['secret: {Hunter2: 1, hunter2hunter2: 2}', 'hooks.yml:5:13 error literal-secret', 'is written out'],
    ['secret: true', 'hooks.yml:5:13 error literal-secret', 'is written out'],
    ['username: hunter2', 'hooks.yml:5:15 error literal-username', 'The username is written out'],
    ['password: hunter2', 'hooks.yml:5:15 error literal-password', 'The password is written out'],
    ['password:', 'hooks.yml:5:5 error empty-password', 'The password is empty'],
    ['secret:', 'hooks.yml:5:5 error empty-secret', 'secret: none'],
    ['secret: ""', 'hooks.yml:5:13 error empty-secret', 'Leave the key out to keep the live secret'],
    ['secret: ~', 'hooks.yml:5:13 error empty-secret', 'is empty'],
    ['secret: "  "', 'hooks.yml:5:13 error empty-secret', 'is empty'],
    ['secret: None', 'hooks.yml:5:13 error invalid-value', 'Write none in lower case.'],
    ['secret: ${A}${B}', 'hooks.yml:5:13 error invalid-value', 'several variables'],
    ['secret: $CI_SECRET', 'hooks.yml:5:13 error lone-dollar', 'Write ${CI_SECRET}'],
    ['secret: ${{ secrets.CI }}', 'hooks.yml:5:13 error workflow-expression', 'env: of the step'],
    [
      'secret: ${GITHUB_TOKEN}',
      'hooks.yml:5:13 error refused-variable',
      'names that start with GITHUB_ belong to the runner',
    ],
    ['secret: ${INPUT_TOKEN}', 'hooks.yml:5:13 error refused-variable', 'INPUT_'],
    ['secret: ${ACTIONS_RUNTIME_TOKEN}', 'hooks.yml:5:13 error refused-variable', 'ACTIONS_'],
    ['secret: ${RUNNER_TEMP}', 'hooks.yml:5:13 error refused-variable', 'RUNNER_'],
    ['secret: ${GH_TOKEN}', 'hooks.yml:5:13 error refused-variable', 'GH_'],
    ['secret: ${HOOKHERD_TOKEN}', 'hooks.yml:5:13 error refused-variable', 'HOOKHERD_'],
  ])('%s', (line, short, message) => {
    const found = checkTexts(createDocument(line));
    expect(found.short).toHaveLength(1);
    expect(found.short[0]).toContain(short);
    expect(found.text).toContain(message);
    expect(found.text).not.toMatch(/hunter2|20262026/i);
  });
});

test.each([
  'organization: ${ORG}\nhooks: []',
  createDocument('description: by ${TEAM}'),
  'hooks: []\nignore: ["https://${HOST}/**"]',
])('a variable outside its six places is an error: %s', (text) => {
  const found = checkTexts(text);
  expect(found.short).toHaveLength(1);
  expect(found.short[0]).toContain('error misplaced-variable');
  expect(found.text).toContain('in url, previous_urls, secret, previous_secret, username and password only');
});

test('bytes that are not UTF-8 are told at the first bad one', () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('hooks: []\n# caf'), 0xe9, 0x0a]);
  expect(readConfig([{ file: 'latin1.yml', bytes }]).diagnostics.map(formatShort)).toEqual([
    'latin1.yml:2:6 error not-utf-8',
  ]);
});

test('an alias bomb is refused by what it unfolds to', () => {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level}: &l${level} [${`*l${level - 1}, `.repeat(level === 0 ? 0 : 9)}]`,
  );
  expect(checkTexts(levels.join('\n')).short).toEqual([
    expect.stringMatching(/^hooks\.yml:\d+:\d+ error too-many-nodes$/),
  ]);
});

test('all mistakes of all files are told at once, after a syntax error those of the next document', () => {
  const { short } = checkTexts(
    `organization: acme\nhooks: [\n---\norganization: acme\nhoks: []\n`,
    createDocument('zzz: 1', 'active: 1'),
  );
  expect(short).toEqual([
    'hooks-2.yml:5:5 error unknown-key',
    'hooks-2.yml:6:13 error invalid-value',
    'hooks.yml:3:1 error yaml-syntax',
    'hooks.yml:5:1 error unknown-key',
  ]);
});

test('a config with errors has no value, one with warnings has', () => {
  expect(readConfig([createSource('hoks: []')]).value).toBeUndefined();
  expect(
    readConfig([createSource(wrapInDefaults('{url: https://a.example, events: [brand_new_event]}'))]).value,
  ).toHaveLength(1);
});

test('carriage returns, a byte order mark and a missing line end make no difference', () => {
  const text = `\u{feff}${createDocument('zzz: 1').replaceAll('\n', '\r\n').trimEnd()}`;
  expect(checkTexts(text).short).toEqual(['hooks.yml:5:5 error unknown-key']);
});

test('an absent hook needs neither events nor content_type', () => {
  expect(checkTexts('hooks:\n  - {url: https://a.example, state: absent}\n').short).toEqual([]);
});

test('a duplicate key that is no word of the config is not repeated', () => {
  const { short, text } = checkTexts(createDocument('secret: {Hunter2: 1, Hunter2: 2}'));
  expect(short).toEqual(['hooks.yml:5:13 error literal-secret', 'hooks.yml:5:26 error duplicate-key']);
  expect(text).not.toContain('Hunter2');
});
