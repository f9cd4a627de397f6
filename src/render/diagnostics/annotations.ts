import { compareText } from '../../model/compare.ts';
import type { Severity } from '../../model/diagnostic.ts';
import { escapeLine, shorten } from '../escape.ts';
import type { Report, ReportDiagnostic } from '../report.ts';
import { listDiagnostics } from './diagnostics.ts';

/** A mark at a place of a file, as data; whoever writes it escapes it for its command. */
export interface Annotation {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The runner shows this many of each severity for a step and drops the others silently. */
const shownOfEach = 10;
/** The runner cuts messages at 4,096 characters. */
const longestMessage = 4000;

/**
 * The first ten of each severity in file order, what has no place first, and how many were left out. Every error and warning of the
 * run is one; of notices only what inputs and files gave reason for, since the rest is no news.
 */
export function selectAnnotations(report: Report): {
  readonly shown: readonly Annotation[];
  readonly leftOut: number;
} {
  const all = listDiagnostics(report).filter(
    (diagnostic) => diagnostic.severity !== 'notice' || report.diagnostics.includes(diagnostic),
  );
  const severities: readonly Severity[] = ['error', 'warning', 'notice'];
  const shown = severities.flatMap((severity) =>
    all
      .filter((diagnostic) => diagnostic.severity === severity)
      .toSorted(compareLocations)
      .slice(0, shownOfEach)
      .map(toAnnotation),
  );
  return { shown, leftOut: all.length - shown.length };
}

function compareLocations({ location: a }: ReportDiagnostic, { location: b }: ReportDiagnostic): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function toAnnotation({ severity, code, message, hint, location, target }: ReportDiagnostic): Annotation {
  const about = target === undefined ? '' : `${target}: `;
  const text = escapeLine(`${about}${message}${hint === undefined ? '' : ` ${hint}`}`);
  return { severity, title: code, message: shorten(text, longestMessage), ...location };
}
