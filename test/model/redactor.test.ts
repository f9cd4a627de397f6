import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPayload } from '../../src/emulator/deliveries/delivery.ts';
import { createRedactor, Sensitive } from '../../src/model/sensitive.ts';

function redactText(text: string, ...values: readonly string[]): string {
  return createRedactor(values.map((value) => new Sensitive(value)))(text);
}

const value = 'p@ss wörd/"+\\\n1';

test.each([
  ['as it is', value],
  ['URL-encoded', encodeURIComponent(value)],
  ['URL-encoded in lower case', encodeURIComponent(value).toLowerCase()],
  ['form-encoded', new URLSearchParams({ '': value }).toString().slice(1)],
  ['base64', Buffer.from(value).toString('base64')],
  ['base64url', Buffer.from(value).toString('base64url')],
  ['JSON-escaped', JSON.stringify(value).slice(1, -1)],
])('a value is hidden %s', (_, form) => {
  expect(redactText(`before ${form} after`, value)).toBe('before *** after');
});

test.each<[string, string, string]>([
  ['escapes HTML characters alone', `CNRYé'a<b&c12345`, `CNRYé'a\\u003cb\\u0026c12345`],
  ['escapes letters beyond ASCII alone', `CNRYé'a<b&c12345`, `CNRY\\u00e9'a<b&c12345`],
  ['escapes both', `CNRYé'a<b&c12345`, `CNRY\\u00e9'a\\u003cb\\u0026c12345`],
  ['escapes the apostrophe with HTML characters', `CNRYé'a<b&c12345`, `CNRYé\\u0027a\\u003cb\\u0026c12345`],
  ['escapes all at once, in upper case', `CNRYé'a<b&c12345`, `CNRY\\u00E9\\u0027a\\u003Cb\\u0026c12345`],
  ['escapes line separators', 'CNRY\u2028<12345', 'CNRY\\u2028<12345'],
  ['escapes slashes and letters', 'CNRY/é12345', 'CNRY\\/\\u00e912345'],
  ['knows no short escapes', 'CNRY\b"12345', 'CNRY\\u0008\\"12345'],
  ['escapes the delete character', 'CNRY\u007f12345', 'CNRY\\u007f12345'],
])('a value is hidden from a serializer that %s', (_, secret, form) => {
  expect(JSON.parse(`"${form}"`)).toBe(secret);
  expect(redactText(`before ${form} after`, secret)).toBe('before *** after');
});

test.each(['compact', 'upper-hex', 'html-safe', 'ascii'] as const)(
  'a value is hidden in a payload of the serializer %s',
  (serializer) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 8 }), (secret) => {
        fc.pre(secret.isWellFormed() && secret.trim() === secret && !secret.includes('*'));
        const payload = formatPayload(JSON.stringify({ ref: secret }), serializer);
        expect(redactText(payload, secret)).toBe('{"ref":"***"}');
      }),
    );
  },
);

test('no form of any value is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 4 }), fc.lorem(), (text, around) => {
      fc.pre(text.isWellFormed() && text.trim() === text && text.replaceAll('*', '') !== '');
      for (const form of [text, encodeURIComponent(text), Buffer.from(text).toString('base64'), JSON.stringify(text)]) {
        expect(redactText(`${around} ${form} ${around}`, text)).not.toContain(form);
      }
    }),
  );
});

test('the longer of two values goes first', () => {
  expect(redactText('tokentoken2', 'token', 'tokentoken2')).toBe('***');
});

test('a very short value is hidden where it stands alone', () => {
  expect(redactText('a hook has a field x=a', 'a')).toBe('*** hook has *** field x=***');
});

test('an empty value hides nothing', () => {
  expect(redactText('text', '')).toBe('text');
});
