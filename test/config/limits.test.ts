import { describe, expect, test } from 'vitest';
import { readPolicyFile } from '../../src/config/read-config.ts';
import { compileHostGlob, compileNameGlob, compileUrlGlob } from '../../src/model/glob.ts';
import { checkTexts, createDocument, createSource, formatShort } from './sources.ts';

function isQuick(act: () => void, milliseconds = 3000): boolean {
  const start = performance.now();
  act();
  return performance.now() - start < milliseconds;
}

describe('globs', () => {
  test('a pattern of 333 double stars matches 50,000 characters in linear time', () => {
    const text = `${'a'.repeat(50_000)}b`;
    const pattern = `${'**a'.repeat(333)}`;
    expect(isQuick(() => expect(compileNameGlob(pattern)(text)).toBe(false))).toBe(true);
    expect(compileNameGlob(`${pattern}**`)(text)).toBe(true);
  });

  test('a pattern of 333 single stars and one double star matches 10,000 characters in linear time', () => {
    const pattern = `**${'a*'.repeat(333)}c`;
    expect(isQuick(() => expect(compileNameGlob(pattern)('a'.repeat(10_000))).toBe(false))).toBe(true);
  });

  test('100 patterns that look everywhere are matched with 250 URLs in seconds', () => {
    const globs = Array.from({ length: 100 }, (_, index) =>
      compileUrlGlob(`https://**${'a**'.repeat(300)}${index}x**`),
    );
    const urls = Array.from({ length: 250 }, (_, index) => `https://ci.acme.example/${'a'.repeat(300)}/${index}`);
    expect(isQuick(() => expect(urls.some((url) => globs.some((glob) => glob(url)))).toBe(false))).toBe(true);
  });

  test.each([1000, 1001, 40_000])('%i ignore patterns', (count) => {
    const patterns = Array.from({ length: count }, (_, index) => `  - http://${index}.a/**`);
    const { short, text } = checkTexts(`ignore:\n${patterns.join('\n')}\n${createDocument()}`);
    if (count <= 1000) return expect(short).toEqual([]);
    expect(short).toEqual(['hooks.yml:1002:5 error too-many-globs']);
    expect(text).toBe(
      `The list ignore has ${count} globs; it may have at most 1,000. Write fewer globs that fit more, with * and **.`,
    );
  });

  test('ignore patterns of several documents count together', () => {
    const createIgnoring = (from: number) =>
      `organization: acme\nhooks: []\nignore:\n${Array.from({ length: 600 }, (_, index) => `  - https://${from + index}.example/**\n`).join('')}`;
    expect(checkTexts(createIgnoring(0), createIgnoring(300)).short).toEqual([]);
    expect(checkTexts(createIgnoring(0), createIgnoring(600)).short).toEqual(['hooks.yml:404:5 error too-many-globs']);
  });

  test('a glob has at most 1,000 characters', () => {
    const createGlob = (length: number) => `https://a.example/`.padEnd(length, 'x');
    expect(checkTexts(`ignore: ["${createGlob(1000)}"]\n${createDocument()}`).short).toEqual([]);
    const { short, text } = checkTexts(`ignore: ["${createGlob(1001)}"]\n${createDocument()}`);
    expect(short).toEqual(['hooks.yml:1:10 error invalid-glob']);
    expect(text).toContain('A glob of ignore has 1001 characters; it may have at most 1,000.');
  });

  test('a list of 1,200 repositories that are written out is no list of globs', () => {
    const names = Array.from({ length: 1200 }, (_, index) => `acme/r${index}`);
    expect(checkTexts(`repository: [${names.join(', ')}]\n${createDocument()}`).short).toEqual([]);
    const globs = names.map((name) => `"${name}*"`);
    expect(checkTexts(`repository: [${globs.join(', ')}]\n${createDocument()}`).short).toEqual([
      expect.stringContaining('error too-many-globs'),
    ]);
  });

  test('the limits hold for each list of globs', () => {
    const repeatEntry = (entry: (index: number) => string) => Array.from({ length: 1001 }, (_, index) => entry(index));
    expect(
      checkTexts(`policy: {allowed_hosts: [${repeatEntry((index) => `h${index}.example`).join(', ')}]}\nhooks: []\n`)
        .short,
    ).toEqual([expect.stringContaining('error too-many-globs')]);
    expect(
      checkTexts(`organization: [${repeatEntry((index) => `"o${index}*"`).join(', ')}]\nhooks: []\n`).short,
    ).toEqual([expect.stringContaining('error too-many-globs')]);
    expect(checkTexts(`repository: acme/${'x*'.repeat(600)}\nhooks: []\n`).short).toEqual([
      'hooks.yml:1:13 error invalid-glob',
    ]);
    const policyFile = `allowed_targets: [${repeatEntry((index) => `o${index}`).join(', ')}]\n`;
    expect(readPolicyFile(createSource(policyFile, 'policy.yml')).diagnostics.map(formatShort)).toEqual([
      expect.stringContaining('error too-many-globs'),
    ]);
  });

  test('a host with an empty label does not pass *.ok.example', () => {
    for (const host of ['.ok.example', '.ok.example:8080', 'a..ok.example', '..ok.example']) {
      expect(compileHostGlob('*.ok.example')(host)).toBe(false);
      expect(compileHostGlob('**.ok.example')(host)).toBe(false);
    }
    expect(compileHostGlob('*.ok.example')('a.ok.example')).toBe(true);
  });
});

