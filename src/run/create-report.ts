import type { Diagnostic } from '../model/diagnostic.ts';
import { type FailureReason, selectReason } from '../model/failure.ts';
import type { Mode, Report, RunFacts } from '../render/report.ts';
import type { PlanContext } from './context.ts';

interface ReportFrame extends Pick<Report, 'diagnostics' | 'showUnmanaged' | 'run'> {
  readonly failureReason?: FailureReason;
}

/** The report of a run that made a plan: the result of its mode, with what every report says. The first of the reasons holds. */
export function createReport<Result extends { readonly mode: Mode }>(
  context: PlanContext,
  result: Result,
  {
    reasons,
    diagnostics = [],
  }: { readonly reasons: readonly FailureReason[]; readonly diagnostics?: readonly Diagnostic[] },
): Result & ReportFrame {
  const failureReason = selectReason(reasons);
  return {
    ...result,
    diagnostics: [...context.diagnostics, ...diagnostics],
    showUnmanaged: 'list',
    run: getRunFacts(context),
    ...(failureReason === undefined ? {} : { failureReason }),
  };
}

function getRunFacts({ github, settings: { shard, apiBase }, config }: PlanContext): RunFacts {
  const { requests, rateLimitRemaining } = github.facts();
  const { targets, declaredTargets } = config;
  return {
    requests,
    apiBase,
    ...(rateLimitRemaining === undefined ? {} : { rateLimitRemaining }),
    ...(shard === undefined ? {} : { shard: { ...shard, targets: targets.length, declared: declaredTargets } }),
  };
}
