import { describe, expect, test } from 'vitest';
import { findEntry, updateEntry } from '../../src/export/entry-lines.ts';

const file = [
  'hooks:', // 1
  '  # the build', // 2
  '  - url: https://a.example/x # here', // 3
  '    # inside', // 4
  '    events: [push,', // 5
  '      issues] # two', // 6
  '    waivers:', // 7
  '      require_https: why not', // 8
  '', // 9
  '  # the next', // 10
  '  - {url: https://b.example, events: [push]}', // 11
  'policy:', // 12
];

describe('an entry of a list', () => {
  test('reaches from its comment to its last key', () => {
    expect(findEntry(file, { line: 3, column: 5 })).toEqual({
      from: 1,
      start: 2,
      end: 8,
      indent: '  ',
    });
    expect(findEntry(file, { line: 11, column: 5 })).toEqual({
      from: 9,
      start: 10,
      end: 11,
      indent: '  ',
    });
  });

  test('within a list on one line is none', () => {
    expect(findEntry(['hooks: [{url: https://a.example}]'], { line: 1, column: 9 })).toBeUndefined();
  });

  test.each([
    {
      name: 'a value, whose comment stays',
      changes: { url: 'https://c.example' },
      lines: ['  - url: https://c.example # here', ...file.slice(3, 8)],
    },
    {
      name: 'a value of several lines',
      changes: { events: '[fork]' },
      lines: ['  - url: https://a.example/x # here', '    # inside', '    events: [fork]', ...file.slice(6, 8)],
    },
    { name: 'a key that goes', changes: { waivers: undefined }, lines: file.slice(2, 6) },
    { name: 'the first key that goes', changes: { url: undefined }, lines: ['  - # inside', ...file.slice(4, 8)] },
    { name: 'a new key', changes: { active: 'false' }, lines: [...file.slice(2, 8), '    active: false'] },
  ])('is edited: $name', ({ changes, lines }) => {
    const block = findEntry(file, { line: 3, column: 5 });
    const own = file.slice(block?.start, block?.end);
    expect(updateEntry(own, block?.indent ?? '', new Map(Object.entries(changes)))).toEqual(lines);
  });
});
