import type { LiveHook, PresentHook, VariableValue } from '../../model/hook.ts';
import { type FieldDiff, getFields, type HookField } from '../../model/hook-fields.ts';
import { formatTargetName } from '../../model/target.ts';
import { listDriftedUnmanaged } from '../../plan/counts.ts';
import {
  type Change,
  getTargetPlans,
  listWrites,
  type Outcome,
  type Plan,
  type PlannedTarget,
  type Refresh,
  type TargetPlan,
  type UnmanagedHook,
  type UpdateChange,
} from '../../plan/plan.ts';
import {
  findChangeEdit,
  formatEdit,
  formatOutcome,
  formatSecretEffect,
  formatSource,
  getChangeUrl,
  getLiveId,
  markWords,
  refreshReasons,
  shownFields,
  signs,
  statusWords,
} from '../changes.ts';
import { escapeLine } from '../escape.ts';
import { formatPlanLine } from '../heading.ts';
import { getOutcomes, getPlan, listShownOutcomes, type Report } from '../report.ts';
import { formatCount } from '../words.ts';
import { type Fact, formatFacts, opPaints, paint, type TextStyle, wrap } from './layout.ts';

/** A block of lines for each target with something to show, then the number of the others. */
export function renderChanges(report: Report, style: TextStyle): readonly (readonly string[])[] {
  const plan = getPlan(report);
  if (plan === undefined) return [];
  const outcomes = groupByChange(listShownOutcomes(report));
  const blocks = plan.targets.map((target) => renderTarget(target, { plan, report, outcomes, style }));
  const failed = plan.targets.filter(({ status }) => status === 'failed').length;
  const quiet = blocks.filter((block) => block.length === 0).length - failed;
  const others =
    quiet > 0 && plan.targets.length > 1 ? [[`${formatCount(quiet, 'target')} with nothing to change.`]] : [];
  return [...blocks, ...others];
}

/** What became of the changes, a line each, for a reader who has just seen the plan. */
export function renderOutcomes(report: Report, style: TextStyle): readonly (readonly string[])[] {
  const outcomes = getOutcomes(report);
  if (outcomes === undefined) return [];
  const byChange = groupByChange(outcomes);
  return getTargetPlans(getPlan(report)).map((own) =>
    listWrites(own).flatMap((change) => [
      ...renderTitle(change, byChange.get(change), style),
      ...renderFailure(byChange.get(change), style),
    ]),
  );
}

function groupByChange(outcomes: readonly Outcome[]): ReadonlyMap<Change | Refresh, Outcome> {
  return new Map(outcomes.map((outcome) => [outcome.change, outcome]));
}

function renderTarget(
  planned: PlannedTarget,
  given: {
    readonly plan: Plan;
    readonly report: Report;
    readonly outcomes: ReadonlyMap<Change | Refresh, Outcome>;
    readonly style: TextStyle;
  },
): readonly string[] {
  if (planned.status === 'failed') return [];
  const { plan, report, outcomes, style } = given;
  const { target } = planned.plan;
  const changes = listWrites(planned.plan).flatMap((change) => {
    const edit = findChangeEdit(report, target, change);
    const facts: readonly Fact[] = [...listFacts(change), ['audit log', edit && formatEdit(edit)]];
    const outcome = outcomes.get(change);
    return [
      ...renderTitle(change, outcome, style),
      ...formatFacts(facts, { indent: 4, style }),
      ...renderFailure(outcome, style),
    ];
  });
  const unmanaged = renderUnmanaged(planned.plan, report.showUnmanaged, style);
  const lines = [...changes, ...(changes.length > 0 && unmanaged.length > 0 ? [''] : []), ...unmanaged];
  if (lines.length === 0 || plan.targets.length === 1) return lines;
  const counts = formatPlanLine({ ...plan, targets: [planned] });
  return [...wrap(paint(escapeLine(`${formatTargetName(target)}  ${counts}`), 'bold', style), 2, style), ...lines];
}

function renderTitle(change: Change | Refresh, outcome: Outcome | undefined, style: TextStyle): readonly string[] {
  const id = getLiveId(change, outcome);
  const parts = [
    String(getChangeUrl(change)),
    ...(id === undefined ? [] : [`(id ${id})`]),
    ...(change.op === 'deactivate' ? ['unmanaged: deactivate'] : []),
    ...(change.op === 'delete' ? [change.because === 'absent' ? 'state: absent' : 'unmanaged: delete'] : []),
    ...(outcome === undefined ? [] : [statusWords[outcome.status]]),
  ];
  const sign = paint(signs[change.op], opPaints[change.op], style);
  return wrap(`${sign} ${escapeLine(parts.join('  '))}`, 4, style);
}

