import { afterEach, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { acme } from './emulated-target.ts';
import { type StartOptions, startApply, waitForRequest } from './process.ts';

const config = `
organization: acme
defaults: { content_type: json }
hooks:
  - { url: "https://created.example/", events: [push], secret: "\${CI_SECRET}" }
  - { url: "https://plain.example/", events: [release] }
  - { url: "https://both.example/", events: [issues, push] }
  - { url: "https://renamed.example/", events: [push], previous_urls: ["https://old.example/"] }
  - { url: "https://gone.example/", state: absent }
`;

const hooks = [
  { url: 'https://both.example/', content_type: 'form', events: ['push'], secret: 'kept through both' },
  { url: 'https://old.example/', content_type: 'json', events: ['push'], secret: 'kept through the rename' },
  { url: 'https://gone.example/', content_type: 'json' },
];

let emulator: Emulator;

afterEach(async () => {
  await emulator.close();
});

function listStoredHooks(): readonly string[] {
  return emulator.state
    .hooks(acme)
    .map(({ config: { url, content_type, secret }, events }) => JSON.stringify([url, content_type, secret, events]))
    .sort();
}

const declared = [
  ['https://both.example/', 'json', 'kept through both', ['issues', 'push']],
  ['https://created.example/', 'json', 'declared-secret-0a1b2c3d4e5f', ['push']],
  ['https://plain.example/', 'json', undefined, ['release']],
  ['https://renamed.example/', 'json', 'kept through the rename', ['push']],
].map((row) => JSON.stringify(row));

// One to list, two for the update of both parts, one to look at the hook that goes, one each for the rest, one to read back.
const requests = 9;

describe.each(['cli', 'action'] as const)('a process of the %s', (entry) => {
  const run = (): StartOptions => ({ entry, emulator, config });

  test('sends as many requests as the next test kills it at', async () => {
    emulator = await startEmulator({ organizations: { acme: { hooks } } });
    const { code, text } = await startApply(run()).ended;
    expect(code, text).toBe(0);
    expect(emulator.requests).toHaveLength(requests);
    expect(listStoredHooks()).toEqual(declared);
  });

  test.each(Array.from({ length: requests }, (_, index) => index + 1))(
    'that is killed after request %i leaves a state from which the next run finishes',
    async (number) => {
      emulator = await startEmulator({ organizations: { acme: { hooks } } });
      emulator.faults.add({ nth: number, kind: 'delay', effect: 'after', milliseconds: 60_000 });
      const killed = startApply(run());
      await waitForRequest(emulator, number, killed.child);
      killed.signal('SIGKILL');
      expect((await killed.ended).signal).toBe('SIGKILL');
      const next = await startApply(run()).ended;
      expect(next.code, next.text).toBe(0);
      expect(listStoredHooks()).toEqual(declared);
    },
  );
});
