import { estimatePace, writePace } from '../apply/pacing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FailureReason } from '../model/failure.ts';
import { getProduct } from '../model/product.ts';
import { countRequests, hasDrift } from '../plan/counts.ts';
import { getTargetPlans, type Plan } from '../plan/plan.ts';
import type { DryRunReport } from '../render/report.ts';
import { formatCount } from '../render/words.ts';
import { createReport, type PlanContext } from './context.ts';
import { readEdits } from './plan/read-edits.ts';
import type { Settings } from './settings/settings.ts';

/** The dry run: the plan, and why an apply of it would be refused. */
export async function reportPlan(context: PlanContext): Promise<DryRunReport> {
  const { plan, settings } = context;
  const pending: FailureReason[] = settings.failOnChanges && hasDrift(plan) ? ['changes-pending'] : [];
  const { edits, diagnostics } = await readEdits(context);
  return createReport(
    context,
    { mode: 'dry-run', plan, ...(edits.length === 0 ? {} : { edits }) },
    {
      reasons: [...listPlanReasons(plan), ...pending],
      diagnostics: [...diagnostics, ...estimateApply(plan, settings)],
    },
  );
}

/** Why a plan makes the run red, whether it is applied or not. */
export function listPlanReasons(plan: Plan): readonly FailureReason[] {
  return plan.targets
    .flatMap((planned): readonly FailureReason[] => {
      if (planned.status === 'failed') return [planned.failure.reason];
      return [
        ...planned.refusals.map(({ reason }) => reason),
        ...(planned.plan.refused.length > 0 ? (['config-invalid'] as const) : []),
      ];
    })
    .concat(plan.refusals.map(({ reason }) => reason));
}

const longMilliseconds = 60_000;

/** How many requests an apply of the plan takes and how long they take at GitHub's pace, where that is long. GHES sets no pace. */
export function estimateApply(plan: Plan, { apiBase, shard }: Settings): readonly Diagnostic[] {
  const writes = getTargetPlans(plan).reduce((sum, each) => sum + countRequests(each), 0);
  const milliseconds = estimatePace(writes, writePace(shard?.count ?? 1));
  if (getProduct(apiBase).name === 'ghes' || milliseconds <= longMilliseconds) return [];
  const minutes = formatCount(Math.ceil(milliseconds / 60_000), 'minute');
  return [
    {
      severity: 'notice',
      code: 'long-apply',
      message: `An apply of this plan sends ${formatCount(writes, 'request')}, which takes at least ${minutes} at the pace that GitHub asks for.`,
    },
  ];
}
