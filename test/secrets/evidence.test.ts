import { createHmac } from 'node:crypto';
import { sign, verify } from '@octokit/webhooks-methods';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBody, formatPayload } from '../../src/emulator/deliveries/delivery.ts';
import type { Serializer } from '../../src/emulator/switches.ts';
import type { ContentType } from '../../src/model/hook.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import { checkSignature, isSignature } from '../../src/secret-check/evidence.ts';
import { measureSeconds } from '../cpu-time.ts';

const secret = 'the right secret, long enough';

function signBody(body: string, by = secret): Sensitive {
  return new Sensitive(`sha256=${createHmac('sha256', by).update(body, 'utf8').digest('hex')}`);
}

/** What the check says of a delivery whose sent JSON text and logged payload are given. */
function checkPayload(
  payload: string,
  given: { sent?: string; contentType?: ContentType; by?: string; space?: '+' | '%20' },
) {
  const { sent = payload, contentType = 'json', by = secret, space = '+' } = given;
  const body = encodeBody(sent, contentType, { formSpace: space });
  return checkSignature(
    { contentType, hasHeaders: true, signature: signBody(body, by), payload: new Sensitive(payload) },
    new Sensitive(secret),
  ).kind;
}

const payloads: readonly (readonly [name: string, json: string])[] = [
  ['plain text', '{"zen":"Keep it logically awesome.","hook_id":42}'],
  ['control characters', '{"title":"\\u001b[31mred\\u001b[0m \\u0007 \\b \\f \\n \\t"}'],
  ['emoji', '{"title":"ship it 🚀 \\ud83d\\ude80 ♥"}'],
  ['line separators', '{"title":"a\u2028b\u2029c"}'],
  ['<>& and quotes', '{"title":"<b>\\"x\\" & \'y\'</b> ~!*()"}'],
  ['floats', '{"ratio":1.0,"small":1e-7,"big":1.50E+3}'],
  ['ids beyond 2^53', '{"id":3804004623172239366,"next":9007199254740993}'],
  ['keys that JavaScript would reorder', '{"b":1,"10":2,"2":3,"a":4}'],
  ['a key given twice', '{"a":1,"a":2}'],
  ['slashes', '{"url":"https://api.github.com/x"}'],
  ['lone surrogates', '{"title":"\\ud800 \\udfff"}'],
  ['nothing', '{}'],
];
const contentTypes: readonly ContentType[] = ['json', 'form'];

describe('the signature of a delivery', () => {
  test("is judged as GitHub's own library judges it", async () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1 });
    await fc.assert(
      fc.asyncProperty(texts, texts, texts, fc.boolean(), async (right, wrong, body, isRight) => {
        const key = isRight ? right : wrong;
        const signature = await sign(key, body);
        const judged = isSignature(new Sensitive(signature), { body, secret: new Sensitive(right) });
        expect(judged).toBe(await verify(right, body, signature));
        expect(judged).toBe(key === right);
      }),
    );
  });

  test("is GitHub's documented one for the documented secret and body", () => {
    const signature = new Sensitive('sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17');
    const given = { body: 'Hello, World!', secret: new Sensitive("It's a Secret to Everybody") };
    expect(isSignature(signature, given)).toBe(true);
    expect(isSignature(signature, { ...given, body: 'Hello, World' })).toBe(false);
    expect(isSignature(signature, { ...given, secret: new Sensitive("It's a secret to Everybody") })).toBe(false);
  });

  test.each([
    '',
    'sha256=',
    'sha256=zz',
    `sha1=${'0'.repeat(40)}`,
    `sha256=${'0'.repeat(63)}`,
    `sha256=${'0'.repeat(66)}`,
  ])('is not confused by %j', (text) => {
    expect(isSignature(new Sensitive(text), { body: 'x', secret: new Sensitive('y') })).toBe(false);
  });

  describe.each(contentTypes)('as %s', (contentType) => {
    test.each(payloads)('tells the right secret from a wrong one: %s', (_, json) => {
      expect(checkPayload(json, { contentType })).toBe('equal');
      expect(checkPayload(json, { contentType, by: 'another secret, as long' })).toBe('unequal');
    });

    const serializers: readonly Serializer[] = ['compact', 'upper-hex', 'html-safe', 'ascii'];
    test.each(serializers)('is reproduced where GitHub spells %s', (serializer) => {
      for (const [name, json] of payloads)
        for (const space of ['+', '%20'] as const)
          expect([name, checkPayload(json, { contentType, space, sent: formatPayload(json, serializer) })]).toEqual([
            name,
            'equal',
          ]);
    });

    test.each(payloads)('is reproduced where the log indents: %s', (_, json) => {
      const indented = `{\n  ${json
        .slice(1, -1)
        .replaceAll(/,(?=")/g, ',\n  ')
        .replaceAll('":', '": ')}\n}`;
      expect(checkPayload(indented, { sent: json, contentType })).toBe('equal');
    });

    test('is reproduced where the log spells escapes otherwise than the body', () => {
      const logged = '{"title":"\\u00e9 \\u2665 \\u003cb\\u003e \\/ \\u001B"}';
      expect(checkPayload(logged, { sent: '{"title":"é ♥ <b> / \\u001b"}', contentType })).toBe('equal');
      expect(checkPayload(logged, { sent: '{"title":"é ♥ <b> / \\u001B"}', contentType })).toBe('equal');
    });
  });

  test('is that of the body where the log tells a form body as one text', () => {
    const body = encodeBody('{"a":1}', 'form', { formSpace: '+' });
    expect(checkPayload(JSON.stringify(body), { sent: '{"a":1}', contentType: 'form' })).toBe('equal');
    expect(checkPayload('"payload= \\"\\\\q\\""', { sent: '{"a":1}', contentType: 'form' })).toBe('unequal');
  });

  test('of a payload of many megabytes is checked in the time of a few hashes', () => {
    const large = JSON.stringify({ text: '<é>'.repeat(3_000_000) });
    const seconds = measureSeconds(() => {
      expect(checkPayload(large, {})).toBe('equal');
      expect(checkPayload(large, { by: 'another secret, as long' })).toBe('unequal');
    });
    expect(seconds).toBeLessThan(5);
  });

  test('that is missing proves that there was no secret, unless the log has lost the headers', () => {
    const sent = { contentType: 'json', signature: undefined, payload: new Sensitive('{}') } as const;
    expect(checkSignature({ ...sent, hasHeaders: true }, new Sensitive(secret)).kind).toBe('unsigned');
    expect(checkSignature({ ...sent, hasHeaders: false }, new Sensitive(secret)).kind).toBe('unreadable');
    const lost = { ...sent, hasHeaders: true, signature: signBody('{}'), payload: undefined };
    expect(checkSignature(lost, new Sensitive(secret)).kind).toBe('unreadable');
  });
});
