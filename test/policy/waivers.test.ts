import { describe, expect, test } from 'vitest';
import { buildTargets } from '../../src/config/build-targets.ts';
import { readConfig, readPolicyFile } from '../../src/config/read-config.ts';
import { noVariables } from '../../src/config/variables.ts';
import { createSource } from '../config/sources.ts';

/** What is told of a config on a day, under a policy file, in short and in full. */
function checkConfig(text: string, { today = '2026-05-01', policy = '{}' } = {}) {
  const policyFile = readPolicyFile(createSource(policy, 'policy.yml')).value;
  const rules = { today, policyFile };
  const config = readConfig([createSource(text)]);
  const desired = buildTargets(config.documents, {
    ...rules,
    variables: noVariables,
    need: 'urls',
    defaultOwner: 'acme',
    product: { name: 'dotcom' },
    repositories: new Map(),
  });
  const diagnostics = [...config.diagnostics, ...desired.diagnostics];
  return {
    short: diagnostics.map(({ location, severity, code }) => `line ${location?.line}: ${severity} ${code}`),
    messages: diagnostics.map(({ message }) => message),
  };
}

function formatHook(url: string, more: string): string {
  return `  - {url: ${url}, content_type: json, ${more}}\n`;
}

const formatUnavailable = (waiver: string) =>
  `hooks:\n${formatHook('https://a.example', `events: [merge_group]${waiver}`)}`;
const formatOverlapping = (first: string, second: string) =>
  `policy: {overlapping_hooks: error}\nhooks:\n${formatHook('https://a.example', `events: [push], insecure_ssl: true${first}`)}${formatHook('https://a.example', `events: [push]${second}`)}`;
const formatWaiver = (rule: string, until = '') =>
  `, waivers: {${rule}: {reason: agreed on${until === '' ? '' : `, until: ${until}`}}}`;

describe('rules that are judged where files are read', () => {
  test.each([
    { name: 'no waiver', text: formatUnavailable(''), short: ['line 2: error unavailable-event'] },
    {
      name: 'a waiver',
      text: formatUnavailable(formatWaiver('unavailable_events')),
      short: ['line 2: notice policy-waived'],
    },
    {
      name: 'a waiver on its last day',
      text: formatUnavailable(formatWaiver('unavailable_events', '2026-05-01')),
      short: ['line 2: notice policy-waived'],
    },
    {
      name: 'a waiver that is over',
      text: formatUnavailable(formatWaiver('unavailable_events', '2026-04-30')),
      short: ['line 2: error unavailable-event', 'line 2: warning waiver-expired'],
    },
    {
      name: 'a waiver that waives nothing',
      text: `hooks:\n${formatHook('https://a.example', `events: [push]${formatWaiver('unavailable_events')}`)}`,
      short: ['line 2: warning waiver-needless'],
    },
    { name: 'an overlap', text: formatOverlapping('', ''), short: ['line 4: error overlapping-hooks'] },
    {
      name: 'a waiver of the earlier hook',
      text: formatOverlapping(formatWaiver('overlapping_hooks'), ''),
      short: ['line 3: notice policy-waived'],
    },
    {
      name: 'a waiver of the later hook',
      text: formatOverlapping('', formatWaiver('overlapping_hooks')),
      short: ['line 4: notice policy-waived'],
    },
    {
      name: 'an overlap whose waiver is over',
      text: formatOverlapping('', formatWaiver('overlapping_hooks', '2020-01-01')),
      short: ['line 4: error overlapping-hooks', 'line 4: warning waiver-expired'],
    },
    {
      name: 'a waiver of an overlap that is none',
      text: `hooks:\n${formatHook('https://a.example', `events: [push]${formatWaiver('overlapping_hooks')}`)}`,
      short: ['line 2: warning waiver-needless'],
    },
    {
      name: 'a waiver without a reason',
      text: formatUnavailable(', waivers: {unavailable_events: }'),
      short: ['line 2: error empty-value', 'line 2: error unavailable-event'],
    },
    {
      name: 'a waiver that two targets share and one of them needs',
      text: `organization: [acme, beta]\nhooks:\n${formatHook('https://a.example', `events: [push]${formatWaiver('overlapping_hooks')}`)}---\norganization: beta\nhooks:\n${formatHook('https://a.example', 'events: [push], insecure_ssl: true')}`,
      short: ['line 3: notice policy-waived'],
    },
  ])('$name', ({ text, short }) => {
    expect(checkConfig(text).short.toSorted()).toEqual(short.toSorted());
  });

  test('a waived breach says what it is about, until when and why', () => {
    expect(checkConfig(formatUnavailable(formatWaiver('unavailable_events', '2030-01-01'))).messages).toEqual([
      'This hook has an event that may be refused (The event merge_group does not exist for organization hooks; it is available for GitHub Apps); policy rule unavailable_events is waived until 2030-01-01: agreed on',
    ]);
    expect(checkConfig(formatOverlapping('', formatWaiver('overlapping_hooks'))).messages).toEqual([
      'This hook shares the event push with the hook at hooks.yml:3:5 on the same URL; policy rule overlapping_hooks is waived: agreed on',
    ]);
  });
});

describe('under a policy file', () => {
  test.each([
    { policy: 'policy: {overlapping_hooks: error}', severity: 'error' },
    { policy: 'policy: {overlapping_hooks: off}', severity: 'warning' },
  ])('$policy makes an overlap of a config that says nothing an $severity', ({ policy, severity }) => {
    const text = formatOverlapping('', '').replace(/^policy.*\n/, '');
    expect(checkConfig(text, { policy }).short).toEqual([`line 3: ${severity} overlapping-hooks`]);
  });

  test('a waiver that it does not allow has no effect', () => {
    expect(
      checkConfig(formatUnavailable(formatWaiver('unavailable_events')), { policy: 'allow_waivers: false' }).short,
    ).toEqual(['line 2: error unavailable-event', 'line 2: warning waiver-not-allowed']);
  });

  test.each([
    {
      text: 'organization: beta\nhooks: []\n',
      policy: 'allowed_targets: [acme]',
      short: ['line 1: error target-not-allowed'],
    },
    {
      text: 'repository: ["acme/*"]\nhooks: []\n',
      policy: 'allowed_targets: [acme/api]',
      short: ['line 1: error no-repository-matches'],
    },
    {
      text: 'hooks: []\nunmanaged: report\n',
      policy: 'unmanaged: delete',
      short: ['line 2: error unmanaged-too-mild'],
    },
  ])('$policy is told at its place', ({ text, policy, short }) => {
    expect(checkConfig(text, { policy }).short).toEqual(short);
  });

  test('a document that names no target is held to allowed_targets once its target is known', () => {
    const { messages } = checkConfig('hooks: []\n', { policy: 'allowed_targets: [beta]' });
    expect(messages).toEqual(['The policy file policy.yml does not allow the target acme; it allows beta.']);
  });
});
