import type { ConfigDocument } from '../../config/document/document.ts';
import { getRepositoryPatterns, type RepositoryNames } from '../../config/target-patterns.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { Failure, toFailure } from '../../model/failure.ts';
import { compileNameGlob } from '../../model/glob.ts';
import type { PlannedTarget } from '../../plan/plan.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import type { GitHub, OwnedRepositories } from '../ports.ts';

/** What the patterns of `repository` stand for. */
export interface ExpandedRepositories {
  readonly names: RepositoryNames;
  /** The documents without the patterns of owners whose repositories could not be listed. */
  readonly documents: readonly ConfigDocument[];
  /** One failed target, `owner/*`, for each of those owners. */
  readonly unlisted: readonly (PlannedTarget & { readonly status: 'failed' })[];
  readonly diagnostics: readonly Diagnostic[];
  /** Archived repositories that a pattern matches, which are left out. */
  readonly archived: number;
}

/** Lists the repositories of every owner that a pattern names. An owner that cannot be listed stops no other. */
export async function listRepositories(
  documents: readonly ConfigDocument[],
  { github, concurrency }: { readonly github: GitHub; readonly concurrency: number },
): Promise<ExpandedRepositories> {
  const patterns = getRepositoryPatterns(documents);
  const owners = [...new Map(patterns.map(({ owner }) => [owner.toLowerCase(), owner]))];
  const lists = await mapConcurrently(owners, concurrency, async ([key, owner]) => ({
    key,
    owner,
    listed: await github.repositories(owner).catch(toFailure),
  }));
  const names = new Map<string, readonly string[]>();
  const unlisted = [];
  const archived: string[] = [];
  for (const { key, owner, listed } of lists) {
    if (listed instanceof Failure) {
      const target = { kind: 'repository', owner, repo: '*' } as const;
      unlisted.push({ status: 'failed', target, failure: listed } as const);
      continue;
    }
    names.set(key, listed.names);
    archived.push(...matchArchived(listed, patterns));
  }
  const missing = new Set(unlisted.map(({ target }) => target.owner.toLowerCase()));
  return {
    names,
    documents: missing.size === 0 ? documents : documents.flatMap((document) => removeOwners(document, missing)),
    unlisted,
    diagnostics: archived.length === 0 ? [] : [createArchivedNotice(archived)],
    archived: archived.length,
  };
}

function matchArchived(
  { archived }: OwnedRepositories,
  patterns: readonly { readonly value: string }[],
): readonly string[] {
  const globs = patterns.map(({ value }) => compileNameGlob(value));
  return archived.filter((name) => globs.some((glob) => glob(name)));
}

function removeOwners(document: ConfigDocument, owners: ReadonlySet<string>): readonly ConfigDocument[] {
  const { selector } = document;
  if (selector.kind !== 'repository') return [document];
  const isLost = ({ value }: { readonly value: string }) =>
    value.includes('*') && !value.startsWith('!') && owners.has((value.split('/')[0] ?? '').toLowerCase());
  const patterns = selector.patterns.filter((pattern) => !isLost(pattern));
  const isEmpty = patterns.every(({ value }) => value.startsWith('!'));
  return isEmpty ? [] : [{ ...document, selector: { ...selector, patterns } }];
}

function createArchivedNotice(archived: readonly string[]): Diagnostic {
  const shown = archived.slice(0, 3).join(', ');
  const more = archived.length > 3 ? ` and ${archived.length - 3} more` : '';
  const count = archived.length === 1 ? '1 repository' : `${archived.length} repositories`;
  return {
    severity: 'notice',
    code: 'archived-repositories',
    message: `The patterns leave out ${count} because of being archived (${shown}${more}): GitHub lets nobody change the hooks there.`,
  };
}
