import type { Emulator } from '../../src/emulator/emulator.ts';
import { createClient } from '../../src/github/client/client.ts';
import { createHookApi } from '../../src/github/hook-api.ts';
import { systemClock } from '../../src/node/process.ts';
import { desiredTarget } from '../plan/arbitraries.ts';

/** The hooks of an emulated GHES, which has no limits: only the pacing of writes is left out. */
export function connectHookApi({ url }: Emulator) {
  return createHookApi(
    createClient({
      apiBase: `${url}/api/v3`,
      token: () => 'admin-token',
      access: 'write',
      apiVersion: '2022-11-28',
      clock: systemClock,
      random: Math.random,
      maxWaitSeconds: 0,
      shards: 1,
      known: [],
    }),
  );
}

/** Targets that any token can have, with values for all of their secrets. */
export const target = desiredTarget.filter(
  ({ hooks, target: { kind } }) =>
    kind === 'organization' &&
    hooks.every(
      (hook) => hook.state === 'absent' || hook.secret.kind !== 'declared' || hook.secret.value !== undefined,
    ),
);
