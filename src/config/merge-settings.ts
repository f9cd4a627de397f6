import { compareLocations, sortedSet } from '../model/compare.ts';
import type { DesiredTarget } from '../model/desired.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { mostGlobs } from '../model/glob.ts';
import type { TargetSettings } from './document.ts';
import type { Located } from './located.ts';
import { mergedPolicy } from './merge-policy.ts';
import { placeText } from './sorted-diagnostics.ts';

export interface MergedSettings extends Omit<DesiredTarget, 'target' | 'isDiscovered' | 'hooks'> {
  readonly diagnostics: readonly Diagnostic[];
}

const defaultMaxDeletions = 3;

/** What several documents say of one target: `ignore` adds up, of `policy` the strictest holds, the rest may be said once or alike. */
export function mergedSettings(settings: readonly TargetSettings[]): MergedSettings {
  const unmanaged = agreed(
    'unmanaged',
    settings.map((said) => said.unmanaged),
  );
  const maxDeletions = agreed(
    'max_deletions',
    settings.map((said) => said.maxDeletions),
  );
  return {
    unmanaged: unmanaged.value ?? 'report',
    maxDeletions: maxDeletions.value ?? defaultMaxDeletions,
    ignore: sortedSet(settings.flatMap(({ ignore }) => ignore.map(({ value }) => value))),
    policy: mergedPolicy(settings.map(({ policy }) => policy)),
    diagnostics: [...unmanaged.diagnostics, ...maxDeletions.diagnostics, ...checkIgnoreCount(settings)],
  };
}

/** Each document keeps the limit by itself; together they may not. */
function checkIgnoreCount(settings: readonly TargetSettings[]): readonly Diagnostic[] {
  const located = settings.flatMap(({ ignore }) => ignore).toSorted((a, b) => compareLocations(a.location, b.location));
  const distinct = [...new Map(located.toReversed().map((glob) => [glob.value, glob])).values()].reverse();
  const extra = distinct[mostGlobs];
  if (extra === undefined) return [];
  const message = `The documents of this target ignore ${distinct.length} globs; together they may have at most ${mostGlobs.toLocaleString('en-US')}.`;
  const hint = 'Write fewer globs that fit more, with * and **.';
  return [{ severity: 'error', code: 'too-many-globs', message, hint, location: extra.location }];
}

function agreed<T extends string | number>(
  key: string,
  said: readonly (Located<T> | undefined)[],
): { readonly value: T | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const values = said
    .filter((value) => value !== undefined)
    .toSorted((a, b) => compareLocations(a.location, b.location));
  const [first] = values;
  const others = values.filter(({ value }) => value !== first?.value);
  const diagnostics = others.map(({ value, location }): Diagnostic => {
    const message = `The value of ${key} is ${value} here and ${first?.value} at ${first && placeText(first.location)}, for the same target; accepted is one value.`;
    return {
      severity: 'error',
      code: 'contradiction',
      message,
      hint: 'Say it in one place, or alike in both.',
      location,
    };
  });
  return { value: first?.value, diagnostics };
}
