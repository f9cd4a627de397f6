import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/read.ts';
import { source } from '../config/sources.ts';
import { blocks, pages } from './pages.ts';

const examples = Object.entries(pages).flatMap(([page, text]) =>
  blocks(text, 'yaml')
    .filter((block) => /^hooks:/m.test(block))
    .map((block, at) => [`${page}, example ${at + 1}`, block] as const),
);

test('there are examples of configs', () => {
  expect(examples.length).toBeGreaterThan(10);
});

test.each(examples)('%s has nothing to be told', (_, block) => {
  const { value, diagnostics } = readConfig([source(block)]);
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  expect(value?.length).toBeGreaterThan(0);
});
