import { formatTargetName } from '../../model/target.ts';
import { countPlan, hasChanges } from '../../plan/counts.ts';
import { getTargetPlans, listWrites, type Plan } from '../../plan/plan.ts';
import { escapeMarkdown, formatCode, formatHtmlCode, type JsonObject, shorten, toJsonEscape } from '../escape.ts';
import { createInventorySections } from '../inventory.ts';
import { formatLink, getFileUrl, getReportBase, hookherdUrl } from '../links.ts';
import { getOutcomes, getPlan, type Report } from '../report.ts';
import { formatCount } from '../words.ts';
import { buildChangeTable } from './change-table.ts';
import { buildDeliveryTables } from './deliveries.ts';
import { buildErrors, buildNotes } from './notes.ts';
import { createFold, type Section, selectSections } from './sections.ts';
import { countTargets, formatNonZeroCounts, formatTitle, isRefused } from './title.ts';
import { buildUnmanagedLists } from './unmanaged-list.ts';

/** Room kept for the sentence about what was left out. */
const reserve = 900;

/** The job summary: the whole report, in at most `maxBytes` bytes of UTF-8. */
export function renderSummary(report: Report, { maxBytes }: { readonly maxBytes: number }): string {
  const encoder = new TextEncoder();
  return renderPage(report, { room: maxBytes, size: (text) => encoder.encode(text).length });
}

export interface PageOptions {
  readonly room: number;
  /** Measures a text in the units of the room. */
  readonly size: (text: string) => number;
  /** The first paragraphs, in place of the usual one. */
  readonly lead?: string;
  /** `folded`: changes stand in a section a target, where there are several. */
  readonly targets?: 'folded';
  /** Stands before the footer and is never cut. */
  readonly end?: string;
}

/**
 * The report as Markdown within the room, for summary, comment and drift issue alike. Title and footer always stand; errors, then
 * deletions, are the last to be cut, and what was left out is counted by kind.
 */
export function renderPage(report: Report, options: PageOptions): string {
  const { room, size, lead = formatLead(report), end = '' } = options;
  const top = [`### ${formatTitle(report)}`, lead].filter((text) => text !== '').join('\n\n');
  const bottom = [end, formatFooter(report)].filter((text) => text !== '').join('\n\n');
  const sections: readonly Section[] = [
    buildErrors(report),
    ...(options.targets === 'folded' ? buildTargetSections(report) : buildChangeTable(report)),
    buildQuietLine(report),
    ...buildDeliveryTables(report),
    ...('inventory' in report ? createInventorySections(report.inventory) : []),
    ...buildUnmanagedLists(report),
    ...buildNotes(report),
  ];
  const body = selectSections(sections, room - size(top) - size(bottom) - reserve, size);
  const leftOut = formatLeftOut(body.leftOut, report);
  return `${[top, body.text, leftOut, formatLegend(body.text), bottom].filter((part) => part !== '').join('\n\n')}\n`;
}

/** A folded table for each target with changes, and what does not fit into it. */
function buildTargetSections(report: Report): readonly Section[] {
  const plan = getPlan(report);
  if (plan === undefined || plan.targets.length < 2) return buildChangeTable(report);
  return plan.targets.flatMap((planned) => {
    if (planned.status === 'failed') return [];
    const { target } = planned.plan;
    const [table, ...others] = buildChangeTable(report, target);
    if (table === undefined) return [];
    const title = `${formatHtmlCode(formatTargetName(target))}: ${formatNonZeroCounts({ ...plan, targets: [planned] })}`;
    const fold = createFold(title, table);
    return [{ ...fold, before: `${fold.before}${table.before}` }, ...others];
  });
}

/** What has been done and what an apply would do, in a sentence; empty where the title says it all. */
function formatLead(report: Report): string {
  const plan = getPlan(report);
  if (plan === undefined || isRefused(report)) return '';
  const refreshes = countPlan(plan).refreshes;
  if (report.mode === 'dry-run' && hasChanges(plan))
    return 'Nothing has been written. An apply of this commit makes these changes.';
  if (report.mode === 'dry-run' && refreshes > 0)
    return `Nothing has been written. An apply of this commit writes ${formatCount(refreshes, 'declared secret')} again.`;
  const isUnfinished = (getOutcomes(report) ?? []).some(({ status }) => status !== 'done');
  return isUnfinished ? 'Run again to finish: what is done is not done twice.' : '';
}

/** The targets that have nothing in the table, in one line; for a single one how much is as it should be. */
function buildQuietLine(report: Report): Section {
  const plan = getPlan(report);
  const text = plan === undefined ? '' : formatQuietTargets(plan);
  return { rank: 2, items: text === '' ? [] : [text], noun: 'line' };
}

