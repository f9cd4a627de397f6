import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasErrors } from '../../src/model/diagnostic.ts';
import { measureSeconds } from '../cpu-time.ts';
import { createDocument, readConfig } from './sources.ts';

const validFile = `# comment
organization: [acme, "beta"]
defaults: &d {content_type: json}
ignore: ['https://*.codecov.io/**']
policy:
  allowed_hosts: ["*.acme.example"]
${createDocument('secret: ${CI}', 'description: >', '  folded', '  text', 'waivers: {require_https: {reason: "x", until: 2030-01-01}}')}---
repository: acme/*
hooks: [{url: "https://\${H}/x", events: ["*"], content_type: form, previous_urls: [https://b.example]}]
`;

function checkAnswer(bytes: Uint8Array): void {
  const { value, diagnostics } = readConfig([{ file: 'f.yml', bytes }]);
  expect(value === undefined).toBe(hasErrors(diagnostics));
  for (const { code, message, hint, location } of diagnostics) {
    expect(code).toMatch(/^[a-z0-9-]+$/);
    expect(message).toMatch(/\.$/);
    expect(hint).toMatch(/\S/);
    expect(location?.line).toBeGreaterThan(0);
    expect(location?.column).toBeGreaterThan(0);
  }
}

test('the file that is mutated below is valid', () => {
  expect(readConfig([{ file: 'f.yml', bytes: new TextEncoder().encode(validFile) }]).diagnostics).toEqual([]);
});

test('any bytes get an answer', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), checkAnswer), { numRuns: 500 });
});

test('any text of YAML punctuation gets an answer', () => {
  const piece = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '\t',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '&a ',
    '*a',
    '!t ',
    '|',
    '>',
    '? ',
    '#',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '<<',
    'hooks',
    '${',
    '\r',
    '\u{2028}',
    '\u{feff}',
    '__proto__',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => checkAnswer(new TextEncoder().encode(pieces.join('')))),
    { numRuns: 2000 },
  );
});

test('a valid file with pieces changed gets an answer', () => {
  const edit = fc.record({ at: fc.nat(validFile.length), drop: fc.nat(12), insert: fc.string({ maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const text = edits.reduce(
        (result, { at, drop, insert }) => result.slice(0, at) + insert + result.slice(at + drop),
        validFile,
      );
      checkAnswer(new TextEncoder().encode(text));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['open brackets', '['.repeat(1_000_000)],
  ['open mappings', '{a: '.repeat(250_000)],
  ['one long line', `a: ${'x '.repeat(500_000)}`],
  ['many documents', '---\na\n'.repeat(50_000)],
  ['many empty lines', '\r\n'.repeat(500_000)],
  ['many tags and anchors', '!a &b '.repeat(150_000)],
  [
    'nested properties',
    Array.from({ length: 45 }, (_, level) => `${' '.repeat(level)}&a${level} !!map\n${' '.repeat(level)}? a`).join(
      '\n',
    ),
  ],
  ['nested block properties', Array.from({ length: 48 }, (_, level) => `${' '.repeat(level)}&a${level}\n`).join('')],
  ['many duplicate keys', 'a: 1\n'.repeat(20_000)],
  ['many dollar signs', `hooks: [{url: "${'${'.repeat(200_000)}", events: [push]}]`],
  [
    'many hooks on one URL',
    `defaults: {content_type: json}\nhooks:\n${'  - {url: "https://a.example", events: [push]}\n'.repeat(6_000)}`,
  ],
])('a hostile file is answered in bounded time: %s', (_, text) => {
  expect(measureSeconds(() => checkAnswer(new TextEncoder().encode(text)))).toBeLessThan(10);
});
