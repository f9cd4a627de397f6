import type { DeliveryDetail } from '../deliveries/delivery.ts';
import { isRefusedByReceiver } from '../deliveries/failure-cause.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure, toFailure } from '../model/failure.ts';
import type { ContentType, DesiredTarget, LiveHook, SecretVerdict } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetName, getTraits, type Target } from '../model/target.ts';
import { matchHooks, selectMatching } from '../plan/match/match-hooks.ts';
import type { PingResult } from '../render/report.ts';
import { checkSignature, type SecretEvidence, type SentDelivery } from '../secret-check/evidence.ts';
import {
  collectCalibration,
  type DeliveryEvidence,
  resolveVerdict,
  selectCandidates,
} from '../secret-check/verdict.ts';
import type { ConnectedRun } from './context.ts';
import type { DeliveryApi } from './ports.ts';

/** What the delivery logs of one target say about its declared secrets. */
export interface TargetEvidence {
  /** By live id, newest first. */
  readonly deliveries: ReadonlyMap<string, readonly DeliveryEvidence[]>;
  /** Logs that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

export const noEvidence: TargetEvidence = { deliveries: new Map(), diagnostics: [] };

/**
 * Reads what recent deliveries say about every declared secret of a target: a page of each hook's log and at most two deliveries.
 * A log that cannot be read is a warning: its secret stays unproved.
 */
export async function readSecretEvidence(
  { settings, github }: ConnectedRun,
  desired: DesiredTarget,
  live: readonly LiveHook[],
): Promise<TargetEvidence> {
  const { target } = desired;
  if (!getTraits(target).hasDeliveries) return noEvidence;
  const api = github.deliveries('read');
  const deliveries = new Map<string, readonly DeliveryEvidence[]>();
  const unread: Failure[] = [];
  for (const pair of selectMatching(matchHooks(desired, live), settings.only).pairs) {
    const { secret, previousSecret } = pair.desired;
    if (!pair.live.hasSecret || secret.kind !== 'declared' || secret.value === undefined) continue;
    const secrets = { secret: secret.value, previous: previousSecret?.value };
    const found = await readHookEvidence(api, { target, hook: pair.live, ...secrets }).catch(toFailure);
    if (found instanceof Failure) unread.push(found);
    else deliveries.set(pair.live.id, found);
    // What is not about this one log would happen at the others too.
    if (found instanceof Failure && found.reason !== 'api-error') break;
  }
  return { deliveries, diagnostics: unread.slice(0, 1).map((failure) => createUnreadLogWarning(target, failure)) };
}

interface CheckedHook {
  readonly target: Target;
  readonly hook: LiveHook;
  readonly secret: Sensitive;
  /** The one before, where the config says that it is being rotated. */
  readonly previous: Sensitive | undefined;
}

async function readHookEvidence(
  api: DeliveryApi,
  { target, hook, secret, previous }: CheckedHook,
): Promise<readonly DeliveryEvidence[]> {
  const found: DeliveryEvidence[] = [];
  const { deliveries } = await api.list(target, hook.id, { maxPages: 1 });
  for (const { id, freshness } of selectCandidates(deliveries, hook)) {
    const detail = await api.one(target, hook.id, id);
    if (detail === undefined) continue;
    const evidence = checkSignature(toSentDelivery(detail, hook), secret, previous);
    const isRefused = previous !== undefined && isRefusedByReceiver(detail.delivery);
    found.push({ evidence, freshness, isRefused });
    if (evidence.kind !== 'unequal' && evidence.kind !== 'unreadable' && !isRefused) break;
  }
  return found;
}

/** The verdicts on the hooks of each target, by live id. What one target proved about GitHub's spelling counts for all. */
export function compareSecrets(targets: readonly TargetEvidence[]): readonly ReadonlyMap<string, SecretVerdict>[] {
  const all = targets.flatMap(({ deliveries }) => [...deliveries.values()].flat());
  const calibrated = collectCalibration(all.map(({ evidence }) => evidence));
  return targets.map(
    ({ deliveries }) => new Map([...deliveries].map(([id, found]) => [id, resolveVerdict(found, calibrated)])),
  );
}

/** What the delivery of a ping says about a secret; undefined where the ping was not seen, its delivery cannot be read or there is no secret. */
export async function readPingEvidence(
  { github }: ConnectedRun,
  { target, hookId, deliveryId }: PingResult,
  { contentType, secret }: { readonly contentType: ContentType; readonly secret: Sensitive | undefined },
): Promise<SecretEvidence | undefined> {
  if (deliveryId === undefined || secret === undefined) return undefined;
  const detail = await github.deliveries('read').one(target, hookId, deliveryId).catch(toFailure);
  if (detail === undefined || detail instanceof Failure) return undefined;
  return checkSignature(toSentDelivery(detail, { contentType }), secret);
}

/** What the check of a delivery's signature needs. Its own content type counts; the hook's where the log has lost it. */
function toSentDelivery(
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
