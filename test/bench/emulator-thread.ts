import { parentPort, workerData } from 'node:worker_threads';
import { startEmulator } from '../../src/emulator/emulator.ts';

// The emulator on a thread of its own, so that its work is no part of what is measured; asked for, it tells the requests since the last time.
const emulator = await startEmulator(workerData);
let sent = 0;
parentPort?.on('message', () => {
  parentPort?.postMessage(emulator.requests.slice(sent).map(({ method, path }) => `${method} ${path}`));
  sent = emulator.requests.length;
});
parentPort?.postMessage(emulator.url);
