import { toSortedSet } from '../model/compare.ts';
import {
  type Checked,
  compareLocations,
  type Diagnostic,
  formatLocation,
  hasErrors,
  type Location,
  sortDiagnostics,
} from '../model/diagnostic.ts';
import { compileHostGlob, compileNameGlob, mostGlobs } from '../model/glob.ts';
import type { DesiredHook, DesiredTarget, Policy, PolicyLevel, UnmanagedRule } from '../model/hook.ts';
import { getDefaultLevels } from '../model/policy.ts';
import { formatTargetName } from '../model/target.ts';
import type { ConfigDocument, ConfigHook, Located, PolicySettings, TargetSettings } from './document/document.ts';
import type { PolicyFile } from './read-config.ts';

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

/** Stands for the owner of the workflow's repository where a validation does not know it. No owner has such a name. */
export const unnamedOwner = '(default organization)';

/** The mildest first. */
const unmanagedRules: readonly UnmanagedRule[] = ['ignore', 'report', 'drift', 'deactivate', 'delete'];

/**
 * The targets held to a policy file: the stricter of the two holds. A rule that writes (deactivate, delete) is never put in place of a
 * milder one, since only the config may have undeclared hooks touched; the config is refused instead.
 */
export function limitTargets(
  targets: readonly DesiredTarget[],
  policyFile: PolicyFile,
): Checked<readonly DesiredTarget[]> {
  const constrained = targets.map((target) => limitTarget(target, policyFile, []));
  const diagnostics = sortDiagnostics(constrained.flatMap((result) => result.diagnostics));
  return hasErrors(diagnostics) ? { diagnostics } : { value: constrained.map(({ target }) => target), diagnostics };
}

/** One target held to a policy file. `documents` are those that declare it; what they may not set is reported at the first of them. */
export function limitTarget(
  target: DesiredTarget,
  policyFile: PolicyFile,
  documents: readonly ConfigDocument[],
): { readonly target: DesiredTarget; readonly diagnostics: readonly Diagnostic[] } {
  const { unmanaged = 'ignore', maxDeletions = Infinity } = policyFile;
  return {
    target: {
      ...target,
      hooks: target.hooks.map((hook) => selectAllowedWaivers(hook, policyFile)),
      unmanaged: isMilder(target.unmanaged, unmanaged) ? unmanaged : target.unmanaged,
      maxDeletions: Math.min(target.maxDeletions, maxDeletions),
      ...(policyFile.maxDeletions === undefined ? {} : { deletionCap: policyFile.maxDeletions }),
      policy: limitPolicy(target.policy, policyFile.policy),
    },
    diagnostics: [
      ...checkAllowedTarget(target, policyFile, documents),
      ...checkUnmanaged(target, policyFile, documents),
      ...target.hooks.flatMap((hook) => checkWaivers(hook, policyFile)),
    ],
  };
}

function isMilder(rule: UnmanagedRule, other: UnmanagedRule): boolean {
  return unmanagedRules.indexOf(rule) < unmanagedRules.indexOf(other);
}

function checkAllowedTarget(
  { target }: DesiredTarget,
  { file, allowedTargets }: PolicyFile,
  documents: readonly ConfigDocument[],
): readonly Diagnostic[] {
  const name = formatTargetName(target);
  if (allowedTargets === undefined || name === unnamedOwner || name.includes('*')) return [];
  if (allowedTargets.some((pattern) => compileNameGlob(pattern)(name))) return [];
  const message = `The policy file ${file} does not allow the target ${name}; it allows ${allowedTargets.join(', ')}.`;
  const hint = 'Take the target out of the config, or ask the owners of the policy file to allow it.';
  return [refuse('target-not-allowed', message, hint, findFirstLocation(documents))];
}

function checkUnmanaged(
  { target, unmanaged: declared }: DesiredTarget,
  { file, unmanaged = 'ignore' }: PolicyFile,
  documents: readonly ConfigDocument[],
): readonly Diagnostic[] {
  if (!isMilder(declared, unmanaged) || (unmanaged !== 'deactivate' && unmanaged !== 'delete')) return [];
  const message = `The policy file ${file} asks for unmanaged: ${unmanaged} or stricter, and the config of ${formatTargetName(target)} has ${declared}.`;
  const [said] = documents.flatMap(({ settings }) => settings.unmanaged?.location ?? []).sort(compareLocations);
  const hint = `Set unmanaged: ${unmanaged} in the config.`;
  return [refuse('unmanaged-too-mild', message, hint, said ?? findFirstLocation(documents))];
}

function findFirstLocation(documents: readonly ConfigDocument[]): Location | undefined {
  return documents.map(({ location }) => location).sort(compareLocations)[0];
}

/** The hook without the waivers that the policy file does not allow. */
export function selectAllowedWaivers<Hook extends DesiredHook | ConfigHook>(
  hook: Hook,
  { allowedWaivers }: Pick<PolicyFile, 'allowedWaivers'>,
): Hook {
  if (hook.state === 'absent' || allowedWaivers === 'all') return hook;
  return { ...hook, waivers: hook.waivers.filter(({ rule }) => allowedWaivers.includes(rule)) };
}

function checkWaivers(hook: DesiredHook, { file, allowedWaivers }: PolicyFile): readonly Diagnostic[] {
  if (hook.state === 'absent' || allowedWaivers === 'all') return [];
  return hook.waivers
    .filter(({ rule }) => !allowedWaivers.includes(rule))
    .map(({ rule, location }) => ({
      severity: 'warning',
      code: 'waiver-not-allowed',
      message: `The policy file ${file} does not allow a waiver of ${rule}, so it has no effect.`,
      hint: 'Remove the waiver.',
      location,
    }));
}

function refuse(code: string, message: string, hint: string, location: Location | undefined): Diagnostic {
  return { severity: 'error', code, message, hint, ...(location === undefined ? {} : { location }) };
}
