import { clipped, codeSpan, markdownText, tableCell } from './escape.ts';

/** One time at which the drift was another than before. */
export interface DriftEntry {
  /** ISO time, to the minute. */
  readonly at: string;
  /** What was found, in the words of the heading. */
  readonly what: string;
  /** Lines of `driftLines` that came and went, the first of each. */
  readonly came: readonly string[];
  readonly went: readonly string[];
  /** How many others came or went. */
  readonly more: number;
  readonly runUrl: string;
}

/** More would crowd out the report; the first and the last matter. */
const keptEntries = 12;

/** The history with one entry more; in the middle of a long one entries are dropped. */
export function lengthened(history: readonly DriftEntry[], entry: DriftEntry): readonly DriftEntry[] {
  const all = [...history, entry];
  return all.length <= keptEntries ? all : [...all.slice(0, 1), ...all.slice(2 - keptEntries)];
}

/** A folded table of what changed when, newest first; empty for a drift that never changed. */
export function historySection(history: readonly DriftEntry[]): string {
  if (history.length < 2) return '';
  const rows = history.toReversed().map(({ at, what, came, went, more, runUrl }) => {
    const parts = [
      markdownText(clipped(what, 200)),
      ...came.map((line) => `new ${shown(line)}`),
      ...went.map((line) => `gone ${shown(line)}`),
      ...(more > 0 ? [`and ${more} more`] : []),
    ];
    return `| ${[timeCell(at, runUrl), parts.join('<br>')].map(tableCell).join(' | ')} |`;
  });
  const head = '| When (UTC) | What |\n| --- | --- |';
  return `<details><summary>History (${history.length})</summary>\n\n${head}\n${rows.join('\n')}\n\n</details>`;
}

function timeCell(at: string, runUrl: string): string {
  const time = at.replace('T', ' ');
  return /^https?:\/\/[\w.:/-]{1,300}$/.test(runUrl) ? `[${time}](${runUrl})` : time;
}

function shown(line: string): string {
  return codeSpan(clipped(line, 160));
}
