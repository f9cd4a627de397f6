import type { Diagnostic, Severity } from '../hooks/diagnostic.ts';
import { clipped } from './escape.ts';

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

/** The first ten of each severity in the order given, which is file order, and how many were left out. */
export function annotations(diagnostics: readonly Diagnostic[]): {
  readonly shown: readonly Annotation[];
  readonly leftOut: number;
} {
  const severities: readonly Severity[] = ['error', 'warning', 'notice'];
  const chosen = new Set(
    severities.flatMap((severity) => diagnostics.filter((one) => one.severity === severity).slice(0, shownOfEach)),
  );
  const shown = diagnostics.filter((diagnostic) => chosen.has(diagnostic)).map(annotation);
  return { shown, leftOut: diagnostics.length - shown.length };
}

function annotation({ severity, code, message, hint, location }: Diagnostic): Annotation {
  const text = hint === undefined ? message : `${message} ${hint}`;
  return { severity, title: code, message: clipped(text, longestMessage), ...location };
}
