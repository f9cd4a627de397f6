import type { FailureReason } from '../model/failure.ts';
import { hasDrift } from '../plan/counts.ts';
import type { DryRunReport } from '../render/report.ts';
import type { PlanContext } from './context.ts';
import { createReport } from './create-report.ts';
import { forecast } from './forecast.ts';
import { planReasons } from './reasons.ts';

/** The dry run: the plan, and why an apply of it would be refused. */
export function reportPlan(context: PlanContext): DryRunReport {
  const { plan, settings } = context;
  const pending: FailureReason[] = settings.failOnChanges && hasDrift(plan) ? ['changes-pending'] : [];
  return createReport(
    context,
    { mode: 'dry-run', plan },
    { reasons: [...planReasons(plan), ...pending], diagnostics: forecast(plan, settings) },
  );
}