function renderFailure(outcome: Outcome | undefined, style: TextStyle): readonly string[] {
  if (outcome === undefined || outcome.status === 'done') return [];
  if (outcome.status === 'skipped' && outcome.message === '') return [];
  return formatFacts([['outcome', formatOutcome(outcome)]], { indent: 4, style });
}

/** What a change does, under the REST API's names of fields. */
function listFacts(change: Change | Refresh): readonly Fact[] {
  switch (change.op) {
    case 'create':
      return [
        ['description', change.desired.description],
        ...listValues(change.desired),
        ['secret', change.secret === 'set' ? `set from ${formatSource(change.desired)}` : 'none'],
        ['username', formatCredential(change.desired.username)],
        ['password', formatCredential(change.desired.password)],
      ];
    case 'update':
      return [
        ['description', change.desired.description],
        ['matched', formatMatch(change)],
        ...change.fields.map((diff) => [diff.field, formatDiff(diff)] as const),
        ['secret', change.secret === 'keep' ? undefined : formatSecretEffect(change)],
      ];
    case 'deactivate':
      return [['active', `${change.live.active} → false`]];
    case 'delete':
      return listValues(change.live).filter(([field]) => field === 'events' || field === 'active');
    case 'refresh':
      return [
        ['description', change.desired.description],
        ['secret', `written again from ${formatSource(change.desired)}: ${refreshReasons[change.because]}`],
      ];
  }
}

const usualValues: Readonly<Partial<Record<HookField, boolean>>> = { insecure_ssl: false, active: true };

/** The values of a hook that comes or goes as a whole, without the usual ones. The URL stands above. */
function listValues(hook: LiveHook | PresentHook): readonly Fact[] {
  const fields = getFields(hook);
  return shownFields
    .filter((field) => field !== 'url' && fields[field] !== usualValues[field])
    .map((field) => [field, field === 'events' ? fields.events.join(', ') : String(fields[field])]);
}

function formatCredential(value: VariableValue | undefined): string | undefined {
  return value && `set from \${${value.name}}; never compared, because GitHub does not show it`;
}

function formatMatch({ matchedBy, live }: UpdateChange): string | undefined {
  switch (matchedBy) {
    case 'url':
      return undefined;
    case 'id':
      return `by id ${live.id}`;
    case 'previous-url':
      return 'by previous_urls; id, secret and delivery history stay';
    case 'near-url':
      return 'by a URL that differs by http/https or a trailing slash; id, secret and delivery history stay';
  }
}

function formatDiff(diff: FieldDiff): string {
  switch (diff.field) {
    case 'url':
      return `${diff.from.toFingerprintText()} → ${diff.to.toFingerprintText()}`;
    case 'events':
      return formatEventDiff(diff);
    default:
      return `${diff.from} → ${diff.to}`;
  }
}

/** Up to this many events that come or go are named without counts. */
const namedWithoutCounts = 6;

/** Every event that comes or goes, with the counts before and after where they are many: `3 → 12: +create −push`. */
export function formatEventDiff({ from, to }: Pick<FieldDiff & { readonly field: 'events' }, 'from' | 'to'>): string {
  const marks = [
    ...to.filter((event) => !from.includes(event)).map((event) => `+${event}`),
    ...from.filter((event) => !to.includes(event)).map((event) => `−${event}`),
  ];
  const counts = marks.length > namedWithoutCounts ? `${from.length} → ${to.length}: ` : '';
  return `${counts}${marks.join(' ')}`;
}

/** The live hooks that the config does not name, and those that it ignores. */
function renderUnmanaged(
  { unmanaged, ignored, unmanagedIsDrift }: TargetPlan,
  show: Report['showUnmanaged'],
  style: TextStyle,
): readonly string[] {
  const isDrift = listDriftedUnmanaged({ unmanaged, unmanagedIsDrift }).length > 0;
  const renderList = (title: string, hooks: readonly UnmanagedHook[]): readonly string[] => {
    const listed = show === 'count' ? [] : hooks.flatMap((hook) => wrap(`    ${formatUnmanaged(hook)}`, 8, style));
    return hooks.length === 0 ? [] : [paint(title, 'dim', style), ...listed];
  };
  return [
    ...renderList(
      `${formatCount(unmanaged.length, 'unmanaged hook')}, ${isDrift ? 'counted as drift' : 'left alone'}`,
      unmanaged,
    ),
    ...renderList(
      formatCount(ignored.length, 'ignored hook'),
      ignored.map((live) => ({ live, mark: 'plain' })),
    ),
  ];
}

function formatUnmanaged({ live, mark }: UnmanagedHook): string {
  const parts = [
    String(live.url),
    `(id ${live.id})`,
    live.events.join(', '),
    ...(live.active ? [] : ['inactive']),
    ...(mark === 'plain' ? [] : [markWords[mark]]),
  ];
  return escapeLine(parts.join('  '));
}
