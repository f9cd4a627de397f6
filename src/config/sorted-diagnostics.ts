import { compareLocations } from '../model/compare.ts';
import type { Diagnostic, Location } from '../model/diagnostic.ts';

/** `.github/hookherd.yml:12:5`, for people. */
export function placeText({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

/** Each finding once, in the order of the files, those without a place first. */
export function sortedDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const distinct = new Map(diagnostics.map((diagnostic) => [diagnosticKey(diagnostic), diagnostic]));
  return [...distinct.values()].sort(comparePlaces);
}

/** Orders findings by place, those without one first. */
export function comparePlaces({ location: a }: Diagnostic, { location: b }: Diagnostic): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareLocations(a, b);
}

/** Equal for two findings of the same thing. */
export function diagnosticKey({ severity, code, location, message }: Diagnostic): string {
  return JSON.stringify([severity, code, location?.file, location?.line, location?.column, message]);
}
