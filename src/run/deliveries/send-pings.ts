import { isDone } from '../../apply/write-outcome.ts';
import type { Delivery } from '../../deliveries/delivery.ts';
import { getFailureCause, isRefusedByReceiver } from '../../deliveries/failure-cause.ts';
import { Failure, type FailureReason } from '../../model/failure.ts';
import type { PresentHook } from '../../model/hook.ts';
import { formatTargetKey, getTraits, type Target } from '../../model/target.ts';
import type { HookUrl } from '../../model/url.ts';
import { isSecretWritten } from '../../plan/change-effects.ts';
import type { Outcome, Plan } from '../../plan/plan.ts';
import type { PingResult } from '../../render/report.ts';
import { checkSignature, type SecretEvidence } from '../../secret-check/evidence.ts';
import { collectCalibration, resolveVerdict } from '../../secret-check/verdict.ts';
import type { ConnectedRun, PlanContext } from '../context.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import { toSentDelivery } from '../plan/verify-secrets.ts';
import type { DeliveryApi, GitHub, TriggerResponse } from '../ports.ts';
import { repeatUntilDone } from './repeat-until-done.ts';

/** A ping whose delivery may be in the log from a time on. */
interface Awaited {
  readonly subject: PingSubject;
  readonly since: number;
}

/** A busy hook may have had this many hundreds of deliveries since the ping. */
const maxPages = 3;

/**
 * Pings the hooks one after the other, then looks for the pings in their logs until all were seen or the time is over. One result for
 * each, in their order. A hook that was just created is not pinged: GitHub did it, and that ping is judged.
 */
export async function sendPings(run: ConnectedRun, subjects: readonly PingSubject[]): Promise<readonly PingResult[]> {
  const results = new Map<PingSubject, PingResult>();
  const sent = await requestPings(run, subjects, results);
  const { ports, settings } = run;
  const { pingTimeoutSeconds: timeoutSeconds } = settings;
  const left = await repeatUntilDone(sent, (open) => readPingResults(run, open, results), {
    ...ports,
    timeoutSeconds,
  });
  for (const { subject } of left) {
    const unchecked = { verdict: 'unchecked', message: 'ping-timeout is 0' } as const;
    results.set(subject, createResult(subject, timeoutSeconds === 0 ? unchecked : { verdict: 'not-seen' }));
  }
  return subjects.flatMap((subject) => results.get(subject) ?? []);
}

/** Why pings make a run red: a receiver refused one, or GitHub did not take one. */
export function listPingReasons(pings: readonly PingResult[]): readonly FailureReason[] {
  return pings.some(({ verdict }) => verdict === 'refused' || verdict === 'not-sent') ? ['ping-failed'] : [];
}

async function requestPings(
  { github, ports }: ConnectedRun,
  subjects: readonly PingSubject[],
  results: Map<PingSubject, PingResult>,
): Promise<readonly Awaited[]> {
  if (subjects.length === 0) return [];
  const api = github.deliveries('trigger');
  const sent: Awaited[] = [];
  for (const subject of subjects) {
    const { hasDeliveries } = getTraits(subject.target);
    if (subject.isCreated && hasDeliveries) {
      // Whatever ping is in the log of a new hook is the one.
      sent.push({ subject, since: 0 });
      continue;
    }
    if (ports.signal.aborted) {
      results.set(subject, createResult(subject, { verdict: 'not-sent', message: 'The run was cancelled.' }));
      continue;
    }
    const response = await api.ping(subject.target, subject.hookId);
    if (!isDone(response)) results.set(subject, createResult(subject, toUnsentVerdict(response)));
    else if (hasDeliveries) sent.push({ subject, since: response.at });
    else results.set(subject, createResult(subject, { verdict: 'unchecked' }));
  }
  return sent;
}

type Verdict = Omit<PingResult, 'target' | 'hookId' | 'url'>;

function createResult({ target, hookId, url }: PingSubject, verdict: Verdict): PingResult {
  return { target, hookId, url, ...verdict };
}

function toUnsentVerdict({ explanation }: TriggerResponse): Verdict {
  return { verdict: 'not-sent', message: explanation };
}

