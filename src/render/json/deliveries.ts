import { type Delivery, isDelivered, redactPayload, type WatchedHook } from '../../deliveries/delivery.ts';
import { getFailureCause } from '../../deliveries/failure-cause.ts';
import {
  getFailureRate,
  type Health,
  type HealthFigures,
  type HookHealth,
  listUnhealthyHooks,
} from '../../deliveries/health.ts';
import type { DeliveryListing, RedeliverySummary } from '../../deliveries/redelivery.ts';
import { formatTargetName, type Target } from '../../model/target.ts';
import { formatRedelivery } from '../delivery-words.ts';
import type { Json, JsonObject } from '../escape.ts';

/** A delivery for machines; its id is text, since it exceeds what a JSON number can hold. */
function toDeliveryJson(delivery: Delivery): JsonObject {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: toIsoTime(delivery.deliveredAt),
    event: delivery.event,
    action: delivery.action === '' ? null : delivery.action,
    redelivery: delivery.isRedelivery,
    delivered: isDelivered(delivery),
    status: delivery.status,
    status_code: delivery.statusCode,
    failure: getFailureCause(delivery)?.words ?? null,
    duration_seconds: delivery.durationSeconds,
    throttled: delivery.isThrottled,
  };
}

/** The deliveries that were asked for. */
export function toListingJson(listing: DeliveryListing): Json {
  return {
    since: toIsoTime(listing.from),
    hooks: listing.logs.map(({ hook, deliveries, isWhole }) => ({
      ...toWatchedJson(hook),
      sampled: !isWhole,
      deliveries: deliveries.map(toDeliveryJson),
    })),
    shown: listing.shown === undefined ? null : toDetailJson(listing.shown),
  };
}

function toDetailJson(shown: NonNullable<DeliveryListing['shown']>): Json {
  return {
    hook: toWatchedJson(shown.hook),
    ...toDeliveryJson(shown.delivery),
    headers: shown.headers ?? null,
    signed: shown.headers === undefined ? null : shown.signature !== undefined,
    payload: shown.showsPayload ? (redactPayload(shown) ?? null) : null,
  };
}

/** The health for machines. Rates are percent, times ISO 8601. */
export function toHealthJson(health: Health): Json {
  const unhealthy = new Set<HookHealth>(listUnhealthyHooks(health));
  return {
    since: toIsoTime(health.from),
    until: toIsoTime(health.to),
    answer_seconds: health.answerSeconds,
    max_failure_rate: health.maxFailureRate ?? null,
    hooks: health.hooks.map((each) => ({
      ...toWatchedJson(each.hook),
      status: each.status,
      message: each.status === 'unread' ? each.failure.message : null,
      figures: each.status === 'read' ? { healthy: !unhealthy.has(each), ...toFiguresJson(each.figures) } : null,
    })),
    not_live: health.missing.map(({ target, url }) => ({ ...toTargetJson(target), url: url.shown })),
  };
}

function toFiguresJson(figures: HealthFigures): JsonObject {
  const { lastSuccessAt, lastFailure } = figures;
  return {
    sampled: figures.isSampled,
    deliveries: figures.deliveries,
    failures: figures.failures,
    failure_rate: getFailureRate(figures),
    failures_by_kind: { ...figures.failuresByKind },
    throttled: figures.throttled,
    last_success_at: lastSuccessAt === undefined ? null : toIsoTime(lastSuccessAt),
    last_failure_at: lastFailure === undefined ? null : toIsoTime(lastFailure.at),
    last_failure: lastFailure?.words ?? null,
    median_seconds: figures.medianSeconds ?? null,
    slowest_seconds: figures.slowestSeconds ?? null,
    response_quantiles: figures.responseQuantiles.map(({ quantile, seconds }) => ({ quantile, seconds })),
    silent: figures.isSilent ?? null,
    sparkline: figures.sparkline,
  };
}

/** The redeliveries for machines. */
export function toRedeliveryJson(result: RedeliverySummary): Json {
  const { healed, exhausted, leftOut, overLimit } = result.plan;
  return {
    since: toIsoTime(result.from),
    dry_run: result.isDryRun,
    logs_read: result.hooks,
    healed,
    exhausted,
    left_out: leftOut,
    over_limit: overLimit,
    redeliveries: result.outcomes.map((outcome) => ({
      hook: toWatchedJson(outcome.redelivery.hook),
      delivery: toDeliveryJson(outcome.redelivery.delivery),
      attempts: outcome.redelivery.attempts,
      first_at: toIsoTime(outcome.redelivery.firstAt),
      status: outcome.status,
      result: outcome.result === undefined ? null : toDeliveryJson(outcome.result),
      message: formatRedelivery(outcome),
    })),
    unread: result.unread.map(({ target, url, failure }) => ({
      ...toTargetJson(target),
      url: url.shown,
      message: failure.message,
    })),
  };
}

/** What a target is known by in every JSON. */
export function toTargetJson(target: Target): JsonObject {
  return { kind: target.kind, target: formatTargetName(target) };
}

/** What a hook is known by in every JSON about deliveries. */
function toWatchedJson({ target, id, url, isActive, isDeclared }: WatchedHook): JsonObject {
  return { ...toTargetJson(target), id, url: url.shown, active: isActive, declared: isDeclared };
}

/** A time in milliseconds since the epoch as ISO 8601 in UTC. */
function toIsoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
