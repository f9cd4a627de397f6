import { describe, expect, test } from 'vitest';
import { createCodeFrame, renderDiagnostic } from '../../src/render/text/diagnostic.ts';
import { formatTable, measureWidth, plainStyle, wrap } from '../../src/render/text/layout.ts';
import { renderLog } from '../../src/render/text/log.ts';
import { maskSourceLine } from '../../src/render/text/mask-source.ts';
import { situations } from './situations.ts';

const canary = 'hunter2';

/** What a frame would show of each line. */
function showLines(yaml: string): readonly string[] {
  const lines = yaml.split('\n');
  return lines.map((_, index) => {
    const fragments = maskSourceLine(lines, index);
    expect(fragments.map(({ source }) => source).join('')).toBe(lines[index]);
    return fragments.map((fragment) => fragment.shown).join('');
  });
}

describe('a line of a config in a code frame', () => {
  test.each([
    ['a plain line stays', '  - url: https://ci.acme.example/github', '  - url: https://ci.acme.example/github'],
    ['a list of events stays', 'events: [push, "pull_request"]', 'events: [push, "pull_request"]'],
    ['a variable stays', 'secret: ${CI_HOOK_SECRET}', 'secret: ${CI_HOOK_SECRET}'],
    ['an unknown key keeps its name', 'colour: red', 'colour: ***'],
    ['a misspelled key that is harmless keeps its value', 'organisation: acme', 'organisation: acme'],
    ['comments are left out', 'events: [push] # hunter2', 'events: [push]'],
    [
      'user info, tokens, query values and fragments of a URL are hidden',
      'url: https://me:pw@ci.acme.example/a/kq3v8w1zYpX5mN7c9A/x?token=abc&x=${X}#f',
      'url: https://***@ci.acme.example/a/***/x?token=***&x=${X}#***',
    ],
    [
      'a token that is a name in the query of a URL is hidden, with its padding',
      'url: https://ci.acme.example/x?aB3dE5gH7jK9mN1pQ3sT=1&c2VjcmV0LXRva2VuLXZhbHVlMTI=',
      'url: https://ci.acme.example/x?***&***',
    ],
    [
      'the path of a chat service is hidden',
      'url: https://hooks.slack.com/services/T1/B2/c3',
      'url: https://hooks.slack.com/services/***/***/***',
    ],
  ])('%s', (_, line, expected) => {
    expect(showLines(line)).toEqual([expected]);
  });

  test.each([
    `secret: ${canary}`,
    `previous_secret: "${canary}"`,
    `username: '${canary}'`,
    `password: ${canary} # ours`,
    `secrte: ${canary}`,
    `usr: ${canary}`,
    `"secret": ${canary}`,
    `- { url: "https://a.example/", secret: ${canary}, events: [push] }`,
    `- { url: https://a.example/, secret: "a, ${canary}: b" }`,
    `- { url: https://a.example/, secret: a, ${canary}: b }`,
    `secret: { url: ${canary} }`,
    `secret: [ ${canary} ]`,
    `secret:\n  ${canary}`,
    `secret:\n${canary}`,
    `secret:\n  - ${canary}`,
    `secret:\n- ${canary}`,
    `secret: |\n  url: ${canary}`,
    `secret: "a\n  events: ${canary}"`,
    `secret: "a\nevents: ${canary}"`,
    `secret: a ${canary}: b`,
    `- { url: https://a.example/, secret:\n   ${canary} }`,
    `//packages.example/:_authToken=${canary}`,
    canary,
    `? ${canary}`,
    `\tsecret: ${canary}`,
    `url: https://a:${canary}@ci.acme.example/`,
    `url: //a:${canary}@ci.acme.example/`,
    `url: https://ci.acme.example/?t=${canary}`,
  ])('%j shows nothing of what could be a credential', (yaml) => {
    expect(showLines(yaml).join('\n')).not.toContain(canary);
  });
});

