import { targetName } from '../../model/target.ts';
import type { Plan, PlannedTarget, TargetPlan } from '../../plan/plan.ts';
import { counted } from '../counted.ts';
import { countsText } from '../counts-text.ts';
import { logLine } from '../escape.ts';
import { eventsText } from '../events-text.ts';
import { briefLines, type FieldLine } from '../field-lines.ts';
import { outcomeText, statusWords } from '../outcome-text.ts';
import { getOutcomes, getPlan, type Report } from '../report.ts';
import { type Row, rows } from '../rows.ts';
import { signs } from '../signs.ts';
import { type UnmanagedGroup, unmanagedGroups } from '../unmanaged.ts';
import { formatFacts, opPaints, paint, type TextStyle, wrap } from './style.ts';

/** A block of lines for each target with something to show, then the number of the others. */
export function renderChanges(report: Report, style: TextStyle): readonly (readonly string[])[] {
  const plan = getPlan(report);
  if (plan === undefined) return [];
  const blocks = plan.targets.map((target) => renderTarget(target, { plan, report, style }));
  const failed = plan.targets.filter(({ status }) => status === 'failed').length;
  const quiet = blocks.filter((block) => block.length === 0).length - failed;
  const others = quiet > 0 && plan.targets.length > 1 ? [[`${counted(quiet, 'target')} with nothing to change.`]] : [];
  return [...blocks, ...others];
}

/** What became of the changes, a line each, for a reader who has just seen the plan. */
export function renderOutcomes(report: Report, style: TextStyle): readonly (readonly string[])[] {
  const outcomes = getOutcomes(report);
  return (getPlan(report)?.targets ?? []).map((planned) => {
    if (planned.status === 'failed' || outcomes === undefined) return [];
    return rows(planned.plan, outcomes).flatMap((row) => [...renderTitle(row, style), ...renderFailure(row, style)]);
  });
}

function renderTarget(
  planned: PlannedTarget,
  { plan, report, style }: { readonly plan: Plan; readonly report: Report; readonly style: TextStyle },
): readonly string[] {
  if (planned.status === 'failed') return [];
  const changes = rows(planned.plan, getOutcomes(report)).flatMap((row) => renderRow(row, style));
  const unmanaged = renderUnmanaged(planned.plan, report.showUnmanaged, style);
  const lines = [...changes, ...(changes.length > 0 && unmanaged.length > 0 ? [''] : []), ...unmanaged];
  if (lines.length === 0 || plan.targets.length === 1) return lines;
  const counts = countsText({ ...plan, targets: [planned] });
  return [...wrap(paint(logLine(`${targetName(planned.plan.target)}  ${counts}`), 'bold', style), 2, style), ...lines];
}

function renderRow(row: Row, style: TextStyle): readonly string[] {
  const fields = row.op === 'delete' || row.op === 'create' ? briefLines(row.op, row.fields) : row.fields;
  const facts: readonly (readonly [string, string])[] = [
    ...(row.description === undefined ? [] : [['description', row.description] as const]),
    ...fields.map((line) => [line.field, formatField(line)] as const),
  ];
  return [
    ...renderTitle(row, style),
    ...formatFacts(
      facts.map(([name, text]) => [name, logLine(text)] as const),
      { indent: 4, style },
    ),
    ...renderFailure(row, style),
  ];
}

function renderTitle({ id, url, op, because, outcome }: Row, style: TextStyle): readonly string[] {
  const parts = [
    String(url),
    ...(id === undefined ? [] : [`(id ${id})`]),
    ...(because === '' ? [] : [because]),
    ...(outcome === undefined ? [] : [statusWords[outcome.status]]),
  ];
  return wrap(`${paint(signs[op].sign, opPaints[op], style)} ${logLine(parts.join('  '))}`, 4, style);
}

function renderFailure({ outcome }: Row, style: TextStyle): readonly string[] {
  if (outcome === undefined || outcome.status === 'done') return [];
  return formatFacts([['outcome', logLine(outcomeText(outcome))]], { indent: 4, style });
}

function formatField(line: FieldLine): string {
  switch (line.kind) {
    case 'is':
      return line.values.join(', ');
    case 'says':
      return line.words;
    case 'changes':
      return `${line.from} → ${line.to}`;
    case 'events':
      return eventsText(line);
  }
}

function renderUnmanaged(plan: TargetPlan, show: Report['showUnmanaged'], style: TextStyle): readonly string[] {
  return unmanagedGroups(plan).flatMap(({ title, hooks }) => {
    const listed = show === 'count' ? [] : hooks.flatMap((hook) => wrap(`    ${formatUnmanaged(hook)}`, 8, style));
    return [paint(title, 'dim', style), ...listed];
  });
}

function formatUnmanaged({ live, word }: UnmanagedGroup['hooks'][number]): string {
  const parts = [
    String(live.url),
    `(id ${live.id})`,
    live.events.join(', '),
    ...(live.active ? [] : ['inactive']),
    ...(word === '' ? [] : [word]),
  ];
  return logLine(parts.join('  '));
}
