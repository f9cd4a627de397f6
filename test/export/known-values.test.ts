import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportUrl } from '../../src/export/export-url.ts';
import { VariableNames } from '../../src/export/variables.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import { parseLiveUrl } from '../../src/model/url.ts';

/** The template for a live URL, where the run knows the values, and the URL that the template makes. */
function exportTemplate(text: string, values: Readonly<Record<string, string>>) {
  const known = Object.entries(values).map(([name, value]) => new Sensitive(value, `\${${name}}`));
  const names = new VariableNames([], known);
  const template = exportUrl(parseLiveUrl(text, known), names);
  const byName = new Map(names.variables.map(({ name, value }) => [name, value?.reveal() ?? '']));
  const filled = template.replace(/\$\$|\$\{(\w+)\}/g, (whole, name) =>
    whole === '$$' ? '$' : (byName.get(name) ?? '?'),
  );
  return { template, filled };
}

describe('a value that came from a variable, in an exported URL', () => {
  test.each([
    {
      url: 'https://a.example/in/short/words/out',
      values: { NAME: 'short/words' },
      template: 'https://a.example/in/${NAME}/out',
    },
    { url: 'https://a.example/team-blue/x', values: { NAME: 'blue' }, template: 'https://a.example/team-${NAME}/x' },
    { url: 'https://a.example/ab/cab', values: { NAME: 'ab' }, template: 'https://a.example/${NAME}/cab' },
    {
      url: 'https://a.example/?channel=prod&x=1',
      values: { NAME: 'prod' },
      template: 'https://a.example/?channel=${NAME}&x=1',
    },
    {
      url: 'https://a.example/?k=preprod',
      values: { NAME: 'prod' },
      template: 'https://a.example/?k=${A_EXAMPLE_TOKEN}',
    },
    { url: 'https://a.example/hook?to=me', values: { WHOLE: 'https://a.example/hook?to=me' }, template: '${WHOLE}' },
    {
      url: 'https://a.example/hook?to=me&more=1',
      values: { WHOLE: 'https://a.example/hook?to=me' },
      template: 'https://a.example/${A_EXAMPLE_TOKEN}',
    },
    { url: 'https://a.example/a%62c/d', values: { NAME: 'abc/d' }, template: 'https://a.example/${A_EXAMPLE_TOKEN}' },
    { url: 'https://a.example/plain/path', values: { NAME: 'other' }, template: 'https://a.example/plain/path' },
  ])('$url: $template', ({ url, values, template }) => {
    const { template: found, filled } = exportTemplate(url, values);
    expect(found).toBe(template);
    expect(filled).toBe(url);
  });

  test('whatever it is, the template makes the URL again and does not show it', () => {
    const part = fc.stringMatching(/^[a-z0-9$._-]{1,12}$/).filter((text) => !/^\.{1,2}$/.test(text));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), part, part, (segments, query, value) => {
        const url = `https://a.example/${[...segments, value].join('/')}?q=${query}&r=${value}`;
        const { template, filled } = exportTemplate(url, { NAME: value });
        expect(filled).toBe(url);
        if (value.length >= 4) expect(template.replaceAll('$$', '$')).not.toContain(value);
      }),
    );
  });
});
