import fc from 'fast-check';
import { expect, test } from 'vitest';
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
