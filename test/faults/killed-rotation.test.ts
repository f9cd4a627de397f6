import { describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { selectCases } from '../long.ts';
import { startReceiver } from '../secrets/checking-receiver.ts';
import { type FinishedApply, startApply, waitForRequest } from './process.ts';

const previous = 'the previous secret, long enough';
const current = 'the current secret, as long as it';

/** What the receiver accepts while a secret is being rotated, and how many requests a run then makes at least. */
const receivers = [
  { accepts: 'the previous secret', secrets: [previous], requests: 13 },
  { accepts: 'the current secret', secrets: [current], requests: 8 },
  { accepts: 'both', secrets: [previous, current], requests: 8 },
  { accepts: 'neither', secrets: ['a third secret, also long enough'], requests: 13 },
] as const;

const cases = receivers.flatMap((receiver) =>
  Array.from({ length: receiver.requests }, (_, index) => ({ ...receiver, number: index + 1 })),
);

describe('a rotation with proof that is killed', () => {
  // Each case runs two processes: without HOOKHERD_LONG fewer than elsewhere.
  test.each(selectCases(selectCases(cases)))(
    'after request $number, with a receiver that accepts $accepts, ends with a secret that it accepts or a red run that says which is live',
    async ({ secrets, number }) => {
      await using receiver = await startReceiver(secrets);
      await using emulator = await startGitHub(receiver.url);
      await emulator.deliverEvent(7, 'push', {});
      emulator.faults.add({ nth: number, kind: 'delay', effect: 'after', milliseconds: 60_000 });
      const killed = run(emulator, receiver.url);
      await waitForRequest(emulator, number, killed.child);
      killed.signal('SIGKILL');
      expect((await killed.ended).signal).toBe('SIGKILL');
      emulator.faults.clear();
      await emulator.idle();
      const next = await run(emulator, receiver.url).ended;
      await expectProof(emulator, next);
    },
  );
});

function startGitHub(url: string): Promise<Emulator> {
  const hook = { id: 7, url, events: ['push'], content_type: 'json', secret: previous };
  return startEmulator({ organizations: { acme: { hooks: [hook] } }, switches: { loopbackUrls: 'accept' } });
}

function run(emulator: Emulator, url: string): ReturnType<typeof startApply> {
  const config = `
organization: acme
defaults: { content_type: json }
hooks:
  - url: ${url}
    events: [push]
    secret: \${HOOK_SECRET}
    previous_secret: \${OLD_SECRET}
`;
  return startApply({
    entry: 'cli',
    emulator,
    config,
    environment: { HOOK_SECRET: current, OLD_SECRET: previous },
    flags: ['--ping', 'changed', '--secret-strategy', 'verify', '--ping-timeout', '5'],
  });
}

/** The receiver itself checks the signature of one more delivery. */
async function expectProof(emulator: Emulator, { code, text }: FinishedApply): Promise<void> {
  const { statusCode } = await emulator.deliverEvent(7, 'push', {});
  if (code === 0) {
    expect(statusCode, text).toBe(200);
    return;
  }
  expect(code).toBe(1);
  const live = emulator.state.hook(7)?.config.secret;
  const words = text.replace(/\s+/g, ' ');
  if (live === previous) expect(words).toMatch(/The previous secret \(\$\{OLD_SECRET\}\) was written back and is live/);
  else expect(words).toMatch(/The new secret \(\$\{HOOK_SECRET\}\).* is live/);
}
