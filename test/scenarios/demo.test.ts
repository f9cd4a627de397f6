import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { createFolder, runCli } from './bundle.ts';

test('the demo tells the story in under five seconds, leaves nothing behind and needs no token', {
  retry: 5,
}, async () => {
  using folder = createFolder({});
  const listLeftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('hookherd-demo-'));
  const started = performance.now();
  const { code, stdout, stderr } = await runCli(['demo'], { folder: folder.path });
  expect([code, stderr]).toEqual([0, '']);
  expect(performance.now() - started).toBeLessThan(5000);
  expect(listLeftovers()).toEqual([]);
  expect(readdirSync(folder.path)).toEqual([]);
  for (const words of [
    '$ hookherd plan',
    'Plan: 1 to create, 1 to update, 0 to deactivate, 1 to delete',
    '$ hookherd apply',
    'Applied: 3 of 3',
    'signed, and the signature is right',
    'active        false → true\nexit code 2',
    'Applied: 1 of 1',
    '# Now yours:',
  ])
    expect(stdout).toContain(words);
  expect(stdout).not.toMatch(/notice\[|digest|correct horse/);
  expect(stdout.trim().split('\n').length).toBeLessThanOrEqual(50);
});
