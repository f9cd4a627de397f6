import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Sensitive } from '../../src/model/sensitive.ts';
import { createDeclaredUrl, isTokenLike, parseLiveUrl, type UrlPart } from '../../src/model/url.ts';

const createLiteral = (text: string): UrlPart => ({ text });
const createVariable = (name: string, text: string): UrlPart => ({ text, variable: name });

describe('a declared URL', () => {
  test.each<[string, readonly UrlPart[], string]>([
    [
      'literal text is shown as written',
      [createLiteral('https://CI.acme.example/Github?a=b')],
      'https://CI.acme.example/Github?a=b',
    ],
    [
      'a variable in the path',
      [createLiteral('https://siem.example/in/'), createVariable('T', 's3cr3t')],
      'https://siem.example/in/${T}',
    ],
    [
      'a variable in the host',
      [createLiteral('https://'), createVariable('H', 'ci.example'), createLiteral('/x')],
      'https://ci.example/x',
    ],
    [
      'a variable in the query',
      [createLiteral('https://a.example/?k='), createVariable('K', 'v'), createLiteral('&z=1')],
      'https://a.example/?k=${K}&z=1',
    ],
    [
      'the whole URL from a variable',
      [createVariable('U', 'https://hooks.slack.com/services/T/B/x')],
      'https://hooks.slack.com/${U}',
    ],
    [
      'a base URL from a variable',
      [createVariable('B', 'https://a.example/x'), createLiteral('/y')],
      'https://a.example/${B}/y',
    ],
    [
      'a host alone from a variable',
      [createVariable('B', 'https://a.example'), createLiteral('/y')],
      'https://a.example/y',
    ],
    [
      'user info from a variable',
      [createLiteral('https://'), createVariable('C', 'me:pw'), createLiteral('@a.example/')],
      'https://${C}@a.example/',
    ],
    ['user info within a variable', [createVariable('U', 'https://me:pw@a.example/x')], 'https://${U}@a.example/${U}'],
  ])('%s', (_, parts, shown) => {
    expect(createDeclaredUrl(parts).shown).toBe(shown);
  });

  test('shows no trace of the value when it is printed by accident', () => {
    const url = createDeclaredUrl([createLiteral('https://a.example/'), createVariable('T', 'canary-value')]);
    const printed = [`${url}`, JSON.stringify({ url }), inspect({ url }), inspect(url, { showHidden: true })].join(
      '\n',
    );
    expect(printed).not.toContain('canary-value');
    expect(url.reveal()).toBe('https://a.example/canary-value');
  });

  test('a change of a hidden part changes the fingerprint', () => {
    const one = createDeclaredUrl([createLiteral('https://a.example/'), createVariable('T', 'one-of-two-tokens')]);
    const two = createDeclaredUrl([createLiteral('https://a.example/'), createVariable('T', 'two-of-two-tokens')]);
    expect(one.shown).toBe(two.shown);
    expect(one.fingerprint).toMatch(/^[0-9a-f]{6}$/);
    expect(one.fingerprint).not.toBe(two.fingerprint);
    expect(createDeclaredUrl([createLiteral('https://a.example/')]).fingerprint).toBe('');
  });
});

describe('a live URL', () => {
  test.each([
    ['https://ci.acme.example/github', 'https://ci.acme.example/github'],
    ['https://user:pass@a.example/x', 'https://***@a.example/x'],
    ['https://a.example/x?token=abc&flag&empty=', 'https://a.example/x?token=***&flag&empty='],
    ['https://a.example/x#part', 'https://a.example/x#***'],
    ['https://a.example/x?c2VjcmV0LXRva2VuLXZhbHVlMTI=', 'https://a.example/x?***='],
    ['https://a.example/x?c2VjcmV0LXRva2VuLXZhbHVlMQ==', 'https://a.example/x?***=***'],
    ['https://a.example/x?c2VjcmV0LXRva2Vu', 'https://a.example/x?***'],
    ['https://a.example/x?aB3dE5gH7jK9mN1pQ3sT=1&b=2', 'https://a.example/x?***=***&b=***'],
    ['https://a.example/x?subscription-identifier=', 'https://a.example/x?subscription-identifier='],
    ['https://a.example/c2VjcmV0LXRva2U=/x', 'https://a.example/***/x'],
    ['https://a.example/hook/0123456789abcdef', 'https://a.example/hook/***'],
    ['https://a.example/hook/AbCdEfGh12345678/end', 'https://a.example/hook/***/end'],
    ['https://a.example/github-webhook-v2-receiver', 'https://a.example/github-webhook-v2-receiver'],
    ['https://hooks.slack.com/services/T012/B345/xyz', 'https://hooks.slack.com/services/***/***/***'],
    ['https://discord.com/api/webhooks/123/abc/github', 'https://discord.com/api/webhooks/***/***/***'],
    [
      'https://acme.webhook.office.com/webhookb2/a@b/IncomingWebhook/c/d',
      'https://acme.webhook.office.com/webhookb2/***/***/***/***',
    ],
    ['no url at all', '***'],
    ['', '(no URL)'],
  ])('%s is shown as %s', (text, shown) => {
    expect(parseLiveUrl(text).shown).toBe(shown);
  });

  test('hides every part that holds a value the config got from a variable', () => {
    const known = [new Sensitive('tiny'), new Sensitive('x')];
    expect(parseLiveUrl('https://a.example/my-tiny-part/x/max', known).shown).toBe('https://a.example/***/***/max');
    expect(parseLiveUrl('https://a.example/%74iny', known).shown).toBe('https://a.example/***');
  });
});

describe('identity', () => {
  test.each([
    ['https://A.example:443', 'https://a.example/'],
    ['http://a.example:80/x', 'http://A.EXAMPLE/x'],
    ['https://a.example/x/../y', 'https://a.example/y'],
  ])('%s is the same as %s', (one, two) => {
    expect(parseLiveUrl(one).same(parseLiveUrl(two))).toBe(true);
  });

  test.each([
    ['https://a.example/x', 'https://a.example/X'],
    ['https://a.example/x', 'https://a.example/x/'],
    ['https://a.example/x', 'http://a.example/x'],
    ['https://a.example/x', 'https://a.example/x?'],
  ])('%s is not %s', (one, two) => {
    expect(parseLiveUrl(one).same(parseLiveUrl(two))).toBe(false);
  });

  test.each([
    ['https://a.example/x', 'https://a.example/x/'],
    ['https://a.example/x', 'http://a.example/x'],
    ['https://a.example/x?y=1', 'http://a.example/x/?y=1'],
  ])('%s is near %s', (one, two) => {
    expect(parseLiveUrl(one).nearIdentity()).toBe(parseLiveUrl(two).nearIdentity());
  });

  test('a URL with another query is not near', () => {
    expect(parseLiveUrl('https://a.example/x?a').nearIdentity()).not.toBe(
      parseLiveUrl('https://a.example/x').nearIdentity(),
    );
  });
});

test.each([
  ['0123456789abcdef', true],
  ['0123456789abcde', false],
  ['0123456789abcde=', true],
  ['continuous-integration==', false],
  ['b54acbd1-9a2e-4c53-9d3c-1d2c7c7c1a11', true],
  ['alllowercaselettersonly', false],
  ['continuous-integration', false],
  ['AKIAIOSFODNN7EXAMPLE', true],
  ['my%2Dlong%2Dservice%2Dname', false],
])('the segment %s looks like a token: %s', (segment, expected) => {
  expect(isTokenLike(segment)).toBe(expected);
});
