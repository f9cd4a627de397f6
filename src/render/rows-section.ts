import { clipped, codeSpan, markdownText, tableCell } from './escape.ts';
import { eventMarks, namedInRow } from './events-text.ts';
import { briefLines, type FieldLine } from './field-lines.ts';
import type { Section } from './fitted.ts';
import { outcomeText } from './outcome-text.ts';
import type { Row } from './rows.ts';
import { signs } from './signs.ts';

/** The table of changes, one row a hook: sign, URL, what changes, and after an apply what came of it. */
export function rowsSection(rows: readonly Row[], options: { readonly outcomes: boolean }): readonly Section[] {
  if (rows.length === 0) return [];
  const titles = ['', 'Hook', 'Change', ...(options.outcomes ? ['Outcome'] : [])];
  const lines = [':-:', ...titles.slice(1).map(() => '---')];
  const items = rows.map((row) => {
    return tableRow([
      signs[row.op].sign,
      hookCell(row),
      changeCell(row),
      ...(options.outcomes ? [outcomeCell(row)] : []),
    ]);
  });
  return [{ rank: 3, before: `${tableRow(titles)}\n${tableRow(lines)}\n`, items, noun: 'table row' }];
}

/** A row of a table; each cell is inline Markdown. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(tableCell).join(' | ')} |`;
}

function hookCell({ url, description }: Row): string {
  const about = description === undefined ? '' : `<br>${markdownText(clipped(description, 200))}`;
  return `${codeSpan(clipped(url.toString(), 300))}${about}`;
}

function changeCell(row: Row): string {
  const because = row.because === '' ? '' : ` (${codeSpan(row.because)})`;
  const fields = briefLines(row.op, row.fields).map(fieldCell);
  return (row.op === 'update' ? fields : [`**${signs[row.op].verb}**${because}`, ...fields]).join('<br>');
}

/** Field names stay plain, so that values stand out; they are ours and hold nothing to escape. */
function fieldCell(line: FieldLine): string {
  switch (line.kind) {
    case 'is':
      return `${line.field}: ${namedValues(line.values)}`;
    case 'says':
      return `${line.field}: ${markdownText(line.words)}`;
    case 'changes':
      return `${line.field}: ${codeSpan(clipped(line.from, 300))} → ${codeSpan(clipped(line.to, 300))}`;
    case 'events': {
      const marks = eventMarks(line);
      const counts = marks.length > namedInRow ? `${line.from.length} → ${line.to.length}: ` : '';
      return `${line.field}: ${counts}${namedValues(marks)}`;
    }
  }
}

/** As many values as a row can hold, and the number of the others. */
function namedValues(values: readonly string[]): string {
  const named = values.slice(0, namedInRow).map((value) => codeSpan(clipped(value, 100)));
  const more = values.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function outcomeCell({ outcome }: Row): string {
  return outcome === undefined ? '' : markdownText(clipped(outcomeText(outcome), 500));
}
