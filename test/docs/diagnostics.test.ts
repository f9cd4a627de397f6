import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnosticRemedies } from '../../scripts/diagnostic-remedies.ts';
import { diagnosticCodes } from '../../src/model/diagnostic-codes.ts';
import { pages } from './pages.ts';

const codes = Object.keys(diagnosticCodes);

function readSources(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|md|txt)$/.test(path) && !path.includes('generated'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(`${folder}/${path}`, 'utf8')] as const);
}

test('every code of a diagnostic in the source is in the table of codes', () => {
  const found = readSources('src')
    .filter(([path]) => !path.startsWith('emulator/'))
    .flatMap(([, text]) => [...text.matchAll(/\bcode: '([a-z0-9]+(?:-[a-z0-9]+)*)'/g)].map(([, code]) => code ?? ''));
  expect(found.length).toBeGreaterThan(40);
  expect(found.filter((code) => !codes.includes(code))).toEqual([]);
});

test('every code has a meaning and something to do about it, and nothing else has', () => {
  expect(Object.keys(diagnosticRemedies)).toEqual(codes);
  for (const text of [...Object.values(diagnosticCodes), ...Object.values(diagnosticRemedies)])
    expect(text).toMatch(/\S\.$/);
});

test('every code is on the page of diagnostics', () => {
  const page = pages['docs/diagnostics.md'] ?? '';
  expect(codes.filter((code) => !page.includes(`| \`${code}\` `))).toEqual([]);
});

test('every code is used by the source', () => {
  const text = readSources('src')
    .filter(([path]) => path !== 'model/diagnostic-codes.ts')
    .map(([, source]) => source)
    .join('\n');
  const dynamic = /^(empty|literal)-|-with-space$/;
  expect(codes.filter((code) => !text.includes(`'${code}'`) && !dynamic.test(code))).toEqual([]);
});

test('every code is named by a test or by a golden file', () => {
  const text = readSources('test')
    .filter(([path]) => !path.startsWith('docs/') || path === 'docs/codes.test.ts')
    .map(([, source]) => source)
    .join('\n');
  expect(codes.filter((code) => !text.includes(code))).toEqual([]);
});
