const escapes = /\u001b\[[0-9;]*m/g;
/** Characters that a terminal draws two columns wide: East Asian scripts and pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Below this a column is no use; the table then goes beyond the width. */
const leastFlexible = 16;

/** Columns that a terminal needs for a text; colors need none. */
export function measureWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(escapes, '')) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Breaks a line between words where it is wider than `width`; the lines after the first are indented by `hang`. A word is never broken. */
export function wrapLine(
  line: string,
  { width, hang }: { readonly width: number | undefined; readonly hang: number },
): readonly string[] {
  if (width === undefined || measureWidth(line) <= width) return [line];
  const lines: string[] = [];
  let current = '';
  for (const piece of line.split(/(?<=\S)(?=\s)/)) {
    const isFirst = current.trim() === '';
    if (!isFirst && measureWidth(current + piece) > width) {
      lines.push(current);
      current = `${' '.repeat(hang)}${piece.trimStart()}`;
    } else current += piece;
  }
  return [...lines, current];
}

/** One row of a table; a cell may hold colors. */
export type TableRow = readonly string[];

/**
 * Rows under a header, columns two spaces apart. Where they are wider than `width`, the column `flexible` is broken over several lines
 * (between path segments, if it can be); no cell is cut.
 */
export function formatTable(
  rows: readonly [header: TableRow, ...body: readonly TableRow[]],
  { width, flexible }: { readonly width: number | undefined; readonly flexible: number },
): readonly string[] {
  const [header] = rows;
  const widths = header.map((_, column) => Math.max(...rows.map((row) => measureWidth(row[column] ?? ''))));
  const total = widths.reduce((sum, each) => sum + each + 2, -2);
  const excess = width === undefined ? 0 : Math.max(0, total - width);
  const room = Math.max(leastFlexible, (widths[flexible] ?? 0) - excess);
  if (excess > 0) widths[flexible] = Math.min(room, widths[flexible] ?? 0);
  return rows.flatMap((row) => {
    const broken = splitCell(row[flexible] ?? '', widths[flexible] ?? 0);
    return broken.map((part, line) =>
      row
        .map((cell, column) => padCell(column === flexible ? part : line === 0 ? cell : '', widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  });
}

function padCell(cell: string, width: number): string {
  return `${cell}${' '.repeat(Math.max(0, width - measureWidth(cell)))}`;
}

function splitCell(cell: string, width: number): readonly string[] {
  if (measureWidth(cell) <= width) return [cell];
  const parts: string[] = [];
  let current = '';
  for (const piece of cell.split(/(?<=[/?&\s])/).flatMap((part) => splitText(part, width))) {
    if (current !== '' && measureWidth(current + piece) > width) {
      parts.push(current);
      current = '';
    }
    current += piece;
  }
  return [...parts, current];
}

function splitText(text: string, width: number): readonly string[] {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, at) =>
    characters.slice(at * width, (at + 1) * width).join(''),
  );
}
