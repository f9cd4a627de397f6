import { compareIds, compareText, groupBy } from '../model/compare.ts';
import type { Failure, FailureReason } from '../model/failure.ts';
import { formatTargetKey, type Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import {
  type Delivery,
  type DeliveryDetail,
  type DeliveryLog,
  isDelivered,
  selectRelevant,
  type WatchedHook,
} from './delivery.ts';
import { isRetryable } from './failure-cause.ts';

/**
 * What became of one redelivery. `planned`: a dry run. `delivered` and `failed-again`: as its new attempt in the log shows.
 * `not-seen`: asked for, and no new attempt showed up in time. `refused`: GitHub did not take the request. `skipped`: not asked for.
 */
export interface RedeliveryOutcome {
  readonly redelivery: Redelivery;
  readonly status: 'planned' | 'delivered' | 'failed-again' | 'not-seen' | 'refused' | 'skipped';
  /** The new attempt, where one was seen. */
  readonly result?: Delivery;
  /** For people; empty where there is nothing to add. */
  readonly message: string;
  readonly reason?: FailureReason;
}

/** A hook whose log could not be read as a whole: nothing of it is redelivered. */
export interface UnreadLog {
  readonly target: Target;
  readonly url: HookUrl;
  readonly failure: Failure;
}

/** The result of a run of redeliveries. */
export interface RedeliverySummary {
  readonly from: number;
  /** When the logs were read. */
  readonly to: number;
  readonly isDryRun: boolean;
  readonly plan: RedeliveryPlan;
  readonly outcomes: readonly RedeliveryOutcome[];
  readonly unread: readonly UnreadLog[];
  /** How many logs were read. */
  readonly hooks: number;
}

/** What arrived at one hook by redelivering, of how many events. */
export interface HookArrivals {
  readonly hook: WatchedHook;
  readonly events: number;
  readonly arrived: number;
  readonly failedAgain: number;
}

/** One entry a hook, in the order of the outcomes. */
export function countArrivals(outcomes: readonly RedeliveryOutcome[]): readonly HookArrivals[] {
  const byHook = groupBy(outcomes, ({ redelivery: { hook } }) => `${formatTargetKey(hook.target)} ${hook.id}`);
  return [...byHook.values()].flatMap((group) => {
    const hook = group[0]?.redelivery.hook;
    const count = (status: RedeliveryOutcome['status']): number =>
      group.filter((each) => each.status === status).length;
    if (hook === undefined) return [];
    return [{ hook, events: group.length, arrived: count('delivered'), failedAgain: count('failed-again') }];
  });
}

/** The deliveries of some hooks, or one of them in full. */
export interface DeliveryListing {
  readonly from: number;
  /** When the logs were read. */
  readonly to: number;
  readonly logs: readonly (DeliveryLog & { readonly hook: WatchedHook })[];
  /** Hooks whose log could not be read. */
  readonly failures: readonly UnreadLog[];
  /** One delivery that was asked for, and the hook that it went to. */
  readonly shown?: DeliveryDetail & { readonly hook: WatchedHook; readonly showsPayload: boolean };
}

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
interface RedeliveryPlan {
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

interface RedeliveryRules {
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
export function createRedeliveryPlan(
  logs: readonly { readonly hook: WatchedHook; readonly deliveries: readonly Delivery[] }[],
  rules: RedeliveryRules,
): RedeliveryPlan {
  const all = logs.flatMap(({ hook, deliveries }) => {
    const groups = groupBy(selectRelevant(hook, deliveries), ({ guid }) => guid);
    return [...groups.values()].map((attempts) => ({ hook, attempts }));
  });
  const open = all.filter(({ attempts }) => !attempts.some(isDelivered));
  const wanted = open.flatMap(findRedelivery).filter(({ delivery }) => isWanted(delivery, rules));
  const due = wanted.filter(({ attempts }) => attempts < maxAttempts).sort(compareRedeliveries);
  return {
    redeliveries: due.slice(0, rules.maxRedeliveries),
    healed: all.filter(({ attempts }) => attempts.some(isDelivered) && !attempts.every(isDelivered)).length,
    exhausted: wanted.length - due.length,
    leftOut: open.length - wanted.length,
    overLimit: Math.max(0, due.length - rules.maxRedeliveries),
  };
}

function findRedelivery({
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
  if (status !== undefined && !hasStatus(delivery, status)) return false;
  return !onlyRetryable || isRetryable(delivery);
}

/** Times are whole seconds; within one second ids say what was first. */
function compareDeliveries(a: Delivery, b: Delivery): number {
  return a.deliveredAt - b.deliveredAt || compareIds(a.id, b.id);
}

function compareRedeliveries(a: Redelivery, b: Redelivery): number {
  return (
    a.firstAt - b.firstAt ||
    compareIds(a.delivery.id, b.delivery.id) ||
    compareText(formatTargetKey(a.hook.target), formatTargetKey(b.hook.target)) ||
    compareIds(a.hook.id, b.hook.id)
  );
}

/** A class of status codes such as `5xx`, or one code such as `502`. */
export interface StatusClass {
  readonly least: number;
  readonly most: number;
}

/** The class that a text names; undefined where it is none. */
export function parseStatusClass(text: string): StatusClass | undefined {
  const digit = /^([1-5])xx$/i.exec(text)?.[1];
  if (digit !== undefined) return { least: Number(digit) * 100, most: Number(digit) * 100 + 99 };
  return /^[1-5]\d\d$/.test(text) ? { least: Number(text), most: Number(text) } : undefined;
}

/** Whether the receiver answered with a status of the class. */
export function hasStatus({ statusCode }: Delivery, { least, most }: StatusClass): boolean {
  return statusCode >= least && statusCode <= most;
}
