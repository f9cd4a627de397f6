import type { ConfigDocument, Located } from '../../config/document/document.ts';
import {
  getRepositoryPatterns,
  matchOrganizations,
  matchRepositories,
  type RepositoryNames,
} from '../../config/target-patterns.ts';
import { Failure, toFailure } from '../../model/failure.ts';
import { compileNameGlob } from '../../model/glob.ts';
import type { Target } from '../../model/target.ts';
import { formatCount } from '../../render/words.ts';
import { type ConnectedRun, type LoadedConfig, mapConcurrently } from '../context.ts';

/** The targets that somebody names beside any config. In names `*` is a wildcard, `!` at the start excludes. */
export interface TargetChoice {
  readonly organizations: readonly string[];
  /** `owner/name`; only the name may hold `*`. */
  readonly repositories: readonly string[];
  readonly global: boolean;
}

/** What a choice stands for. */
interface ChosenTargets {
  readonly targets: readonly Target[];
  /** Matching ones that are left out: archived repositories, and organizations on which the app is suspended. */
  readonly archived: number;
  readonly suspended: number;
}

/** Whether any target is named. */
export function hasTargets({ organizations, repositories, global }: TargetChoice): boolean {
  return global || repositories.length > 0 || organizations.length > 0;
}

/** What is wrong with the names of a choice, as far as it shows without network. */
export function checkTargetNames({ organizations, repositories }: TargetChoice): readonly string[] {
  const isOrganization = /^!?[\w*-]+$/;
  const isRepository = /^!?[A-Za-z0-9][\w-]*\/[\w.*-]+$/;
  return [
    ...organizations
      .filter((name) => !isOrganization.test(name))
      .map((name) => `--org ${JSON.stringify(name)} is not the name of an organization, nor a pattern such as "*".`),
    ...repositories
      .filter((name) => !isRepository.test(name))
      .map((name) => `--repository ${JSON.stringify(name)} is not owner/name, such as acme/api or acme/*.`),
  ];
}

/**
 * The named targets, patterns expanded to what can be listed. Rejects with a `Failure` where a list is not whole, a name is malformed, or
 * a pattern matches nothing.
 */
export async function expandTargets(choice: TargetChoice, run: ConnectedRun): Promise<ChosenTargets> {
  const [wrong] = checkTargetNames(choice);
  if (wrong !== undefined) throw new Failure('input-invalid', wrong);
  const organizations = await expandOrganizations(choice.organizations, run);
  const repositories = await expandRepositories(choice.repositories, run);
  const global: readonly Target[] = choice.global ? [{ kind: 'global' }] : [];
  return {
    targets: [...organizations.targets, ...repositories.targets, ...global],
    archived: repositories.archived,
    suspended: organizations.suspended,
  };
}

async function expandOrganizations(
  names: readonly string[],
  { settings, github }: ConnectedRun,
): Promise<Omit<ChosenTargets, 'archived'>> {
  const patterns = names.map((value) => createPattern('--org', value));
  const included = names.filter((name) => !name.startsWith('!'));
  if (!included.some((name) => name.includes('*')))
    return { targets: matchOrganizations(patterns, undefined).targets.map(({ target }) => target), suspended: 0 };
  const listed = await github.organizations(settings.enterprise);
  const { targets, diagnostics } = matchOrganizations(patterns, listed.names);
  if (diagnostics.every(({ severity }) => severity === 'error'))
    throw new Failure(
      'input-invalid',
      `--org ${included.join(',')} matches none of ${formatCount(listed.names.length, 'organization')}.`,
      {
        hint: 'Only organizations that the token or the app can list are matched; --enterprise names an enterprise to list.',
      },
    );
  const suspended = matchOrganizations(patterns, listed.suspended).targets.filter(({ isDiscovered }) => isDiscovered);
  return { targets: targets.map(({ target }) => target), suspended: suspended.length };
}

async function expandRepositories(
  names: readonly string[],
  run: ConnectedRun,
): Promise<Omit<ChosenTargets, 'suspended'>> {
  const owners = new Set(
    names.filter((name) => name.includes('*')).map((name) => name.replace(/^!|\/.*$/g, '').toLowerCase()),
  );
  const lists = await mapConcurrently([...owners], run.settings, async (owner) => {
    return [owner, await run.github.repositories(owner)] as const;
  });
  const { targets, diagnostics } = matchRepositories(
    names.map((value) => createPattern('--repository', value)),
    new Map(lists.map(([owner, { names: found }]) => [owner, found])),
  );
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Failure('input-invalid', error.message, { hint: error.hint ?? '' });
  const archived = lists.flatMap(([, owned]) => owned.archived);
  const included = names.filter((name) => !name.startsWith('!'));
  return { targets: targets.map(({ target }) => target), archived: filterNames(archived, included).length };
}

/** A pattern of the command line in the form of those of a config. */
function createPattern(flag: string, value: string): Located<string> {
  return { value, location: { file: flag, line: 1, column: 1 } };
}

function filterNames(names: readonly string[], patterns: readonly string[]): readonly string[] {
  const globs = patterns.map(compileNameGlob);
  return names.filter((name) => globs.some((matches) => matches(name)));
}

/** What the patterns of `repository` stand for. */
export interface ExpandedRepositories {
  readonly repositories: RepositoryNames;
  /** The documents without the patterns of owners whose repositories could not be listed. */
  readonly documents: readonly ConfigDocument[];
  /** One failed target, `owner/*`, for each of those owners. */
  readonly unlisted: LoadedConfig['unlisted'];
  /** Archived repositories that a pattern matches, which are left out. */
  readonly archived: readonly string[];
}

/** Lists the repositories of every owner that a pattern of a config names. An owner that cannot be listed stops no other. */
export async function listRepositories(
  documents: readonly ConfigDocument[],
  run: ConnectedRun,
): Promise<ExpandedRepositories> {
  const patterns = getRepositoryPatterns(documents);
  const owners = new Map(patterns.map(({ owner }) => [owner.toLowerCase(), owner]));
  const lists = await mapConcurrently([...owners], run.settings, async ([key, owner]) => {
    return { key, owner, listed: await run.github.repositories(owner).catch(toFailure) };
  });
  const repositories = new Map<string, readonly string[]>();
  const unlisted = [];
  const archived: string[] = [];
  for (const { key, owner, listed } of lists) {
    if (listed instanceof Failure) {
      const target = { kind: 'repository', owner, repo: '*' } as const;
      unlisted.push({ status: 'failed', target, failure: listed } as const);
      continue;
    }
    repositories.set(key, listed.names);
    archived.push(...listed.archived);
  }
  const globs = patterns.map(({ value }) => value);
  return {
    repositories,
    documents: unlisted.length === 0 ? documents : documents.flatMap((document) => keepListed(document, repositories)),
    unlisted,
    archived: filterNames(archived, globs),
  };
}

/** The document without the patterns of owners that were not listed; none where only exclusions are left of it. */
function keepListed(document: ConfigDocument, listed: RepositoryNames): readonly ConfigDocument[] {
  const { selector } = document;
  if (selector.kind !== 'repository') return [document];
  const patterns = selector.patterns.filter(
    ({ value }) =>
      !value.includes('*') || value.startsWith('!') || listed.has((value.split('/')[0] ?? '').toLowerCase()),
  );
  const isEmpty = patterns.every(({ value }) => value.startsWith('!'));
  return isEmpty ? [] : [{ ...document, selector: { ...selector, patterns } }];
}
