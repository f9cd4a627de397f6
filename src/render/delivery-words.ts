import type { Delivery } from '../deliveries/delivery.ts';
import { getFailureCause } from '../deliveries/failure-cause.ts';
import { getFailureRate, type Health, type HookHealth } from '../deliveries/health.ts';
import {
  type DeliveryListing,
  type HookArrivals,
  maxAttempts,
  type RedeliveryOutcome,
  type RedeliverySummary,
} from '../deliveries/redelivery.ts';
import type { SecretVerdict } from '../model/hook.ts';
import type { PingResult } from './report.ts';
import { formatCount, formatCounts, formatLength, formatPercent, formatSeconds } from './words.ts';

/** The outcome of redeliveries, in one line: `Redelivered 12: 10 delivered, 2 failed again`. */
export function formatRedeliveryHeading({ outcomes, hooks, isDryRun }: RedeliverySummary): string {
  if (outcomes.length === 0) return `Nothing to redeliver: ${formatCount(hooks, 'delivery log')} read`;
  if (isDryRun) return `Redelivery: ${formatCount(outcomes.length, 'delivery', 'deliveries')} to repeat`;
  const count = (status: RedeliveryOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const asked = count('delivered') + count('failed-again') + count('not-seen');
  const parts = formatCounts([
    [count('delivered'), 'delivered'],
    [count('failed-again'), 'failed again'],
    [count('not-seen'), 'not seen yet'],
    [count('refused'), 'refused by GitHub'],
    [count('skipped'), 'not asked for'],
  ]);
  return `Redelivered ${asked} of ${outcomes.length}: ${parts}`;
}

/** What was left alone, in one line; empty where nothing was. */
export function formatLeftAlone({ plan }: RedeliverySummary): string {
  const parts = formatCounts([
    [plan.healed, 'delivered by a later attempt'],
    [plan.exhausted, `after ${maxAttempts} attempts`],
    [plan.leftOut, 'left out by the choice made'],
    [plan.overLimit, 'beyond max-redeliveries'],
  ]);
  return parts === '' ? '' : `Left alone: ${parts}.`;
}

/** What became of one redelivery: `delivered in 0.21 s`, `failed again: answered 500`. */
export function formatRedelivery({ status, result, message }: RedeliveryOutcome): string {
  switch (status) {
    case 'planned':
      return 'would be redelivered';
    case 'delivered':
      return `delivered${result === undefined ? '' : ` in ${formatSeconds(result.durationSeconds)}`}`;
    case 'failed-again':
      return `failed again${result === undefined ? '' : `: ${formatResult(result)}`}`;
    case 'not-seen':
      return 'asked for, result not seen yet';
    case 'refused':
      return `refused by GitHub: ${message}`;
    case 'skipped':
      return `not asked for: ${message}`;
  }
}

/** `3 of 4 events arrived now, 1 failed again`. */
export function formatArrivals({ events, arrived, failedAgain }: HookArrivals): string {
  const others = formatCounts([
    [failedAgain, 'failed again'],
    [events - arrived - failedAgain, 'open'],
  ]);
  return `${arrived} of ${formatCount(events, 'event')} arrived now${others === '' ? '' : `, ${others}`}`;
}

/** How a delivery went: `OK 200`, `answered 503`, `timed out`. */
export function formatResult(delivery: Delivery): string {
  return getFailureCause(delivery)?.words ?? `OK${delivery.statusCode === 0 ? '' : ` ${delivery.statusCode}`}`;
}

/** `issues.opened`, or `push`. */
export function formatEvent({ event, action }: Delivery): string {
  return action === '' ? event : `${event}.${action}`;
}

const secretWords: Readonly<Record<SecretVerdict, string>> = {
  confirmed: 'secret confirmed',
  'no-secret': 'not signed: the hook has no secret',
  differs: 'signed with another secret',
  'not-confirmed': 'secret not confirmed',
  'no-delivery': 'secret not checked',
  previous: 'signed with the previous secret',
  refused: 'secret confirmed',
};

/** The outcome of a ping, in a few words: `answered 200 in 0.3 s`. */
export function pingText({ verdict, statusCode, durationSeconds, secret, message }: PingResult): string {
  const status = statusCode === undefined ? '' : ` ${statusCode}`;
  const duration = durationSeconds === undefined ? '' : ` in ${durationSeconds} s`;
  const why = message === undefined || message === '' ? '' : `: ${message}`;
  switch (verdict) {
    case 'answered':
    case 'refused':
      return `${verdict}${status}${duration}${secret === undefined ? '' : `, ${secretWords[secret]}`}${why}`;
    case 'not-seen':
      return `sent, no delivery seen in time${why}`;
    case 'unchecked':
      return `sent, not checked${why === '' ? ': this target has no delivery log' : why}`;
    case 'not-sent':
      return `not sent${why}`;
  }
}

/** The outcome of all pings, in one line. */
export function formatPingsHeading(pings: readonly PingResult[]): string {
  const count = (verdict: PingResult['verdict']): number => pings.filter((ping) => ping.verdict === verdict).length;
  const parts = formatCounts([
    [count('answered'), 'answered'],
    [count('refused'), 'refused'],
    [count('not-seen'), 'not seen yet'],
    [count('unchecked'), 'not checked'],
    [count('not-sent'), 'not sent'],
  ]);
  return pings.length === 0 ? 'No hook to ping' : `Pinged ${formatCount(pings.length, 'hook')}: ${parts}`;
}

/** How deliveries went, in one line: `Health over 24 h: 3 hooks, 120 deliveries, 7 failed (5.8%)`. */
export function formatHealthHeading(health: Health): string {
  const figures = health.hooks.flatMap((hook) => (hook.status === 'read' ? [hook.figures] : []));
  const deliveries = figures.reduce((sum, each) => sum + each.deliveries, 0);
  const failures = figures.reduce((sum, each) => sum + each.failures, 0);
  const silent = figures.filter(({ isSilent }) => isSilent === true).length;
  const failing = figures.filter((each) => getFailureRate(each) > (health.maxFailureRate ?? 100)).length;
  return [
    `Health over ${formatLength(health.to - health.from)}: ${formatCount(health.hooks.length, 'hook')}`,
    formatCount(deliveries, 'delivery', 'deliveries'),
    `${failures} failed${deliveries === 0 ? '' : ` (${formatPercent(failures, deliveries)})`}`,
    ...(silent === 0 ? [] : [`${formatCount(silent, 'silent hook')}`]),
    ...(failing === 0 ? [] : [`${formatCount(failing, 'hook')} above ${health.maxFailureRate}%`]),
    ...(health.missing.length === 0 ? [] : [`${health.missing.length} not live`]),
  ].join(', ');
}

/** The heading of a list of deliveries, or of the one delivery. */
export function formatDeliveriesHeading({ logs, shown }: DeliveryListing): string {
  if (shown !== undefined) return `Delivery ${shown.delivery.id}: ${formatResult(shown.delivery)}`;
  const count = logs.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  return `${formatCount(count, 'delivery', 'deliveries')} of ${formatCount(logs.length, 'hook')}`;
}

/** Why there are no figures, or what puts them in another light; empty where there is nothing to say. */
export function formatRemark(health: HookHealth): string {
  if (health.status === 'no-log') return 'GitHub keeps no delivery log of global hooks';
  if (health.status === 'unread') return 'the delivery log could not be read';
  if (health.figures.isSilent === true) return 'silent for longer than its max_silence';
  return health.hook.isActive ? '' : 'switched off';
}

/** A third as wide: of three periods the worst one, so that no failure vanishes. */
export function shortenSparkline(line: string): string {
  const periods = [...line];
  const groups = Array.from({ length: Math.ceil(periods.length / 3) }, (_, index) =>
    periods.slice(3 * index, 3 * index + 3),
  );
  return groups.map((group) => group.toSorted().at(-1) ?? '').join('');
}
