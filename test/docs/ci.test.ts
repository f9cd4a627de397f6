import { expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { runAction } from '../scenarios/bundle.ts';

// What the jobs `action` and `must-fail` of .github/workflows/ci.yml expect.

test('the config that CI applies creates two hooks, and then nothing differs', async () => {
  await using emulator = await startEmulator({ anyOrganization: true });
  const run = (mode: string, more: Readonly<Record<string, string>> = {}) =>
    runAction(
      { mode, config: 'test/docs/ci.yml', token: 'any', 'api-url': emulator.url, comment: 'never', ...more },
      { folder: process.cwd(), environment: { CI_HOOK_SECRET: 'a secret for the emulator only' } },
    );
  const plan = await run('dry-run');
  expect([plan.code, plan.outputs.creates]).toEqual([0, '2']);
  const applied = await run('apply', { 'expect-digest': plan.outputs.digest ?? '' });
  expect([applied.code, applied.outputs.applied]).toEqual([0, '2']);
  const settled = await run('dry-run', { 'fail-on-changes': 'true' });
  expect([settled.code, settled.outputs.unchanged, settled.outputs['has-changes']]).toEqual([0, '2', 'false']);
});

test('the config that CI must refuse makes the run red and says why', async () => {
  const run = await runAction({ mode: 'validate', config: 'test/docs/ci-bad.yml' }, { folder: process.cwd() });
  expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'config-invalid']);
});
