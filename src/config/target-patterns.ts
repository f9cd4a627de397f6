import { compareText } from '../model/compare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compileNameGlob } from '../model/glob.ts';
import type { Target } from '../model/target.ts';
import type { ConfigDocument, Located } from './document/document.ts';

/** Names (`owner/name`) of the repositories that the token sees, archived ones left out, by owner in lower case. */
export type RepositoryNames = ReadonlyMap<string, readonly string[]>;

export interface RepositoryPattern extends Located<string> {
  readonly owner: string;
}

/** The patterns that name repositories by `*`: the owners of which the run lists the repositories. */
export function getRepositoryPatterns(documents: readonly ConfigDocument[]): readonly RepositoryPattern[] {
  return documents.flatMap(({ selector }) =>
    selector.kind === 'repository'
      ? selector.patterns.filter(isGlob).map((pattern) => ({ ...pattern, owner: getOwner(pattern.value) }))
      : [],
  );
}

/** The patterns that name organizations by `*`: the run lists the organizations for them. */
export function getOrganizationPatterns(documents: readonly ConfigDocument[]): readonly Located<string>[] {
  return documents.flatMap(({ selector }) =>
    selector.kind === 'organization' ? selector.patterns.filter(isGlob) : [],
  );
}

/** A target that a document names. */
export interface NamedTarget {
  readonly target: Target;
  /** Whether only a pattern with `*` names it. */
  readonly isDiscovered: boolean;
}

export interface NamedTargets {
  readonly targets: readonly NamedTarget[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of the targets that a document does not name itself. */
export interface TargetNames {
  /** Owner of the targets of documents that name none. */
  readonly defaultOwner?: string | undefined;
  /** The organizations that `getOrganizationPatterns` select from; without them a pattern stands for itself. */
  readonly organizations?: readonly string[] | undefined;
  /** The repositories that `getRepositoryPatterns` select from; without them a pattern stands for itself. */
  readonly repositories?: RepositoryNames | undefined;
}

/** The targets that a document names. */
export function resolveSelector({ selector, location }: ConfigDocument, names: TargetNames): NamedTargets {
  switch (selector.kind) {
    case 'organization':
      return matchOrganizations(selector.patterns, names.organizations);
    case 'repository':
      return matchRepositories(selector.patterns, names.repositories);
    case 'global':
      return { targets: [{ target: { kind: 'global' }, isDiscovered: false }], diagnostics: [] };
    case 'default': {
      const { defaultOwner } = names;
      if (defaultOwner !== undefined)
        return { targets: [{ target: toOrganization(defaultOwner), isDiscovered: false }], diagnostics: [] };
      const message = 'The document names no target, and this run knows no default organization.';
      const hint = 'Add organization: to the document, or set the input organization.';
      return { targets: [], diagnostics: [{ severity: 'error', code: 'no-target', message, hint, location }] };
    }
  }
}

/**
 * The organizations that a list of patterns means: all that a pattern names and no `!` pattern excludes. Without the names of
 * organizations a pattern with `*` stands for itself, so that its hooks can be checked; with them, one that matches none is an error.
 */
export function matchOrganizations(
  patterns: readonly Located<string>[],
  names: readonly string[] | undefined,
): NamedTargets {
  return matchPatterns(patterns, () => names, toOrganization, checkOrganizationMatch);
}

/** The same for repositories, whose names are listed by owner. */
export function matchRepositories(
  patterns: readonly Located<string>[],
  names: RepositoryNames | undefined,
): NamedTargets {
  const listNames = (pattern: string) => names && (names.get(getOwner(pattern).toLowerCase()) ?? []);
  return matchPatterns(patterns, listNames, toRepository, checkRepositoryMatch);
}

/** What is to be said of a pattern, from the names among which it looked and the number of those that it matches. */
type CheckMatch = (pattern: Located<string>, listed: readonly string[], matched: number) => readonly Diagnostic[];

function matchPatterns(
  patterns: readonly Located<string>[],
  listNames: (pattern: string) => readonly string[] | undefined,
  toTarget: (name: string) => Target,
  checkMatch: CheckMatch,
): NamedTargets {
  const exclusions = patterns.filter(isExclusion).map(({ value }) => compileNameGlob(value.slice(1)));
  const isExcluded = (name: string) => exclusions.some((matches) => matches(name));
  const diagnostics: Diagnostic[] = [];
  const named = new Map<string, string>();
  const discovered = new Map<string, string>();
  for (const pattern of patterns.filter((each) => !isExclusion(each))) {
    const listed = isGlob(pattern) ? listNames(pattern.value) : undefined;
    const names = listed === undefined ? [pattern.value] : listed.filter(compileNameGlob(pattern.value));
    const matched = names.filter((name) => !isExcluded(name));
    if (listed !== undefined) diagnostics.push(...checkMatch(pattern, listed, matched.length));
    const found = listed === undefined ? named : discovered;
    for (const name of matched) {
      const other = found.get(name.toLowerCase());
      if (other === undefined || compareText(name, other) < 0) found.set(name.toLowerCase(), name);
    }
  }
  for (const key of named.keys()) discovered.delete(key);
  const targets = [
    ...[...named.values()].map((name) => ({ target: toTarget(name), isDiscovered: false })),
    ...[...discovered.values()].map((name) => ({ target: toTarget(name), isDiscovered: true })),
  ];
  return { targets, diagnostics };
}

const checkOrganizationMatch: CheckMatch = ({ value, location }, listed, matched) => {
  const count = `${listed.length} ${listed.length === 1 ? 'organization' : 'organizations'}`;
  if (matched > 0) {
    const message = `The pattern ${value} matches ${matched} of the ${count} that can be listed.`;
    return [{ severity: 'notice', code: 'organizations-matched', message, location }];
  }
  const message = `The pattern ${value} matches none of the ${count} that can be listed.`;
  const hint = 'Check the pattern, and which organizations the token or app may list.';
  return [{ severity: 'error', code: 'no-organization-matches', message, hint, location }];
};

const checkRepositoryMatch: CheckMatch = ({ value, location }, listed, matched) => {
  if (matched === 0) {
    const message = `The pattern ${value} matches none of the ${listed.length} repositories of ${getOwner(value)} that the token sees.`;
    const hint = 'Check the name, and the repositories that the token may see.';
    return [{ severity: 'error', code: 'no-repository-matches', message, hint, location }];
  }
  const isNarrow = compileNameGlob(value);
  const isWide = compileNameGlob(value.replaceAll(/\*+/g, '**'));
  const dotted = listed.filter((name) => isWide(name) && !isNarrow(name));
  if (dotted.length === 0) return [];
  const message = `The pattern ${value} leaves out ${dotted.length} repositories with a dot in their name, since * does not match a dot.`;
  const hint = 'Write ** in place of * to take them too.';
  return [{ severity: 'notice', code: 'dotted-repositories', message, hint, location }];
};

function toOrganization(owner: string): Target {
  return { kind: 'organization', owner };
}

function toRepository(name: string): Target {
  const [owner = '', repo = ''] = name.split('/');
  return { kind: 'repository', owner, repo };
}

function isExclusion({ value }: Located<string>): boolean {
  return value.startsWith('!');
}

function isGlob({ value }: Located<string>): boolean {
  return value.includes('*') && !value.startsWith('!');
}

function getOwner(pattern: string): string {
  return pattern.split('/')[0] ?? '';
}
