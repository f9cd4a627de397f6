import { describe, expect, test } from 'vitest';
import type { FlatReport } from '../render/flat-report.ts';
import { createEmulatedTarget, type EmulatedTarget, type StartState, secrets } from './emulated-target.ts';
import { type FaultName, faultNames } from './faults.ts';

// Every request of a rotation with proof, struck by every fault: what a run says of the live secret is true, and the run after it ends
// with the new secret where the receiver accepts it, and with the previous one, and red, where the receiver refuses every ping.

const url = 'https://rotated.example/';
const current = secrets.SECRET_A;
const previous = secrets.SECRET_B;

function startWith(statusCode: number): StartState {
  return {
    config: {
      defaults: { content_type: 'json' },
      hooks: [{ url, events: ['push'], secret: '${SECRET_A}', previous_secret: '${SECRET_B}' }],
    },
    live: [{ url, events: ['push'], content_type: 'json', secret: previous }],
    inputs: { 'secret-strategy': 'verify', ping: 'changed' },
    switches: { remoteStatusCode: statusCode },
  };
}

function getSecret({ github, target }: EmulatedTarget): string | undefined {
  return github.state.hooks(target)[0]?.config.secret;
}

/** Holds what the outcome says of the secret against what GitHub has stored. */
function expectTrueSecret({ outcomes = [] }: FlatReport, at: EmulatedTarget): void {
  const stored = getSecret(at);
  expect([current, previous]).toContain(stored);
  for (const { status, message, partly } of outcomes) {
    if (status === 'done') expect(stored, message).toBe(current);
    if (message.startsWith('Rolled back')) expect(stored, message).toBe(previous);
    if (message.endsWith('The new secret (${SECRET_A}) is live.')) expect(stored, message).toBe(current);
    if (status === 'skipped' || (status === 'failed' && !partly)) expect(stored, message).toBe(previous);
  }
}

describe.each([
  { receiver: 'accepts', statusCode: 200, live: current, reason: undefined },
  { receiver: 'refuses', statusCode: 401, live: previous, reason: 'ping-failed' },
])('a rotation whose receiver $receiver every ping', ({ statusCode, live, reason }) => {
  test.each(faultNames)('ends in two runs whatever request meets: %s', async (fault) => {
    const clean = createEmulatedTarget(startWith(statusCode));
    expect((await clean.run('apply')).failureReason).toBe(reason);
    expect(getSecret(clean)).toBe(live);
    for (const times of [1, 6]) {
      for (let number = 0; number < clean.github.seen.length; number += 1) {
        const struck = createEmulatedTarget(startWith(statusCode));
        struck.github.setFaults(
          new Map(Array.from({ length: times }, (_, index): [number, FaultName] => [number + index, fault])),
        );
        expectTrueSecret(await struck.run('apply'), struck);
        struck.github.setFaults(new Map());
        const next = await struck.run('apply');
        expectTrueSecret(next, struck);
        const at = `${fault} x ${times} at request ${number}: ${JSON.stringify(struck.github.seen.at(number))}`;
        expect([getSecret(struck), next.failureReason], at).toEqual([live, reason]);
      }
    }
  });
});
