import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction } from '../scenarios/bundle.ts';

const config =
  'organization: acme\nhooks:\n  - url: https://ci.acme.example/github\n    events: [push]\n    content_type: json\n';

async function run(mode: string) {
  const hooks = [{ id: 7, url: 'https://ci.acme.example/github', content_type: 'json' }];
  await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
  await emulator.deliverEvent(7, 'push', {}, { response: { statusCode: 500 } });
  using folder = createFolder({ '.github/hookherd.yml': config });
  using temporary = createFolder({});
  const { outputs } = await runAction(
    { mode, 'api-url': emulator.url, token: 'ghp_full_access' },
    { folder: folder.path, environment: { RUNNER_TEMP: temporary.path } },
  );
  const path = outputs['metrics-file'] ?? '';
  return { path, text: path === '' ? '' : readFileSync(path, 'utf8') };
}

test('the output metrics-file names the figures of a health run, and is empty in other modes', async () => {
  const { text } = await run('health');
  expect(text).toContain(
    'hookherd_failed_deliveries{target="acme",hook="https://ci.acme.example/github",id="7",cause="server-error"} 1\n',
  );
  expect((await run('dry-run')).path).toBe('');
});
