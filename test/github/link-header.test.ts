import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLinkHeader } from '../../src/github/client/link-header.ts';

const page2 = 'https://api.github.com/organizations/1/hooks?page=2';

test.each([
  ['as GitHub writes it', `<${page2}>; rel="next"`],
  ['spaces around the equals sign', `<${page2}>; rel = "next"`],
  ['a relation in upper case', `<${page2}>; rel="NEXT"`],
  ['a parameter in upper case', `<${page2}>; REL="next"`],
  ['a comma in quotes', `<${page2}>; title="a, b"; rel="next"`],
  ['a semicolon and a quote in quotes', `<${page2}>; title="a\\"; rel=last"; rel="next"`],
  ['another parameter first', `<${page2}>; p1=3; rel="next"`],
  ['an extended parameter first', `<${page2}>; title*=UTF-8''a%20b; rel="next"`],
  ['a parameter without a value', `<${page2}>; crossorigin; rel="next"`],
  ['no quotes', `<${page2}>; rel=next`],
  ['a second rel, which does not count', `<${page2}>; rel="next"; rel="last"`],
  ['no space, and a semicolon at the end', `<${page2}>;rel="next";`],
  ['empty elements', `, <${page2}>; rel="next" ,,`],
])('a link to the next page is read: %s', (_, header) => {
  expect(parseLinkHeader(header)).toEqual([{ address: page2, relations: ['next'] }]);
});

test('one link can have several relations', () => {
  expect(parseLinkHeader(`<${page2}>; rel="next last"`)).toEqual([{ address: page2, relations: ['next', 'last'] }]);
});

test.each(['', ' ', ',', ' , ,'])('a header without links is none: %j', (header) => {
  expect(parseLinkHeader(header)).toEqual([]);
});

test.each([
  ['no end of the address', `<${page2}; rel="next"`],
  ['no end of the first address', `<${page2}; rel="next", <${page2}>; rel="last"`],
  ['an address without brackets', `${page2}; rel="next"`],
  ['a word', 'garbage'],
  ['a word after a link', `<${page2}>; rel="next", garbage`],
  ['a word before the parameters', `<${page2}> garbage; rel="next"`],
  ['no comma between links', `<${page2}>; rel="last" <${page2}>; rel="next"`],
  ['no end of the quotes', `<${page2}>; rel="next`],
  ['no semicolon', `<${page2}> rel="next"`],
  ['no equals sign', `<${page2}>; rel "next"`],
  ['no value', `<${page2}>; rel=`],
  ['no relation', `<${page2}>; rel=""`],
  ['no rel', `<${page2}>; title="next"`],
  ['no parameters', `<${page2}>`],
])('a header that cannot be read is told from one without links: %s', (_, header) => {
  expect(parseLinkHeader(header)).toBeUndefined();
});

const space = fc.stringMatching(/^[ \t]{0,3}$/);
const token = fc.stringMatching(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,8}$/);
const quotedText = fc.stringMatching(/^[ -~]{0,12}$/).map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`);

/** The parts of one text, with any legal white space between them. */
function joinSpaced(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts.flatMap((part) => [part, space])).map((texts) => texts.join(''));
}

function formatInAnyCase(text: string): fc.Arbitrary<string> {
  return fc.mixedCase(fc.constant(text));
}

const otherParameter = fc.oneof(
  token.filter((name) => name.toLowerCase() !== 'rel'),
  joinSpaced(
    token.filter((name) => name.toLowerCase() !== 'rel'),
    fc.constant('='),
    fc.oneof(token, quotedText),
  ),
);

function formatRel(relations: readonly string[]): fc.Arbitrary<string> {
  const quotedValue = formatInAnyCase(relations.join(' ')).map((text) => `"${text}"`);
  const value = relations.length === 1 ? fc.oneof(quotedValue, formatInAnyCase(relations[0] ?? '')) : quotedValue;
  return joinSpaced(formatInAnyCase('rel'), fc.constant('='), value);
}

const link = fc.record({
  address: fc.webUrl({ withQueryParameters: true, withFragments: true }).filter((url) => !/[<>]/.test(url)),
  relations: fc.array(fc.constantFrom('next', 'prev', 'last', 'first', 'https://a.example/rel,x;y'), {
    minLength: 1,
    maxLength: 3,
  }),
});

/** A link, and one of its legal spellings. */
const spelledLink = link.chain(({ address, relations }) => {
  const isToken = relations.every((relation) => /^\w+$/.test(relation));
  const rel = formatRel(relations).filter((text) => isToken || text.includes('"'));
  return fc
    .tuple(fc.array(otherParameter, { maxLength: 3 }), rel, fc.array(otherParameter, { maxLength: 3 }), space, space)
    .map(([before, own, after, left, right]) => ({
      link: { address, relations },
      text: [`<${address}>`, ...before, own, ...after].join(`${left};${right}`),
    }));
});

test('any list of links in any legal spelling parses to what it says', () => {
  const separator = joinSpaced(fc.constantFrom(',', ', ,', ',,'));
  const list = fc.array(fc.tuple(spelledLink, separator), { maxLength: 5 });
  fc.assert(
    fc.property(list, (entries) => {
      const header = entries.map(([{ text }, comma]) => `${text}${comma}`).join('');
      expect(parseLinkHeader(header)).toEqual(entries.map(([spelled]) => spelled.link));
    }),
  );
});

test('no text takes long to be refused', () => {
  for (const part of ['; a', ' ;\t', '; a="b', '<', ',', ' ', '; a=b ', '<a>; rel=next,']) {
    const began = performance.now();
    parseLinkHeader(`<a>${part.repeat(16_384 / part.length)}?`);
    expect(performance.now() - began).toBeLessThan(1000);
  }
});
