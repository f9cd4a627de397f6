import type { Severity } from '../../model/diagnostic.ts';
import type { Op } from '../signs.ts';

export type Colour = 'ansi' | 'none';
export type Paint = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'magenta' | 'cyan';

const codes: Readonly<Record<Paint, number>> = {
  bold: 1,
  dim: 2,
  red: 31,
  green: 32,
  yellow: 33,
  magenta: 35,
  cyan: 36,
};

/** The colour of a change, by what it does. */
export const opPaints: Readonly<Record<Op, Paint>> = {
  create: 'green',
  update: 'yellow',
  deactivate: 'magenta',
  delete: 'red',
  refresh: 'cyan',
};

/** The colour of a finding. */
export const severityPaints: Readonly<Record<Severity, Paint>> = { error: 'red', warning: 'yellow', notice: 'cyan' };

/** A text in a colour, closed again; the text itself where there are no colours. */
export function paint(text: string, paint: Paint, colour: Colour): string {
  return colour === 'none' || text === '' ? text : `\u001b[${codes[paint]}m${text}\u001b[0m`;
}