describe('a code frame', () => {
  const lines = ['hooks:', '  - url: https://ci.acme.example/github', '    colour: red', '    secret: hunter2'];
  const sources = new Map([['hooks.yml', lines]]);

  test('has the place, the line, carets below what is meant, and what helps', () => {
    const location = { file: 'hooks.yml', line: 3, column: 5 };
    const diagnostic = { severity: 'error', code: 'unknown-key', message: '"colour" is no key.', location } as const;
    expect(renderDiagnostic({ ...diagnostic, hint: 'Leave it out.' }, plainStyle, sources)).toEqual([
      'error[unknown-key]: "colour" is no key.',
      ' --> hooks.yml:3:5',
      '  |',
      '3 |     colour: ***',
      '  |     ^^^^^^',
      '  help: Leave it out.',
    ]);
  });

  test('points at a hidden value without telling its length', () => {
    expect(createCodeFrame({ file: 'hooks.yml', line: 4, column: 13 }, sources)).toEqual({
      gutter: '4',
      source: '    secret: ***',
      carets: '            ^^^',
    });
  });

  test('of a line that is not known is left out', () => {
    expect(createCodeFrame({ file: 'hooks.yml', line: 9, column: 1 }, sources)).toBeUndefined();
    expect(createCodeFrame({ file: 'other.yml', line: 1, column: 1 }, sources)).toBeUndefined();
  });

  test('shows a part of a long line', () => {
    const long = new Map([['a.yml', [`events: [${'push, '.repeat(400)}wrong]`]]]);
    const frame = createCodeFrame({ file: 'a.yml', line: 1, column: 2410 }, long);
    expect(frame?.source.length).toBeLessThan(170);
    expect(frame?.source.slice(frame.carets.indexOf('^'))).toMatch(/^wrong/);
  });

  test('steers no terminal', () => {
    const evil = new Map([['a.yml', ['events: [\u001b[31mpush, \u202epull]']]]);
    expect(createCodeFrame({ file: 'a.yml', line: 1, column: 1 }, evil)?.source).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('the layout', () => {
  test('wraps between words below a hanging indent, and breaks no word', () => {
    expect(wrap('    events   push, pull_request, release', 13, { width: 24 })).toEqual([
      '    events   push,',
      '             pull_request,',
      '             release',
    ]);
    expect(wrap(`a ${'x'.repeat(40)}`, 2, { width: 20 })).toEqual(['a', `  ${'x'.repeat(40)}`]);
    expect(wrap('as long as it is', 2, { width: undefined })).toEqual(['as long as it is']);
  });

  test('counts wide characters twice and colors not at all', () => {
    expect(measureWidth('ab')).toBe(2);
    expect(measureWidth('鍵🪝')).toBe(4);
    expect(measureWidth('\u001b[31mab\u001b[39m')).toBe(2);
  });

  test('breaks one column of a table that is too wide, and cuts no cell', () => {
    const rows = [
      ['HOOK', 'ID'],
      ['https://ci.acme.example/a/long/path/to/a/receiver', '480000001'],
    ] as const;
    expect(formatTable(rows, { width: 40, flexible: 0 })).toEqual([
      'HOOK                           ID',
      'https://ci.acme.example/a/     480000001',
      'long/path/to/a/receiver',
    ]);
  });

  test.each([20, 40, 80])('hostile names run no command and steer no terminal at %i columns', (width) => {
    for (const report of Object.values(situations))
      for (const line of renderLog(report, { hasColors: false, width }))
        expect(line).not.toMatch(/^\s*::|##\[|[\r\n\u001b\u202e\u2066-\u2069]/);
  });

  const named = Object.entries(situations).filter(([name]) => name !== '900 hooks');

  test.each(named)('%s fits a terminal of 80 columns', async (name, report) => {
    const lines = renderLog(report, { hasColors: false, width: 80 });
    const tooLong = lines.filter((line) => measureWidth(line) > 80 && line.trim().includes(' '));
    expect(
      tooLong.filter((line) =>
        line
          .trim()
          .split(' ')
          .every((word) => word.length < 60),
      ),
    ).toEqual([]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../golden/terminal/${name.replaceAll(' ', '-')}.txt`);
  });
});
