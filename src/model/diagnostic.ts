/** A place in a config file. Lines and columns are counted from 1, columns in UTF-16 units. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning' | 'notice';

/**
 * One finding about what the user gave us. `message` says what is wrong and what is accepted, `hint` what to do.
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
