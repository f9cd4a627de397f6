import type { Diagnostic } from '../model/diagnostic.ts';
import { nameGlob } from '../model/glob.ts';
import type { Target } from '../model/target.ts';
import type { ConfigDocument } from './document.ts';
import type { Located } from './located.ts';

/** Names (`owner/name`) of the repositories that the token sees, archived ones left out, by owner in lower case. */
export type RepositoryNames = ReadonlyMap<string, readonly string[]>;

export interface RepositoryPattern extends Located<string> {
  readonly owner: string;
}

/** The patterns that name repositories by `*`: the owners of which the run lists the repositories. */
export function repositoryPatterns(documents: readonly ConfigDocument[]): readonly RepositoryPattern[] {
  return documents.flatMap(({ selector }) =>
    selector.kind === 'repository'
      ? selector.patterns.filter(isGlob).map((pattern) => ({ ...pattern, owner: ownerOf(pattern.value) }))
      : [],
  );
}

export interface MatchedRepositories {
  readonly targets: readonly Target[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The repositories that a list of patterns means: all that a pattern names and no `!` pattern excludes. Without names, a pattern with
 * `*` stands for itself, so that its hooks can be checked; with names, one that matches none is an error.
 */
export function matchedRepositories(
  patterns: readonly Located<string>[],
  names: RepositoryNames | undefined,
): MatchedRepositories {
  const excluded = patterns.filter(({ value }) => value.startsWith('!')).map(({ value }) => nameGlob(value.slice(1)));
  const diagnostics: Diagnostic[] = [];
  const found = new Map<string, string>();
  for (const pattern of patterns.filter(({ value }) => !value.startsWith('!'))) {
    const listed = names?.get(ownerOf(pattern.value).toLowerCase()) ?? [];
    const matched = isGlob(pattern) && names !== undefined ? listed.filter(nameGlob(pattern.value)) : [pattern.value];
    if (names !== undefined && isGlob(pattern)) diagnostics.push(...patternFindings(pattern, listed, matched));
    for (const name of matched)
      if (!excluded.some((glob) => glob(name))) found.set(name.toLowerCase(), found.get(name.toLowerCase()) ?? name);
  }
  return { targets: [...found.values()].map(repositoryTarget), diagnostics };
}

function patternFindings(
  { value, location }: Located<string>,
  listed: readonly string[],
  matched: readonly string[],
): readonly Diagnostic[] {
  if (matched.length === 0) {
    const message = `The pattern ${value} matches none of the ${listed.length} repositories of ${ownerOf(value)} that the token sees.`;
    return [
      {
        severity: 'error',
        code: 'no-repository-matches',
        message,
        hint: 'Check the name, and the repositories that the token may see.',
        location,
      },
    ];
  }
  const wider = nameGlob(value.replaceAll(/\*+/g, '**'));
  const dotted = listed.filter((name) => wider(name) && !matched.includes(name));
  if (dotted.length === 0) return [];
  const message = `The pattern ${value} leaves out ${dotted.length} repositories with a dot in their name, since * does not match a dot.`;
  return [
    {
      severity: 'notice',
      code: 'dotted-repositories',
      message,
      hint: 'Write ** in place of * to take them too.',
      location,
    },
  ];
}

function repositoryTarget(name: string): Target {
  const [owner = '', repo = ''] = name.split('/');
  return { kind: 'repository', owner, repo };
}

function isGlob({ value }: Located<string>): boolean {
  return value.includes('*') && !value.startsWith('!');
}

function ownerOf(pattern: string): string {
  return pattern.split('/')[0] ?? '';
}
