import {
  getSilenceStart,
  type Health,
  type HookHealth,
  listUnhealthyHooks,
  summarizeDeliveries,
} from '../../deliveries/health.ts';
import type { FailureReason } from '../../model/failure.ts';
import { getProduct } from '../../model/product.ts';
import { countDrift } from '../../plan/counts.ts';
import { getTarget } from '../../plan/plan.ts';
import type { HealthReport } from '../../render/report.ts';
import { createReport, type PlanContext } from '../context.ts';
import { checkRetention, type ReadLog, readLogs } from './read-logs.ts';
import { type DeliveryChoices, selectWatchedHooks } from './select-hooks.ts';

/** Beyond this many pages of 100 a log is a sample. */
const maxPages = 10;

/** How the deliveries of the hooks fared over the time that the input `since` names. Writes nothing. */
export async function checkHealth(
  context: PlanContext,
  choices: Pick<DeliveryChoices, 'all' | 'hook'>,
): Promise<HealthReport> {
  const { settings, plan } = context;
  const { hooks, missing, failed } = selectWatchedHooks(context, {
    ...choices,
    all: choices.all || choices.hook !== undefined,
  });
  const { from, to } = getPeriod(context);
  const logs = await readLogs(context, hooks, ({ maxSilence }) => ({
    since: maxSilence === undefined ? from : Math.min(from, getSilenceStart(maxSilence, to)),
    maxPages,
  }));
  const health: Health = {
    from,
    to,
    answerSeconds: getProduct(settings.apiBase).answerSeconds,
    maxFailureRate: settings.maxFailureRate,
    hooks: logs.map((log) => measureHealth(log, { from, to })),
    missing,
    drift: plan.targets.map((planned) => ({
      target: getTarget(planned),
      hooks: planned.status === 'planned' ? countDrift(planned.plan) : undefined,
    })),
  };
  return createReport(
    context,
    { mode: 'health', health, targets: plan.targets.map(getTarget), failedTargets: failed },
    {
      reasons: [...failed.map(({ failure }) => failure.reason), ...listHealthReasons(health)],
      diagnostics: checkRetention(settings),
    },
  );
}

/** The time that a run looks back over, in milliseconds since the epoch. */
export function getPeriod({ settings, ports }: Pick<PlanContext, 'settings' | 'ports'>): { from: number; to: number } {
  const to = ports.clock.now();
  return { from: to - settings.sinceMilliseconds, to };
}

function measureHealth(log: ReadLog, range: { readonly from: number; readonly to: number }): HookHealth {
  return log.status === 'read'
    ? { status: 'read', hook: log.hook, figures: summarizeDeliveries(log.hook, log.log, range) }
    : log;
}

function listHealthReasons(health: Health): readonly FailureReason[] {
  return [
    ...health.hooks.flatMap((hook) => (hook.status === 'unread' ? [hook.failure.reason] : [])),
    ...(listUnhealthyHooks(health).length > 0 ? (['unhealthy'] as const) : []),
  ];
}
