import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BuildOptions, buildTargets } from '../../src/config/build-targets.ts';
import { listVariableUses, listVariableValues } from '../../src/config/resolve-hook.ts';
import { getRepositoryPatterns } from '../../src/config/target-patterns.ts';
import { createVariables } from '../../src/config/variables.ts';
import type { Checked } from '../../src/model/diagnostic.ts';
import { type DesiredTarget, isTwin, type PresentHook } from '../../src/model/hook.ts';
import { createDeclaredUrl } from '../../src/model/url.ts';
import { countCases } from '../long.ts';
import { createDocument, createSource, formatShort, readConfig } from './sources.ts';

const none = createVariables(undefined, {}).value ?? { lookup: () => undefined };

function buildFromTexts(
  texts: string | readonly string[],
  options: Partial<BuildOptions> & { readonly env?: Readonly<Record<string, string>> } = {},
): Checked<readonly DesiredTarget[]> {
  const { env = {}, ...given } = options;
  const sources = [texts].flat().map((text, index) => createSource(text, `${index + 1}.yml`));
  const { value, diagnostics } = readConfig(sources);
  if (value === undefined) throw new Error(diagnostics.map((d) => `${formatShort(d)} ${d.message}`).join('\n'));
  return buildTargets(value, {
    variables: createVariables(undefined, env).value ?? none,
    need: 'urls',
    defaultOwner: 'acme',
    ...given,
  });
}

function listNames(result: Checked<readonly DesiredTarget[]>): readonly string[] {
  return (result.value ?? []).map(({ target }) =>
    target.kind === 'repository' ? `${target.owner}/${target.repo}` : 'owner' in target ? target.owner : target.kind,
  );
}

function getFirst(result: Checked<readonly DesiredTarget[]>): DesiredTarget {
  const target = result.value?.[0];
  if (target === undefined) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return target;
}

function getHook(result: Checked<readonly DesiredTarget[]>): PresentHook {
  const hook = getFirst(result).hooks[0];
  if (hook?.state !== 'present') throw new Error('No present hook came out.');
  return hook;
}

function formatDiagnostics(result: Checked<unknown>): string {
  return result.diagnostics
    .map((diagnostic) => `${formatShort(diagnostic)} ${diagnostic.message} ${diagnostic.hint}`)
    .join('\n');
}

const secretValue = 'f9b1c7d2e8a04536b7c8d9e0f1a2b3c4';

describe('a hook', () => {
  test('takes the defaults of the config where it says nothing', () => {
    const { contentType, insecureSsl, active, events, secret, ping, id, description } = getHook(
      buildFromTexts(createDocument()),
    );
    expect({ contentType, insecureSsl, active, events, secret, ping, id, description }).toEqual({
      contentType: 'json',
      insecureSsl: false,
      active: true,
      events: ['push'],
      secret: { kind: 'absent' },
      ping: undefined,
      id: undefined,
      description: undefined,
    });
  });

  test('takes the defaults of its document, and says otherwise where it does', () => {
    const text = [
      'defaults: {content_type: form, insecure_ssl: "1", active: false}',
      'hooks:',
      '  - {url: https://a.example, events: [push]}',
      '  - {url: https://b.example, events: [push], content_type: json, insecure_ssl: 0, active: true, ping: true, id: 12345678901234567890, secret: none}',
    ].join('\n');
    const [a, b] = getFirst(buildFromTexts(text)).hooks;
    expect(a).toMatchObject({ contentType: 'form', insecureSsl: true, active: false });
    expect(b).toMatchObject({
      contentType: 'json',
      insecureSsl: false,
      active: true,
      ping: true,
      id: '12345678901234567890',
      secret: { kind: 'none' },
    });
  });

  test('has its events once each and sorted', () => {
    const text = 'hooks:\n  - {url: https://a.example, events: [push, issues, push], content_type: json}\n';
    expect(getHook(buildFromTexts(text)).events).toEqual(['issues', 'push']);
  });

  test('carries its waivers with the place of each', () => {
    const text = createDocument(
      'waivers:',
      '  require_https: old receiver',
      '  require_secret: {reason: soon, until: 2030-12-31}',
    );
    expect(getHook(buildFromTexts(text)).waivers).toEqual([
      { rule: 'require_https', reason: 'old receiver', location: { file: '1.yml', line: 6, column: 7 } },
      { rule: 'require_secret', reason: 'soon', until: '2030-12-31', location: { file: '1.yml', line: 7, column: 7 } },
    ]);
  });
});

