import { toSortedSet } from '../model/compare.ts';
import { compareLocations, type Diagnostic, formatLocation } from '../model/diagnostic.ts';
import { compileHostGlob, mostGlobs } from '../model/glob.ts';
import type { DesiredTarget, Policy, PolicyLevel } from '../model/hook.ts';
import { getDefaultLevels } from '../model/policy.ts';
import type { Located, PolicySettings, TargetSettings } from './document/document.ts';

export interface MergedSettings extends Omit<DesiredTarget, 'target' | 'isDiscovered' | 'hooks'> {
  readonly diagnostics: readonly Diagnostic[];
}

const defaultMaxDeletions = 3;

/** The settings of several documents for one target: `ignore` adds up, the strictest `policy` holds, the rest may be set once or to the same value. */
export function mergeSettings(settings: readonly TargetSettings[]): MergedSettings {
  const unmanaged = mergeValue(
    'unmanaged',
    settings.map((said) => said.unmanaged),
  );
  const maxDeletions = mergeValue(
    'max_deletions',
    settings.map((said) => said.maxDeletions),
  );
  return {
    unmanaged: unmanaged.value ?? 'report',
    maxDeletions: maxDeletions.value ?? defaultMaxDeletions,
    ignore: toSortedSet(settings.flatMap(({ ignore }) => ignore.map(({ value }) => value))),
    policy: mergePolicies(settings.map(({ policy }) => policy)),
    diagnostics: [
      ...unmanaged.diagnostics,
      ...maxDeletions.diagnostics,
      ...checkGlobCount(
        'ignore',
        settings.flatMap(({ ignore }) => ignore),
      ),
      ...checkGlobCount(
        'allowed_hosts',
        settings.flatMap(({ policy }) => listHosts(policy)),
      ),
    ],
  };
}

/** Each document keeps the limit by itself; together they may not. */
function checkGlobCount(key: string, globs: readonly Located<string>[]): readonly Diagnostic[] {
  const located = globs.toSorted((a, b) => compareLocations(a.location, b.location));
  const distinct = [...new Map(located.toReversed().map((glob) => [glob.value, glob])).values()].reverse();
  const extra = distinct[mostGlobs];
  if (extra === undefined) return [];
  const message = `The documents of this target have ${distinct.length} globs in ${key}; together they may have at most ${mostGlobs.toLocaleString('en-US')}.`;
  const hint = 'Write fewer globs that fit more, with * and **.';
  return [{ severity: 'error', code: 'too-many-globs', message, hint, location: extra.location }];
}

function mergeValue<T extends string | number>(
  key: string,
  said: readonly (Located<T> | undefined)[],
): { readonly value: T | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const values = said
    .filter((value) => value !== undefined)
    .toSorted((a, b) => compareLocations(a.location, b.location));
  const [first] = values;
  const others = values.filter(({ value }) => value !== first?.value);
  const diagnostics = others.map(({ value, location }): Diagnostic => {
    const message = `The value of ${key} is ${value} here and ${first?.value} at ${first && formatLocation(first.location)}, for the same target; it can have one value only.`;
    return {
      severity: 'error',
      code: 'contradiction',
      message,
      hint: 'Set it once, or to the same value in both places.',
      location,
    };
  });
  return { value: first?.value, diagnostics };
}

const strictness: readonly PolicyLevel[] = ['off', 'warn', 'error'];

/** The strictest of several policies, with defaults where none sets a rule. */
function mergePolicies(policies: readonly PolicySettings[]): Policy {
  const levels: Record<string, PolicyLevel> = {};
  for (const [rule, { value }] of policies.flatMap((policy) => [...policy.levels])) {
    levels[rule] = selectStricter(levels[rule] ?? 'off', value);
  }
  const lists = policies.map(({ allowedHosts }) => allowedHosts?.value).filter((list) => list !== undefined);
  return { allowedHosts: selectCommonHosts(lists), levels: { ...getDefaultLevels(), ...levels } };
}

/** A policy held to another one as well. Rules that the other does not set stay as they are. */
export function limitPolicy(policy: Policy, other: PolicySettings): Policy {
  const levels = { ...policy.levels };
  for (const [rule, { value }] of other.levels) levels[rule] = selectStricter(levels[rule] ?? 'off', value);
  const lists = [policy.allowedHosts, other.allowedHosts?.value].filter((list) => list !== undefined);
  return { allowedHosts: selectCommonHosts(lists), levels };
}

function selectStricter(a: PolicyLevel, b: PolicyLevel): PolicyLevel {
  return strictness.indexOf(a) > strictness.indexOf(b) ? a : b;
}

/** The globs of each list that every other list covers: never more hosts than all lists allow together. */
function selectCommonHosts(lists: readonly (readonly string[])[]): readonly string[] | undefined {
  if (lists.length === 0) return undefined;
  const compiled = lists.map((list) => list.map((glob) => ({ glob, matches: compileHostGlob(glob) })));
  return toSortedSet(lists.flat()).filter((pattern) => {
    // A glob covers another if it matches the other's widest text, in which each wildcard is a character that no glob names.
    const widest = pattern.replaceAll(/\*+/g, (stars) => (stars === '*' ? '\u{1}' : '\u{1}.\u{1}:\u{1}'));
    return compiled.every((list) => list.some(({ glob, matches }) => glob === pattern || matches(widest)));
  });
}

function listHosts({ allowedHosts }: PolicySettings): readonly Located<string>[] {
  return allowedHosts === undefined
    ? []
    : allowedHosts.value.map((value) => ({ value, location: allowedHosts.location }));
}
