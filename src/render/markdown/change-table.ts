import { compareText, groupBy } from '../../model/compare.ts';
import { formatTargetName, type Target } from '../../model/target.ts';
import type { HookUrl } from '../../model/url.ts';
import {
  type Change,
  getTarget,
  getTargetPlans,
  listWrites,
  type Outcome,
  type Plan,
  type Refresh,
} from '../../plan/plan.ts';
import { findChangeEdit, formatEdit, formatOutcome, getChangeUrl, getLiveId } from '../changes.ts';
import { escapeMarkdown, formatCode, shorten } from '../escape.ts';
import { formatLink, getFileUrl, getHookUrl } from '../links.ts';
import { getPlan, type HookEdit, listShownOutcomes, type Report } from '../report.ts';
import { formatChange, listLongValues, longestUrl, type Tense } from './change-cell.ts';
import { createFold, createTable, type Section } from './sections.ts';
import { isRefused } from './title.ts';

/** What a row is about, in the order of the table: what cannot be undone or stops deliveries comes first. */
const kinds = {
  delete: { mark: '🟥', planned: 'delete', done: 'deleted' },
  deactivate: { mark: '🟧', planned: 'deactivate', done: 'deactivated' },
  'remove-secret': { mark: '🟧', planned: 'secret removed', done: 'secret removed' },
  update: { mark: '🟨', planned: 'update', done: 'updated' },
  create: { mark: '🟩', planned: 'create', done: 'created' },
  refresh: { mark: '🟦', planned: 'refresh', done: 'refreshed' },
} as const;

type Kind = keyof typeof kinds;

const order = Object.keys(kinds) as readonly Kind[];

interface Row {
  readonly target: Target;
  readonly kind: Kind;
  readonly change: Change | Refresh;
  /** What the change does, as inline Markdown. */
  readonly text: string;
  /** Address of the hook's settings, of the config line of a new hook, or undefined where neither is known. */
  readonly link: string | undefined;
  readonly outcome: Outcome | undefined;
}

/** From so many on, rows that are equal but for the hook, or but for the target, are one row with a fold that names all. */
const foldedHooks = 4;
const foldedTargets = 10;
/** Named in one fold, so that a page that is full loses whole rows and not all of them. */
const mostInFold = 50;

/** One table of all changes of all targets: a row a change, deletions first. `only` limits it to one target. */
export function buildChangeTable(report: Report, only?: Target): readonly Section[] {
  const plan = getPlan(report);
  if (plan === undefined) return [];
  const all = listRows(report, plan).filter(({ target }) => only === undefined || target === only);
  if (all.length === 0) return [];
  const several = only === undefined && plan.targets.length > 1;
  const titles = [...(several ? [getTargetTitle(plan)] : []), '', 'Hook', 'Change'];
  const cells = foldRows(all, { several }).map((rows) => formatRows(rows, { several }));
  return [createTable(titles, cells, { rank: 2, noun: 'row' }), buildLongValues(plan, only)];
}

/** A URL as the link to a hook's settings page. */
export function formatHook(url: HookUrl, link: string | undefined, longest = longestUrl): string {
  return formatLink(formatCode(shorten(url.shown, longest)), link);
}

function getTargetTitle({ targets }: Plan): string {
  const kindsOfTarget = new Set(targets.map((each) => getTarget(each).kind));
  if (kindsOfTarget.size > 1) return 'Target';
  return kindsOfTarget.has('organization') ? 'Organization' : 'Repository';
}

function listRows(report: Report, plan: Plan): readonly Row[] {
  const outcomes = new Map(listShownOutcomes(report).map((outcome) => [outcome.change, outcome]));
  const refused = isRefused(report);
  const rows = getTargetPlans(plan).flatMap(({ target, ...own }) =>
    listWrites(own).flatMap((change): readonly Row[] => {
      const outcome = refused ? undefined : outcomes.get(change);
      const tense: Tense = refused ? 'brief' : outcome?.status === 'done' ? 'done' : 'planned';
      const edit = findChangeEdit(report, target, change);
      const row: Row = {
        target,
        kind: change.op,
        change,
        text: `${formatChange(change, tense)}${edit === undefined ? '' : `<br>${formatEditor(edit)}`}`,
        link: getLink(change, { target, outcome, report }),
        outcome,
      };
      if (change.op !== 'update' || change.secret !== 'remove') return [row];
      const text = `${formatCode('secret: none')} · deliveries ${tense === 'done' ? 'are' : 'will be'} unsigned`;
      const removal: Row = { ...row, kind: 'remove-secret', text };
      return change.fields.length === 0 ? [removal] : [removal, row];
    }),
  );
  return rows.toSorted(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      compareText(formatTargetName(a.target), formatTargetName(b.target)),
  );
}

/** Who changed a hook before, with names as code, so that nobody is mentioned. */
export function formatEditor(edit: HookEdit): string {
  return formatEdit(edit, (name) => formatCode(shorten(name, 80)));
}

