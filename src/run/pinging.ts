import { isDone } from '../apply/write-outcome.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import { getFailureCause, isRefusedByReceiver } from '../deliveries/failure-cause.ts';
import { Failure, type FailureReason } from '../model/failure.ts';
import { getTraits } from '../model/target.ts';
import type { PingResult } from '../render/report.ts';
import { concurrently } from './concurrently.ts';
import type { ConnectedRun } from './context.ts';
import type { PingSubject } from './ping-subjects.ts';
import { polled } from './polling.ts';
import type { DeliveryApi, TriggerAnswer } from './ports.ts';

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
export async function pinged(world: ConnectedRun, subjects: readonly PingSubject[]): Promise<readonly PingResult[]> {
  const results = new Map<PingSubject, PingResult>();
  const sent = await sentPings(world, subjects, results);
  const { ports, settings } = world;
  const { pingTimeoutSeconds: timeoutSeconds } = settings;
  const left = await polled(sent, (open) => judged(world, open, results), { ...ports, timeoutSeconds });
  for (const { subject } of left) {
    const unchecked = { verdict: 'unchecked', message: 'ping-timeout is 0' } as const;
    results.set(subject, resultOf(subject, timeoutSeconds === 0 ? unchecked : { verdict: 'not-seen' }));
  }
  return subjects.flatMap((subject) => results.get(subject) ?? []);
}

/** Why pings make a run red: a receiver refused one, or GitHub did not take one. */
export function pingReasons(pings: readonly PingResult[]): readonly FailureReason[] {
  return pings.some(({ verdict }) => verdict === 'refused' || verdict === 'not-sent') ? ['ping-failed'] : [];
}

async function sentPings(
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
      results.set(subject, resultOf(subject, { verdict: 'not-sent', message: 'The run was cancelled.' }));
      continue;
    }
    const answer = await api.ping(subject.target, subject.hookId);
    if (!isDone(answer)) results.set(subject, resultOf(subject, unsent(answer)));
    else if (hasDeliveries) sent.push({ subject, since: answer.at });
    else results.set(subject, resultOf(subject, { verdict: 'unchecked' }));
  }
  return sent;
}

type Verdict = Omit<PingResult, 'target' | 'hookId' | 'url'>;

function resultOf({ target, hookId, url }: PingSubject, verdict: Verdict): PingResult {
  return { target, hookId, url, ...verdict };
}

function unsent({ explanation }: TriggerAnswer): Verdict {
  return { verdict: 'not-sent', message: explanation };
}

/** Looks once into the log of each hook; gives those whose ping is not there yet. */
async function judged(
  { github, settings }: ConnectedRun,
  open: readonly Awaited[],
  results: Map<PingSubject, PingResult>,
): Promise<readonly Awaited[]> {
  const api = github.deliveries('read');
  const left = await concurrently(open, settings.concurrency, async (awaited) => {
    const delivery = await loggedPing(api, awaited);
    if (delivery === undefined) return [awaited];
    results.set(awaited.subject, resultOf(awaited.subject, verdictOf(delivery)));
    return [];
  });
  return left.flat();
}

async function loggedPing(api: DeliveryApi, { subject, since }: Awaited): Promise<Delivery | undefined> {
  try {
    const { deliveries } = await api.list(subject.target, subject.hookId, { since, maxPages });
    return deliveries.find(({ event, isRedelivery }) => event === 'ping' && !isRedelivery);
  } catch (error) {
    // The next round may read it; a ping is not known to have failed because its log cannot be read.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function verdictOf(delivery: Delivery): Verdict {
  const { statusCode, durationSeconds } = delivery;
  const cause = getFailureCause(delivery);
  const facts = { durationSeconds, deliveryId: delivery.id };
  if (cause === undefined) return { verdict: 'answered', statusCode, ...facts };
  if (cause.kind === 'client-error' || cause.kind === 'server-error')
    return { verdict: 'refused', statusCode, ...facts, isReceiversOwn: isRefusedByReceiver(delivery) };
  // Where no answer came, GitHub makes up a code, which would read like one of the receiver.
  return { verdict: 'refused', ...facts, message: `The receiver ${cause.words}.` };
}
