import type { ConfigDocument } from '../config/document.ts';
import type { RedeliveryOutcome, RedeliveryResult } from '../deliveries/redelivery.ts';
import { redeliveryPlan } from '../deliveries/redelivery-plan.ts';
import type { FailureReason } from '../model/failure.ts';
import type { Report } from '../render/report.ts';
import type { DeliveryChoices } from './delivery-choices.ts';
import { period } from './health.ts';
import { readLogs, retentionNotices } from './reading-logs.ts';
import { withReasons } from './reasons.ts';
import { redelivered } from './redelivered.ts';
import type { Scene } from './scene.ts';
import { watched } from './watching.ts';
import { withoutPlan, withPlan } from './with-plan.ts';

/**
 * Redelivers what declared hooks never got. GitHub does not do that by itself. A log that cannot be read as a whole is not acted on:
 * the attempt that succeeded may be on the page that is missing.
 */
export function redeliveryReport(
  scene: Scene,
  documents: readonly ConfigDocument[],
  choices: DeliveryChoices,
): Promise<Report> {
  return withPlan(scene, documents, async (planned) => {
    const report = withoutPlan(planned);
    const { settings } = planned;
    const watch = watched(planned, choices);
    // To a hook that is switched off somebody wants nothing to be delivered.
    const hooks = watch.hooks.filter(({ isActive }) => isActive);
    const { from } = period(planned);
    const logs = await readLogs(planned, hooks, { since: from, maxPages: Number.POSITIVE_INFINITY });
    const read = logs.flatMap((log) => (log.status === 'read' ? [{ hook: log.hook, ...log.log }] : []));
    const plan = redeliveryPlan(read, { ...choices, maxRedeliveries: settings.maxRedeliveries });
    const outcomes = choices.dryRun
      ? plan.redeliveries.map((redelivery): RedeliveryOutcome => ({ redelivery, status: 'planned', message: '' }))
      : await redelivered(planned, plan.redeliveries, read);
    const redelivery: RedeliveryResult = {
      from,
      isDryRun: choices.dryRun,
      plan,
      outcomes,
      unread: logs.flatMap((log) => (log.status === 'unread' ? [{ ...log.hook, failure: log.failure }] : [])),
      hooks: read.length,
    };
    const diagnostics = [...report.diagnostics, ...retentionNotices(settings)];
    return withReasons({ ...report, diagnostics, redelivery, failedTargets: watch.failed }, [
      ...watch.failed.map(({ failure }) => failure.reason),
      ...reasons(redelivery),
    ]);
  });
}

function reasons({ outcomes, unread }: RedeliveryResult): readonly FailureReason[] {
  const undone = outcomes.filter(({ status }) => status === 'refused' || status === 'skipped');
  return [
    ...unread.map(({ failure }) => failure.reason),
    ...undone.flatMap(({ reason }) => (reason === undefined ? [] : [reason])),
    ...(undone.length > 0 ? (['partial-apply'] as const) : []),
    ...(outcomes.some(({ status }) => status === 'failed-again') ? (['unhealthy'] as const) : []),
  ];
}
