import type { ContentType } from '../model/hook.ts';
import type { Evidence } from './evidence.ts';
import type { Peculiarity } from './peculiarities.ts';

/** What a run has proved about GitHub's spelling: for each content type, the peculiarities that a confirmed delivery had. */
export type Calibration = ReadonlyMap<ContentType, ReadonlySet<Peculiarity>>;

/** A delivery whose signature equals proves that GitHub's bytes of its content type are reproduced, with all that is peculiar in it. */
export function calibration(all: Iterable<Evidence>): Calibration {
  const proved = new Map<ContentType, ReadonlySet<Peculiarity>>();
  for (const each of all) {
    if (each.kind !== 'equal') continue;
    proved.set(each.contentType, new Set([...(proved.get(each.contentType) ?? []), ...each.peculiarities]));
  }
  return proved;
}

/** Whether an unequal signature proves another secret: its bytes are of a kind that this run is known to reproduce. */
export function isProof(unequal: Evidence, calibrated: Calibration): boolean {
  if (unequal.kind !== 'unequal') return false;
  const proved = calibrated.get(unequal.contentType);
  return proved !== undefined && [...unequal.peculiarities].every((each) => proved.has(each));
}