function getLink(
  change: Change | Refresh,
  given: { readonly target: Target; readonly outcome: Outcome | undefined; readonly report: Report },
): string | undefined {
  const { target, outcome, report } = given;
  const id = getLiveId(change, outcome);
  const isGone = change.op === 'delete' && outcome?.status === 'done';
  const settings = id === undefined || isGone ? undefined : getHookUrl(report, target, id);
  return settings ?? ('desired' in change ? getFileUrl(report.run, change.desired.location) : undefined);
}

/** Rows in their order, those together that are shown as one: equal ones of a target, or of one URL in many targets. */
function foldRows(rows: readonly Row[], { several }: { readonly several: boolean }): readonly (readonly Row[])[] {
  const keyInTarget = (row: Row): string => JSON.stringify([getLook(row), formatTargetName(row.target)]);
  const keyOfUrl = (row: Row): string => JSON.stringify([getLook(row), getChangeUrl(row.change).reveal()]);
  const inTarget = groupBy(rows, keyInTarget);
  const ofUrl = groupBy(rows, keyOfUrl);
  const folded = new Set<Row>();
  return rows.flatMap((row) => {
    if (folded.has(row)) return [];
    const candidates = [
      { group: several ? (ofUrl.get(keyOfUrl(row)) ?? []) : [], least: foldedTargets },
      { group: inTarget.get(keyInTarget(row)) ?? [], least: foldedHooks },
    ].map(({ group, least }) => ({ group: group.filter((each) => !folded.has(each)), least }));
    const group = candidates.find(({ group: members, least }) => members.length >= least)?.group ?? [row];
    for (const each of group) folded.add(each);
    return splitRows(group);
  });
}

/** Equal for rows that differ by target and hook alone. */
function getLook({ kind, text, change, outcome }: Row): readonly unknown[] {
  return [kind, text, getDescription(change), outcome?.status, outcome?.message];
}

function getDescription(change: Change | Refresh): string | undefined {
  return 'desired' in change ? change.desired.description : undefined;
}

function splitRows(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / mostInFold) }, (_, index) =>
    rows.slice(index * mostInFold, (index + 1) * mostInFold),
  );
}

function formatRows(rows: readonly Row[], { several }: { readonly several: boolean }): readonly string[] {
  const [row] = rows;
  if (row === undefined) return [];
  const { change, outcome, text } = row;
  const { mark, planned, done } = kinds[row.kind];
  const areTargets = new Set(rows.map(({ target }) => formatTargetName(target))).size > 1;
  const target = areTargets ? formatTargetFold(rows) : formatCode(formatTargetName(row.target));
  const hook =
    rows.length > 1 && !areTargets
      ? formatHookFold(rows, row)
      : formatHook(getChangeUrl(change), areTargets ? undefined : row.link);
  const movedFrom = change.op === 'update' ? change.fields.find((diff) => diff.field === 'url')?.from : undefined;
  return [
    ...(several ? [target] : []),
    `${mark}&nbsp;${outcome?.status === 'done' ? done : planned}`,
    `${hook}${movedFrom === undefined ? '' : `<br>was ${formatHook(movedFrom, undefined)}`}${formatDescription(change)}`,
    `${text}${formatOutcomeNote(outcome)}`,
  ];
}

function formatTargetFold(rows: readonly Row[]): string {
  const names = rows.map(({ target, link }) => formatLink(formatCode(formatTargetName(target)), link));
  return formatFold(`${rows.length} targets`, names);
}

function formatHookFold(rows: readonly Row[], first: Row): string {
  const names = rows.map(({ change, link }) => formatHook(getChangeUrl(change), link));
  return formatFold(`${rows.length} hooks: ${formatCode(shorten(getChangeUrl(first.change).shown, 60))} …`, names);
}

function formatFold(summary: string, names: readonly string[]): string {
  return `<details><summary>${summary}</summary>${names.join('<br>')}</details>`;
}

function formatDescription(change: Change | Refresh): string {
  const description = getDescription(change) ?? '';
  return description.trim() === '' ? '' : `<br>${escapeMarkdown(shorten(description, 200))}`;
}

/** Why a change is not done; a done one says so by its word. */
function formatOutcomeNote(outcome: Outcome | undefined): string {
  if (outcome === undefined || outcome.status === 'done') return '';
  return `<br>❌ ${escapeMarkdown(shorten(formatOutcome(outcome), 500))}`;
}

/** What does not fit into its row. */
function buildLongValues(plan: Plan, only: Target | undefined): Section {
  const items = getTargetPlans(plan)
    .filter(({ target }) => only === undefined || target === only)
    .flatMap(listWrites)
    .flatMap((change) => {
      const values = listLongValues(change);
      const hook = formatCode(shorten(getChangeUrl(change).shown, longestUrl));
      return values.length === 0 ? [] : [`- ${hook}: ${values.join('; ')}`];
    });
  const which = items.length === 1 ? 'a hook' : `${items.length} hooks`;
  return createFold(`In full: ${which} with many events or a long URL`, { rank: 7, items, noun: 'list of values' });
}
