import { toSortedSet } from '../model/compare.ts';
import { type Checked, compareLocations, type Diagnostic, formatLocation, type Location } from '../model/diagnostic.ts';
import { compileHostGlob, compileNameGlob, mostGlobs } from '../model/glob.ts';
import type { DesiredHook, DesiredTarget, Policy, PolicyLevel, UnmanagedRule } from '../model/hook.ts';
import { defaultLevels } from '../model/policy.ts';
import { formatTargetName } from '../model/target.ts';
import type { ConfigDocument, ConfigHook, Located, PolicySettings, TargetSettings } from './document/document.ts';
import type { PolicyFile } from './read-config.ts';

export interface MergedSettings extends Pick<DesiredTarget, 'unmanaged' | 'maxDeletions' | 'ignore' | 'policy'> {
  readonly diagnostics: readonly Diagnostic[];
}

/** Deletions that a target takes where the config does not say. */
export const defaultMaxDeletions = 3;

/** The settings of several documents for one target: `ignore` adds up, the strictest `policy` holds, the rest may be set once or to the same value. */
export function mergeSettings(settings: readonly TargetSettings[]): MergedSettings {
  const rules = settings.flatMap((said) => said.unmanaged ?? []);
  const limits = settings.flatMap((said) => said.maxDeletions ?? []);
  const ignore = settings.flatMap((said) => said.ignore);
  const policies = settings.map(({ policy }) => policy);
  const unmanaged = mergeValues('unmanaged', rules);
  const maxDeletions = mergeValues('max_deletions', limits);
  return {
    unmanaged: unmanaged.value ?? 'report',
    maxDeletions: maxDeletions.value ?? defaultMaxDeletions,
    ignore: toSortedSet(ignore.map(({ value }) => value)),
    policy: {
      allowedHosts: selectCommonHosts(
        policies.flatMap(({ allowedHosts }) => (allowedHosts ? [allowedHosts.value] : [])),
      ),
      levels: { ...defaultLevels, ...selectStrictest(policies.map(({ levels }) => levels)) },
    },
    diagnostics: [
      ...unmanaged.diagnostics,
      ...maxDeletions.diagnostics,
      ...checkGlobCount('ignore', ignore),
      ...checkGlobCount('allowed_hosts', policies.flatMap(listHosts)),
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

/** The one value, and an error for each place that says another one than the first. */
function mergeValues<T extends string | number>(key: string, said: readonly Located<T>[]): Checked<T> {
  const [first, ...others] = said.toSorted((a, b) => compareLocations(a.location, b.location));
  if (first === undefined) return { diagnostics: [] };
  const hint = 'Set it once, or to the same value in both places.';
  const diagnostics = others
    .filter(({ value }) => value !== first.value)
    .map(({ value, location }): Diagnostic => {
      const message = `The value of ${key} is ${value} here and ${first.value} at ${formatLocation(first.location)}, for the same target; it can have one value only.`;
      return { severity: 'error', code: 'contradiction', message, hint, location };
    });
  return { value: first.value, diagnostics };
}

const strictness: readonly PolicyLevel[] = ['off', 'warn', 'error'];

/** The strictest level of each rule that any of the policies sets. */
function selectStrictest(policies: readonly PolicySettings['levels'][]): Policy['levels'] {
  const levels: Record<string, PolicyLevel> = {};
  for (const [rule, level] of policies.flatMap(Object.entries<PolicyLevel>)) {
    if (strictness.indexOf(level) >= strictness.indexOf(levels[rule] ?? 'off')) levels[rule] = level;
  }
  return levels;
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
  if (allowedHosts === undefined) return [];
  return allowedHosts.value.map((value) => ({ value, location: allowedHosts.location }));
}

/** Stands for the owner of the workflow's repository where a validation does not know it. No owner has such a name. */
export const unnamedOwner = '(default organization)';

/** The mildest first. */
const unmanagedRules: readonly UnmanagedRule[] = ['ignore', 'report', 'drift', 'deactivate', 'delete'];

/**
 * A target held to a policy file: the stricter of the two holds. A rule that writes (deactivate, delete) is never put in place of a
 * milder one, since only the config may have undeclared hooks touched; the config is refused instead. `documents` are those that declare
 * the target; what they may not set is reported at the first of them.
 */
export function limitTarget(
  target: DesiredTarget,
  policyFile: PolicyFile,
  documents: readonly ConfigDocument[],
): { readonly target: DesiredTarget; readonly diagnostics: readonly Diagnostic[] } {
  const { policy, unmanaged = 'ignore', maxDeletions } = policyFile;
  const hosts = [target.policy.allowedHosts, policy.allowedHosts?.value].filter((list) => list !== undefined);
  return {
    target: {
      ...target,
      hooks: target.hooks.map((hook) => selectAllowedWaivers(hook, policyFile)),
      unmanaged: isMilder(target.unmanaged, unmanaged) ? unmanaged : target.unmanaged,
      ...(maxDeletions === undefined
        ? {}
        : { maxDeletions: Math.min(target.maxDeletions, maxDeletions), deletionCap: maxDeletions }),
      policy: {
        allowedHosts: selectCommonHosts(hosts),
        levels: selectStrictest([target.policy.levels, policy.levels]),
      },
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
  const places = documents.map(({ location }) => location);
  return [refuseAtFirst(places, 'target-not-allowed', message, hint)];
}

function checkUnmanaged(
  { target, unmanaged: declared }: DesiredTarget,
  { file, unmanaged = 'ignore' }: PolicyFile,
  documents: readonly ConfigDocument[],
): readonly Diagnostic[] {
  if (!isMilder(declared, unmanaged) || (unmanaged !== 'deactivate' && unmanaged !== 'delete')) return [];
  const message = `The policy file ${file} asks for unmanaged: ${unmanaged} or stricter, and the config of ${formatTargetName(target)} has ${declared}.`;
  const hint = `Set unmanaged: ${unmanaged} in the config.`;
  const said = documents.flatMap(({ settings }) => settings.unmanaged?.location ?? []);
  const places = said.length > 0 ? said : documents.map(({ location }) => location);
  return [refuseAtFirst(places, 'unmanaged-too-mild', message, hint)];
}

function refuseAtFirst(places: readonly Location[], code: string, message: string, hint: string): Diagnostic {
  const [location] = places.toSorted(compareLocations);
  return { severity: 'error', code, message, hint, ...(location && { location }) };
}

/** The hook without the waivers that the policy file does not allow. */
export function selectAllowedWaivers<Hook extends DesiredHook | ConfigHook>(hook: Hook, policyFile?: PolicyFile): Hook {
  const allowed = policyFile?.allowedWaivers;
  if (hook.state === 'absent' || allowed === undefined) return hook;
  return { ...hook, waivers: hook.waivers.filter(({ rule }) => allowed.includes(rule)) };
}

function checkWaivers(hook: DesiredHook, { file, allowedWaivers }: PolicyFile): readonly Diagnostic[] {
  if (hook.state === 'absent' || allowedWaivers === undefined) return [];
  return hook.waivers
    .filter(({ rule }) => !allowedWaivers.includes(rule))
    .map(({ rule, location }) => {
      const message = `The policy file ${file} does not allow a waiver of ${rule}, so it has no effect.`;
      return { severity: 'warning', code: 'waiver-not-allowed', message, hint: 'Remove the waiver.', location };
    });
}