/** Looks once into the log of each hook; gives those whose ping is not there yet. */
async function readPingResults(
  { github, settings }: ConnectedRun,
  open: readonly Awaited[],
  results: Map<PingSubject, PingResult>,
): Promise<readonly Awaited[]> {
  const api = github.deliveries('read');
  const left = await mapConcurrently(open, settings.concurrency, async (awaited) => {
    const delivery = await findLoggedPing(api, awaited);
    if (delivery === undefined) return [awaited];
    results.set(awaited.subject, createResult(awaited.subject, toVerdict(delivery)));
    return [];
  });
  return left.flat();
}

async function findLoggedPing(api: DeliveryApi, { subject, since }: Awaited): Promise<Delivery | undefined> {
  try {
    const { deliveries } = await api.list(subject.target, subject.hookId, { since, maxPages });
    return deliveries.find(({ event, isRedelivery }) => event === 'ping' && !isRedelivery);
  } catch (error) {
    // The next round may read it; a ping is not known to have failed because its log cannot be read.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function toVerdict(delivery: Delivery): Verdict {
  const { statusCode, durationSeconds } = delivery;
  const cause = getFailureCause(delivery);
  const facts = { durationSeconds, deliveryId: delivery.id };
  if (cause === undefined) return { verdict: 'answered', statusCode, ...facts };
  if (cause.kind === 'client-error' || cause.kind === 'server-error')
    return { verdict: 'refused', statusCode, ...facts, isReceiversOwn: isRefusedByReceiver(delivery) };
  // Where no response came, GitHub makes up a code, which would read like one of the receiver.
  return { verdict: 'refused', ...facts, message: `The receiver ${cause.words}.` };
}

/**
 * The pings of an apply, with what the delivery of each says about the declared secret: it left after the last write, so it was signed
 * with the secret that is live. Under `preserve` only secrets that this run wrote are checked. One request for each ping.
 */
export async function checkPingSecrets(
  { settings, github, plan }: Pick<PlanContext, 'settings' | 'github' | 'plan'>,
  { pings, outcomes }: { readonly pings: readonly PingResult[]; readonly outcomes: readonly Outcome[] },
): Promise<readonly PingResult[]> {
  const declared = mapDesiredHooks(plan, outcomes);
  const written = listWrittenSecrets(outcomes);
  const checksAll = settings.secretStrategy !== 'preserve';
  const found = await mapConcurrently(pings, settings.concurrency, async (ping) => {
    const hook = declared.get(formatHookKey(ping.target, ping.hookId));
    if (hook === undefined || !(checksAll || written.has(hook))) return undefined;
    return readPingEvidence(github, ping, hook);
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
export function listSecretReasons(pings: readonly PingResult[]): readonly FailureReason[] {
  return pings.some(({ secret }) => secret === 'no-secret' || secret === 'differs') ? ['ping-failed'] : [];
}

async function readPingEvidence(
  github: GitHub,
  { target, hookId, deliveryId }: PingResult,
  { secret, contentType }: PresentHook,
): Promise<SecretEvidence | undefined> {
  if (deliveryId === undefined || secret.kind !== 'declared' || secret.value === undefined) return undefined;
  try {
    const detail = await github.deliveries('read').one(target, hookId, deliveryId);
    return detail === undefined ? undefined : checkSignature(toSentDelivery(detail, { contentType }), secret.value);
  } catch (error) {
    // The ping itself is reported; the summary says nothing of a secret that was not checked.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function mapDesiredHooks(plan: Plan, outcomes: readonly Outcome[]): ReadonlyMap<string, PresentHook> {
  const unchanged = plan.targets.flatMap((planned) => {
    if (planned.status === 'failed') return [];
    const { target } = planned.plan;
    return planned.plan.unchanged.map(({ id, desired }) => [formatHookKey(target, id), desired] as const);
  });
  const changed = outcomes.flatMap(({ target, change, hookId }) =>
    hookId === undefined || !('desired' in change) ? [] : [[formatHookKey(target, hookId), change.desired] as const],
  );
  return new Map([...unchanged, ...changed]);
}

function listWrittenSecrets(outcomes: readonly Outcome[]): ReadonlySet<PresentHook> {
  return new Set(
    outcomes.flatMap(({ change }) => ('desired' in change && isSecretWritten(change) ? [change.desired] : [])),
  );
}

function formatHookKey(target: Target, hookId: string): string {
  return `${formatTargetKey(target)} ${hookId}`;
}

/** A hook whose ping is of interest. */
export interface PingSubject {
  readonly target: Target;
  readonly hookId: string;
  readonly url: HookUrl;
  /** GitHub pings a hook that it creates by itself. */
  readonly isCreated: boolean;
}
