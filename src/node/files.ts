import { readFileSync, type Stats, statSync } from 'node:fs';
import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { compareText } from '../model/compare.ts';
import { Failure } from '../model/failure.ts';
import type { Files } from '../run/ports.ts';

/** Files by path or by glob, relative to a folder. Names come back as they were asked for. */
export function filesIn(folder: string): Files {
  return {
    matching: async (pattern) => (/[*?]/.test(pattern) ? await globbed(folder, pattern) : existing(folder, pattern)),
    read: async (path) => content(folder, path),
    write: async (path, text) => {
      const absolute = resolve(folder, path);
      await makeFolder(dirname(absolute));
      await writeFile(absolute, text);
    },
    writePrivate: async (path, text) => {
      const absolute = resolve(folder, path);
      await makeFolder(dirname(absolute));
      const handle = await open(absolute, 'w', 0o600);
      try {
        // The mode above holds for a new file only.
        await handle.chmod(0o600);
        await handle.writeFile(text);
      } finally {
        await handle.close();
      }
    },
  };
}

/** At once: what Node needs to wait for a disk takes longer to load than a config takes to read. */
function content(folder: string, path: string): Uint8Array {
  try {
    return readFileSync(resolve(folder, path));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    const hint = 'Check that the user who runs this may read it.';
    throw new Failure('config-invalid', `The file ${path} cannot be read${code}.`, { hint, cause });
  }
}

/** Makes a folder and those above it. Node's own recursive mkdir never ends where the system refuses a folder as not found, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  if (isFolder(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch(async (error: unknown) => {
    if (!isFolder(path)) throw error;
  });
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

function existing(folder: string, path: string): readonly string[] {
  return statOf(resolve(folder, path))?.isFile() === true ? [path] : [];
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Matches of `*` and `?` within a path segment and `**` over any number of them; sorted; nothing below node_modules or .git. */
async function globbed(folder: string, pattern: string): Promise<readonly string[]> {
  const segments = pattern.replace(/^\.\//, '').split('/');
  const fixed = segments.findIndex((segment) => /[*?]/.test(segment));
  const base = segments
    .slice(0, fixed)
    .map((segment) => `${segment}/`)
    .join('');
  const expression = new RegExp(`^${segments.map(segmentExpression).join('/').replaceAll('**/', '(?:[^/]+/)*')}$`);
  const found: string[] = [];
  for await (const path of filesBelow(resolve(folder, base === '' ? '.' : base), base))
    if (expression.test(path)) found.push(path);
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

async function* filesBelow(folder: string, prefix: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git')
      yield* filesBelow(resolve(folder, entry.name), `${prefix}${entry.name}/`);
    else if (entry.isFile()) yield `${prefix}${entry.name}`;
  }
}
