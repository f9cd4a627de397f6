import { targetName } from '../model/target.ts';
import { getTargetPlans } from '../plan/plan-parts.ts';
import { counted } from './counted.ts';
import { clipped, codeSpan } from './escape.ts';
import type { Section } from './fitted.ts';
import { getOutcomes, getPlan, type Report } from './report.ts';
import { type Row, rows } from './rows.ts';

/** What cannot be undone or stops deliveries: deletions, deactivations and removals of secrets, never folded, with their totals. */
export function caution(report: Report): readonly Section[] {
  const plan = getPlan(report);
  const all = getTargetPlans(plan).flatMap((own) => rows(own, getOutcomes(report)));
  const deletions = all.filter(({ op }) => op === 'delete');
  const deactivations = all.filter(({ op }) => op === 'deactivate');
  const removals = all.filter(removesSecret);
  const totals = [
    ...(deletions.length > 0 ? [counted(deletions.length, 'deletion')] : []),
    ...(deactivations.length > 0 ? [counted(deactivations.length, 'deactivation')] : []),
    ...(removals.length > 0 ? [counted(removals.length, 'removal of a secret', 'removals of secrets')] : []),
  ];
  if (totals.length === 0) return [];
  const several = (plan?.targets.length ?? 0) > 1;
  return [
    {
      rank: 0,
      share: 0.5,
      before: `> [!CAUTION]\n> **${totals.join(', ')}**\n>\n`,
      items: [
        ...deletions.map((row) => cautionItem(['Deletes', 'Deleted'], row, { several })),
        ...deactivations.map((row) => cautionItem(['Deactivates', 'Deactivated'], row, { several })),
        ...removals.map((row) => cautionItem(['Removes the secret of', 'Removed the secret of'], row, { several })),
      ],
      noun: 'caution line',
    },
  ];
}

function removesSecret({ fields, op }: Row): boolean {
  return (
    op === 'update' &&
    fields.some((line) => line.kind === 'says' && line.field === 'secret' && line.words === 'removed')
  );
}

/** `verbs`: what would be done, and what was done. */
function cautionItem(
  verbs: readonly [planned: string, done: string],
  row: Row,
  place: { readonly several: boolean },
): string {
  const verb = verbs[row.outcome?.status === 'done' ? 1 : 0];
  const target = place.several ? ` in ${codeSpan(targetName(row.target))}` : '';
  const because = row.because === '' ? '' : ` (${codeSpan(row.because)})`;
  return `> - ${verb} ${codeSpan(clipped(row.url.toString(), 300))}${target}${because}`;
}
