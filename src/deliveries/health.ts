import type { Failure } from '../model/failure.ts';
import type { MaxSilence } from '../model/hook.ts';
import type { Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import { type DeliveryLog, isDelivered, selectRelevant, type WatchedHook } from './delivery.ts';
import { type FailureKind, getFailureCause, hasResponse } from './failure-cause.ts';

/** How a hook's deliveries fared. Times are milliseconds since the epoch. */
export interface HealthFigures {
  readonly deliveries: number;
  readonly failures: number;
  readonly failuresByKind: Readonly<Partial<Record<FailureKind, number>>>;
  readonly throttled: number;
  readonly lastSuccessAt: number | undefined;
  readonly lastFailure: { readonly at: number; readonly words: string } | undefined;
  /** Of the deliveries that were answered, failures included. */
  readonly medianSeconds: number | undefined;
  readonly slowestSeconds: number | undefined;
  /** Times that a share of the answered deliveries did not exceed; empty where none was answered. */
  readonly responseQuantiles: readonly { readonly quantile: number; readonly seconds: number }[];
  readonly sparkline: string;
  /** True where the log goes on beyond what was read. */
  readonly isSampled: boolean;
  /** True where nothing was delivered for longer than the hook's `max_silence`; undefined where it has none. */
  readonly isSilent: boolean | undefined;
}

/** What is known of one hook. `no-log`: GitHub keeps none that can be read. `unread`: reading it failed. */
export type HookHealth =
  | { readonly status: 'read'; readonly hook: WatchedHook; readonly figures: HealthFigures }
  | { readonly status: 'no-log'; readonly hook: WatchedHook }
  | { readonly status: 'unread'; readonly hook: WatchedHook; readonly failure: Failure };

/** A declared hook that is not live, so that nothing can be delivered to it. */
export interface MissingHook {
  readonly target: Target;
  readonly url: HookUrl;
}

/** The health of all watched hooks over a time. */
export interface Health {
  readonly from: number;
  readonly to: number;
  /** Seconds that GitHub waits for an answer. */
  readonly answerSeconds: number;
  /** Percent of failures above which a hook is unhealthy; undefined for no limit. */
  readonly maxFailureRate: number | undefined;
  readonly hooks: readonly HookHealth[];
  readonly missing: readonly MissingHook[];
  /** By target: how many hooks differ from the config, unmanaged ones that count as drift included; undefined where it could not be planned. */
  readonly drift: readonly { readonly target: Target; readonly hooks: number | undefined }[];
}

const periods = 24;

/** The figures of one hook over a time. */
export function summarizeDeliveries(
  hook: WatchedHook,
  { deliveries: all, isWhole }: DeliveryLog,
  { from, to }: { readonly from: number; readonly to: number },
): HealthFigures {
  const relevant = selectRelevant(hook, all);
  const deliveries = relevant.filter(({ deliveredAt }) => deliveredAt >= from);
  const newestFirst = deliveries.toSorted((a, b) => b.deliveredAt - a.deliveredAt);
  const failed = deliveries.filter((delivery) => !isDelivered(delivery));
  const lastFailed = newestFirst.find((delivery) => !isDelivered(delivery));
  const durations = deliveries
    .filter(hasResponse)
    .map(({ durationSeconds }) => durationSeconds)
    .sort((a, b) => a - b);
  const events = deliveries.map((delivery) => ({ at: delivery.deliveredAt, failed: !isDelivered(delivery) }));
  // A sample covers less than the time asked for; what lies before it is not known and is not drawn.
  const start = isWhole ? from : Math.min(to, ...deliveries.map(({ deliveredAt }) => deliveredAt));
  return {
    deliveries: deliveries.length,
    failures: failed.length,
    failuresByKind: countByKind(failed.map((delivery) => getFailureCause(delivery)?.kind ?? 'other')),
    throttled: deliveries.filter(({ isThrottled }) => isThrottled).length,
    lastSuccessAt: newestFirst.find(isDelivered)?.deliveredAt,
    lastFailure: lastFailed && { at: lastFailed.deliveredAt, words: getFailureCause(lastFailed)?.words ?? '' },
    medianSeconds: getMedian(durations),
    slowestSeconds: durations.at(-1),
    responseQuantiles: listQuantiles(durations),
    sparkline: renderSparkline(events, { from: start, to, width: periods }),
    isSampled: !isWhole,
    isSilent: hook.maxSilence && isSilent(hook.maxSilence, relevant, { now: to, createdAt: hook.createdAt }),
  };
}

/** Percent of deliveries that failed; 0 where there were none. */
export function getFailureRate({ deliveries, failures }: HealthFigures): number {
  return deliveries === 0 ? 0 : (failures / deliveries) * 100;
}

/** Hooks whose failures pass the limit, and hooks that were silent for too long. */
export function listUnhealthyHooks({
  hooks,
  maxFailureRate = 100,
}: Health): readonly (HookHealth & { status: 'read' })[] {
  return hooks
    .filter((each) => each.status === 'read')
    .filter(({ figures }) => figures.isSilent === true || getFailureRate(figures) > maxFailureRate);
}

function countByKind(kinds: readonly FailureKind[]): HealthFigures['failuresByKind'] {
  const counts: Partial<Record<FailureKind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** By nearest rank. */
function listQuantiles(sorted: readonly number[]): HealthFigures['responseQuantiles'] {
  return [0.5, 0.9, 0.99, 1].flatMap((quantile) => {
    const seconds = sorted[Math.max(0, Math.ceil(quantile * sorted.length) - 1)];
    return seconds === undefined ? [] : [{ quantile, seconds }];
  });
}

function getMedian(sorted: readonly number[]): number | undefined {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

const levels = '▁▂▃▄▅▆▇█';

const quiet = '·';

/**
 * The share of failures over time, oldest first, one character a period: a dot where nothing was delivered, the lowest bar where
 * nothing failed, the highest where all of it did.
 */
export function renderSparkline(
  events: readonly { readonly at: number; readonly failed: boolean }[],
  { from, to, width }: { readonly from: number; readonly to: number; readonly width: number },
): string {
  const periods = Array.from({ length: width }, () => ({ all: 0, failed: 0 }));
  for (const { at, failed } of events) {
    const index = Math.floor(((at - from) / Math.max(1, to - from)) * width);
    const period = periods[Math.min(width - 1, Math.max(0, index))];
    if (period === undefined) continue;
    period.all += 1;
    if (failed) period.failed += 1;
  }
  return periods.map(({ all, failed }) => (all === 0 ? quiet : renderLevel(failed / all))).join('');
}

/** One failure among many is not drawn as none. */
function renderLevel(share: number): string {
  return levels.charAt(Math.ceil(share * (levels.length - 1)));
}

const day = 24 * 3600 * 1000;

/** The time (milliseconds since the epoch) since which a hook must have received something, as of `now`. */
export function getSilenceStart({ limitSeconds, weekdays }: MaxSilence, now: number): number {
  let left = limitSeconds * 1000;
  if (!weekdays) return now - left;
  let at = now;
  while (left > 0) {
    const dayStart = Math.floor((at - 1) / day) * day;
    const span = isWeekend(dayStart) ? 0 : Math.min(left, at - dayStart);
    left -= span;
    at = left === 0 ? at - span : dayStart;
  }
  return at;
}

/** Whether nothing was delivered, successfully or not, since the start that the limit sets; a hook is not silent before it existed that long. */
export function isSilent(
  limit: MaxSilence,
  deliveries: readonly { readonly deliveredAt: number }[],
  { now, createdAt }: { readonly now: number; readonly createdAt: number | undefined },
): boolean {
  const start = getSilenceStart(limit, now);
  return (createdAt ?? 0) < start && !deliveries.some(({ deliveredAt }) => deliveredAt >= start);
}

function isWeekend(time: number): boolean {
  return [0, 6].includes(new Date(time).getUTCDay());
}
