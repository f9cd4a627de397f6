import { createColors } from 'picocolors';
import type { Severity } from '../../model/diagnostic.ts';
import type { Op } from '../changes/change-rows.ts';
import { wrapLine } from './layout.ts';

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

/** A line, wrapped where it is too wide; the lines after the first begin below column `hang`. */
export function wrap(line: string, hang: number, { width }: TextStyle): readonly string[] {
  return wrapLine(line, { width, hang });
}

/** Room for the longest name of a field, so that values of one report stand below each other. */
const nameWidth = 'content_type'.length;

/** A fact a line: the name, indented, and below each other what is said of it. */
export function formatFacts(
  facts: readonly (readonly [name: string, text: string])[],
  { indent, style }: { readonly indent: number; readonly style: TextStyle },
): readonly string[] {
  const gap = Math.max(nameWidth, ...facts.map(([name]) => name.length)) + 2;
  return facts.flatMap(([name, text]) => wrap(`${' '.repeat(indent)}${name.padEnd(gap)}${text}`, indent + gap, style));
}
