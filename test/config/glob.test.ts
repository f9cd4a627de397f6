import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGlob, compileHostGlob, compileNameGlob, compileUrlGlob, type GlobSubject } from '../../src/model/glob.ts';
import { measureSeconds } from '../cpu-time.ts';

describe('a URL glob', () => {
  test.each([
    ['https://*.codecov.io/**', 'https://api.codecov.io/hooks/1', true],
    ['https://*.codecov.io/**', 'HTTPS://API.Codecov.IO/hooks', true],
    ['https://*.codecov.io/**', 'https://api.codecov.io', true],
    ['https://*.codecov.io/**', 'https://api.codecov.io:443/x', true],
    ['https://*.codecov.io/**', 'https://codecov.io/x', false],
    ['https://*.codecov.io/**', 'https://a.b.codecov.io/x', false],
    ['https://**.codecov.io/**', 'https://a.b.codecov.io/x', true],
    ['https://*.codecov.io/**', 'https://evil.example#.codecov.io/x', false],
    ['https://*.codecov.io/**', 'https://x@evil.codecov.io/x', false],
    ['https://*.codecov.io/**', 'http://api.codecov.io/x', false],
    ['https://a.example/*/x', 'https://a.example/1/x', true],
    ['https://a.example/*/x', 'https://a.example/1/2/x', false],
    ['https://a.example/*', 'https://a.example/x?y', false],
    ['https://a.example/X', 'https://a.example/x', false],
    ['https://a.example/x', 'https://a.example/xy', false],
    ['**', 'https://a.example/x', true],
    ['https://a.example/x?a=*', 'https://a.example/x?a=1', true],
    ['https://a.example/(.+)+$', 'https://a.example/aaa', false],
  ])('%s on %s: %s', (pattern, url, expected) => {
    expect(compileUrlGlob(pattern)(url)).toBe(expected);
  });
});

describe('a host glob', () => {
  test.each([
    ['*.acme.example', 'ci.acme.example', true],
    ['*.acme.example', 'CI.ACME.example', true],
    ['*.ACME.example', 'ci.acme.example', true],
    ['*.acme.example', 'acme.example', false],
    ['*.acme.example', 'a.b.acme.example', false],
    ['*.acme.example', 'ci.acme.example.evil.example', false],
    ['*.acme.example', 'ci.acme.example:8080', true],
    ['acme.example:8080', 'acme.example:8080', true],
    ['acme.example:8080', 'acme.example:9090', false],
    ['acme.example:*', 'acme.example:9090', true],
    ['**', '[::1]:8080', true],
  ])('%s on %s: %s', (pattern, host, expected) => {
    expect(compileHostGlob(pattern)(host)).toBe(expected);
  });
});

describe('a repository glob', () => {
  test.each([
    ['acme/*', 'acme/api', true],
    ['acme/*', 'Acme/API', true],
    ['acme/*', 'acme/acme.github.io', false],
    ['acme/**', 'acme/acme.github.io', true],
    ['acme/sandbox-*', 'acme/sandbox-', true],
    ['acme/*', 'beta/acme/api', false],
  ])('%s on %s: %s', (pattern, name, expected) => {
    expect(compileNameGlob(pattern)(name)).toBe(expected);
  });
});

test.each<[GlobSubject, string, string]>([
  ['url', '', 'is empty'],
  ['url', 'https://a b', 'white space'],
  ['url', 'https://***', 'holds ***'],
  ['url', '*.codecov.io', 'does not start with https://'],
  ['host', 'https://a.example', 'is not a host'],
  ['host', 'a.example/x', 'is not a host'],
])('a %s glob %j is told', (subject, pattern, message) => {
  expect(checkGlob(pattern, subject)).toContain(message);
});

test.each<[GlobSubject, string]>([
  ['url', 'https://*.codecov.io/**'],
  ['url', '**.codecov.io/**'],
  ['host', '*.acme.example:8443'],
])('a %s glob %s is fine', (subject, pattern) => {
  expect(checkGlob(pattern, subject)).toBeUndefined();
});

test('a glob agrees with the regular expression that it means', () => {
  const piece = fc.constantFrom('a', 'b', '/', '.', '*', '**');
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 6 }),
      fc.array(fc.constantFrom('a', 'b', '/', '.'), { maxLength: 8 }),
      (pieces, characters) => {
        const pattern = pieces.join('').replaceAll(/\*{3,}/g, '**');
        const expression = pattern.replaceAll(/\*\*|\*|\./g, (part) =>
          part === '**' ? '.*' : part === '*' ? '[^./:@?#]*' : '\\.',
        );
        expect(compileNameGlob(pattern)(characters.join(''))).toBe(
          new RegExp(`^${expression}$`).test(characters.join('')),
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test('a pattern made to backtrack takes no time', () => {
  const match = () => expect(compileUrlGlob(`https://${'**a'.repeat(60)}b`)(`https://${'a'.repeat(3000)}`)).toBe(false);
  expect(measureSeconds(match)).toBeLessThan(1);
});
