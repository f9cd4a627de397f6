import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startEmulator } from '../src/emulator/emulator.ts';
import { pageScript, pageStyle } from '../src/render/html/page.generated.ts';
import { createFolder, dist, runAction, runCli } from './scenarios/bundle.ts';

// Raising a number is a decision: say in the commit what it buys.
const mostBytes = { cli: 2_900_000, action: 2_900_000 };
const hooks = 'defaults: { content_type: json }\nhooks: [{ url: https://ci.acme.example/github, events: [push] }]\n';
const token = 'ghp_budgets';

test.each(['cli', 'action'] as const)('the bundle of %s stays within its bytes', (name) => {
  expect(statSync(join(dist, name, 'index.js')).size).toBeLessThanOrEqual(mostBytes[name]);
});

test.each([
  ['validate', [], 0],
  ['plan', [], 1],
  ['drift', [], 1],
  // The create, and the list read back.
  ['apply', ['--yes'], 3],
] as const)('%s on the command line sends no request more than it needs', async (command, flags, requests) => {
  await using emulator = await startEmulator({ organizations: { acme: { hooks: [] } } });
  using folder = createFolder({ 'hooks.yml': `organization: acme\n${hooks}` });
  const environment = { HOOKHERD_TOKEN: token, GITHUB_API_URL: emulator.url };
  await runCli([command, '--config', 'hooks.yml', ...flags], { folder: folder.path, environment });
  expect(emulator.requests.length).toBeLessThanOrEqual(requests);
});

test('a dry run of the Action over ten organizations reads ten lists', async () => {
  const names = Array.from({ length: 10 }, (_, index) => `acme-${index}`);
  const organizations = Object.fromEntries(names.map((name) => [name, { hooks: [] }]));
  await using emulator = await startEmulator({ organizations });
  using folder = createFolder({ 'hooks.yml': `organization: [${names.join()}]\n${hooks}` });
  await runAction({ config: 'hooks.yml', token, 'api-url': emulator.url }, { folder: folder.path });
  expect(emulator.requests.map(({ path }) => path.split('?')[0]).sort()).toEqual(
    names.map((name) => `/orgs/${name}/hooks`),
  );
});

test('the code of the inventory page stays small, styles included', () => {
  expect(Buffer.byteLength(pageScript + pageStyle)).toBeLessThan(40 * 1024);
});
