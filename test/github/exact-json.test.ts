import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExactJson } from '../../src/github/client/response.ts';

test('keeps ids that a number cannot hold', () => {
  expect(parseExactJson('[{"id":3804004623172239366,"n":12,"t":"3804004623172239366: 1234567890123456789"}]')).toEqual([
    { id: '3804004623172239366', n: 12, t: '3804004623172239366: 1234567890123456789' },
  ]);
});

test('a text that is no JSON has no value', () => {
  expect(parseExactJson('<html>502</html>')).toBeUndefined();
  expect(parseExactJson('[{"id":1')).toBeUndefined();
});

test('a long text that is no JSON is given up at once', () => {
  const began = performance.now();
  expect(parseExactJson(`"${'\\"'.repeat(150_000)} 1234567890123456`)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(1000);
});

test('is JSON.parse where no integer is long', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const parsed: unknown = JSON.parse(text);
      fc.pre(!/[1-9]\d{15,}/.test(text));
      expect(parseExactJson(text)).toEqual(parsed);
    }),
  );
});

test('leaves digits in strings alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.bigInt({ min: 10n ** 15n, max: 10n ** 25n }), (text, number) => {
      const value = `${text}${number}`;
      expect(parseExactJson(JSON.stringify({ [value]: value }))).toEqual({ [value]: value });
    }),
  );
});
