import { targetName } from '../../model/target.ts';
import type { PlannedTarget, TargetPlan } from '../../plan/plan.ts';
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
import { type Colour, opPaints, paint } from './colors.ts';

/** Indent of what belongs to the line above. */
const indent = '    ';
/** Width of the longest field name and the gap behind it. */
const fieldWidth = 'content_type'.length + 2;

/** A block of lines for each target with something to show, then the number of the others. */
export function renderTargets(report: Report, colour: Colour): readonly (readonly string[])[] {
  const planned = getPlan(report)?.targets ?? [];
  const blocks = planned.map((target) => blockOf(target, report, colour));
  const quiet =
    blocks.filter((block) => block.length === 0).length - planned.filter(({ status }) => status === 'failed').length;
  const others = quiet > 0 && planned.length > 1 ? [[`${counted(quiet, 'target')} with nothing to change.`]] : [];
  return [...blocks, ...others];
}

function blockOf(planned: PlannedTarget, report: Report, colour: Colour): readonly string[] {
  const plan = getPlan(report);
  if (planned.status === 'failed' || plan === undefined) return [];
  const changes = rows(planned.plan, getOutcomes(report)).flatMap((row) => rowLines(row, colour));
  const unmanaged = unmanagedLines(planned.plan, report.showUnmanaged, colour);
  const lines = [...changes, ...(changes.length > 0 && unmanaged.length > 0 ? [''] : []), ...unmanaged];
  if (lines.length === 0 || plan.targets.length === 1) return lines;
  const counts = countsText({ ...plan, targets: [planned] });
  return [paint(logLine(`${targetName(planned.plan.target)}  ${counts}`), 'bold', colour), ...lines];
}

function rowLines(row: Row, colour: Colour): readonly string[] {
  const id = row.id === undefined ? '' : `  (id ${row.id})`;
  const status = row.outcome === undefined ? '' : `  ${statusWords[row.outcome.status]}`;
  const because = row.because === '' ? '' : `  ${row.because}`;
  const sign = paint(signs[row.op].sign, opPaints[row.op], colour);
  const told: readonly FieldLine[] = [
    ...(row.description === undefined ? [] : [{ kind: 'says' as const, field: 'description', words: row.description }]),
    ...(row.op === 'delete' ? briefLines(row.op, row.fields) : row.fields),
    ...(row.outcome === undefined || row.outcome.status === 'done'
      ? []
      : [{ kind: 'says' as const, field: 'outcome', words: outcomeText(row.outcome) }]),
  ];
  return [`${sign} ${logLine(`${row.url}${id}${because}${status}`)}`, ...told.map(fieldLine)];
}

function fieldLine(line: FieldLine): string {
  return `${indent}${line.field.padEnd(fieldWidth)}${logLine(fieldText(line))}`;
}

function fieldText(line: FieldLine): string {
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

function unmanagedLines(plan: TargetPlan, show: Report['showUnmanaged'], colour: Colour): readonly string[] {
  return unmanagedGroups(plan).flatMap(({ title, hooks }) => {
    const listed = show === 'count' ? [] : hooks.map((hook) => `${indent}${logLine(unmanagedText(hook))}`);
    return [paint(title, 'dim', colour), ...listed];
  });
}

function unmanagedText({ live, word }: UnmanagedGroup['hooks'][number]): string {
  const parts = [
    String(live.url),
    `(id ${live.id})`,
    live.events.join(', '),
    ...(live.active ? [] : ['inactive']),
    ...(word === '' ? [] : [word]),
  ];
  return parts.join('  ');
}
