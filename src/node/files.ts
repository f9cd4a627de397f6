import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { compareText } from '../model/compare.ts';
import { Failure, formatSystemError } from '../model/failure.ts';
import type { Files } from '../run/ports.ts';

export interface FilesOptions {
  /** Only files inside the folder are read, and no link inside it leads a file that is written out of it. */
  readonly confined?: boolean;
}

/** A config may have 1 MiB; of a longer file one byte more is enough to see that it is too long. */
const longestConfig = 2 ** 20 + 1;

/** Files by path or by glob, relative to a folder. Names come back as they were asked for. */
export function createFiles(folder: string, options: FilesOptions = {}): Files {
  return {
    matching: async (pattern) =>
      /[*?]/.test(pattern) ? await findFiles(folder, pattern) : listExisting(folder, pattern),
    read: async (path, longest = longestConfig) => readRegularFile(folder, path, { ...options, longest }),
    write: async (path, text) => replaceFile(folder, path, { text, ...options }),
    writePrivate: async (path, text) => replaceFile(folder, path, { text, mode: 0o600, ...options }),
  };
}

function readRegularFile(
  folder: string,
  path: string,
  { confined = false, longest }: FilesOptions & { readonly longest: number },
): Uint8Array {
  try {
    const absolute = realpathSync(resolve(folder, path));
    if (confined && !isInside(realpathSync(folder), absolute)) throw new Error('it is outside the workspace');
    return readRegular(absolute, longest);
  } catch (cause) {
    const hint = confined
      ? 'Give the path of a regular file inside the workspace that this job may read.'
      : 'Give the path of a regular file that the user who runs this may read.';
    throw new Failure('config-invalid', `The file ${path} cannot be read (${formatSystemError(cause)}).`, {
      hint,
      cause,
    });
  }
}

const longestChunk = 2 ** 16;

/** Never waits: a FIFO or a device is opened without blocking, and refused. */
function readRegular(path: string, longest: number): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw new Error('it is a folder');
    if (!stats.isFile()) throw new Error('it is not a regular file');
    const chunks: Uint8Array[] = [];
    for (let length = 0, read = -1; read !== 0 && length < longest; length += read) {
      const chunk = new Uint8Array(Math.min(longestChunk, longest - length));
      read = readSync(file, chunk);
      chunks.push(chunk.subarray(0, read));
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

interface Replacement extends FilesOptions {
  readonly text: string | Iterable<string>;
  readonly mode?: number;
}

/**
 * Writes a file beside the path and renames it into place, so that a link or a FIFO which stands there is replaced and never written
 * through, and no half-written file is ever seen.
 */
async function replaceFile(
  folder: string,
  path: string,
  { text, mode = 0o666, confined = false }: Replacement,
): Promise<void> {
  const absolute = resolve(folder, path);
  const parent = dirname(absolute);
  await makeFolder(parent);
  if (confined && isInside(resolve(folder), absolute) && !isInside(realpathSync(folder), realpathSync(parent)))
    throw new Error('a link in it leads out of the workspace');
  const stats = lstatSync(absolute, { throwIfNoEntry: false });
  // Replacing /dev/null or /dev/stdout would break it for everybody.
  if (stats !== undefined && !stats.isFile() && !isInside(resolve(folder), absolute))
    throw new Error('it is not a regular file');
  const temporary = join(parent, `.${basename(absolute).slice(0, 100)}-${randomBytes(6).toString('hex')}`);
  try {
    await writeFile(temporary, text, { flag: 'wx', mode });
    await rename(temporary, absolute);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
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
  return getStats(path)?.isDirectory() === true;
}

function listExisting(folder: string, path: string): readonly string[] {
  return getStats(resolve(folder, path)) === undefined ? [] : [path];
}

function getStats(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Files as `compileFileGlob` matches them; sorted; nothing below node_modules or .git. */
async function findFiles(folder: string, pattern: string): Promise<readonly string[]> {
  const found = await glob(pattern.replaceAll(/[[\](){}!+@|]/g, '\\$&'), {
    cwd: folder,
    absolute: isAbsolute(pattern),
    dot: true,
    ignore: ['**/node_modules/**', '**/.git/**'],
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return found.sort(compareText);
}
