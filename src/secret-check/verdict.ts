import type { ContentType, SecretVerdict } from '../model/hook.ts';
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
    if (freshness === 'stale' || evidence.kind === 'unreadable') continue;
    if (evidence.kind === 'equal') {
      if (delivery.isRefused !== true) return 'confirmed';
      isRefused = true;
      continue;
    }
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

/** A delivery as the list of the log shows it. */
export interface LoggedDelivery {
  readonly id: string;
  readonly event: string;
  /** Milliseconds since the epoch. */
  readonly deliveredAt: number;
  readonly isRedelivery: boolean;
}

export interface Candidate {
  readonly id: string;
  readonly freshness: Freshness;
}

/**
 * At most two deliveries worth reading, newest first: the newest, and with it the newest ping, which is small and plain. Left out are
 * deliveries from before the hook's last change, and redeliveries, of which nobody knows whether they are signed anew.
 */
export function selectCandidates(
  log: readonly LoggedDelivery[],
  hook: { readonly createdAt: string; readonly updatedAt: string },
): readonly Candidate[] {
  const usable = log
    .filter(({ isRedelivery }) => !isRedelivery)
    .map((delivery) => ({ ...delivery, freshness: getFreshness(delivery.deliveredAt, hook) }))
    .filter((delivery) => delivery.freshness !== 'stale');
  const [newest, ...others] = usable;
  const second = others.find(({ event }) => event === 'ping') ?? others[0];
  return [newest, second].filter((each) => each !== undefined).map(({ id, freshness }) => ({ id, freshness }));
}

/**
 * Whether a delivery left after the last change of its hook, as far as whole seconds show. `unclear`: in the same second.
 * Only what left after the change was signed with the secret that is live now.
 */
export type Freshness = 'fresh' | 'unclear' | 'stale';

/** A hook that was never changed has had one secret all its life. Without a time of change nothing is known. */
export function getFreshness(
  deliveredAt: number,
  hook: { readonly createdAt: string; readonly updatedAt: string },
): Freshness {
  const changed = Date.parse(hook.updatedAt);
  if (Number.isNaN(changed)) return 'unclear';
  const isUnchanged = Date.parse(hook.createdAt) === changed;
  const delivered = Math.floor(deliveredAt / 1000);
  const second = Math.floor(changed / 1000);
  if (delivered < second) return 'stale';
  return delivered > second || isUnchanged ? 'fresh' : 'unclear';
}
