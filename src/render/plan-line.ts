import { getFailedTargets } from '../plan/plan-parts.ts';
import { countsText } from './counts-text.ts';
import { heading } from './heading.ts';
import { getPlan, type Report } from './report.ts';

/** `Plan: …` where a plan was made and the heading has something more urgent to say; else empty. */
export function planLine(report: Report): string {
  const plan = getPlan(report);
  if (plan === undefined || (plan.targets.length > 0 && getFailedTargets(plan).length === plan.targets.length))
    return '';
  const first = heading(report);
  const saysSo =
    first.startsWith('Plan:') || (report.surface === 'command-line' && /^(No changes\.|Drift:)/.test(first));
  return saysSo ? '' : countsText(plan);
}
