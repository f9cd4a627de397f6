import type { Progress } from '../run/ports.ts';

/** Below this the heap stays small by itself. */
const manyTargets = 100;

/**
 * Passes progress on and, in a run over many targets, has the engine collect garbage early rather than let the heap grow. A run over a
 * thousand organizations then needs about 180 MB instead of 300 MB, and the time that it costs is less than that of waiting for GitHub.
 * Not before the first target was read: once a flag is set, the engine no longer takes Node's modules from its cache, and loading those
 * of HTTP would take as long as starting Node.
 */
export function sparingMemory(tell: (progress: Progress) => void): (progress: Progress) => void {
  let isSparing = false;
  return (progress) => {
    if (progress.kind === 'targets-read' && progress.total > manyTargets && !isSparing) {
      isSparing = true;
      void import('node:v8').then(({ setFlagsFromString }) => setFlagsFromString('--optimize-for-size'));
    }
    tell(progress);
  };
}
