import { compareText } from '../model/compare.ts';
import type { Severity } from '../model/diagnostic.ts';
import { clipped, logLine } from './escape.ts';
import { type Finding, findings } from './findings.ts';
import type { Report } from './report.ts';

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
export function annotations(report: Report): {
  readonly shown: readonly Annotation[];
  readonly leftOut: number;
} {
  const all = findings(report).filter(
    (finding) => finding.severity !== 'notice' || report.diagnostics.includes(finding),
  );
  const severities: readonly Severity[] = ['error', 'warning', 'notice'];
  const shown = severities.flatMap((severity) =>
    all
      .filter((finding) => finding.severity === severity)
      .toSorted(byPlace)
      .slice(0, shownOfEach)
      .map(annotation),
  );
  return { shown, leftOut: all.length - shown.length };
}

function byPlace({ location: a }: Finding, { location: b }: Finding): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function annotation({ severity, code, message, hint, location, target }: Finding): Annotation {
  const about = target === undefined ? '' : `${target}: `;
  const text = logLine(`${about}${message}${hint === undefined ? '' : ` ${hint}`}`);
  return { severity, title: code, message: clipped(text, longestMessage), ...location };
}
