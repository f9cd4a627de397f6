import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { EmulatorOptions } from '../../src/emulator/emulator.ts';

/** An emulator on another thread. */
export interface EmulatorThread extends AsyncDisposable {
  readonly url: string;
  /** Method and path of each request since the last time. */
  requests(): Promise<readonly string[]>;
}

export async function startEmulatorThread(options: Omit<EmulatorOptions, 'now'>): Promise<EmulatorThread> {
  const worker = new Worker(new URL('./emulator-thread.ts', import.meta.url), { workerData: options });
  const [url] = await once(worker, 'message');
  return {
    url,
    requests: async () => {
      worker.postMessage('requests');
      const [requests] = await once(worker, 'message');
      return requests;
    },
    [Symbol.asyncDispose]: async () => {
      await worker.terminate();
    },
  };
}
