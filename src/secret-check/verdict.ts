import type { ContentType, SecretVerdict } from '../model/hook.ts';
import type { Freshness } from './candidates.ts';
import type { Peculiarity, SecretEvidence } from './evidence.ts';

/** One delivery of a hook, with what it says. */
export interface DeliveryEvidence {
  readonly evidence: SecretEvidence;
  readonly freshness: Freshness;
  /** Whether the receiver refused it while the secret is being rotated: its signature is then no sign that the rotation is done. */
  readonly isRefused?: boolean;
}

/**
 * The verdict on one secret from its hook's deliveries, newest first. A delivery from before the hook's last change says nothing of the
 * secret that is live now, and one from the same second only confirms.
 */
export function resolveVerdict(deliveries: readonly DeliveryEvidence[], calibration: Calibration): SecretVerdict {
  let isUnequal = false;
  let isRefused = false;
  for (const { evidence, freshness, ...delivery } of deliveries) {
    if (freshness === 'stale') continue;
    if (evidence.kind === 'equal' && delivery.isRefused !== true) return 'confirmed';
    if (evidence.kind === 'equal') isRefused = true;
    if (evidence.kind === 'unreadable' || evidence.kind === 'equal') continue;
    if (freshness === 'fresh' && evidence.kind === 'previous') return 'previous';
    if (freshness === 'fresh' && evidence.kind === 'unsigned') return 'no-secret';
    if (freshness === 'fresh' && isProof(evidence, calibration)) return 'differs';
    isUnequal = true;
  }
  if (isRefused) return 'refused';
  return isUnequal ? 'not-confirmed' : 'no-delivery';
}

/** What a run has proved about GitHub's spelling: for each content type, the peculiarities that a confirmed delivery had. */
type Calibration = ReadonlyMap<ContentType, ReadonlySet<Peculiarity>>;

/** A delivery whose signature equals proves that GitHub's bytes of its content type are reproduced, with all that is peculiar in it. */
export function collectCalibration(all: Iterable<SecretEvidence>): Calibration {
  const proved = new Map<ContentType, ReadonlySet<Peculiarity>>();
  for (const each of all) {
    if (each.kind !== 'equal' && each.kind !== 'previous') continue;
    proved.set(each.contentType, new Set([...(proved.get(each.contentType) ?? []), ...each.peculiarities]));
  }
  return proved;
}

/** Whether an unequal signature proves another secret: its bytes are of a kind that this run is known to reproduce. */
function isProof(unequal: SecretEvidence, calibration: Calibration): boolean {
  if (unequal.kind !== 'unequal') return false;
  const proved = calibration.get(unequal.contentType);
  return proved !== undefined && [...unequal.peculiarities].every((each) => proved.has(each));
}
