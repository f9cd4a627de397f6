import { describe, expect, test } from 'vitest';
import { Sensitive } from '../../src/model/sensitive.ts';
import { createDeclaredUrl, parseLiveUrl } from '../../src/model/url.ts';

const createUrl = (pin: string) =>
  createDeclaredUrl([{ text: 'https://a.example/in/' }, { text: pin, variable: 'PIN' }]);
const long = '0123456789abcdef0123';

describe('a fingerprint', () => {
  test('changes with a hidden part of 12 characters and has at most 24 bits', () => {
    expect(createUrl('twelve-chars').fingerprint).toMatch(/^[0-9a-f]{6}$/);
    expect(createUrl('twelve-chars').fingerprint).not.toBe(createUrl('twelve-other').fingerprint);
    expect(parseLiveUrl(`https://a.example/${long}`).fingerprint).not.toBe(
      parseLiveUrl(`https://a.example/${long}0`).fingerprint,
    );
  });

  test('does not exist for a part that could be guessed, such as 4711', () => {
    expect(createUrl('4711').fingerprint).toBe('');
    expect(createUrl('eleven-char').fingerprint).toBe('');
    expect(parseLiveUrl('https://a.example/?pin=4711').fingerprint).toBe('');
    expect(parseLiveUrl('https://user:4711@a.example/').fingerprint).toBe('');
  });

  test('of a long part says nothing of a short one beside it', () => {
    const known = [new Sensitive('4711'), new Sensitive('4712')];
    const getPinned = (pin: string) => parseLiveUrl(`https://a.example/${long}/in?pin=${pin}`, known).fingerprint;
    expect(getPinned('4711')).toBe(getPinned('4712'));
    const getInToken = (pin: string) => parseLiveUrl(`https://a.example/${long}${pin}`, known).fingerprint;
    expect([getInToken('4711'), getInToken('4712')]).toEqual(['', '']);
    const createTwoParts = (pin: string) =>
      createDeclaredUrl([
        { text: 'https://a.example/' },
        { text: long, variable: 'LONG' },
        { text: '-' },
        { text: pin, variable: 'PIN' },
      ]).fingerprint;
    expect(createTwoParts('4711')).toBe(createTwoParts('4712'));
  });

  test('stands in no text but the one that asks for it', () => {
    const url = createUrl('a-long-token-value');
    expect(`${url} ${JSON.stringify(url)}`).toBe('https://a.example/in/${PIN} "https://a.example/in/${PIN}"');
    expect(url.toFingerprintText()).toBe(`https://a.example/in/\${PIN} ~${url.fingerprint}`);
  });
});
