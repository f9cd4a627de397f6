import { expect, test } from 'vitest';
import { buildTargets } from '../../src/config/build-targets.ts';
import { noVariables } from '../../src/config/variables.ts';
import { checkTexts, createSource, readConfig } from './sources.ts';

const wholeExample = `# yaml-language-server: $schema=./hookherd.schema.json
organization: acme              # or a list; or repository: acme/api (or a list, with globs); or global: true. Default: the owner of the workflow's repository
defaults:                       # content_type, insecure_ssl, active, for the hooks of this document
  content_type: json
unmanaged: report               # ignore | report | drift | deactivate | delete    (default report)
ignore:                         # live hooks that are left alone whatever happens (URL globs)
  - https://*.codecov.io/**
max_deletions: 3                # deletions and deactivations allowed in one run for this target (default 3)
policy:                         # each rule: error | warn | off
  allowed_hosts: ["*.acme.example", hooks.slack.com]   # a list; other hosts are errors
  require_secret: warn
  require_https: warn
  require_ssl_verification: error
  forbid_wildcard_events: off
hooks:
  - url: https://ci.acme.example/github
    description: Starts builds on the CI cluster
    events: [push, pull_request]
    secret: \${CI_HOOK_SECRET}
  - url: https://siem.acme.example/ingest/\${SIEM_TOKEN}
    events: ["*"]
    content_type: form
    secret: \${SIEM_HOOK_SECRET}
    previous_urls: [https://old-siem.acme.example/ingest]
    waivers:
      forbid_wildcard_events: The SIEM archives everything
  - url: http://legacy.acme.example:8080/hook
    events: [release]
    active: false
    secret: none                # must have none
  - url: https://gone.example/hook
    state: absent               # must not exist
`;

test('a config that uses every key has nothing to be told', () => {
  expect(checkTexts(wholeExample).short).toEqual([]);
});

test('a config that uses every key comes out as written', () => {
  const { value: documents = [] } = readConfig([createSource(wholeExample)]);
  const [target] = buildTargets(documents, { variables: noVariables, need: 'none' }).value ?? [];
  expect(target).toMatchObject({
    target: { kind: 'organization', owner: 'acme' },
    unmanaged: 'report',
    maxDeletions: 3,
    ignore: ['https://*.codecov.io/**'],
    policy: { allowedHosts: ['*.acme.example', 'hooks.slack.com'], levels: { require_ssl_verification: 'error' } },
  });
  expect(target?.hooks.map(({ url, state, location }) => `${location.line} ${state} ${url.shown}`)).toEqual([
    '27 present http://legacy.acme.example:8080/hook',
    '16 present https://ci.acme.example/github',
    '31 absent https://gone.example/hook',
    '20 present https://siem.acme.example/ingest/${SIEM_TOKEN}',
  ]);
});

test('aliases stand for what they name', () => {
  const text =
    'defaults: {content_type: json}\nhooks:\n  - {url: https://a.example, events: &both [push, issues]}\n  - {url: https://b.example, events: *both}\n';
  const { value: documents = [] } = readConfig([createSource(text)]);
  expect(documents[0]?.hooks.map((hook) => hook.state === 'present' && hook.events.map(({ value }) => value))).toEqual([
    ['push', 'issues'],
    ['push', 'issues'],
  ]);
});

test('texts in quotes, folded and with other scripts are read as YAML says', () => {
  const text =
    "hooks:\n  - url: 'https://bücher.example/ü'\n    events: [push]\n    content_type: json\n    description: >\n      多行\n      🪝 it''s\n";
  const { value: documents = [], diagnostics } = readConfig([createSource(text)]);
  expect(diagnostics).toEqual([]);
  expect(documents[0]?.hooks[0]?.description).toBe("多行 🪝 it''s\n");
});

test('an empty document beside others says nothing', () => {
  expect(checkTexts('---\norganization: acme\nhooks: []\n---\n').short).toEqual([]);
});

test('columns count UTF-16 units, as editors and annotations do', () => {
  expect(checkTexts('hooks: [{description: "🪝", urll: x, url: https://a.example, state: absent}]').short).toEqual([
    'hooks.yml:1:29 error unknown-key',
  ]);
});
