import type { Diagnostic } from '../model/diagnostic.ts';
import { comparePlaces } from './sorted-diagnostics.ts';

/** Findings that something is missing. */
const absences = new Set(['missing-key', 'missing-content-type', 'nothing-declared', 'only-exclusions']);

/**
 * The findings of a document without those that only follow from YAML that was refused in it: what stands at the same place, and what is
 * missing, since it may be in a part that was left out.
 */
export function withoutFollowUps(
  findings: readonly Diagnostic[],
  refused: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (refused.length === 0) return findings;
  return findings.filter(
    (finding) => !absences.has(finding.code) && !refused.some((first) => comparePlaces(first, finding) === 0),
  );
}
