import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from './pages.ts';

/** Links and pictures of a page that stay in this repository. */
function listRelativeLinks(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]+`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '').filter((link) => !/^https?:/.test(link));
}

/** The anchors that GitHub makes of the headings. */
function listAnchors(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading ?? '');
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(Object.keys(pages))('every relative link of %s leads somewhere', (page) => {
  const text = pages[page] ?? '';
  const dead = listRelativeLinks(text).filter((link) => {
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? page : join(dirname(page), decodeURIComponent(path));
    if (!existsSync(file)) return true;
    if (anchor === undefined || statSync(file).isDirectory()) return false;
    return !listAnchors(readFileSync(file, 'utf8')).includes(anchor);
  });
  expect(dead).toEqual([]);
});

test('every page of docs is reached from the table of pages', () => {
  const listed = listRelativeLinks(pages['docs/README.md'] ?? '').map((link) => join('docs', link));
  const others = Object.keys(pages).filter((page) => page.startsWith('docs/') && page !== 'docs/README.md');
  expect(others.filter((page) => !listed.includes(page))).toEqual([]);
});
