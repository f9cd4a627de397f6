import { groupBy } from '../../model/compare.ts';
import { formatLocation, type Severity } from '../../model/diagnostic.ts';
import { diagnosticCodes } from '../../model/diagnostic-codes.ts';
import { listGeneralDiagnostics } from '../diagnostics.ts';
import { escapeMarkdown, formatCode, shorten } from '../escape.ts';
import { formatLink, getFileUrl } from '../links.ts';
import { getPlan, type Report, type ReportDiagnostic } from '../report.ts';
import { formatCount } from '../words.ts';
import { createFold, type Section } from './sections.ts';

/** Why the run is red, once each, in one block with what to do. */
export function buildErrors(report: Report): Section {
  const all = listGeneralDiagnostics(report).filter(({ severity }) => severity === 'error');
  const errors = all.filter((error) => !isSummary(error, all));
  const bullet = errors.length > 1 ? '- ' : '';
  const items = errors.map((error) => `> ${bullet}${formatCodedNote(error, report)}`);
  return { rank: 1, share: 0.5, before: '> [!CAUTION]\n', items, noun: 'error' };
}

/** Whether an error only counts others that are listed themselves: a target is refused for each broken rule. */
function isSummary({ code, target, location }: ReportDiagnostic, all: readonly ReportDiagnostic[]): boolean {
  if (code !== 'policy-violated' || location !== undefined) return false;
  return all.some((other) => other.target === target && other.code !== code);
}

/** Warnings and notes, grouped by code with a count, folded. */
export function buildNotes(report: Report): readonly Section[] {
  return [
    buildGroups(report, { severity: 'warning', noun: 'warning', rank: 3 }),
    buildGroups(report, { severity: 'notice', noun: 'note', rank: 5 }),
  ];
}

function buildGroups(
  report: Report,
  { severity, noun, rank }: { readonly severity: Severity; readonly noun: string; readonly rank: number },
): Section {
  const own = listGeneralDiagnostics(report).filter((diagnostic) => diagnostic.severity === severity);
  const groups = groupBy(own, ({ code }) => code);
  const [only, ...others] = groups.keys();
  const about = only !== undefined && others.length === 0 && own.length > 1 ? `: ${formatMeaning(only)}` : '';
  const items =
    about === ''
      ? [...groups].flatMap(([code, members]) => formatGroup(code, members, report))
      : own.map((diagnostic) => `- ${formatNote(diagnostic, report)}`);
  return createFold(`${formatCount(own.length, noun)}${about}`, { rank, items, noun });
}

/** A line for one; for several of a code a line with their number, and each below it. What to do is said once where it is the same. */
function formatGroup(code: string, members: readonly ReportDiagnostic[], report: Report): readonly string[] {
  const [first] = members;
  if (first === undefined || members.length === 1) return members.map((each) => `- ${formatCodedNote(each, report)}`);
  const isSameHint = members.every(({ hint }) => hint === first.hint);
  const hint = isSameHint && first.hint ? ` ${escapeMarkdown(first.hint)}` : '';
  const shown = isSameHint ? members.map(({ hint: _, ...each }) => each) : members;
  return [
    `- **${members.length}×** ${formatMeaning(code)}${hint}`,
    ...shown.map((each) => `  - ${formatNote(each, report)}`),
  ];
}

/** What a code stands for, in the words of its catalogue; those are ours and hold nothing to escape. */
function formatMeaning(code: string): string {
  const text = (diagnosticCodes as Readonly<Record<string, string>>)[code];
  return text === undefined ? `<code>${code}</code>` : `${text.replace(/\.$/, '')} (<code>${code}</code>)`;
}

function formatCodedNote(diagnostic: ReportDiagnostic, report: Report): string {
  return `${formatNote(diagnostic, report)} (${formatCode(diagnostic.code)})`;
}

function formatNote({ location, target, message, hint, url }: ReportDiagnostic, report: Report): string {
  const place =
    location === undefined ? [] : [formatLink(formatCode(formatLocation(location)), getFileUrl(report.run, location))];
  const isOnly = (getPlan(report)?.targets.length ?? 0) === 1;
  const about = target === undefined || isOnly || message.includes(target) ? [] : [`${formatCode(target)}:`];
  const words = [message, ...(hint === undefined ? [] : [hint])].map((text) => escapeMarkdown(shorten(text, 2000)));
  const more = url === undefined ? [] : [formatLink(`See ${formatCode(getPageName(url))}`, url)];
  return [...place, ...about, ...words, ...more].join(' ');
}

/** `commit/abc1234` of a long address: what the page is, in few words. */
function getPageName(url: string): string {
  const [kind = '', name = ''] = (URL.canParse(url) ? new URL(url).pathname : url).split('/').slice(-2);
  return shorten(`${kind}/${/^[0-9a-f]{40}$/.test(name) ? name.slice(0, 7) : name}`, 60);
}
