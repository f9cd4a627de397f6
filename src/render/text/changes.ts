import type { LiveHook } from '../../model/hook.ts';
import { formatTargetName } from '../../model/target.ts';
import type { Plan, PlannedTarget, TargetPlan, UnmanagedMark } from '../../plan/plan.ts';
import { formatOutcome, listChangeRows, type Row, signs, statusWords } from '../changes.ts';
import { escapeLine } from '../escape.ts';
import { formatPlanLine } from '../heading.ts';
import { getOutcomes, getPlan, listShownOutcomes, type Report } from '../report.ts';
import { formatCount } from '../words.ts';
import { type FieldLine, selectBriefLines } from './change-fields.ts';
import { formatFacts, opPaints, paint, type TextStyle, wrap } from './layout.ts';

/** A block of lines for each target with something to show, then the number of the others. */
export function renderChanges(report: Report, style: TextStyle): readonly (readonly string[])[] {
  const plan = getPlan(report);
  if (plan === undefined) return [];
  const blocks = plan.targets.map((target) => renderTarget(target, { plan, report, style }));
  const failed = plan.targets.filter(({ status }) => status === 'failed').length;
  const quiet = blocks.filter((block) => block.length === 0).length - failed;
  const others =
    quiet > 0 && plan.targets.length > 1 ? [[`${formatCount(quiet, 'target')} with nothing to change.`]] : [];
  return [...blocks, ...others];
}

/** What became of the changes, a line each, for a reader who has just seen the plan. */
export function renderOutcomes(report: Report, style: TextStyle): readonly (readonly string[])[] {
  const outcomes = getOutcomes(report);
  return (getPlan(report)?.targets ?? []).map((planned) => {
    if (planned.status === 'failed' || outcomes === undefined) return [];
    return listChangeRows(planned.plan, outcomes).flatMap((row) => [
      ...renderTitle(row, style),
      ...renderFailure(row, style),
    ]);
  });
}

function renderTarget(
  planned: PlannedTarget,
  { plan, report, style }: { readonly plan: Plan; readonly report: Report; readonly style: TextStyle },
): readonly string[] {
  if (planned.status === 'failed') return [];
  const changes = listChangeRows(planned.plan, listShownOutcomes(report), report.edits).flatMap((row) =>
    renderRow(row, style),
  );
  const unmanaged = renderUnmanaged(planned.plan, report.showUnmanaged, style);
  const lines = [...changes, ...(changes.length > 0 && unmanaged.length > 0 ? [''] : []), ...unmanaged];
  if (lines.length === 0 || plan.targets.length === 1) return lines;
  const counts = formatPlanLine({ ...plan, targets: [planned] });
  return [
    ...wrap(paint(escapeLine(`${formatTargetName(planned.plan.target)}  ${counts}`), 'bold', style), 2, style),
    ...lines,
  ];
}

function renderRow(row: Row, style: TextStyle): readonly string[] {
  const fields = row.op === 'delete' || row.op === 'create' ? selectBriefLines(row.op, row.fields) : row.fields;
  const facts: readonly (readonly [string, string])[] = [
    ...(row.description === undefined ? [] : [['description', row.description] as const]),
    ...fields.map((line) => [line.field, formatField(line)] as const),
  ];
  return [
    ...renderTitle(row, style),
    ...formatFacts(
      facts.map(([name, text]) => [name, escapeLine(text)] as const),
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
  return wrap(`${paint(signs[op].sign, opPaints[op], style)} ${escapeLine(parts.join('  '))}`, 4, style);
}

function renderFailure({ outcome }: Row, style: TextStyle): readonly string[] {
  if (outcome === undefined || outcome.status === 'done') return [];
  if (outcome.status === 'skipped' && outcome.message === '') return [];
  return formatFacts([['outcome', escapeLine(formatOutcome(outcome))]], { indent: 4, style });
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
      return formatEventDiff(line);
  }
}

function renderUnmanaged(plan: TargetPlan, show: Report['showUnmanaged'], style: TextStyle): readonly string[] {
  return groupUnmanaged(plan).flatMap(({ title, hooks }) => {
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
  return escapeLine(parts.join('  '));
}

/** Up to this many events are named where a change has to fit into one row; elsewhere they are named without counts. */
const namedInRow = 6;

interface EventsDiff {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Every event that comes or goes, with the counts before and after where they are many: `3 → 12: +create −push`. */
export function formatEventDiff(diff: EventsDiff): string {
  const marks = listEventMarks(diff);
  const counts = marks.length > namedInRow ? `${diff.from.length} → ${diff.to.length}: ` : '';
  return `${counts}${marks.join(' ')}`;
}

/** `+release`, `−push`: events that come, then events that go. */
function listEventMarks({ added, removed }: EventsDiff): readonly string[] {
  return [...added.map((event) => `+${event}`), ...removed.map((event) => `−${event}`)];
}

/** Live hooks that the plan leaves alone, with a word about those that are not plainly so. */
interface UnmanagedGroup {
  /** `3 unmanaged hooks, left alone`, for a heading. */
  readonly title: string;
  readonly noun: string;
  readonly hooks: readonly { readonly live: LiveHook; readonly word: string }[];
}

const words: Readonly<Record<UnmanagedMark, string>> = {
  plain: '',
  duplicate: 'duplicate of a declared hook',
  'left-over-from-rename': 'left over from a rename',
  foreign: 'foreign, never touched',
};

/** The live hooks that the config does not name, and those that it ignores; empty groups are left out. */
function groupUnmanaged({ unmanaged, ignored, unmanagedIsDrift }: TargetPlan): readonly UnmanagedGroup[] {
  const isDrift = unmanagedIsDrift && unmanaged.some(({ mark }) => mark !== 'foreign');
  const unmanagedTitle = `${formatCount(unmanaged.length, 'unmanaged hook')}, ${isDrift ? 'counted as drift' : 'left alone'}`;
  const groups: readonly UnmanagedGroup[] = [
    {
      title: unmanagedTitle,
      noun: 'unmanaged hook',
      hooks: unmanaged.map(({ live, mark }) => ({ live, word: words[mark] })),
    },
    {
      title: formatCount(ignored.length, 'ignored hook'),
      noun: 'ignored hook',
      hooks: ignored.map((live) => ({ live, word: '' })),
    },
  ];
  return groups.filter(({ hooks }) => hooks.length > 0);
}
