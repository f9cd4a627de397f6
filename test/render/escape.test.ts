import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  escapeCell,
  escapeCommand,
  escapeLine,
  escapeMarkdown,
  formatCode,
  formatFence,
  shorten,
} from '../../src/render/escape.ts';

/** Texts made of what means something to Markdown, GitHub or the runner, and of anything else. */
const pieces = [
  '`',
  '``',
  '|',
  '\\',
  '\\|',
  '<',
  '>',
  '&',
  '@octocat',
  '#1',
  'GH-1',
  '![',
  '](',
  ')',
  '[',
  ']',
  '*',
  '_',
  '~',
  '::',
  '##[',
  '#',
  ' ',
  '\n',
  '\r',
  '\t',
  '\u0085',
  '\u2028',
  '\u00a0',
  'https://',
  'www.',
  'error',
  'a',
  '1.',
  '-',
  '$',
  '\u202e',
  '\u200b',
  '\u0007',
  '\u001b[31m',
  '\ud800',
  ':smile:',
  '<!--',
  '-->',
  '+',
  '=',
] as const;
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
);

const lineBreaks = /[\n\r\v\f\u0085\u2028\u2029]/;
const unseen = /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** As the runner reads a line: `::` after white space, or `##[` anywhere. */
const command = /^[\s\u0085]*::|##\[/;

/** The text without its code spans, read as CommonMark reads them: a run of backticks up to the next run of the same length. */
function removeCode(markdown: string): string {
  let rest = markdown;
  let outside = '';
  for (;;) {
    const open = /`+/.exec(rest);
    if (open === null) return outside + rest;
    const after = rest.slice(open.index + open[0].length);
    const close = [...after.matchAll(/`+/g)].find(([run]) => run.length === open[0].length);
    if (close === undefined) return `${outside}UNCLOSED${rest}`;
    outside += `${rest.slice(0, open.index)}C`;
    rest = after.slice(close.index + close[0].length);
  }
}

describe('code spans', () => {
  test('hold any text: one span, on one line, with nothing outside', () => {
    fc.assert(
      fc.property(text, (given) => {
        const span = formatCode(given);
        expect(removeCode(span)).toBe('C');
        expect(span).not.toMatch(lineBreaks);
        expect(span).not.toMatch(unseen);
        expect(span).not.toMatch(command);
      }),
    );
  });

  test.each([
    ['https://ci.example/hook', '`https://ci.example/hook`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['', '`""`'],
    ['a\nb', '`a b`'],
    ['\u202egnp.exe', '`\\u{202e}gnp.exe`'],
  ])('%j is shown as %s', (given, expected) => {
    expect(formatCode(given)).toBe(expected);
  });
});

describe('prose in Markdown', () => {
  test('leaves nothing outside code spans that GitHub gives a meaning', () => {
    fc.assert(
      fc.property(text, (given) => {
        const outside = removeCode(escapeMarkdown(given));
        expect(outside).not.toMatch(/[@#<>[\]\\|*_~&$`]|UNCLOSED/);
        expect(outside).not.toMatch(/www\.|:\/\/|\bgh-\d/i);
        expect(outside).not.toMatch(lineBreaks);
        expect(outside).not.toMatch(unseen);
        expect(outside).not.toMatch(/^\s*(\d+[.)]|[-+=]+)(\s|$)/);
      }),
    );
  });

  test.each([
    ['The limit is 3, so "12" is too many.', 'The limit is 3, so "12" is too many.'],
    ['"colour" is not a key', '"colour" is not a key'],
    ['ask @octocat about #1', 'ask `@octocat` about `#1`'],
    ['see https://x.example/a.', 'see `https://x.example/a`.'],
    ['(insecure_ssl)', '(`insecure_ssl`)'],
    ['1. first', '`1.` first'],
    ['commit 4f3a9c1e5b7d', 'commit `4f3a9c1e5b7d`'],
  ])('%j becomes %j', (given, expected) => {
    expect(escapeMarkdown(given)).toBe(expected);
  });
});

describe('table cells', () => {
  test('are one cell whatever they hold', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const inline of [formatCode(given), escapeMarkdown(given), given]) {
          const cell = escapeCell(inline);
          // Neither a reader that pairs backslashes nor one that looks at the one before finds a bare pipe.
          expect(cell.replaceAll(/\\[^|]/g, '').replaceAll('\\|', '')).not.toContain('|');
          expect(cell).not.toMatch(/\\\\\|/);
          expect(cell).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });
});

describe('log lines', () => {
  test('are one line, show what is hidden and are never a command', () => {
    fc.assert(
      fc.property(text, (given) => {
        const line = escapeLine(given);
        expect(line).not.toMatch(lineBreaks);
        expect(line).not.toMatch(unseen);
        expect(line).not.toMatch(command);
      }),
    );
  });

  test.each([
    ['::error::x', '\\::error::x'],
    ['\u00a0 ::add-mask::x', '  \\::add-mask::x'],
    ['a ##[error]x', 'a ##\\[error]x'],
    ['plain text :: with colons', 'plain text :: with colons'],
  ])('%j is printed as %j', (given, expected) => {
    expect(escapeLine(given)).toBe(expected);
  });

  test('composed lines keep their colours and lose their commands', () => {
    expect(escapeCommand('\u001b[31mError:\u001b[0m a')).toBe('\u001b[31mError:\u001b[0m a');
    expect(escapeCommand(' ::set-env name=A::b')).toBe(' \\::set-env name=A::b');
  });
});

describe('fenced blocks', () => {
  test('end where they should', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (lines) => {
        const block = formatFence('diff', lines).split('\n');
        const [first = '', ...rest] = block;
        const fence = first.slice(0, -'diff'.length);
        expect(block).toHaveLength(lines.length + 2);
        expect(rest.findIndex((line) => line.trim().startsWith(fence))).toBe(lines.length);
      }),
    );
  });
});

test('a text that is too long is cut and says so', () => {
  expect(shorten('abcdef', 6)).toBe('abcdef');
  expect(shorten('abcdefg', 6)).toBe('abcde…');
});
