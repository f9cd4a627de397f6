import { targetName } from '../model/target.ts';
import { countPlan } from '../plan/counts.ts';
import type { Plan, PlanCounts, PlannedTarget } from '../plan/plan.ts';
import { getTarget } from '../plan/plan-parts.ts';
import { counted } from './counted.ts';
import { codeSpan } from './escape.ts';
import type { Section } from './fitted.ts';
import { getPlan, type Report } from './report.ts';
import { tableRow } from './rows-section.ts';

const alwaysShown = ['creates', 'updates', 'deactivations', 'deletes', 'unchanged', 'unmanaged'] as const;
const shownIfAny = ['ignored', 'refreshes'] as const;

const titles: Readonly<Record<keyof PlanCounts, string>> = {
  creates: 'Create',
  updates: 'Update',
  deactivations: 'Deactivate',
  deletes: 'Delete',
  unchanged: 'Unchanged',
  unmanaged: 'Unmanaged',
  ignored: 'Ignored',
  refreshes: 'Refresh',
};

/** The counts of each target with something to show and of all together, where there are several. */
export function totals(report: Report): readonly Section[] {
  const plan = getPlan(report);
  if (plan === undefined || plan.targets.length < 2) return [];
  const all = countPlan(plan);
  const columns = [...alwaysShown, ...shownIfAny.filter((column) => all[column] > 0)];
  const loud = plan.targets.filter((planned) => !isQuiet(planned, plan));
  const quiet = plan.targets.filter((planned) => isQuiet(planned, plan));
  const head = tableRow(['Target', ...columns.map((column) => titles[column])]);
  const line = tableRow(['---', ...columns.map(() => '--:')]);
  const sum = tableRow([`**All ${plan.targets.length} targets**`, ...columns.map((column) => `**${all[column]}**`)]);
  const quietCounts = countPlan({ ...plan, targets: quiet });
  const others =
    quiet.length === 0
      ? []
      : [
          tableRow([
            `${counted(quiet.length, 'target')} with nothing to change`,
            ...columns.map((column) => String(quietCounts[column])),
          ]),
        ];
  return [
    {
      rank: 2,
      share: 0.5,
      before: `${head}\n${line}\n${sum}\n`,
      items: [...loud.map((planned) => targetRow(planned, plan, columns)), ...others],
      noun: 'target row',
    },
  ];
}

function targetRow(planned: PlannedTarget, plan: Plan, columns: readonly (keyof PlanCounts)[]): string {
  const name = codeSpan(targetName(getTarget(planned)));
  if (planned.status === 'failed') return tableRow([`${name} not planned`, ...columns.map(() => '')]);
  const counts = countPlan({ ...plan, targets: [planned] });
  return tableRow([name, ...columns.map((column) => String(counts[column]))]);
}

function isQuiet(planned: PlannedTarget, plan: Plan): boolean {
  if (planned.status === 'failed') return false;
  const { creates, updates, deactivations, deletes, refreshes, unmanaged } = countPlan({
    ...plan,
    targets: [planned],
  });
  return creates + updates + deactivations + deletes + refreshes + unmanaged + planned.plan.refused.length === 0;
}
