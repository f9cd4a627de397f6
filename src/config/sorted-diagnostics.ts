import type { Diagnostic, Location } from '../hooks/diagnostic.ts';

/** `.github/hookherd.yml:12:5`, for people. */
export function placeText({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

export function compareLocations(a: Location | undefined, b: Location | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** Each finding once, in the order of the files. */
export function sortedDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const distinct = new Map(diagnostics.map((diagnostic) => [diagnosticKey(diagnostic), diagnostic]));
  return [...distinct.values()].sort((a, b) => compareLocations(a.location, b.location));
}

/** Equal for two findings of the same thing. */
export function diagnosticKey({ severity, code, location, message }: Diagnostic): string {
  return JSON.stringify([severity, code, location?.file, location?.line, location?.column, message]);
}
