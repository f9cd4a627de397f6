import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compileFileGlob } from '../../src/actions/stale-config.ts';
import { Failure } from '../../src/model/failure.ts';
import { createFiles } from '../../src/node/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'hookherd-files-'));
for (const path of [
  'a.yml',
  'hooks/b.yml',
  'hooks/c.yaml',
  'hooks/deep/d.yml',
  'hooks/e+(1).yml',
  'node_modules/n.yml',
  '.hidden/h.txt',
  '.git/g.txt',
  'odd/[x].txt',
  'odd/{y,b}.txt',
  'odd/!z.txt',
]) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), path);
}
afterAll(() => rmSync(folder, { recursive: true }));
const files = createFiles(folder);

test.each([
  ['a.yml', ['a.yml']],
  ['missing.yml', []],
  ['hooks', ['hooks']],
  ['*.yml', ['a.yml']],
  ['./*.yml', ['a.yml']],
  ['hooks/*.yml', ['hooks/b.yml', 'hooks/e+(1).yml']],
  ['hooks/**/*.yml', ['hooks/b.yml', 'hooks/deep/d.yml', 'hooks/e+(1).yml']],
  ['**/*.yml', ['a.yml', 'hooks/b.yml', 'hooks/deep/d.yml', 'hooks/e+(1).yml']],
  ['hooks/?.y*ml', ['hooks/b.yml', 'hooks/c.yaml']],
  ['nowhere/*.yml', []],
])('%s names %j', async (pattern, expected) => {
  expect(await files.matching(pattern)).toEqual(expected);
});

test('files are found where the check of a stale config would find them on a branch', async () => {
  const all = await files.matching('**/*');
  for (const pattern of [
    '*.yml',
    '**/*.yml',
    'hooks/*',
    'hooks/?.yml',
    'odd/[*].txt',
    'odd/{*}.txt',
    'odd/!*.txt',
    '.*/*',
  ])
    expect(await files.matching(pattern), pattern).toEqual(all.filter(compileFileGlob(pattern)));
});

test('an absolute glob names absolute paths', async () => {
  expect(await createFiles('/').matching(`${folder}/hooks/*.yaml`)).toEqual([`${folder}/hooks/c.yaml`]);
});

test('a file that may not be read is a failure in words and no fault of ours', async () => {
  const refused = await files.read('hooks').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Failure);
  expect(refused).toMatchObject({
    reason: 'config-invalid',
    message: 'The file hooks cannot be read (it is a folder).',
  });
});

test('a file is written with the folders above it', async () => {
  await files.write('out/deep/plan.json', '{}');
  expect(Buffer.from(await files.read('out/deep/plan.json')).toString()).toBe('{}');
});

test('a file is written below folders that are made for it', async () => {
  await files.write('new/folders/plan.json', '{}');
  expect(new TextDecoder().decode(await files.read('new/folders/plan.json'))).toBe('{}');
});

test.runIf(process.platform === 'linux')('a place that takes no folders is an error and no hang', async () => {
  await expect(files.write('/proc/none/plan.json', '{}')).rejects.toThrow(/ENOENT/);
});
