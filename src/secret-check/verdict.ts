import type { SecretVerdict } from '../model/secret-verdict.ts';
import { type Calibration, isProof } from './calibration.ts';
import type { Evidence } from './evidence.ts';
import type { Freshness } from './freshness.ts';

/** One delivery of a hook, with what it says. */
export interface Witness {
  readonly evidence: Evidence;
  readonly freshness: Freshness;
}

/**
 * The verdict on one secret from its hook's deliveries, newest first. A delivery from before the hook's last change says nothing of the
 * secret that is live now, and one from the same second only confirms.
 */
export function verdict(witnesses: readonly Witness[], calibrated: Calibration): SecretVerdict {
  let isUnequal = false;
  for (const { evidence, freshness } of witnesses) {
    if (freshness === 'stale') continue;
    if (evidence.kind === 'equal') return 'confirmed';
    if (evidence.kind === 'unreadable') continue;
    if (freshness === 'fresh' && evidence.kind === 'unsigned') return 'no-secret';
    if (freshness === 'fresh' && isProof(evidence, calibrated)) return 'differs';
    isUnequal = true;
  }
  return isUnequal ? 'not-confirmed' : 'no-delivery';
}
