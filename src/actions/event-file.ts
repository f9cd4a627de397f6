import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

// @actions/github reads the event file while it is imported: a broken one throws there, a missing one prints, and a FIFO never ends. So
// this stands before it in the order of imports, and takes a file that it could not read out of the environment.
if (!isReadableEvent(process.env.GITHUB_EVENT_PATH ?? '')) delete process.env.GITHUB_EVENT_PATH;

function isReadableEvent(path: string): boolean {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!fstatSync(file).isFile()) return false;
      const event: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return typeof event === 'object' && event !== null;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
