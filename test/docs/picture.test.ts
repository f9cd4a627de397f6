import { expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { folderWith, runCli } from '../scenarios/bundle.ts';
import { blocks, pages } from './pages.ts';

const readme = pages['README.md'] ?? '';

test('the plan in the README is what the config in the README gives', async () => {
  const [picture = ''] = blocks(readme, '');
  const config = blocks(readme, 'yaml').find((block) => block.includes('hooks:')) ?? '';
  const hooks = [
    { url: 'https://ci.acme.example/github', events: ['push'], secret: 'set by hand, long ago' },
    { url: 'https://gone.example/hook', events: ['push'] },
    { url: 'https://hooks.slack.com/services/T00000000/B00000000/kq3v8w1zYpX5mN7cTr2Hs9Lb', events: ['release'] },
  ].map((hook) => ({ ...hook, content_type: 'json' }));
  await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
  using folder = folderWith({ '.github/hookherd.yml': config });
  const { code, stdout } = await runCli(['plan', '--api-url', emulator.url], {
    folder: folder.path,
    environment: {
      HOOKHERD_TOKEN: 'any',
      CI_HOOK_SECRET: 'b1946ac92492d2347c6235b4d2611184',
      SIEM_HOOK_SECRET: '591785b794601e212b260e25925636fd',
      SIEM_TOKEN: '8f14e45fceea167a5a36dedd4bea2543',
    },
  });
  expect(code).toBe(0);
  expect(stdout.slice(0, picture.length)).toBe(picture);
});
