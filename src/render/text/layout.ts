import { createColors } from 'picocolors';
import type { Severity } from '../../model/diagnostic.ts';
import type { Op } from '../changes.ts';
import { escapeLine } from '../escape.ts';

/** How text looks where it is printed. */
export interface TextStyle {
  readonly hasColors: boolean;
  /** Columns to wrap at; undefined for a log or a file, where lines are as long as they are. */
  readonly width?: number | undefined;
  /** What inputs are called where this is printed, such as `--config`; undefined for the Action. */
  readonly inputNames?: ReadonlyMap<string, string> | undefined;
}

export type Paint = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'magenta' | 'cyan';

/** For files, pipes and tests. */
export const plainStyle: TextStyle = { hasColors: false };

const colors = createColors(true);

/** The color of a change, by what it does. */
export const opPaints: Readonly<Record<Op, Paint>> = {
  create: 'green',
  update: 'yellow',
  deactivate: 'magenta',
  delete: 'red',
  refresh: 'cyan',
};

export const severityPaints: Readonly<Record<Severity, Paint>> = { error: 'red', warning: 'yellow', notice: 'cyan' };

/** A text in a color; the text itself where there are no colors. */
export function paint(text: string, name: Paint, { hasColors }: TextStyle): string {
  return !hasColors || text === '' ? text : colors[name](text);
}

/** One of our own texts, which speak to whoever writes a workflow, as a shell user does it where inputs have names of their own. */
export function nameInputs(text: string, inputNames: TextStyle['inputNames']): string {
  if (inputNames === undefined) return text;
  return text
    .replace(/Set (\w+) in env: of the step, or pass it in the input variables/, 'Run export $1=… in the shell first')
    .replace(' or in the input variables', '')
    .replace(/\b(?:[Tt]he )?[Ii]nput ([a-z]+(?:-[a-z]+)*)/g, (phrase, name: string) => inputNames.get(name) ?? phrase);
}

/** Room for the longest name of a field, so that values of one report stand below each other. */
const nameWidth = 'content_type'.length;

/** What is said of something, under its name; a fact without a text is left out. */
export type Fact = readonly [name: string, text: string | undefined];

/** A fact a line, escaped: the name, indented, and below each other what is said of it. */
export function formatFacts(
  facts: readonly Fact[],
  { indent, style }: { readonly indent: number; readonly style: TextStyle },
): readonly string[] {
  const known = facts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
  const gap = Math.max(nameWidth, ...known.map(([name]) => name.length)) + 2;
  return known.flatMap(([name, text]) =>
    wrap(`${' '.repeat(indent)}${escapeLine(name.padEnd(gap))}${escapeLine(text)}`, indent + gap, style),
  );
}

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
export function wrap(line: string, hang: number, { width }: Pick<TextStyle, 'width'>): readonly string[] {
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

/** A table with a dim header, in which the column `flexible` takes the room that is left. */
export function renderTable(
  titles: readonly string[],
  rows: readonly TableRow[],
  { style, flexible = 0 }: { readonly style: TextStyle; readonly flexible?: number },
): readonly string[] {
  const header = titles.map((title) => paint(title, 'dim', style));
  return formatTable([header, ...rows], { width: style.width, flexible });
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
