import { escapeCell } from '../escape.ts';

/** The head of a table and the line below it. */
export function formatTableHead(titles: readonly string[]): string {
  return `${formatTableRow(titles)}\n${formatTableRow(titles.map(() => '---'))}`;
}

/** A row of a table; each cell is inline Markdown. */
export function formatTableRow(cells: readonly string[]): string {
  return `| ${cells.map(escapeCell).join(' | ')} |`;
}
