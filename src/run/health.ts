import type { ConfigDocument } from '../config/document.ts';
import { type Health, type HookHealth, healthFigures, unhealthyHooks } from '../deliveries/health.ts';
import type { FailureReason } from '../model/failure.ts';
import { productOf } from '../model/product.ts';
import type { Report } from '../render/report.ts';
import type { DeliveryChoices } from './delivery-choices.ts';
import { type ReadLog, readLogs, retentionNotices } from './reading-logs.ts';
import { withReasons } from './reasons.ts';
import type { PlannedScene, Scene } from './scene.ts';
import { watched } from './watching.ts';
import { withoutPlan, withPlan } from './with-plan.ts';

/** Beyond this many pages of 100 a log is a sample. */
const maxPages = 10;

/** How the deliveries of the hooks fared over the time that the input `since` names. Writes nothing. */
export function healthReport(
  scene: Scene,
  documents: readonly ConfigDocument[],
  choices: Pick<DeliveryChoices, 'all'>,
): Promise<Report> {
  return withPlan(scene, documents, async (planned) => {
    const report = withoutPlan(planned);
    const watch = watched(planned, choices);
    const { from, to } = period(planned);
    const logs = await readLogs(planned, watch.hooks, { since: from, maxPages });
    const health: Health = {
      from,
      to,
      answerSeconds: productOf(planned.settings.apiBase).answerSeconds,
      maxFailureRate: planned.settings.maxFailureRate,
      hooks: logs.map((log) => hookHealth(log, { from, to })),
      missing: watch.missing,
    };
    const diagnostics = [...report.diagnostics, ...retentionNotices(planned.settings)];
    return withReasons({ ...report, diagnostics, health, failedTargets: watch.failed }, [
      ...watch.failed.map(({ failure }) => failure.reason),
      ...reasons(health),
    ]);
  });
}

/** The time that a run looks back over, in milliseconds since the epoch. */
export function period({ settings, ports }: Pick<PlannedScene, 'settings' | 'ports'>): { from: number; to: number } {
  const to = ports.clock.now();
  return { from: to - settings.sinceMilliseconds, to };
}

function hookHealth(log: ReadLog, range: { readonly from: number; readonly to: number }): HookHealth {
  return log.status === 'read'
    ? { status: 'read', hook: log.hook, figures: healthFigures(log.hook, log.log, range) }
    : log;
}

function reasons(health: Health): readonly FailureReason[] {
  return [
    ...health.hooks.flatMap((hook) => (hook.status === 'unread' ? [hook.failure.reason] : [])),
    ...(unhealthyHooks(health).length > 0 ? (['unhealthy'] as const) : []),
  ];
}
