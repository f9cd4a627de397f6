import { compareLocations, compareText } from '../model/compare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** Orders diagnostics by place, those without a place last. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    Number(a.location === undefined) - Number(b.location === undefined) ||
    (a.location !== undefined && b.location !== undefined ? compareLocations(a.location, b.location) : 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
