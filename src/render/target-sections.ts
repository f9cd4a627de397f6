import { targetName } from '../model/target.ts';
import type { Plan, PlannedTarget } from '../plan/plan.ts';
import { countsText } from './counts-text.ts';
import { detailsSection } from './details-section.ts';
import { markdownText } from './escape.ts';
import type { Section } from './fitted.ts';
import { getOutcomes, getPlan, type Report } from './report.ts';
import { rows } from './rows.ts';
import { rowsSection } from './rows-section.ts';
import { unmanagedSections } from './unmanaged-section.ts';

/** For each target: the table of its changes, their details, and what the config does not name. */
export function targetSections(report: Report): readonly Section[] {
  const plan = getPlan(report);
  const outcomes = getOutcomes(report);
  if (plan === undefined) return [];
  return plan.targets.flatMap((planned) => {
    if (planned.status === 'failed') return [];
    const own = rows(planned.plan, outcomes);
    const sections = [
      ...rowsSection(own, { outcomes: outcomes !== undefined }),
      ...detailsSection(own),
      ...unmanagedSections(planned.plan, report.showUnmanaged),
    ];
    return plan.targets.length === 1
      ? sections
      : sections.map((section) => ({ ...section, group: groupHeading(planned, plan) }));
  });
}

function groupHeading(planned: PlannedTarget & { readonly status: 'planned' }, plan: Plan): string {
  const counts = countsText({ ...plan, targets: [planned] });
  return `#### ${markdownText(targetName(planned.plan.target))}\n\n${counts}`;
}
