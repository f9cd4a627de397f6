import { Failure, type FailureReason } from '../model/failure.ts';
import type { PresentHook } from '../model/hook.ts';
import { formatTargetKey, type Target } from '../model/target.ts';
import { writesSecret } from '../plan/diff/written-secret.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import type { PingResult } from '../render/report.ts';
import { checkSignature, type SecretEvidence } from '../secret-check/evidence.ts';
import { collectCalibration, resolveVerdict } from '../secret-check/verdict.ts';
import { concurrently } from './concurrently.ts';
import type { PlanContext } from './context.ts';
import type { GitHub } from './ports.ts';
import { sentDelivery } from './verifying.ts';

/**
 * The pings of an apply, with what the delivery of each says about the declared secret: it left after the last write, so it was signed
 * with the secret that is live. Under `preserve` only secrets that this run wrote are checked. One request for each ping.
 */
export async function checkedPings(
  { settings, github, plan }: Pick<PlanContext, 'settings' | 'github' | 'plan'>,
  { pings, outcomes }: { readonly pings: readonly PingResult[]; readonly outcomes: readonly Outcome[] },
): Promise<readonly PingResult[]> {
  const declared = declaredHooks(plan, outcomes);
  const written = writtenSecrets(outcomes);
  const checksAll = settings.secretStrategy !== 'preserve';
  const found = await concurrently(pings, settings.concurrency, async (ping) => {
    const hook = declared.get(keyOf(ping.target, ping.hookId));
    if (hook === undefined || !(checksAll || written.has(hook))) return undefined;
    return pingEvidence(github, ping, hook);
  });
  const calibrated = collectCalibration(found.filter((each) => each !== undefined));
  return pings.map((ping, index) => {
    const evidence = found[index];
    if (evidence === undefined) return ping;
    const secret = resolveVerdict([{ evidence, freshness: 'fresh' }], calibrated);
    return secret === 'no-delivery' ? ping : { ...ping, secret };
  });
}

/** A ping that is not signed with the declared secret makes a run red: the receiver refuses every delivery of that hook. */
export function wrongSecretReasons(pings: readonly PingResult[]): readonly FailureReason[] {
  return pings.some(({ secret }) => secret === 'no-secret' || secret === 'differs') ? ['ping-failed'] : [];
}

async function pingEvidence(
  github: GitHub,
  { target, hookId, deliveryId }: PingResult,
  { secret, contentType }: PresentHook,
): Promise<SecretEvidence | undefined> {
  if (deliveryId === undefined || secret.kind !== 'declared' || secret.value === undefined) return undefined;
  try {
    const detail = await github.deliveries('read').one(target, hookId, deliveryId);
    return detail === undefined ? undefined : checkSignature(sentDelivery(detail, { contentType }), secret.value);
  } catch (error) {
    // The ping itself is told; that its secret is not is told by what the summary does not say.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function declaredHooks(plan: Plan, outcomes: readonly Outcome[]): ReadonlyMap<string, PresentHook> {
  const unchanged = plan.targets.flatMap((planned) => {
    if (planned.status === 'failed') return [];
    const { target } = planned.plan;
    return planned.plan.unchanged.map(({ id, desired }) => [keyOf(target, id), desired] as const);
  });
  const changed = outcomes.flatMap(({ target, change, hookId }) =>
    hookId === undefined || !('desired' in change) ? [] : [[keyOf(target, hookId), change.desired] as const],
  );
  return new Map([...unchanged, ...changed]);
}

function writtenSecrets(outcomes: readonly Outcome[]): ReadonlySet<PresentHook> {
  return new Set(
    outcomes.flatMap(({ change }) => ('desired' in change && writesSecret(change) ? [change.desired] : [])),
  );
}

function keyOf(target: Target, hookId: string): string {
  return `${formatTargetKey(target)} ${hookId}`;
}
