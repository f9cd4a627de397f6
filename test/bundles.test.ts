import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { isLong } from './long.ts';
import { createFolder, dist, runAction, runCli } from './scenarios/bundle.ts';

const execute = promisify(execFile);
/** The Node of the tests and, where it is another, that of the machine. */
const nodes = [process.execPath, ...findNodeOfMachine()];

describe.each(['action', 'cli'])('dist/%s', (name) => {
  test('is one readable file with its licenses, read as an ES module wherever it lies', () => {
    expect(readdirSync(join(dist, name)).sort()).toEqual(['index.js', 'licenses.txt', 'package.json']);
    expect(JSON.parse(readFileSync(join(dist, name, 'package.json'), 'utf8'))).toEqual({ type: 'module' });
    expect(readBundle(name)).toContain('// CONCATENATED MODULE: ./build/js/src/');
    expect(readBundle(name)).not.toContain(resolve('.'));
  });
});

test('the command line can be started by its path', () => {
  expect(readBundle('cli').startsWith('#!/usr/bin/env node\n')).toBe(true);
  expect(statSync(join(dist, 'cli/index.js')).mode & 0o111).toBe(0o111);
});

test.each(nodes)('the bundles run on %s', async (node) => {
  using folder = createFolder({ 'hooks.yml': 'organization: acme\nhooks: []\n' });
  const run = { folder: folder.path, node };
  expect(await runCli(['validate', '--config', 'hooks.yml'], run)).toMatchObject({ code: 0, stderr: '' });
  expect(await runCli(['demo'], run)).toMatchObject({ code: 0, stderr: '' });
  expect(await runAction({ mode: 'validate', config: 'hooks.yml' }, run)).toMatchObject({ code: 0, stderr: '' });
});

test('a build in another folder and on another Node gives the same bytes, and names the license of every package in it', async () => {
  using folder = createFolder({});
  const roots = [join(folder.path, 'one'), join(folder.path, 'deeper/two')];
  await Promise.all(roots.map(copySource));
  const [first = [], second] = await Promise.all(
    roots.map((root, index) => buildBundles(root, nodes[index] ?? process.execPath)),
  );
  expect(second).toEqual(first);
  for (const { packages, licenses } of first) {
    expect(packages.length).toBeGreaterThan(5);
    expect(packages.filter((name) => !licenses.includes(name))).toEqual([]);
  }
});

function readBundle(name: string): string {
  return readFileSync(join(dist, name, 'index.js'), 'utf8');
}

function findNodeOfMachine(): readonly string[] {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((path) => path !== '' && !path.includes('node_modules'));
  const found = folders
    .map((path) => join(path, 'node'))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  return found === undefined ? [] : [found];
}

/** What the bundles are made from, with the packages that it needs. */
async function copySource(root: string): Promise<void> {
  mkdirSync(root, { recursive: true });
  copyFileSync('package.json', join(root, 'package.json'));
  await execute('tsc', ['-p', 'tsconfig.build.json', '--outDir', join(root, 'build/js')]);
  const files = readdirSync(join(root, 'build/js'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  );
  const imported = files.flatMap((path) => [
    ...readFileSync(join(root, 'build/js', path), 'utf8').matchAll(/from '((?:@[\w-]+\/)?[\w-]+)(?:\/[^']*)?'/g),
  ]);
  // The number of a module depends on where the bundler lies.
  for (const name of new Set(['@vercel/ncc', ...imported.map(([, found = '']) => found)])) copyPackage(root, name);
}

function copyPackage(root: string, name: string): void {
  const [from, to] = [join('node_modules', name), join(root, 'node_modules', name)];
  if (!statSync(from, { throwIfNoEntry: false }) || statSync(to, { throwIfNoEntry: false })) return;
  cpSync(from, to, { recursive: true });
  const { dependencies = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies)) copyPackage(root, dependency);
}

interface Bundle {
  /** SHA-256 of each file, by name. */
  readonly digests: Readonly<Record<string, string>>;
  readonly packages: readonly string[];
  readonly licenses: readonly string[];
}

async function buildBundles(root: string, node: string): Promise<readonly Bundle[]> {
  return Promise.all((isLong ? ['action', 'cli'] : ['action']).map((name) => buildBundle(root, node, name)));
}

/** As `npm run bundle` does it. */
async function buildBundle(root: string, node: string, name: string): Promise<Bundle> {
  const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js';
  const flags = ['--license', 'licenses.txt', '--no-cache', '--quiet', '--stats-out', `${name}.json`];
  await execute(node, [ncc, 'build', `build/js/src/${name}.js`, '--out', name, ...flags], { cwd: root });
  const folder = join(root, name);
  const readText = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const digests = readdirSync(folder).map((file) => [file, createHash('sha256').update(readText(file)).digest('hex')]);
  const stats: BundledModule = JSON.parse(readFileSync(join(root, `${name}.json`), 'utf8'));
  const packages = listModules(stats).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  // Each license stands under the name of its package and a line that names its kind.
  const licenses = [...readText('licenses.txt').matchAll(/^(\S+)\n\S+\n[^\n]/gm)].map(([, found = '']) => found);
  return { digests: Object.fromEntries(digests), packages: [...new Set(packages)], licenses };
}

interface BundledModule {
  readonly name?: string;
  /** Looked at and found to be of no use. */
  readonly orphan?: boolean;
  readonly modules?: readonly BundledModule[];
}

function listModules({ name = '', orphan = false, modules = [] }: BundledModule): readonly string[] {
  return orphan ? [] : [name, ...modules.flatMap(listModules)];
}
