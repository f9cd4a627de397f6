/**
 * Makes `docs/images` from golden files: each page in light and dark at 800 pixels, and tells its height. For development only: it needs
 * Debian's chromium and pngquant, and is no part of `npm run generate`. With names of golden files it makes pictures of those in build/pictures.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { marked } from 'marked';
import { chromium } from 'playwright-core';
import { renderInventoryPage } from '../src/render/html/inventory-page.ts';
import { createFleet } from '../test/inventory/fleet.ts';

const root = join(import.meta.dirname, '..');
const style = readFileSync(join(root, 'scripts/pictures/page.css'), 'utf8');

/** Picture in docs/images and the golden file that it is made from. */
const pictures: readonly (readonly [name: string, golden: string])[] = [
  ['comment', 'pull-request.md'],
  ['summary', '30-organizations.md'],
  ['drift-issue', 'drift-issue.md'],
  ['terminal', 'terminal/pull-request.txt'],
];

const asked = process.argv.slice(2);
const jobs =
  asked.length === 0
    ? pictures.map(([name, golden]) => ({ golden, target: join(root, 'docs/images', name) }))
    : asked.map((golden) => ({ golden, target: join(root, 'build/pictures', basename(golden).replace(/\.\w+$/, '')) }));
mkdirSync(join(root, 'build/pictures'), { recursive: true });
mkdirSync(join(root, 'docs/images'), { recursive: true });

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const { golden, target } of jobs) {
  const text = readFileSync(join(root, 'test/golden', golden), 'utf8');
  const html = golden.endsWith('.txt') ? renderTerminal(text) : renderMarkdown(text);
  for (const scheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width: 800, height: 100 }, colorScheme: scheme });
    await page.setContent(`<!doctype html><style>${style}</style><main>${html}</main>`);
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.screenshot({ path: `${target}-${scheme}.png`, fullPage: true });
    convertToPalette(`${target}-${scheme}.png`);
    console.log(`${golden} ${scheme}: ${height} px high`);
    await page.close();
  }
}
if (asked.length === 0) await renderInventory();
await browser.close();

/** The first screen of the inventory page over a fleet that is the same each time. */
async function renderInventory(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 820 }, colorScheme });
    await page.setContent([...renderInventoryPage(createFleet(30, 8))].join(''));
    const path = join(root, 'docs/images', `inventory-${colorScheme}.png`);
    await page.screenshot({ path });
    convertToPalette(path);
    await page.close();
  }
}

/** A palette in place of true color: a third of the size, and no difference to the eye. */
function convertToPalette(path: string): void {
  execFileSync('pngquant', ['--force', '--strip', '--speed', '1', '--output', path, '128', path]);
}

/** Markdown as GitHub shows it; marked knows no alerts. */
function renderMarkdown(text: string): string {
  return marked
    .parse(text, { gfm: true, async: false })
    .replaceAll(/<blockquote>\s*<p>\[!(\w)(\w+)\]/g, (_, first: string, rest: string) => {
      return `<blockquote><p class="alert">${first}${rest.toLowerCase()}</p><p>`;
    });
}

/** The lines of a terminal with the colors that their signs have there. */
function renderTerminal(text: string): string {
  const classes: Readonly<Record<string, string>> = { '+': 'create', '~': 'update', '!': 'deactivate', '-': 'delete' };
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const escaped = line.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`);
      const sign = index === 0 ? 'bold' : /^[+~!-] /.test(line) ? (classes[line.charAt(0)] ?? '') : '';
      return sign === '' ? escaped : `<span class="${sign}">${escaped}</span>`;
    });
  return `<pre><span>$ hookherd plan</span>\n${lines.join('\n')}</pre>`;
}
