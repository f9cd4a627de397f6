import { compareIds, compareText } from '../model/compare.ts';
import { grouped } from '../model/grouped.ts';
import { targetKey } from '../model/target.ts';
import { type Delivery, isDelivered } from './delivery.ts';
import { isRetryable } from './failure-cause.ts';
import { isOfStatus, type StatusClass } from './status-class.ts';
import { relevantDeliveries, type WatchedHook } from './watched-hook.ts';

/** One event that a hook never got, and the attempt to repeat. */
export interface Redelivery {
  readonly hook: WatchedHook;
  /** The newest attempt. */
  readonly delivery: Delivery;
  /** How many attempts the log shows. */
  readonly attempts: number;
  /** When the first of them was made. */
  readonly firstAt: number;
}

/** What would be redelivered, in order, and how many events are left alone and why. Each event is counted once for each hook. */
export interface RedeliveryPlan {
  readonly redeliveries: readonly Redelivery[];
  /** Another attempt succeeded. */
  readonly healed: number;
  /** All attempts were made. */
  readonly exhausted: number;
  /** Left out by `--event`, `--status` or `--only-retryable`. */
  readonly leftOut: number;
  /** Beyond the number of redeliveries allowed in one run. */
  readonly overLimit: number;
}

export interface RedeliveryRules {
  /** Empty for all. */
  readonly events: readonly string[];
  readonly status: StatusClass | undefined;
  readonly onlyRetryable: boolean;
  readonly maxRedeliveries: number;
}

/** Attempts for one event, the first included, as far as the log shows: a receiver that refuses three times is not asked again. */
export const maxAttempts = 3;

/**
 * What GitHub recommends to redeliver: for each event (guid) that no attempt brought to a hook, the newest attempt; the oldest event
 * first, so that a receiver gets things in the order in which they happened.
 */
export function redeliveryPlan(
  logs: readonly { readonly hook: WatchedHook; readonly deliveries: readonly Delivery[] }[],
  rules: RedeliveryRules,
): RedeliveryPlan {
  const all = logs.flatMap(({ hook, deliveries }) => {
    const groups = grouped(relevantDeliveries(hook, deliveries), ({ guid }) => guid);
    return [...groups.values()].map((attempts) => ({ hook, attempts }));
  });
  const open = all.filter(({ attempts }) => !attempts.some(isDelivered));
  const wanted = open.flatMap(redelivery).filter(({ delivery }) => isWanted(delivery, rules));
  const due = wanted.filter(({ attempts }) => attempts < maxAttempts).sort(compareRedeliveries);
  return {
    redeliveries: due.slice(0, rules.maxRedeliveries),
    healed: all.filter(({ attempts }) => attempts.some(isDelivered) && !attempts.every(isDelivered)).length,
    exhausted: wanted.length - due.length,
    leftOut: open.length - wanted.length,
    overLimit: Math.max(0, due.length - rules.maxRedeliveries),
  };
}

function redelivery({
  hook,
  attempts,
}: {
  readonly hook: WatchedHook;
  readonly attempts: readonly Delivery[];
}): readonly Redelivery[] {
  const inOrder = [...attempts].sort(compareDeliveries);
  const first = inOrder[0];
  const delivery = inOrder.at(-1);
  if (first === undefined || delivery === undefined) return [];
  return [{ hook, delivery, attempts: inOrder.length, firstAt: first.deliveredAt }];
}

function isWanted(delivery: Delivery, { events, status, onlyRetryable }: RedeliveryRules): boolean {
  if (events.length > 0 && !events.includes(delivery.event)) return false;
  if (status !== undefined && !isOfStatus(delivery, status)) return false;
  return !onlyRetryable || isRetryable(delivery);
}

/** Times are whole seconds; within one the ids tell what came first. */
function compareDeliveries(a: Delivery, b: Delivery): number {
  return a.deliveredAt - b.deliveredAt || compareIds(a.id, b.id);
}

function compareRedeliveries(a: Redelivery, b: Redelivery): number {
  return (
    a.firstAt - b.firstAt ||
    compareIds(a.delivery.id, b.delivery.id) ||
    compareText(targetKey(a.hook.target), targetKey(b.hook.target)) ||
    compareIds(a.hook.id, b.hook.id)
  );
}
