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
import { createDeliveryReport, type PlanContext } from '../context.ts';
import { checkRetention, type DeliveryChoices, getPeriod, readLogs, selectWatchedHooks } from './watched-hooks.ts';

/** Beyond this many pages of 100 a log is a sample. */
const maxPages = 10;

/** How the deliveries of the hooks fared over the time that the input `since` names. Writes nothing. */
export async function checkHealth(context: PlanContext, { all, hook }: DeliveryChoices): Promise<HealthReport> {
  const { settings, plan } = context;
  const { hooks, missing } = selectWatchedHooks(context, { all: all || hook !== undefined, hook });
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
    hooks: logs.map(
      (read): HookHealth =>
        read.status === 'read'
          ? { status: 'read', hook: read.hook, figures: summarizeDeliveries(read.hook, read.log, { from, to }) }
          : read,
    ),
    missing,
    drift: plan.targets.map((planned) => ({
      target: getTarget(planned),
      hooks: planned.status === 'planned' ? countDrift(planned.plan) : undefined,
    })),
  };
  return createDeliveryReport(
    context,
    { mode: 'health', health },
    {
      reasons: listHealthReasons(health),
      diagnostics: checkRetention(settings),
    },
  );
}

function listHealthReasons(health: Health): readonly FailureReason[] {
  return [
    ...health.hooks.flatMap((hook) => (hook.status === 'unread' ? [hook.failure.reason] : [])),
    ...(listUnhealthyHooks(health).length > 0 ? (['unhealthy'] as const) : []),
  ];
}
