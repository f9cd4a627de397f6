import type { DeliveryDetail } from '../../deliveries/delivery.ts';
import { isRefusedByReceiver } from '../../deliveries/failure-cause.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { Failure } from '../../model/failure.ts';
import type { DesiredTarget, LiveHook, SecretVerdict } from '../../model/hook.ts';
import type { Sensitive } from '../../model/sensitive.ts';
import { formatTargetKey, formatTargetName, getTraits, type Target } from '../../model/target.ts';
import { matchHooks, selectMatching } from '../../plan/match/match-hooks.ts';
import { checkSignature, type SentDelivery } from '../../secret-check/evidence.ts';
import {
  collectCalibration,
  type DeliveryEvidence,
  resolveVerdict,
  selectCandidates,
} from '../../secret-check/verdict.ts';
import type { DeliveryApi } from '../ports.ts';

/** What the delivery logs of one target say about its declared secrets. */
export interface SecretEvidence {
  readonly target: Target;
  /** By live id. */
  readonly witnesses: ReadonlyMap<string, readonly DeliveryEvidence[]>;
  /** Logs that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads what recent deliveries say about every declared secret of a target: a page of each hook's log and at most two deliveries.
 * A log that cannot be read is a warning: its secret stays unproved.
 */
export async function readSecretEvidence(
  { desired, live, only }: { desired: DesiredTarget; live: readonly LiveHook[]; only: readonly string[] },
  api: DeliveryApi,
): Promise<SecretEvidence> {
  const { target } = desired;
  const witnesses = new Map<string, readonly DeliveryEvidence[]>();
  const unread: Failure[] = [];
  for (const checkableHook of listCheckableHooks({ desired, live, only })) {
    const { hook } = checkableHook;
    const found = await readWitnesses({ target, ...checkableHook }, api);
    if (found instanceof Failure) unread.push(found);
    else witnesses.set(hook.id, found);
    if (found instanceof Failure && found.reason !== 'api-error') break;
  }
  return {
    target,
    witnesses,
    diagnostics: unread.slice(0, 1).map((failure) => createUnreadLogWarning(target, failure)),
  };
}

/** The verdict on each hook, by target and live id. What one target proved about GitHub's spelling counts for all. */
export function compareSecrets(
  testimonies: readonly SecretEvidence[],
): ReadonlyMap<string, ReadonlyMap<string, SecretVerdict>> {
  const all = testimonies.flatMap(({ witnesses }) => [...witnesses.values()].flat());
  const calibrated = collectCalibration(all.map((witness) => witness.evidence));
  return new Map(
    testimonies.map(({ target, witnesses }) => [
      formatTargetKey(target),
      new Map([...witnesses].map(([id, found]) => [id, resolveVerdict(found, calibrated)])),
    ]),
  );
}

interface CheckableHook {
  readonly hook: LiveHook;
  readonly secret: Sensitive;
  /** The one before, where the config says that it is being rotated. */
  readonly previous: Sensitive | undefined;
}

function listCheckableHooks(input: {
  readonly desired: DesiredTarget;
  readonly live: readonly LiveHook[];
  readonly only: readonly string[];
}): readonly CheckableHook[] {
  const { desired, live, only } = input;
  if (!getTraits(desired.target).hasDeliveries) return [];
  const { pairs } = selectMatching(matchHooks(desired, live), only);
  return pairs.flatMap(({ live: hook, desired: { secret, previousSecret } }) =>
    hook.hasSecret && secret.kind === 'declared' && secret.value !== undefined
      ? [{ hook, secret: secret.value, previous: previousSecret?.value }]
      : [],
  );
}

async function readWitnesses(
  { target, hook, secret, previous }: CheckableHook & { readonly target: Target },
  api: DeliveryApi,
): Promise<readonly DeliveryEvidence[] | Failure> {
  const witnesses: DeliveryEvidence[] = [];
  try {
    const { deliveries } = await api.list(target, hook.id, { maxPages: 1 });
    for (const { id, freshness } of selectCandidates(deliveries, hook)) {
      const detail = await api.one(target, hook.id, id);
      if (detail === undefined) continue;
      const found = checkSignature(toSentDelivery(detail, hook), secret, previous);
      const isRefused = previous !== undefined && isRefusedByReceiver(detail.delivery);
      witnesses.push({ evidence: found, freshness, isRefused });
      if (found.kind !== 'unequal' && found.kind !== 'unreadable' && !isRefused) break;
    }
    return witnesses;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** What the check of a delivery's signature needs. Its own content type counts; the hook's where the log has lost it. */
export function toSentDelivery(
  { headers, mediaType = '', signature, payload }: DeliveryDetail,
  { contentType }: Pick<LiveHook, 'contentType'>,
): SentDelivery {
  const isForm = mediaType === '' ? contentType !== 'json' : /form-urlencoded/i.test(mediaType);
  return { contentType: isForm ? 'form' : 'json', hasHeaders: headers !== undefined, signature, payload };
}

function createUnreadLogWarning(target: Target, { message, hint }: Failure): Diagnostic {
  return {
    severity: 'warning',
    code: 'secrets-not-checked',
    message: `The deliveries of ${formatTargetName(target)} could not all be read, so not every secret could be checked. ${message}`,
    ...(hint === undefined ? {} : { hint }),
  };
}
