import { sortedSet } from '../model/compare.ts';
import type { Policy, PolicyLevel } from '../model/desired.ts';
import { hostGlob } from '../model/glob.ts';
import { defaultLevels } from '../model/policy-rules.ts';
import type { PolicySettings } from './document.ts';

const strictness: readonly PolicyLevel[] = ['off', 'warn', 'error'];

/** The strictest of several policies, with defaults where none sets a rule. */
export function mergedPolicy(policies: readonly PolicySettings[]): Policy {
  const levels: Record<string, PolicyLevel> = {};
  for (const [rule, { value }] of policies.flatMap((policy) => [...policy.levels])) {
    levels[rule] = stricterLevel(levels[rule] ?? 'off', value);
  }
  const lists = policies.map(({ allowedHosts }) => allowedHosts?.value).filter((list) => list !== undefined);
  return { allowedHosts: commonHosts(lists), levels: { ...defaultLevels(), ...levels } };
}

/** A policy held to another one as well. Rules that the other does not set stay as they are. */
export function stricterPolicy(policy: Policy, other: PolicySettings): Policy {
  const levels = { ...policy.levels };
  for (const [rule, { value }] of other.levels) levels[rule] = stricterLevel(levels[rule] ?? 'off', value);
  const lists = [policy.allowedHosts, other.allowedHosts?.value].filter((list) => list !== undefined);
  return { allowedHosts: commonHosts(lists), levels };
}

function stricterLevel(a: PolicyLevel, b: PolicyLevel): PolicyLevel {
  return strictness.indexOf(a) > strictness.indexOf(b) ? a : b;
}

/** The globs of each list that every other list covers: never more hosts than all lists allow together. */
function commonHosts(lists: readonly (readonly string[])[]): readonly string[] | undefined {
  if (lists.length === 0) return undefined;
  const common = lists.flat().filter((pattern) => lists.every((list) => list.some((other) => covers(other, pattern))));
  return sortedSet(common);
}

/** A glob covers another if it matches the other's widest text, in which each wildcard is a character that no glob names. */
function covers(glob: string, pattern: string): boolean {
  const widest = pattern.replaceAll(/\*+/g, (stars) => (stars === '*' ? '\u{1}' : '\u{1}.\u{1}:\u{1}'));
  return glob === pattern || hostGlob(glob)(widest);
}
