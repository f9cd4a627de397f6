import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pages } from './pages.ts';

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('emulator'))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');

const quoted = [...(pages['docs/troubleshooting.md'] ?? '').matchAll(/^### "(.+?)"/gm)].map(([, text]) => text ?? '');

test('messages are quoted', () => {
  expect(quoted.length).toBeGreaterThan(8);
});

test.each(quoted)('the tool says: %s', (text) => {
  expect(source).toContain(text);
});
