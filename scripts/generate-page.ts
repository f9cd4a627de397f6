/**
 * Makes `src/render/html/page.generated.ts`: the script and the style of the inventory page as texts, with the hashes that its
 * Content-Security-Policy names. tsc checks and emits src/render/html/page, ncc makes it one file.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const page = 'src/render/html/page';
const bundle = 'build/page-bundle';

runTool('tsc', ['-p', page]);
runTool('ncc', ['build', `build/page/${page}/main.js`, '-o', bundle, '--quiet']);
const script = readText(`${bundle}/index.js`);
// ncc renames its own words in our bundles, also those inside this text, which then has another hash: an entry that exports has them.
if (script.includes('__nccwpck')) throw new Error('The entry of the page exports something: nobody imports it.');
const style = readText(`${page}/page.css`);
writeFileSync(
  join(root, 'src/render/html/page.generated.ts'),
  [
    '// Made by scripts/generate-page.ts from src/render/html/page.',
    `export const pageScript = ${JSON.stringify(script)};`,
    `export const pageStyle = ${JSON.stringify(style)};`,
    `export const scriptHash = '${hash(script)}';`,
    `export const styleHash = '${hash(style)}';`,
    '',
  ].join('\n'),
);

function runTool(name: string, args: readonly string[]): void {
  execFileSync(join(root, 'node_modules/.bin', name), args, { cwd: root, stdio: 'inherit' });
}

function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** As a Content-Security-Policy spells it. */
function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
