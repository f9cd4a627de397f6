import type { Delivery } from '../deliveries/delivery.ts';
import { getFailureCause } from '../deliveries/failure-cause.ts';
import {
  type HookArrivals,
  maxAttempts,
  type RedeliveryOutcome,
  type RedeliverySummary,
} from '../deliveries/redelivery.ts';
import { counted } from './counted.ts';
import { secondsText } from './time-text.ts';

/** What a run of redeliveries came to, in one line: `Redelivered 12: 10 delivered, 2 failed again`. */
export function redeliveryHeading({ outcomes, hooks, isDryRun }: RedeliverySummary): string {
  if (outcomes.length === 0) return `Nothing to redeliver: ${counted(hooks, 'delivery log')} read`;
  if (isDryRun) return `Redelivery: ${counted(outcomes.length, 'delivery', 'deliveries')} to repeat`;
  const count = (status: RedeliveryOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const asked = count('delivered') + count('failed-again') + count('not-seen');
  const parts = (
    [
      ['delivered', 'delivered'],
      ['failed-again', 'failed again'],
      ['not-seen', 'not seen yet'],
      ['refused', 'refused by GitHub'],
      ['skipped', 'not asked for'],
    ] as const
  ).flatMap(([status, words]) => (count(status) === 0 ? [] : [`${count(status)} ${words}`]));
  return `Redelivered ${asked} of ${outcomes.length}: ${parts.join(', ')}`;
}

/** What was left alone, in one line; empty where nothing was. */
export function leftAloneText({ plan }: RedeliverySummary): string {
  const parts = [
    ...(plan.healed === 0 ? [] : [`${plan.healed} delivered by a later attempt`]),
    ...(plan.exhausted === 0 ? [] : [`${plan.exhausted} after ${maxAttempts} attempts`]),
    ...(plan.leftOut === 0 ? [] : [`${plan.leftOut} left out by the choice made`]),
    ...(plan.overLimit === 0 ? [] : [`${plan.overLimit} beyond max-redeliveries`]),
  ];
  return parts.length === 0 ? '' : `Left alone: ${parts.join(', ')}.`;
}

/** What became of one redelivery: `delivered in 0.21 s`, `failed again: answered 500`. */
export function redeliveryText({ status, result, message }: RedeliveryOutcome): string {
  switch (status) {
    case 'planned':
      return 'would be redelivered';
    case 'delivered':
      return `delivered${result === undefined ? '' : ` in ${secondsText(result.durationSeconds)}`}`;
    case 'failed-again':
      return `failed again${result === undefined ? '' : `: ${resultText(result)}`}`;
    case 'not-seen':
      return 'asked for, result not seen yet';
    case 'refused':
      return `refused by GitHub: ${message}`;
    case 'skipped':
      return `not asked for: ${message}`;
  }
}

/** How a delivery went: `OK 200`, `answered 503`, `timed out`. */
export function resultText(delivery: Delivery): string {
  return getFailureCause(delivery)?.words ?? `OK${delivery.statusCode === 0 ? '' : ` ${delivery.statusCode}`}`;
}

/** `issues.opened`, or `push`. */
export function eventText({ event, action }: Delivery): string {
  return action === '' ? event : `${event}.${action}`;
}

/** `3 of 4 events arrived now, 1 failed again`. */
export function formatArrivals({ events, arrived, failedAgain }: HookArrivals): string {
  const rest = events - arrived - failedAgain;
  return [
    `${arrived} of ${counted(events, 'event')} arrived now`,
    ...(failedAgain === 0 ? [] : [`${failedAgain} failed again`]),
    ...(rest === 0 ? [] : [`${rest} open`]),
  ].join(', ');
}
