import { setTimeout as wait } from 'node:timers/promises';
import { type Receiver, startReceiver } from '../emulator/receiver.ts';

/** Receivers of every temper. */
export interface Receivers extends AsyncDisposable {
  readonly good: Receiver;
  readonly failing: Receiver;
  readonly missing: Receiver;
  readonly slow: Receiver;
  readonly silent: Receiver;
  readonly cutting: Receiver;
  readonly moved: Receiver;
}

export async function startReceivers(): Promise<Receivers> {
  const good = await startReceiver();
  const failing = await startReceiver((response) => response.writeHead(500).end());
  const missing = await startReceiver((response) => response.writeHead(404).end());
  const slow = await startReceiver(async (response) => {
    await wait(300);
    response.end('late');
  });
  const silent = await startReceiver(() => {});
  const cutting = await startReceiver((response) => response.destroy());
  const moved = await startReceiver((response) => response.writeHead(302, { location: '/there' }).end());
  const all = { good, failing, missing, slow, silent, cutting, moved };
  return {
    ...all,
    [Symbol.asyncDispose]: async () => {
      for (const each of Object.values(all)) await each[Symbol.asyncDispose]();
    },
  };
}
