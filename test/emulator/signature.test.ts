import { verify } from '@octokit/webhooks-methods';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSignatureHeaders, encodeBody, formatPayload } from '../../src/emulator/deliveries/delivery.ts';
import type { Serializer } from '../../src/emulator/switches.ts';

test('the documented vector is signed as documented', () => {
  expect(createSignatureHeaders("It's a Secret to Everybody", 'Hello, World!')).toEqual({
    'X-Hub-Signature': 'sha1=01dc10d0c83e72ed246219cdd91669667fe2ca59',
    'X-Hub-Signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
  });
});

test("what is signed is right to GitHub's own verifier, and nothing else is", async () => {
  const bodies = fc.string({ unit: 'binary', minLength: 1 });
  await fc.assert(
    fc.asyncProperty(bodies, bodies, bodies, async (secret, body, other) => {
      const signature = createSignatureHeaders(secret, body)['X-Hub-Signature-256'] ?? '';
      expect(await verify(secret, body, signature)).toBe(true);
      expect(await verify(secret, other, signature)).toBe(Buffer.from(other).equals(Buffer.from(body)));
    }),
  );
});

test('without a secret there is no signature', () => {
  expect(createSignatureHeaders(undefined, 'Hello, World!')).toEqual({});
});

test.each<{ serializer: Serializer; from: string; to: string }>([
  { serializer: 'compact', from: '{"a":"<é\\u001b>"}', to: '{"a":"<é\\u001b>"}' },
  { serializer: 'upper-hex', from: '{"a":"<é\\u001b>\\\\u001b"}', to: '{"a":"<é\\u001B>\\\\u001b"}' },
  { serializer: 'html-safe', from: '{"a":"<é&>\u2028"}', to: '{"a":"\\u003cé\\u0026\\u003e\\u2028"}' },
  { serializer: 'ascii', from: '{"a":"é♥"}', to: '{"a":"\\u00e9\\u2665"}' },
])('$serializer spells $from as $to', ({ serializer, from, to }) => {
  expect(formatPayload(from, serializer)).toBe(to);
});

test('another spelling is the same value', () => {
  const serializers: readonly Serializer[] = ['compact', 'upper-hex', 'html-safe', 'ascii'];
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\\u001b', '\u001b', '<a&b>', '\u2028', '\\\\u00ff', '♥'),
  );
  fc.assert(
    fc.property(fc.dictionary(texts, texts), fc.constantFrom(...serializers), (value, serializer) => {
      expect(JSON.parse(formatPayload(JSON.stringify(value), serializer))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

describe('a form body', () => {
  test('leaves letters, digits and . _ - as they are', () => {
    expect(encodeBody('{"a":"A-z_0.9*~!\'()/"}', 'form', { formSpace: '+' })).toBe(
      'payload=%7B%22a%22%3A%22A-z_0.9%2A%7E%21%27%28%29%2F%22%7D',
    );
  });

  test.each(['+', '%20'] as const)('spells a space as %s', (formSpace) => {
    expect(encodeBody('{"a":"b c+d"}', 'form', { formSpace })).toBe(`payload=%7B%22a%22%3A%22b${formSpace}c%2Bd%22%7D`);
  });

  test('decodes to the JSON', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('+' as const, '%20' as const), (text, formSpace) => {
        const json = JSON.stringify(text);
        expect(new URLSearchParams(encodeBody(json, 'form', { formSpace })).get('payload')).toBe(json);
      }),
    );
  });
});