function formatQuietTargets(plan: Plan): string {
  const quiet = getTargetPlans(plan).filter((own) => listWrites(own).length === 0);
  if (quiet.length === 0) return '';
  if (plan.targets.length > 1) return `${countTargets(quiet.map(({ target }) => target))} without changes.`;
  const { unchanged } = countPlan(plan);
  if (unchanged === 0) return '';
  return `${formatCount(unchanged, 'hook')} ${unchanged === 1 ? 'is' : 'are'} as the config declares.`;
}

/** What the mark behind a URL means, where one is shown. */
function formatLegend(text: string): string {
  if (!/`~[0-9a-f]{6}`/.test(text)) return '';
  return `<sub>${formatCode('~')} and six digits change with the hidden part of a URL.</sub>`;
}

function formatLeftOut(leftOut: ReadonlyMap<string, number>, { run }: Report): string {
  if (leftOut.size === 0) return '';
  const parts = [...leftOut].map(([noun, count]) => formatCount(count, noun));
  const where = formatLink(run.runUrl === undefined ? 'the log' : 'the log of the run', run.runUrl);
  return `> [!NOTE]\n> Left out, because this page is full: ${parts.join(', ')}. All of them are in ${where}.`;
}

/** Where the report comes from: workflow and run, commit of the config, digest, tool. */
function formatFooter(report: Report): string {
  const { run } = report;
  const digest = getPlan(report)?.digest ?? '';
  const base = getReportBase(report);
  const { commit, shard } = run;
  const parts = [
    ...formatRun(report),
    ...(shard === undefined
      ? []
      : [`shard ${shard.index}/${shard.count}, ${shard.targets} of ${shard.declared} targets`]),
    ...(base === undefined || base === 'https://github.com' ? [] : [`hooks at ${formatCode(new URL(base).host)}`]),
    ...(commit === undefined ? [] : [`config at ${formatLink(formatCode(commit.slice(0, 7)), getConfigUrl(report))}`]),
    ...(digest === '' ? [] : [`plan ${formatCode(digest.slice(0, 12))}`]),
    formatLink('Hookherd', hookherdUrl),
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}

/** The run as a link in few words: `hooks #7`. */
function formatRun({ run: { runUrl, runNumber, workflowName = '' } }: Report): readonly string[] {
  if (runUrl === undefined && runNumber === undefined) return [];
  const name = workflowName === '' ? 'run' : escapeMarkdown(shorten(workflowName, 60));
  const number = runNumber !== undefined && /^\d+$/.test(runNumber) ? runNumber : '';
  const text = number === '' ? name : `${name} #${number}`;
  const link = formatLink(text, runUrl);
  // Outside of a link `#7` would be a reference to an issue.
  return [link === text ? `${name} ${number}`.trim() : link];
}

/** The first file of the config at the commit of the run. */
function getConfigUrl(report: Report): string | undefined {
  const hooks = getTargetPlans(getPlan(report)).flatMap(({ changes, unchanged }) => [...changes, ...unchanged]);
  const declared = hooks.find((hook) => 'desired' in hook);
  const location = declared?.desired.location ?? report.diagnostics.find((each) => each.location)?.location;
  return location === undefined ? undefined : getFileUrl(report.run, { file: location.file });
}

/** GitHub refuses comments above 65,536 characters. */
export const commentCharacters = 60_000;

/** The comment on the pull request: a line for machines, then the same page as the summary, in at most `maxCharacters`. */
export function renderComment(
  report: Report,
  header: CommentHeader,
  { maxCharacters }: { readonly maxCharacters: number },
): string {
  const marker = formatMarker(header);
  return `${marker}\n${renderPage(report, { room: maxCharacters - marker.length - 1, size: (text) => text.length })}`;
}

/** What the next run reads back from a comment or issue of ours: none of it sensitive. */
export type CommentHeader = JsonObject;

/**
 * The first line of what we write. No value can close the HTML comment or mean anything in it: `<`, `>`, `--`, mentions, references and
 * all but plain ASCII are written as JSON escapes.
 */
export function formatMarker(header: CommentHeader): string {
  const json = JSON.stringify(header)
    .replace(/[^ -~]|[<>@#]/g, toJsonEscape)
    .replaceAll('--', '-\\u002d');
  return `<!-- hookherd:v1 ${json} -->`;
}

/** The header of a text that begins with our marker; undefined for any other text. */
export function parseMarker(body: string): CommentHeader | undefined {
  const [, json] = /^<!-- hookherd:v1 (\{.*\}) -->(?:\r?\n|$)/.exec(body) ?? [];
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
