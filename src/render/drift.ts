import { targetName } from '../model/target.ts';
import type { Plan, TargetPlan } from '../plan/plan.ts';
import { getTargetPlans } from '../plan/plan-parts.ts';
import { counted } from './counted.ts';
import { getPlan, type Report } from './report.ts';
import { rows, urlOf } from './rows.ts';
import { signs } from './signs.ts';

/** What drifted, one short line a hook; hooks that the config does not name are one line where they may not be listed. */
export function driftLines(report: Report): readonly string[] {
  const { showUnmanaged } = report;
  const plan = getPlan(report);
  const several = (plan?.targets.length ?? 0) > 1;
  return getTargetPlans(plan).flatMap((own) => {
    const lines = [
      ...rows({ ...own, refreshes: [] }).map(({ op, url }) => `${signs[op].sign} ${url}`),
      ...own.refused.map(({ change }) => `${signs[change.op].sign} ${urlOf(change)}`),
      ...unmanagedLines(own, showUnmanaged),
    ];
    return several ? lines.map((line) => `${targetName(own.target)}: ${line}`) : lines;
  });
}

/** Whether every target could be compared, so that no drift means that there is none. */
export function isWhole(plan: Plan): boolean {
  return plan.targets.every(({ status }) => status === 'planned');
}

function unmanagedLines({ unmanaged, unmanagedIsDrift }: TargetPlan, show: Report['showUnmanaged']): readonly string[] {
  const drifted = unmanagedIsDrift ? unmanaged.filter(({ mark }) => mark !== 'foreign') : [];
  if (drifted.length === 0) return [];
  return show === 'list'
    ? drifted.map(({ live }) => `? ${live.url} (id ${live.id})`)
    : [counted(drifted.length, 'unmanaged hook')];
}
