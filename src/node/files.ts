import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { compareText } from '../hooks/compare.ts';
import type { Files } from '../run/ports.ts';

/** Files below the working directory, by path or by glob. */
export const systemFiles: Files = {
  matching: async (pattern) => (/[*?]/.test(pattern) ? await globbed(pattern) : await existing(pattern)),
  read: (path) => readFile(path),
  write: async (path, text) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
};

async function existing(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? [path] : [];
}

/** Matches of `*` and `?` within a path segment and `**` over any number of them; sorted; nothing below node_modules or .git. */
async function globbed(pattern: string): Promise<readonly string[]> {
  const segments = pattern.split('/');
  const fixed = segments.findIndex((segment) => /[*?]/.test(segment));
  const root = segments.slice(0, fixed).join('/');
  const expression = new RegExp(`^${segments.map(segmentExpression).join('/').replaceAll('**/', '(?:[^/]+/)*')}$`);
  const base = root === '' ? (pattern.startsWith('/') ? '/' : '.') : root;
  const found: string[] = [];
  for await (const path of filesBelow(base)) {
    const named = root === '' && base === '.' ? path.slice(2) : path;
    if (expression.test(named)) found.push(named);
  }
  return found.sort(compareText);
}

function segmentExpression(segment: string): string {
  if (segment === '**') return '**';
  return segment
    .split(/(\*+|\?)/)
    .map((piece) =>
      piece.startsWith('*') ? '[^/]*' : piece === '?' ? '[^/]' : piece.replace(/[\\^$.|+(){}[\]]/g, '\\$&'),
    )
    .join('');
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = folder === '/' ? `/${entry.name}` : `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}
