import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction } from '../scenarios/bundle.ts';

const token = 'canaryTokenInThePath1';
const oldToken = 'canaryTokenOfTheOldHook9';
const secret = 'canary secret, long enough';
const newConfig = `
organization: acme
unmanaged: delete
defaults: { content_type: json }
hooks:
  - url: https://ci.acme.example/github
    events: [release]
    secret: \${CI_HOOK_SECRET}
  - url: https://new.acme.example/in/\${NEW_TOKEN}
    events: [push]
    secret: \${CI_HOOK_SECRET}
`;

function startAcme(): Promise<Emulator> {
  const createHook = (url: string, more: object = {}) => ({ url, events: ['push'], content_type: 'json', ...more });
  return startEmulator({
    organizations: {
      acme: {
        hooks: [
          createHook('https://ci.acme.example/github'),
          createHook(`https://old.acme.example/services/${oldToken}`, { secret, active: false }),
        ],
      },
    },
  });
}

async function run(emulator: Emulator, inputs: Readonly<Record<string, string>>, folder: string) {
  const finished = await runAction(
    { token: 'admin-token', 'api-url': emulator.url, 'max-wait': '0', ...inputs },
    {
      folder,
      environment: {
        RUNNER_TEMP: folder,
        CI_HOOK_SECRET: secret,
        NEW_TOKEN: token,
        OLD_ACME_EXAMPLE_TOKEN: oldToken,
        OLD_ACME_EXAMPLE_SECRET: secret,
      },
    },
  );
  const read = (name: string) => (finished.outputs[name] ? readFileSync(finished.outputs[name], 'utf8') : '');
  return { ...finished, undo: read('undo-file'), inventory: read('inventory-file') };
}

function listLiveHooks(emulator: Emulator): readonly string[] {
  return emulator.state
    .hooks({ kind: 'organization', owner: 'acme' })
    .map(({ config, events, active }) => `${config.url} ${events} ${active} ${config.secret ?? ''}`)
    .sort();
}

test('an apply leaves a config that brings back what it changed, without a secret or a token', async () => {
  await using emulator = await startAcme();
  using folder = createFolder({ 'hooks.yml': newConfig });
  const before = listLiveHooks(emulator);
  const applied = await run(emulator, { mode: 'apply', config: 'hooks.yml' }, folder.path);
  expect([applied.code, applied.outputs.applied]).toEqual([0, '3']);
  expect(applied.undo).not.toContain('canary');
  expect(applied.undo).toContain('url: https://old.acme.example/services/${OLD_ACME_EXAMPLE_TOKEN}');
  expect(applied.undo).toContain('secret: ${OLD_ACME_EXAMPLE_SECRET}');
  expect(applied.undo).toContain('nobody can read its former secret back');
  expect(applied.undo).toContain('unmanaged: report');
  expect(applied.undo).toMatch(
    /url: https:\/\/new\.acme\.example\/in\/\$\{NEW_TOKEN\}\n {4}id: \d+\n {4}state: absent/,
  );
  const undone = await run(emulator, { mode: 'apply', config: 'hookherd-undo.yml' }, folder.path);
  expect([undone.code, undone.outputs['failure-reason']]).toEqual([0, '']);
  expect(listLiveHooks(emulator)).toEqual(before);
});

test('the undo of an apply that failed half way holds what was done alone', async () => {
  await using emulator = await startAcme();
  using folder = createFolder({ 'hooks.yml': newConfig });
  emulator.faults.add({ kind: 'status', status: 422, method: 'POST', path: '/orgs/acme/hooks' });
  const applied = await run(emulator, { mode: 'apply', config: 'hooks.yml' }, folder.path);
  expect([applied.code, applied.outputs['failure-reason']]).toEqual([1, 'partial-apply']);
  expect(applied.undo).not.toContain('new.acme.example');
  expect(applied.undo).toContain('old.acme.example');
});

test.each([
  ['an apply that changes nothing', { mode: 'apply', config: 'nothing.yml' }],
  ['an apply that is refused', { mode: 'apply', config: 'hooks.yml', 'max-deletions': '0' }],
  ['a dry run', { mode: 'dry-run', config: 'hooks.yml' }],
])('there is no undo file after %s', async (_, inputs) => {
  await using emulator = await startAcme();
  using folder = createFolder({ 'hooks.yml': newConfig, 'nothing.yml': 'organization: acme\nhooks: []\n' });
  const finished = await run(emulator, inputs, folder.path);
  expect(finished.outputs['undo-file']).toBe('');
});

test('mode inventory leaves a page, and the same as JSON beside it', async () => {
  await using emulator = await startAcme();
  using folder = createFolder({ 'hooks.yml': newConfig });
  const taken = await run(emulator, { mode: 'inventory', config: 'hooks.yml' }, folder.path);
  expect([taken.code, taken.outputs['inventory-file']]).toEqual([0, join(folder.path, 'hookherd-inventory.html')]);
  expect(taken.inventory).toContain('<!doctype html>');
  expect(taken.inventory).not.toContain('canary');
  const json = JSON.parse(readFileSync(join(folder.path, 'hookherd-inventory.json'), 'utf8'));
  expect(json.targets).toHaveLength(1);
});

test('the log of mode inventory has the worst destinations of a fleet, not thousands', async () => {
  const hooks = Array.from({ length: 40 }, (_, index) => ({ url: `https://host-${index}.example/`, events: ['push'] }));
  await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
  using folder = createFolder({ 'hooks.yml': 'organization: acme\nhooks: []\n' });
  const { stdout } = await run(emulator, { mode: 'inventory', config: 'hooks.yml' }, folder.path);
  expect(stdout.match(/^host-\d+\.example /gm)).toHaveLength(25);
  expect(stdout).toContain('15 more hosts on the page.');
});
