import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

// @actions/github reads the environment while it is imported, so this stands before it in the order of imports.

// A broken event file throws there, a missing one prints, and a FIFO never ends: one that cannot be read is as good as none.
if (!isReadableEvent(process.env.GITHUB_EVENT_PATH ?? '')) delete process.env.GITHUB_EVENT_PATH;

// So does the address of a proxy that is none. One that leads nowhere is explained with the first request that needs it, and no other
// way is taken in its place.
for (const name of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'])
  if (!isUsableProxy(process.env[name] ?? '')) process.env[name] = 'http://unusable-proxy.invalid';

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

function isUsableProxy(address: string): boolean {
  if (address === '') return true;
  const url = address.includes('://') ? address : `http://${address}`;
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
