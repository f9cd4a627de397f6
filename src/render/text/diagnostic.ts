import { formatLocation, type Location } from '../../model/diagnostic.ts';
import { escapeLine } from '../escape.ts';
import type { ReportDiagnostic } from '../report.ts';
import { measureWidth, nameInputs, paint, severityPaints, type TextStyle, wrap } from './layout.ts';
import { maskSourceLine, type SourceFragment } from './mask-source.ts';

/**
 * A diagnostic as a compiler shows it: `error[unknown-key]: …`, where it is, the source line with carets where the line is known, and
 * what helps.
 */
export function renderDiagnostic(
  { severity, code, message, hint, location, target, url }: ReportDiagnostic,
  style: TextStyle,
  sources: SourceFiles = new Map(),
): readonly string[] {
  const word = paint(`${severity}[${code}]:`, severityPaints[severity], style);
  const about = target === undefined ? '' : `${target}: `;
  return [
    ...wrap(`${word} ${escapeLine(`${about}${nameInputs(message, style.inputNames)}`)}`, 2, style),
    ...(location === undefined ? [] : renderLocation(location, style, sources)),
    ...(hint === undefined || hint === ''
      ? []
      : wrap(`  ${paint('help:', 'bold', style)} ${escapeLine(nameInputs(hint, style.inputNames))}`, 8, style)),
    ...(url === undefined ? [] : wrap(`  ${paint('see:', 'bold', style)} ${escapeLine(url)}`, 8, style)),
  ];
}

function renderLocation(location: Location, style: TextStyle, sources: SourceFiles): readonly string[] {
  const frame = createCodeFrame(location, sources);
  const margin = ' '.repeat(frame === undefined ? 2 : frame.gutter.length);
  const arrow = `${margin}${paint('-->', 'dim', style)} ${escapeLine(formatLocation(location))}`;
  if (frame === undefined) return [arrow];
  const bar = paint('|', 'dim', style);
  return [
    arrow,
    `${margin} ${bar}`,
    `${paint(frame.gutter, 'dim', style)} ${bar} ${frame.source}`,
    `${margin} ${bar} ${paint(frame.carets, 'red', style)}`,
  ];
}

/** Lines of the files that diagnostics point into, by name of the file. */
export type SourceFiles = ReadonlyMap<string, readonly string[]>;

/** Longer lines are cut around the place that is meant. */
const maxShown = 160;
const context = 60;

export interface CodeFrame {
  readonly gutter: string;
  readonly source: string;
  readonly carets: string;
}

/** The source line at a location and carets below what is meant; undefined where the line is not known. */
export function createCodeFrame({ file, line, column }: Location, files: SourceFiles): CodeFrame | undefined {
  const lines = files.get(file);
  const text = lines?.[line - 1];
  if (lines === undefined || text === undefined || text.trim() === '') return undefined;
  const fragments = maskSourceLine(lines, line - 1);
  const start = column - 1;
  const end = start + measureToken(text.slice(start));
  const before = showUpTo(fragments, start);
  const marked = showUpTo(fragments, end).slice(before.length);
  const shown = fragments.map((fragment) => fragment.shown).join('');
  const from = shown.length > maxShown ? Math.max(0, before.length - context) : 0;
  const head = from === 0 ? '' : '…';
  const tail = shown.length > from + maxShown ? '…' : '';
  const margin = measureWidth(head + toColumns(before.slice(from)));
  const width = Math.max(1, Math.min(maxShown, measureWidth(toColumns(marked))));
  return {
    gutter: String(line),
    source: `${head}${toColumns(shown.slice(from, from + maxShown))}${tail}`.trimEnd(),
    carets: `${' '.repeat(margin)}${'^'.repeat(width)}`,
  };
}

/** One column a tab, and nothing that steers a terminal. */
function toColumns(text: string): string {
  return escapeLine(text.replaceAll('\t', ' '));
}

/** Length of the key or value that a text begins with. */
function measureToken(text: string): number {
  const token = /^(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|(?:\$\{[^}]*\}|[^\s:,[\]{}]|:(?!\s|$))+)/.exec(text)?.[0];
  return Math.max(1, token?.length ?? 1);
}

/** What is shown of the first `length` characters of the source; a hidden part is shown whole or not at all. */
function showUpTo(fragments: readonly SourceFragment[], length: number): string {
  let shown = '';
  let left = length;
  for (const fragment of fragments) {
    if (left <= 0) break;
    if (left >= fragment.source.length) shown += fragment.shown;
    else if (fragment.shown === fragment.source) shown += fragment.shown.slice(0, left);
    left -= fragment.source.length;
  }
  return shown;
}