describe('variables', () => {
  const url =
    'hooks:\n  - {url: "https://${HOST}/in/${TOKEN}?p=$$1", events: [push], content_type: json, secret: "${KEY}"}\n';

  test('are filled into URLs, where people see their names and the real host', () => {
    const hook = getHook(
      buildFromTexts(url, { env: { HOST: 'ci.acme.example', TOKEN: 'tok-1234', KEY: secretValue } }),
    );
    expect(hook.url.reveal()).toBe('https://ci.acme.example/in/tok-1234?p=$1');
    expect(hook.url.shown).toBe('https://ci.acme.example/in/${TOKEN}?p=$1');
    expect(hook.secret.kind === 'declared' && hook.secret.value?.reveal()).toBe(secretValue);
    expect(JSON.stringify(hook)).not.toContain(secretValue);
  });

  test('of a URL are needed for a plan: each missing one is told with place and remedy', () => {
    const result = buildFromTexts(url, { env: { HOST: '' } });
    expect(result.value).toBeUndefined();
    expect(formatDiagnostics(result)).toContain(
      '1.yml:2:11 error missing-variable The variable ${HOST} in url has no value',
    );
    expect(formatDiagnostics(result)).toContain('Set TOKEN in env: of the step, or pass it in the input variables.');
  });

  test('are not needed to validate', () => {
    expect(buildFromTexts(url, { need: 'none' }).diagnostics).toEqual([]);
    expect(listNames(buildFromTexts(url, { need: 'none' }))).toEqual(['acme']);
  });

  test('of a secret may be missing in a plan, which notes them', () => {
    const result = buildFromTexts(url, { env: { HOST: 'a.example', TOKEN: 't' } });
    expect(formatDiagnostics(result)).toContain(
      'notice missing-secret-value The variable ${KEY} in secret has no value in this run',
    );
  });

  test.each(['a b.example', 'a.example\n', 'a.example\\x'])(
    'that would break a URL are told by name only: %j',
    (host) => {
      const result = buildFromTexts(url, { env: { HOST: host, TOKEN: 't', KEY: secretValue } });
      expect(formatDiagnostics(result)).toContain('The value of ${HOST}, used in url, holds white space');
      expect(formatDiagnostics(result)).not.toContain('a.example');
    },
  );

  test('that make no URL are told without the value', () => {
    const text = 'hooks:\n  - {url: "${URL}", events: [push], content_type: json}\n';
    const result = buildFromTexts(text, { env: { URL: 'ftp://hunter2.example' } });
    expect(formatDiagnostics(result)).toContain('error invalid-url');
    expect(formatDiagnostics(result)).not.toContain('hunter2');
    expect(getHook(buildFromTexts(text, { env: { URL: 'https://a.example/x' } })).url.shown).toBe(
      'https://a.example/${URL}',
    );
  });

  test('are known by name, key and place', () => {
    const { value = [] } = readConfig([createSource(url)]);
    expect(listVariableUses(value).map(({ name, key }) => `${name} ${key}`)).toEqual([
      'HOST url',
      'TOKEN url',
      'KEY secret',
    ]);
    expect(
      listVariableValues(value, createVariables('{"KEY": "abc"}', { TOKEN: 'def' }).value ?? none).map((text) =>
        text.reveal(),
      ),
    ).toEqual(['abc', 'def']);
  });

  test('that differ are never taken for the same URL', () => {
    const text = [
      'hooks:',
      '  - {url: "https://a.example/${A}", events: [push], content_type: json}',
      '  - {url: "https://a.example/${B}", events: [push], content_type: json}',
    ].join('\n');
    expect(buildFromTexts(text, { need: 'none' }).diagnostics).toEqual([]);
    const same = buildFromTexts(text, { env: { A: 'x', B: 'x' } });
    expect(formatDiagnostics(same)).toContain(
      '1.yml:3:5 error duplicate-hook This hook is declared twice, first at 1.yml:2:5',
    );
  });
});

describe('the value of a secret', () => {
  test.each([
    ['********', 'error masked-secret', 'asterisks only'],
    ['*', 'error masked-secret', 'asterisks only'],
    ['short-1', 'warning short-secret', 'shorter than 16'],
    [`${secretValue}\n`, 'warning secret-with-space', 'white space at an end'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'warning weak-secret', 'easy to guess'],
    ['abcabcabcabcabcabcabcabc', 'warning weak-secret', 'easy to guess'],
    ['abcdefghijklmnopqrstuvwx', 'warning weak-secret', 'easy to guess'],
    ['my-webhook-secret-123456', 'warning weak-secret', 'easy to guess'],
  ])('%j is told and not shown', (value, short, message) => {
    const result = buildFromTexts(createDocument('secret: ${KEY}'), { env: { KEY: value } });
    expect(formatDiagnostics(result)).toContain(short);
    expect(formatDiagnostics(result)).toContain(message);
    if (value.length > 1) expect(formatDiagnostics(result)).not.toContain(value.trim());
  });

  test('that openssl makes is not told', () => {
    expect(buildFromTexts(createDocument('secret: ${KEY}'), { env: { KEY: secretValue } }).diagnostics).toEqual([]);
  });
});

