import { compareText } from '../../model/compare.ts';
import { formatTargetName } from '../../model/target.ts';
import { countDrift, listDriftedUnmanaged } from '../../plan/counts.ts';
import { getTarget, getTargetPlans, type Plan, type TargetPlan } from '../../plan/plan.ts';
import { getChangeUrl, signs } from '../changes.ts';
import { escapeMarkdown, formatCode, shorten } from '../escape.ts';
import { formatLink, formatPlace, getWebBase } from '../links.ts';
import { type DryRunReport, getPlan, type Report } from '../report.ts';
import { formatCount } from '../words.ts';
import { type CommentHeader, formatMarker, renderPage } from './page.ts';
import { createTable, renderSection } from './sections.ts';
import { formatTargets } from './title.ts';

/** Every drift issue has this label, so that people and we find it. */
export const driftLabel = 'hookherd-drift';

/** One time at which the drift was another than before. */
export interface DriftEntry {
  /** ISO time, to the minute. */
  readonly at: string;
  /** What was found, in the words of the log. */
  readonly what: string;
  /** Lines of `listDriftLines` that came and went, the first of each. */
  readonly came: readonly string[];
  readonly went: readonly string[];
  /** How many others came or went. */
  readonly more: number;
  readonly runUrl: string;
}

/** More would crowd out the report; the first and the last matter. */
const keptEntries = 12;
const mostLinks = 5;

/** The title of the issue, on one line. */
export function formatDriftTitle({ targets, apiBase }: Plan): string {
  const what = formatTargets(targets.map(getTarget), (name) => name);
  return `Webhook drift: ${what}${formatPlace(apiBase)}`;
}

/** The issue that an on-call engineer decides from: what differs, since when, what to do, and what it was before. */
export function renderDriftIssue(
  report: DryRunReport,
  given: { readonly header: CommentHeader; readonly history: readonly DriftEntry[]; readonly maxCharacters: number },
): string {
  const marker = formatMarker(given.header);
  const history = formatHistory(given.history);
  const isKept = marker.length + history.length < given.maxCharacters / 2;
  return `${marker}\n${renderPage(report, {
    room: given.maxCharacters - marker.length - 1,
    size: (text) => text.length,
    lead: `${formatLead(report, given.history)}\n\n${formatAdvice(report.plan)}`,
    targets: 'folded',
    end: isKept ? history : '',
  })}`;
}

/** The comment that closes the issue. */
export function formatDriftGone({ plan, run }: DryRunReport, { at }: { readonly at: string }): string {
  const found = formatLink(`found ${at.replace('T', ' ')} UTC`, run.runUrl);
  return `The live webhooks of ${formatTargets(plan.targets.map(getTarget))} are as the config declares again, ${found}.`;
}

/** The history with one entry more; in the middle of a long one entries are dropped. */
export function appendEntry(history: readonly DriftEntry[], entry: DriftEntry): readonly DriftEntry[] {
  const all = [...history, entry];
  return all.length <= keptEntries ? all : [...all.slice(0, 1), ...all.slice(2 - keptEntries)];
}

function formatLead({ run }: DryRunReport, [first]: readonly DriftEntry[]): string {
  const commit = run.commit === undefined ? '' : ` at ${formatCode(run.commit.slice(0, 7))}`;
  const since = first === undefined ? '' : `, found first ${first.at.replace('T', ' ')} UTC`;
  return `The live webhooks are not as the config${commit} declares${since}. Where they are right, change the config; where the config is right, run ${formatCode('mode: apply')}. The first scheduled run that finds no drift closes this issue.`;
}

/** Where to look for who did it: the audit logs of the organizations that drifted. */
function formatAdvice(plan: Plan): string {
  const { apiBase } = plan;
  if (!URL.canParse(apiBase)) return '';
  const owners = new Map(
    getTargetPlans(plan)
      .filter((own) => countDrift(own) > 0)
      .flatMap(({ target }) => (target.kind === 'global' ? [] : [[target.owner.toLowerCase(), target.owner] as const])),
  );
  const links = [...owners.values()]
    .sort(compareText)
    .slice(0, mostLinks)
    .map((owner) => {
      const log = `${getWebBase(apiBase)}/organizations/${encodeURIComponent(owner)}/settings/audit-log?q=action%3Ahook`;
      return formatLink(formatCode(owner), log);
    });
  if (links.length === 0) return '';
  const more = owners.size > mostLinks ? ` and ${owners.size - mostLinks} more` : '';
  return `Who changed a hook stands in the audit log: ${links.join(', ')}${more}.`;
}

/** A folded table of what changed when, newest first; empty for a drift that never changed. */
function formatHistory(history: readonly DriftEntry[]): string {
  if (history.length < 2) return '';
  const rows = history.toReversed().map(({ at, what, came, went, more, runUrl }) => {
    const parts = [
      escapeMarkdown(shorten(what, 200)),
      ...came.map((line) => `new ${formatLine(line)}`),
      ...went.map((line) => `gone ${formatLine(line)}`),
      ...(more > 0 ? [`and ${more} more`] : []),
    ];
    return [formatLink(at.replace('T', ' '), runUrl), parts.join('<br>')];
  });
  const table = renderSection(createTable(['When (UTC)', 'What'], rows, { rank: 0, noun: 'entry' }));
  return `<details><summary>History (${history.length})</summary>\n\n${table}\n\n</details>`;
}

function formatLine(line: string): string {
  return formatCode(shorten(line, 160));
}

/** What drifted, one short line a hook; hooks that the config does not name are one line where they may not be listed. */
export function listDriftLines(report: Report): readonly string[] {
  const { showUnmanaged } = report;
  const plan = getPlan(report);
  const several = (plan?.targets.length ?? 0) > 1;
  return getTargetPlans(plan).flatMap((own) => {
    const lines = [
      ...own.changes.map((change) => `${signs[change.op]} ${getChangeUrl(change)}`),
      ...own.refused.map(({ change }) => `${signs[change.op]} ${getChangeUrl(change)}`),
      ...listUnmanagedLines(own, showUnmanaged),
    ];
    return several ? lines.map((line) => `${formatTargetName(own.target)}: ${line}`) : lines;
  });
}

function listUnmanagedLines(own: TargetPlan, show: Report['showUnmanaged']): readonly string[] {
  const drifted = listDriftedUnmanaged(own);
  if (drifted.length === 0) return [];
  return show === 'list'
    ? drifted.map(({ live }) => `? ${live.url} (id ${live.id})`)
    : [formatCount(drifted.length, 'unmanaged hook')];
}
