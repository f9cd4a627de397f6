import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMarker, parseMarker } from '../../src/render/markdown/page.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('-->', '<!--', '--!>', '@octocat', '#1', '\u202e', '\n', '----', '\\u002d'),
);

describe('the marker', () => {
  test('is one line that mentions nobody and cannot be ended from within, whatever it holds', () => {
    fc.assert(
      fc.property(fc.dictionary(text, fc.array(text)), (header) => {
        const marker = formatMarker(header);
        expect(marker).toMatch(/^<!-- hookherd:v1 \{[ -~]*\} -->$/);
        expect(marker.slice(4, -3)).not.toMatch(/--|[<>@#]/);
      }),
    );
  });

  test('gives back what it was given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(text)), (header) => {
        const body = `${formatMarker(header)}\nthe page`;
        expect(JSON.stringify(parseMarker(body))).toBe(JSON.stringify(header));
      }),
    );
  });

  test.each([
    ' <!-- hookherd:v1 {} -->',
    'x\n<!-- hookherd:v1 {} -->',
    '<!-- hookherd:v1 {} --> x',
    '<!-- hookherd:v2 {} -->',
    '<!-- hookherd:v1 {"a" -->',
    '<!-- hookherd:v1 [] -->',
    '',
  ])('is not read from %j', (body) => {
    expect(parseMarker(body)).toBeUndefined();
  });
});