describe('targets', () => {
  test.each([
    ['organization: [beta, acme, Acme]', ['Acme', 'beta']],
    ['organization: acme', ['acme']],
    ['repository: [acme/web, acme/api]', ['acme/api', 'acme/web']],
    ['global: true', ['global']],
    ['max_deletions: 1', ['acme']],
  ])('%s', (selector, expected) => {
    expect(listNames(buildFromTexts(`${selector}\nhooks: []\n`))).toEqual(expected);
  });

  test('without a name and without a default are an error', () => {
    const result = buildFromTexts('hooks: []', { defaultOwner: undefined });
    expect(formatDiagnostics(result)).toContain('1.yml:1:1 error no-target The document names no target');
  });

  test('of patterns are what the token sees, without what is excluded', () => {
    const text = 'repository: ["acme/*", "!acme/sandbox-*", beta/one]\nhooks: []\n';
    const { value = [] } = readConfig([createSource(text)]);
    expect(getRepositoryPatterns(value).map(({ owner, value: pattern }) => [owner, pattern])).toEqual([
      ['acme', 'acme/*'],
    ]);
    const repositories = new Map([['acme', ['acme/api', 'Acme/Web', 'acme/sandbox-1', 'acme/acme.github.io']]]);
    const result = buildFromTexts(text, { repositories });
    expect(listNames(result)).toEqual(['acme/api', 'Acme/Web', 'beta/one']);
    expect(formatDiagnostics(result)).toContain(
      'notice dotted-repositories The pattern acme/* leaves out 1 repositories with a dot',
    );
  });

  test('of a pattern that matches nothing are an error', () => {
    const result = buildFromTexts('repository: "acme/x-*"\nhooks: []\n', {
      repositories: new Map([['acme', ['acme/api']]]),
    });
    expect(formatDiagnostics(result)).toContain(
      '1.yml:1:13 error no-repository-matches The pattern acme/x-* matches none of the 1 repositories of acme',
    );
  });

  test('of patterns are checked by validate, which knows no repositories', () => {
    const { diagnostics } = readConfig([
      createSource(
        `repository: acme/*\n${createDocument()}  - {url: https://a.example/x, events: [push], content_type: json}\n`,
      ),
    ]);
    expect(diagnostics.map(formatShort)).toEqual(['hooks.yml:6:5 error duplicate-hook']);
  });
});

describe('documents for the same target', () => {
  test('add up hooks and ignore, and keep their own defaults', () => {
    const a =
      'organization: acme\nignore: [https://x.example/**]\ndefaults: {content_type: form}\nhooks:\n  - {url: https://a.example, events: [push]}\n';
    const b =
      'organization: ACME\nignore: [https://y.example/**]\ndefaults: {content_type: json}\nhooks:\n  - {url: https://b.example, events: [push]}\n';
    const target = getFirst(buildFromTexts([a, b]));
    expect(target.hooks.map((hook) => hook.state === 'present' && hook.contentType)).toEqual(['form', 'json']);
    expect(target.ignore).toEqual(['https://x.example/**', 'https://y.example/**']);
  });

  test('may say unmanaged and max_deletions once or alike', () => {
    const target = getFirst(
      buildFromTexts(['unmanaged: drift\nhooks: []', 'unmanaged: drift\nmax_deletions: 0\nhooks: []', 'hooks: []']),
    );
    expect(target).toMatchObject({ unmanaged: 'drift', maxDeletions: 0 });
  });

  test('that contradict are an error with both places', () => {
    const { diagnostics } = readConfig([
      createSource('organization: acme\nunmanaged: drift', 'a.yml'),
      createSource('organization: acme\nunmanaged: delete', 'b.yml'),
    ]);
    expect(diagnostics.map(formatShort)).toEqual(['b.yml:2:12 error contradiction']);
    expect(diagnostics[0]?.message).toContain('is delete here and drift at a.yml:2:12');
  });

  test('that meet only by the default owner contradict where that is known', () => {
    const result = buildFromTexts(['organization: Acme\nmax_deletions: 1', 'max_deletions: 2']);
    expect(formatDiagnostics(result)).toContain('2.yml:1:16 error contradiction');
  });

  test('have the strictest policy of all', () => {
    const a = 'policy: {require_secret: error, require_https: off, allowed_hosts: ["*.acme.example", hooks.slack.com]}';
    const b =
      'policy: {require_secret: off, forbid_wildcard_events: warn, allowed_hosts: ["**.example", "ci.acme.example"]}';
    const { levels, allowedHosts } = getFirst(buildFromTexts([a, b])).policy;
    expect(levels).toMatchObject({
      require_secret: 'error',
      require_https: 'off',
      forbid_wildcard_events: 'warn',
      require_ssl_verification: 'warn',
    });
    expect(allowedHosts).toEqual(['*.acme.example', 'ci.acme.example']);
  });
});

