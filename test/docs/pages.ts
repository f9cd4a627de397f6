import { readdirSync, readFileSync } from 'node:fs';

/** Every document for people, by its path. */
export const pages: Readonly<Record<string, string>> = Object.fromEntries(
  ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...listMarkdown('docs')].map((path) => [
    path,
    readFileSync(path, 'utf8'),
  ]),
);

/** The code blocks of a page in one language, in order. */
export function listBlocks(text: string, language: string): readonly string[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , block]) => block ?? '');
}

/** What stands in backticks outside of code blocks. */
export function listCodeSpans(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '');
}

function listMarkdown(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort();
}
