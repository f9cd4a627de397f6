import { compareText } from './compare.ts';

/** A place in a config file. Lines and columns are counted from 1, columns in UTF-16 units. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning' | 'notice';

/**
 * One error, warning or notice about what the user gave us. `message` says what is wrong and what is accepted, `hint` what to do.
 * Neither ever holds a secret or a literal value of a secret key.
 */
export interface Diagnostic {
  readonly severity: Severity;
  /** A stable kebab-case code, listed in docs/diagnostics.md. */
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly location?: Location;
  /** The web page that shows more, on the instance that runs the workflow. */
  readonly url?: string | undefined;
  /** The policy rule that a hook breaks, and the reason where a waiver accepts that. */
  readonly policy?: { readonly rule: string; readonly waiver?: string };
}

/** A value, and what was found on the way to it. The value is missing exactly when a diagnostic is an error. */
export interface Checked<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether one of them is an error, so that nothing may be written. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** Orders places in files. */
export function compareLocations(a: Location, b: Location): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** `.github/hookherd.yml:12:5`, for people. */
export function formatLocation({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

/** Each diagnostic once, in the order of `compareDiagnostics`. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const distinct = new Map(diagnostics.map((diagnostic) => [formatDiagnosticKey(diagnostic), diagnostic]));
  return [...distinct.values()].sort(compareDiagnostics);
}

/** Orders diagnostics by location, those without one last, then by code and message. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    Number(a.location === undefined) - Number(b.location === undefined) ||
    (a.location !== undefined && b.location !== undefined ? compareLocations(a.location, b.location) : 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Equal for two diagnostics that say the same of one location. */
function formatDiagnosticKey({ severity, code, location, message }: Diagnostic): string {
  return JSON.stringify([severity, code, location?.file, location?.line, location?.column, message]);
}

/** The first few of many texts, with how many more there are. */
export function shortenList(texts: readonly string[], most = 5): string {
  if (texts.length <= most) return texts.join(', ');
  return `${texts.slice(0, most).join(', ')} and ${texts.length - most} more`;
}
