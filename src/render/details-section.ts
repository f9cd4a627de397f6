import { clipped, codeSpan, fencedBlock } from './escape.ts';
import type { FieldLine } from './field-lines.ts';
import type { Section } from './fitted.ts';
import type { Row } from './rows.ts';
import { type Op, signs } from './signs.ts';

/** From this many lines on the details are folded. */
const longFrom = 15;
/** Title, blank line and the two fences of a block. */
const frameLines = 4;
const fieldWidth = 'content_type'.length + 2;

/** Every field of every change, one diff block a hook; folded when long. */
export function detailsSection(rows: readonly Row[]): readonly Section[] {
  if (rows.length === 0) return [];
  const blocks = rows.map((row) => ({ row, lines: row.fields.flatMap((line) => diffLines(line, row.op)) }));
  const length = blocks.reduce((sum, { lines }) => sum + lines.length + frameLines, 0);
  return [
    {
      rank: 7,
      before: `<details${length < longFrom ? ' open' : ''}><summary>Details (${rows.length})</summary>\n\n`,
      items: blocks.map(({ row, lines }) => `${title(row)}\n\n${fencedBlock('diff', lines)}\n`),
      after: '\n</details>',
      noun: 'detail block',
    },
  ];
}

function title({ op, url, id }: Row): string {
  return `${signs[op].verb} ${codeSpan(clipped(url.toString(), 2000))}${id === undefined ? '' : ` (id ${codeSpan(id)})`}`;
}

/** Lines with the signs that diff highlighting knows: `+` comes, `-` goes, `!` is written without showing a value. */
function diffLines(line: FieldLine, op: Op): readonly string[] {
  const text = (value: string): string => `${line.field.padEnd(fieldWidth)}${value}`;
  switch (line.kind) {
    case 'is':
      return [`${op === 'delete' ? '-' : '+'} ${text(line.values.join(', '))}`];
    case 'changes':
      return [`- ${text(line.from)}`, `+ ${text(line.to)}`];
    case 'events':
      return [
        ...(line.removed.length === 0 ? [] : [`- ${text(line.removed.join(', '))}`]),
        ...(line.added.length === 0 ? [] : [`+ ${text(line.added.join(', '))}`]),
      ];
    case 'says':
      return [`${line.field === 'matched' ? ' ' : op === 'create' ? '+' : '!'} ${text(line.words)}`];
  }
}
