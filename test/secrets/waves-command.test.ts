import { expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { startApply } from '../faults/process.ts';
import { startReceiver } from './checking-receiver.ts';

const previous = 'the previous secret, long enough';
const current = 'the current secret, as long as it';

async function runWaves(secrets: readonly string[], wave: string) {
  await using receiver = await startReceiver(secrets);
  const urls = [1, 2, 3].map((id) => `${receiver.url}?hook=${id}`);
  const hooks = urls.map((url, index) => ({
    id: index + 1,
    url,
    events: ['push'],
    content_type: 'json',
    secret: previous,
  }));
  await using emulator = await startEmulator({
    organizations: { acme: { hooks } },
    switches: { loopbackUrls: 'accept' },
  });
  const config = `
organization: acme
defaults: { content_type: json }
hooks:
${urls.map((url) => `  - { url: "${url}", events: [push], secret: "\${HOOK_SECRET}", previous_secret: "\${OLD_SECRET}" }`).join('\n')}
`;
  const { code, text } = await startApply({
    entry: 'cli',
    emulator,
    config,
    environment: { HOOK_SECRET: current, OLD_SECRET: previous },
    flags: ['--wave', wave, '--secret-strategy', 'rotate', '--ping', 'changed', '--ping-timeout', '5'],
  }).ended;
  return {
    code,
    text,
    live: emulator.state.hooks('organization:acme').map(({ config }) => config.secret),
    updates: emulator.requests.filter(({ method }) => method === 'PATCH').length,
  };
}

test('apply --wave rotates all hooks where receivers accept the new secret', async () => {
  const { code, text, live, updates } = await runWaves([current], '2');
  expect(code, text).toBe(0);
  expect(live).toEqual([current, current, current]);
  expect(updates).toBe(3);
});

test('apply --wave stops at the first wave that is refused, and the other hooks get no request', async () => {
  const { code, text, live, updates } = await runWaves([previous], '1');
  expect(code, text).toBe(1);
  expect(text).toContain('Rolled back');
  expect(text.replace(/\s+/g, ' ')).toContain('The wave before was not confirmed');
  expect(live).toEqual([previous, previous, previous]);
  // The first hook's new secret, and its previous one again.
  expect(updates).toBe(2);
});

test.each(['0', '-1', '1.5', 'x'])('apply --wave %s says what a wave is, and writes nothing', async (wave) => {
  const { code, text, updates } = await runWaves([current], wave);
  expect(code).toBe(1);
  expect(text).toContain(`--wave "${wave}" must be a whole number from 1 on.`);
  expect(updates).toBe(0);
});
