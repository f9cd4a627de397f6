import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine collect garbage early rather than let the heap grow. A run over a thousand organizations then needs about 180 MB instead
 * of 300 MB, and the time that it costs is less than that of waiting for GitHub.
 */
export function preferLittleMemory(): void {
  setFlagsFromString('--optimize-for-size');
}
