import type { WatchedHook } from '../deliveries/delivery.ts';
import { getFailureRate, type Health, type HookHealth, listUnhealthyHooks } from '../deliveries/health.ts';
import { targetName } from '../model/target.ts';
import type { Json } from './change-json.ts';

/** The health for machines. Rates are percent, times ISO 8601. */
export function healthJson(health: Health): Json {
  const unhealthy = new Set<HookHealth>(listUnhealthyHooks(health));
  return {
    since: iso(health.from),
    until: iso(health.to),
    answer_seconds: health.answerSeconds,
    max_failure_rate: health.maxFailureRate ?? null,
    hooks: health.hooks.map((hook) => hookJson(hook, { isHealthy: !unhealthy.has(hook) })),
    not_live: health.missing.map(({ target, url }) => ({
      kind: target.kind,
      target: targetName(target),
      url: url.shown,
    })),
  };
}

/** What a hook is known by in every JSON about deliveries. */
export function watchedJson({ target, id, url, isActive, isDeclared }: WatchedHook): { readonly [key: string]: Json } {
  return {
    kind: target.kind,
    target: targetName(target),
    id,
    url: url.shown,
    active: isActive,
    declared: isDeclared,
  };
}

/** A time in milliseconds since the epoch as ISO 8601 in UTC. */
export function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function hookJson(health: HookHealth, { isHealthy }: { readonly isHealthy: boolean }): Json {
  return {
    ...watchedJson(health.hook),
    status: health.status,
    message: health.status === 'unread' ? health.failure.message : null,
    figures: health.status === 'read' ? figuresJson(health, { isHealthy }) : null,
  };
}

function figuresJson(
  { figures }: HookHealth & { readonly status: 'read' },
  { isHealthy }: { readonly isHealthy: boolean },
): Json {
  const { lastSuccessAt, lastFailure } = figures;
  return {
    healthy: isHealthy,
    sampled: figures.isSampled,
    deliveries: figures.deliveries,
    failures: figures.failures,
    failure_rate: getFailureRate(figures),
    failures_by_kind: { ...figures.failuresByKind },
    throttled: figures.throttled,
    last_success_at: lastSuccessAt === undefined ? null : iso(lastSuccessAt),
    last_failure_at: lastFailure === undefined ? null : iso(lastFailure.at),
    last_failure: lastFailure?.words ?? null,
    median_seconds: figures.medianSeconds ?? null,
    slowest_seconds: figures.slowestSeconds ?? null,
    response_quantiles: figures.responseQuantiles.map(({ quantile, seconds }) => ({ quantile, seconds })),
    silent: figures.isSilent ?? null,
    sparkline: figures.sparkline,
  };
}