test('an event that the target cannot have is a warning under unavailable_events: warn, and a notice where it is waived', () => {
  const hook = '{url: https://a.example, events: [merge_group], content_type: json';
  expect(formatDiagnostics(buildFromTexts(`policy: {unavailable_events: warn}\nhooks:\n  - ${hook}}\n`))).toContain(
    '1.yml:3:39 warning unavailable-event',
  );
  const { diagnostics } = readConfig([createSource(`hooks:\n  - ${hook}, waivers: {unavailable_events: preview}}\n`)]);
  expect(diagnostics.map(formatShort)).toEqual(['hooks.yml:2:83 notice policy-waived']);
});

test('an event of another product is told where the product is known', () => {
  const text = 'hooks:\n  - {url: https://a.example, events: [sub_issues, cache_sync], content_type: json}\n';
  expect(formatDiagnostics(buildFromTexts(text, { product: { name: 'dotcom' } }))).toContain(
    'The event cache_sync does not exist on github.com; it is available on GHES 3.17',
  );
  expect(formatDiagnostics(buildFromTexts(text, { product: { name: 'ghes', version: '3.22' } }))).toContain(
    'The event sub_issues does not exist on GHES 3.22; it is available on github.com',
  );
  expect(formatDiagnostics(buildFromTexts(text))).toBe('');
});

/** Everything but the places, which move with the text. */
function removePlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'location' ? undefined : part)));
}

test('the order of files, documents, hooks and events makes no difference', () => {
  const hook = fc.record({
    host: fc.constantFrom('a', 'b', 'c', 'd'),
    path: fc.constantFrom('', '/x', '/y'),
    events: fc.shuffledSubarray(['push', 'issues', 'release'], { minLength: 1 }),
    active: fc.boolean(),
  });
  const document = fc.record({
    owner: fc.constantFrom('acme', 'beta'),
    hooks: fc.uniqueArray(hook, { maxLength: 5, selector: ({ host, path }) => host + path }),
    ignore: fc.uniqueArray(fc.constantFrom('https://q.example/**', 'https://r.example/**')),
  });
  const formatTarget = ({
    owner,
    hooks,
    ignore,
  }: {
    owner: string;
    hooks: readonly { host: string; path: string; events: readonly string[]; active: boolean }[];
    ignore: readonly string[];
  }): string =>
    JSON.stringify({
      organization: owner,
      ignore,
      defaults: { content_type: 'json' },
      hooks: hooks.map(({ host, path, events, active }) => ({ url: `https://${host}.example${path}`, events, active })),
    });
  const orderBySeed = <T>(items: readonly T[], seed: number): T[] =>
    items
      .map((item, index) => ({ item, at: Math.imul(index + 1, seed) >>> 0 }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const read = (texts: readonly string[]): unknown => {
    const { value, diagnostics } = readConfig([createSource(texts.join('\n---\n'))]);
    if (value === undefined) return [...new Set(diagnostics.map(({ code }) => code))].sort();
    return removePlaces(buildTargets(value, { variables: none, need: 'urls' }).value);
  };
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1 }), (documents, seed) => {
      const moved = orderBySeed(documents, seed).map(({ hooks, ...rest }) => ({
        ...rest,
        ignore: orderBySeed(rest.ignore, seed),
        hooks: orderBySeed(hooks, seed).map((given) => ({ ...given, events: orderBySeed(given.events, seed) })),
      }));
      expect(read(moved.map(formatTarget))).toEqual(read(documents.map(formatTarget)));
    }),
    { numRuns: 150 },
  );
});

test('two hooks are declared twice exactly where GitHub would take them for the same one', () => {
  const events = fc.uniqueArray(fc.constantFrom('*', 'push', 'issues', 'release'), { minLength: 1 });
  const hook = fc.record({
    url: fc.constantFrom('https://a.example/x', 'https://A.example:443/x', 'https://b.example/x'),
    content_type: fc.constantFrom('json', 'form'),
    insecure_ssl: fc.boolean(),
    events: events.map((names) => (names.includes('*') ? ['*'] : names)),
  });
  fc.assert(
    fc.property(hook, hook, (first, second) => {
      const { diagnostics, value } = readConfig([createSource(JSON.stringify({ hooks: [first, second] }))]);
      const isTold = diagnostics.some(({ code }) => code === 'duplicate-hook');
      const given = [first, second].map((each) => ({
        url: createDeclaredUrl([{ text: each.url }]),
        contentType: each.content_type,
        insecureSsl: each.insecure_ssl,
        events: each.events,
      }));
      const [one, other] = given;
      expect(one !== undefined && other !== undefined && isTwin(one, other)).toBe(isTold);
      expect(value === undefined).toBe(isTold);
    }),
    { numRuns: countCases(300) },
  );
});