describe('YAML', () => {
  test('100,000 documents are refused without reading them', () => {
    const text = `hooks: []\n---\n`.repeat(100_000).slice(0, 1_048_576);
    expect(
      isQuick(() => {
        const { short, text: message } = checkTexts(text);
        expect(short).toEqual(['hooks.yml:2000:1 error too-many-documents']);
        expect(message).toBe('The file has more than 1,000 YAML documents. Split the config into several files.');
      }, 1500),
    ).toBe(true);
  });

  test('1,000 documents are read', () => {
    const texts = Array.from({ length: 1000 }, (_, index) => `organization: acme-${index}\n${createDocument()}`);
    expect(checkTexts(texts.join('---\n')).short).toEqual([]);
  });

  test('the limits of nodes and aliases are those of the file and not of each document', () => {
    const list = `ignore: [${Array.from({ length: 900 }, (_, index) => `http://${index}.a/`).join(', ')}]`;
    const nodes = Array.from({ length: 30 }, (_, index) => `organization: a${index}\nhooks: []\n${list}\n`);
    expect(checkTexts(nodes.join('---\n')).short).toEqual([]);
    expect(checkTexts([...nodes, ...nodes.slice(0, 26)].join('---\n')).short[0]).toContain('too-many-nodes');
    const createAliases = (index: number) => `organization: &o a${index}\nhooks: []\nignore: [${'*o, '.repeat(60)}]\n`;
    expect(checkTexts(`${createAliases(1)}---\n${createAliases(2)}`).short).toContainEqual(
      expect.stringContaining('too-many-aliases'),
    );
  });

  test('a byte order mark in front of --- hides no document', () => {
    const text = `organization: acme\n${createDocument()}`;
    expect(checkTexts(`\uFEFF${text}`).short).toEqual([]);
    expect(checkTexts(`\uFEFF\uFEFF${text}`).short).toEqual(['hooks.yml:1:1 error control-character']);
    const { short, text: message } = checkTexts(`${text}\uFEFF---\n${text}`);
    expect(short).toEqual(['hooks.yml:6:1 error control-character']);
    expect(message).toContain('U+FEFF');
  });
});

describe('what stands in a file is quoted only from the line that is wrong', () => {
  test.each([
    ['an .npmrc', '//registry.example/:_authToken=npm_s3cr3t\nregistry=https://registry.example/\n'],
    ['a line of text', 'ghp_s3cr3t'],
    ['a list', '- ghp_s3cr3t\n- x\n'],
  ])('%s in place of a config is not quoted', (_, text) => {
    const { short, text: message } = checkTexts(text);
    expect(short).toEqual(['hooks.yml:1:1 error invalid-value']);
    expect(message).not.toContain('s3cr3t');
  });

  test('a value over several lines is not quoted', () => {
    const { text } = checkTexts('hooks: none\n  of these\n  ghp_s3cr3t\n');
    expect(text).toContain('hooks must be a list of hooks, not a string of several lines.');
    expect(text).not.toContain('s3cr3t');
  });
});

test.each(['acme/..', 'acme/.', '"!acme/.."'])('the repository %s is refused and crashes nothing', (name) => {
  expect(checkTexts(`repository: ${name}\n${createDocument()}`).short).toEqual(['hooks.yml:1:13 error invalid-value']);
});

test.each(['\u2800', '\u3164', '\u115f', '\u034f', '\u200b', '\ufe00'])(
  'a URL with the invisible letter %j is refused',
  (letter) => {
    expect(checkTexts(createDocument().replace('/x', `/x${letter}`)).short).toEqual([
      'hooks.yml:2:10 error invalid-url',
    ]);
  },
);
