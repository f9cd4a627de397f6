import { expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { startApply, waitForRequest } from './process.ts';

const config = `organization: acme
policy: { require_secret: off }
defaults: { content_type: json }
hooks:
  - { url: "https://first.example/", events: [push, release] }
  - { url: "https://second.example/", events: [push, release] }
`;

test('a run that is cancelled leaves the undo of what it did, and no more', async () => {
  const hooks = ['first', 'second'].map((name, index) => ({
    id: 501 + index,
    url: `https://${name}.example/`,
    events: ['push'],
    content_type: 'json',
  }));
  await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
  // The second write waits long enough for the signal to come before a third request.
  emulator.faults.add({ kind: 'delay', method: 'PATCH', milliseconds: 1500 });
  const run = startApply({ entry: 'action', emulator, config });
  await waitForRequest(emulator, 2, run.child);
  run.signal('SIGTERM');
  const { code, outputs, undo } = await run.ended;
  const changed = emulator.state
    .hooks({ kind: 'organization', owner: 'acme' })
    .filter(({ events }) => events.includes('release'));
  expect([code, outputs['failure-reason'], outputs.applied]).toEqual([1, 'cancelled', '1']);
  expect(changed.map(({ id }) => id)).toEqual([501]);
  expect(undo).toContain('id: 501');
  expect(undo).toContain('events: [push]');
  expect(undo).not.toContain('502');
}, 60_000);
