import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { version } from '../../src/version.ts';
import { pages } from './pages.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const examples = readdirSync('docs/workflows').map((name) => [
  `docs/workflows/${name}`,
  readFileSync(`docs/workflows/${name}`, 'utf8'),
]);

test('package.json, the lock and the tool have one version', () => {
  expect([version, lock.version, lock.packages[''].version]).toEqual(Array(3).fill(manifest.version));
});

test('the changelog has this version, first of the released ones', () => {
  const [, first] = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## \[(.+?)\]/gm)].map(([, name]) => name);
  expect(first).toBe(version);
});

test('every example uses this version of the Action, and the README installs it', () => {
  const texts = Object.fromEntries([...Object.entries(pages), ...examples]);
  const used = Object.entries(texts).flatMap(([page, text]) =>
    [...String(text).matchAll(/uses: hookherd\/hookherd\S*@(\S+)/g)].map(([, tag]) => [page, tag]),
  );
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter(([, tag]) => tag !== `v${version}`)).toEqual([]);
  expect(pages['README.md']).toContain(`./hookherd-${version}.tgz`);
});
