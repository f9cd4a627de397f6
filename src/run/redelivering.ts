import { createRedeliveryPlan, type RedeliverySummary } from '../deliveries/redelivery.ts';
import type { FailureReason } from '../model/failure.ts';
import { getTarget } from '../plan/plan-parts.ts';
import type { RedeliverReport } from '../render/report.ts';
import { type ApplyChecks, cancelReport } from './apply.ts';
import type { PlanContext } from './context.ts';
import { createReport } from './create-report.ts';
import type { DeliveryChoices } from './delivery-choices.ts';
import { period } from './health.ts';
import { readLogs, retentionNotices } from './reading-logs.ts';
import { redelivered } from './redelivered.ts';
import { selectWatchedHooks } from './watching.ts';

/**
 * Redelivers what declared hooks never got. GitHub does not do that by itself. A log that cannot be read as a whole is not acted on:
 * the attempt that succeeded may be on the page that is missing.
 */
export async function redeliverFailed(
  context: PlanContext,
  choices: DeliveryChoices,
  { confirm }: Pick<ApplyChecks, 'confirm'>,
): Promise<RedeliverReport> {
  const { settings } = context;
  const { hooks: all, failed } = selectWatchedHooks(context, choices);
  // Somebody who switches a hook off wants nothing to be delivered to it.
  const hooks = all.filter(({ isActive }) => isActive);
  const { from, to } = period(context);
  const logs = await readLogs(context, hooks, () => ({ since: from, maxPages: Number.POSITIVE_INFINITY }));
  const read = logs.flatMap((log) => (log.status === 'read' ? [{ hook: log.hook, ...log.log }] : []));
  const plan = createRedeliveryPlan(read, { ...choices, maxRedeliveries: settings.maxRedeliveries });
  const proposed: RedeliverySummary = {
    from,
    to,
    isDryRun: true,
    plan,
    outcomes: plan.redeliveries.map((redelivery) => ({ redelivery, status: 'planned', message: '' })),
    unread: logs.flatMap((log) => (log.status === 'unread' ? [{ ...log.hook, failure: log.failure }] : [])),
    hooks: read.length,
  };
  const report = (redelivery: RedeliverySummary): RedeliverReport =>
    createReport(
      context,
      { mode: 'redeliver', redelivery, targets: context.plan.targets.map(getTarget), failedTargets: failed },
      {
        reasons: [...failed.map(({ failure }) => failure.reason), ...reasons(redelivery)],
        diagnostics: retentionNotices(settings),
      },
    );
  if (choices.dryRun) return report(proposed);
  const isPrompted = confirm !== undefined && plan.redeliveries.length > 0;
  if (isPrompted && !(await confirm(report(proposed)))) return cancelReport(report(proposed));
  const outcomes = await redelivered(context, plan.redeliveries, read);
  return report({ ...proposed, isDryRun: false, outcomes });
}

function reasons({ outcomes, unread }: RedeliverySummary): readonly FailureReason[] {
  const undone = outcomes.filter(({ status }) => status === 'refused' || status === 'skipped');
  return [
    ...unread.map(({ failure }) => failure.reason),
    ...undone.flatMap(({ reason }) => (reason === undefined ? [] : [reason])),
    ...(undone.length > 0 ? (['partial-apply'] as const) : []),
    ...(outcomes.some(({ status }) => status === 'failed-again') ? (['unhealthy'] as const) : []),
  ];
}
