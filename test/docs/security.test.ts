import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pages } from './pages.ts';

const text = pages['SECURITY.md'] ?? '';
const named = [...text.matchAll(/`(test\/[\w/.-]+\.test\.ts)`: ([^|)\n]+?)(?= \||\))/g)].map(
  ([, file = '', title = '']) => [file, title] as const,
);

test('every line of the threat model names the test that holds it', () => {
  const rows = [...text.matchAll(/^\| (?!they cannot|-+ )(.+) \|$/gm)].map(([, row]) => row ?? '');
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !/ \| `test\/[\w/.-]+\.test\.ts`: .+$/.test(row))).toEqual([]);
});

test.each(named)('%s has the test: %s', (file, title) => {
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(title.trim());
});
