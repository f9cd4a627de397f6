import { describe, expect, test } from 'vitest';
import { buildTargets } from '../../src/config/build-targets.ts';
import { type PolicyFile, readPolicyFile } from '../../src/config/read-config.ts';
import { noVariables } from '../../src/config/variables.ts';
import type { Checked } from '../../src/model/diagnostic.ts';
import type { DesiredTarget } from '../../src/model/hook.ts';
import { createDocument, createSource, formatShort, readConfig } from './sources.ts';

function parsePolicyFile(text: string): PolicyFile {
  const { value, diagnostics } = readPolicyFile(createSource(text, 'policy.yml'));
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

function buildUnderPolicy(config: string, policy: string): Checked<readonly DesiredTarget[]> {
  const { value: documents = [] } = readConfig([createSource(config)]);
  const options = { variables: noVariables, need: 'urls', defaultOwner: 'acme' } as const;
  expect(buildTargets(documents, options).value?.length).toBeGreaterThan(0);
  return buildTargets(documents, { ...options, policyFile: parsePolicyFile(policy) });
}

describe('under a policy file', () => {
  test('the stricter level of each rule holds', () => {
    const { value } = buildUnderPolicy(
      'policy: {require_https: error, require_secret: off}\nhooks: []',
      'policy: {require_https: off, require_secret: warn}',
    );
    expect(value?.[0]?.policy.levels).toMatchObject({ require_https: 'error', require_secret: 'warn' });
  });

  test('only hosts that both allow are allowed', () => {
    const getHosts = (config: string, policy: string): unknown =>
      buildUnderPolicy(config, policy).value?.[0]?.policy.allowedHosts;
    expect(
      getHosts(
        'policy: {allowed_hosts: [a.acme.example, b.other.example]}',
        'policy: {allowed_hosts: ["*.acme.example"]}',
      ),
    ).toEqual(['a.acme.example']);
    expect(getHosts('hooks: []', 'policy: {allowed_hosts: ["*.acme.example"]}')).toEqual(['*.acme.example']);
    expect(getHosts('policy: {allowed_hosts: [x.example]}', 'policy: {allowed_hosts: [y.example]}')).toEqual([]);
  });

  test('the smaller max_deletions holds', () => {
    expect(buildUnderPolicy('max_deletions: 5', 'max_deletions: 2').value?.[0]?.maxDeletions).toBe(2);
    expect(buildUnderPolicy('max_deletions: 1', 'max_deletions: 2').value?.[0]?.maxDeletions).toBe(1);
  });

  test.each([
    ['ignore', 'drift', 'drift'],
    ['delete', 'drift', 'delete'],
    ['report', 'report', 'report'],
  ])('unmanaged: %s with %s as the mildest becomes %s', (config, policy, expected) => {
    expect(buildUnderPolicy(`unmanaged: ${config}`, `unmanaged: ${policy}`).value?.[0]?.unmanaged).toBe(expected);
  });

  test('undeclared hooks are not deleted on its word alone', () => {
    const { value, diagnostics } = buildUnderPolicy('hooks: []', 'unmanaged: delete');
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: 'unmanaged-too-mild', hint: 'Set unmanaged: delete in the config.' });
  });

  test.each([
    ['organization: acme', true],
    ['organization: beta', false],
    ['repository: acme/api', true],
    ['repository: beta/api', false],
    ['global: true', false],
  ])('%s is allowed: %s', (selector, allowed) => {
    const { value, diagnostics } = buildUnderPolicy(`${selector}\nhooks: []`, 'allowed_targets: [acme, "acme/*"]');
    expect(value !== undefined).toBe(allowed);
    expect(diagnostics.map(({ code }) => code)).toEqual(allowed ? [] : ['target-not-allowed']);
    if (!allowed) expect(diagnostics[0]?.message).toContain('it allows acme, acme/*');
  });

  test.each([
    ['false', []],
    ['[require_https]', ['require_https']],
    ['true', ['require_https', 'require_secret']],
  ])('allow_waivers: %s leaves the waivers of %j', (allowWaivers, rules) => {
    const { value, diagnostics } = buildUnderPolicy(
      createDocument('waivers: {require_https: a, require_secret: b}'),
      `allow_waivers: ${allowWaivers}`,
    );
    const hook = value?.[0]?.hooks[0];
    expect(hook?.state === 'present' && hook.waivers.map(({ rule }) => rule)).toEqual(rules);
    expect(diagnostics.map(({ code }) => code)).toEqual(
      Array.from({ length: 2 - rules.length }, () => 'waiver-not-allowed'),
    );
  });
});

test('a policy file without a word changes nothing', () => {
  const config = createDocument('waivers: {require_https: a}');
  const { value: documents = [] } = readConfig([createSource(config)]);
  const options = { variables: noVariables, need: 'urls', defaultOwner: 'acme' } as const;
  const limited = buildTargets(documents, { ...options, policyFile: parsePolicyFile('{}') });
  expect(limited.value).toEqual(buildTargets(documents, options).value);
});

test.each([
  ['', 'policy.yml:1:1 error empty-file'],
  ['hooks: []', 'policy.yml:1:1 error unknown-key'],
  ['policy: {require_https: yes}', 'policy.yml:1:25 error invalid-value'],
  ['allow_waivers: [require_http]', 'policy.yml:1:17 error invalid-value'],
  ['unmanaged: drop', 'policy.yml:1:12 error invalid-value'],
  ['max_deletions: 1\n---\nmax_deletions: 2', 'policy.yml:3:1 error one-document'],
  ['policy: [', 'policy.yml:1:10 error yaml-syntax'],
])('a bad policy file is told with its place: %j', (text, short) => {
  const { value, diagnostics } = readPolicyFile(createSource(text, 'policy.yml'));
  expect(value).toBeUndefined();
  expect(diagnostics.map(formatShort)).toEqual([short]);
});
