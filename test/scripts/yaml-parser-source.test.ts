import { readFileSync } from 'node:fs';
import * as library from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { yamlParserSource } from '../../scripts/yaml-parser-source.ts';

const published = readFileSync('node_modules/js-yaml/dist/js-yaml.mjs', 'utf8');

describe('the parser that is kept of js-yaml', () => {
  test.each([
    'organization: acme\nhooks:\n  - { url: https://ci.acme.example/, events: [push] }\n',
    "%TAG ! tag:example,2000:\n---\na: !x \"\\u00e9\\n\"\nb: &b !!str 'it''s'\nc: *b\n",
    'text: |+\n  one\n\nfolded: >-\n  two\n  three\n? [a, b]\n: { c: ~ }\n',
    'a: [1, 2\n',
    'a: !<tag b\n',
    'a: "\\q"\n',
  ])('reads %j as the whole library does', async (text) => {
    const kept = await import(`data:text/javascript,${encodeURIComponent(yamlParserSource(published))}`);
    expect(outcome(() => kept.parseEvents(text, {}))).toEqual(outcome(() => library.parseEvents(text, {})));
  });

  test('is refused where the library is laid out in another way', () => {
    expect(() => yamlParserSource(published.replace('#region src/parser/events.ts', '#region src/events.ts'))).toThrow(
      'js-yaml does not name the sources of its parser.',
    );
  });

  test('is refused where it needs what would be left out', () => {
    const grown = published.replace(
      'function readDirective(state) {',
      'function readDirective(state) {\n\tloadDocuments();',
    );
    expect(() => yamlParserSource(grown)).toThrow('The parser of js-yaml needs loadDocuments, which is not kept.');
  });
});

/** The events, or the words of the error and where it is. */
function outcome(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    return error instanceof Error ? [error.message, 'mark' in error ? error.mark : undefined] : error;
  }
}
