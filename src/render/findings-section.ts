import type { Severity } from '../model/diagnostic.ts';
import { clipped, codeSpan, markdownText } from './escape.ts';
import { type Finding, findings } from './findings.ts';
import type { Section } from './fitted.ts';
import type { Report } from './report.ts';
import { formatLocation } from './text/diagnostic.ts';

/** Rank, title and noun of each severity: an error is the last thing to be cut. */
const kinds = {
  error: { rank: 1, title: 'Errors', noun: 'error' },
  warning: { rank: 2, title: 'Warnings', noun: 'warning' },
  notice: { rank: 5, title: 'Notes', noun: 'note' },
} as const satisfies Record<Severity, { readonly rank: number; readonly title: string; readonly noun: string }>;

/** What the run has to say, one list for each severity, never folded. */
export function findingsSections(report: Report, severities: readonly Severity[]): readonly Section[] {
  const all = findings(report);
  return severities.flatMap((severity) => {
    const items = all.filter((finding) => finding.severity === severity).map(findingItem);
    if (items.length === 0) return [];
    const { rank, title, noun } = kinds[severity];
    const count = items.length === 1 ? '' : ` (${items.length})`;
    return [{ rank, before: `**${title}${count}**\n\n`, items, noun }];
  });
}

function findingItem({ location, code, target, message, hint, url }: Finding): string {
  const place = location === undefined ? [] : [codeSpan(formatLocation(location))];
  const about = target === undefined ? [] : [`${codeSpan(target)}:`];
  const words = [message, ...(hint === undefined ? [] : [hint])].map((text) => markdownText(clipped(text, 2000)));
  return `- ${[...place, ...about, ...words, ...formatLink(url)].join(' ')} (${codeSpan(code)})`;
}

/** Only our own pages are linked: their addresses are made of the server and of names that need no escape. */
function formatLink(url: string | undefined): readonly string[] {
  return url !== undefined && /^https?:\/\/[\w.:/%-]{1,300}$/.test(url) ? [`[More](${url})`] : [];
}
