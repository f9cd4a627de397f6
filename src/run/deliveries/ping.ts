import { isDone } from '../../apply/ports.ts';
import type { Delivery } from '../../deliveries/delivery.ts';
import { getFailureCause, isRefusedByReceiver } from '../../deliveries/failure-cause.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { Failure, type FailureReason, toFailure } from '../../model/failure.ts';
import { getTraits, type Target } from '../../model/target.ts';
import type { HookUrl } from '../../model/url.ts';
import type { PingReport, PingResult } from '../../render/report.ts';
import { type ConnectedRun, createDeliveryReport, mapConcurrently, type PlanContext } from '../context.ts';
import { type DeliveryChoices, repeatUntilDone, selectWatchedHooks } from './watched-hooks.ts';

/** Pings the declared hooks, or those that `only` and `hook` name, and reports how their receivers responded. */
export async function pingHooks(context: PlanContext, { hook }: DeliveryChoices): Promise<PingReport> {
  const { hooks, missing } = selectWatchedHooks(context, { all: false, hook });
  const subjects = hooks
    .filter(({ isActive, takesPings }) => isActive && takesPings)
    .map(({ target, id, url }) => ({ target, hookId: id, url, isCreated: false }));
  const pings = await sendPings(context, subjects);
  return createDeliveryReport(
    context,
    { mode: 'ping', pings },
    {
      reasons: listPingReasons(pings),
      diagnostics: [
        ...createNotPingedNotice(hooks.length - subjects.length, 'are switched off or say ping: false'),
        ...createNotPingedNotice(missing.length, 'are not live'),
      ],
    },
  );
}

function createNotPingedNotice(count: number, why: string): readonly Diagnostic[] {
  if (count === 0) return [];
  const message = `Declared hooks that ${why} are not pinged: ${count}.`;
  return [{ severity: 'notice', code: 'not-pinged', message }];
}

/**
 * Why pings make a run red: a receiver refused one, GitHub did not take one, or one is not signed with the declared secret, so that the
 * receiver refuses every delivery of that hook.
 */
export function listPingReasons(pings: readonly PingResult[]): readonly FailureReason[] {
  const isBad = (ping: PingResult) => ping.verdict === 'refused' || ping.verdict === 'not-sent' || hasWrongSecret(ping);
  return pings.some(isBad) ? ['ping-failed'] : [];
}

/** Whether the signature of a ping proves that the declared secret is not the live one. */
export function hasWrongSecret({ secret }: PingResult): boolean {
  return secret === 'no-secret' || secret === 'differs';
}

/** A hook whose ping is of interest. */
export interface PingSubject {
  readonly target: Target;
  readonly hookId: string;
  readonly url: HookUrl;
  /** GitHub pings a hook that it creates by itself. */
  readonly isCreated: boolean;
}

type Verdict = Omit<PingResult, 'target' | 'hookId' | 'url'>;

/** A ping whose delivery may be in the log from a time on. */
interface AwaitedPing {
  readonly subject: PingSubject;
  readonly since: number;
}

/**
 * Pings the hooks one after the other, then looks for the pings in their logs until all were seen or the time is over. One result for
 * each, in their order. A hook that was just created is not pinged: GitHub did it, and that ping is judged.
 */
export async function sendPings(run: ConnectedRun, subjects: readonly PingSubject[]): Promise<readonly PingResult[]> {
  const { settings } = run;
  const verdicts = new Map<PingSubject, Verdict>();
  const awaited: AwaitedPing[] = [];
  for (const subject of subjects) {
    const requested = await requestPing(run, subject);
    if ('verdict' in requested) verdicts.set(subject, requested);
    else awaited.push({ subject, since: requested.since });
  }
  await repeatUntilDone(run, awaited, async (open) => {
    await mapConcurrently(open, settings, async (ping) => {
      const delivery = await findLoggedPing(run, ping);
      if (delivery !== undefined) verdicts.set(ping.subject, toVerdict(delivery));
    });
    return open.filter(({ subject }) => !verdicts.has(subject));
  });
  const unseen: Verdict =
    settings.pingTimeoutSeconds === 0
      ? { verdict: 'unchecked', message: 'ping-timeout is 0' }
      : { verdict: 'not-seen' };
  return subjects.map((subject) => {
    const { target, hookId, url } = subject;
    return { target, hookId, url, ...(verdicts.get(subject) ?? unseen) };
  });
}

/** Asks for one ping: the time from which on its log may show it, or a verdict where there is nothing to wait for. */
async function requestPing(
  { github, ports }: ConnectedRun,
  { target, hookId, isCreated }: PingSubject,
): Promise<Verdict | { readonly since: number }> {
  const { hasDeliveries } = getTraits(target);
  // Whatever ping is in the log of a new hook is the one.
  if (isCreated && hasDeliveries) return { since: 0 };
  if (ports.signal.aborted) return { verdict: 'not-sent', message: 'The run was cancelled.' };
  const response = await github.deliveries('trigger').ping(target, hookId);
  if (!isDone(response)) return { verdict: 'not-sent', message: response.explanation };
  return hasDeliveries ? { since: response.at } : { verdict: 'unchecked' };
}

/** A busy hook may have had this many hundreds of deliveries since the ping. */
const maxPages = 3;

async function findLoggedPing(
  { github }: ConnectedRun,
  { subject: { target, hookId }, since }: AwaitedPing,
): Promise<Delivery | undefined> {
  const log = await github.deliveries('read').list(target, hookId, { since, maxPages }).catch(toFailure);
  // The next round may read it; a ping is not known to have failed because its log cannot be read.
  if (log instanceof Failure) return undefined;
  return log.deliveries.find(({ event, isRedelivery }) => event === 'ping' && !isRedelivery);
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
