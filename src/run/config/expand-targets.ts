import { matchRepositories } from '../../config/target-patterns.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { Failure } from '../../model/failure.ts';
import { compileNameGlob } from '../../model/glob.ts';
import type { Target } from '../../model/target.ts';
import type { ConnectedRun } from '../context.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import type { GitHub } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';

/** The targets that somebody names beside any config. In names `*` is a wildcard, `!` at the start excludes. */
export interface TargetChoice {
  readonly organizations: readonly string[];
  /** `owner/name`; only the name may hold `*`. */
  readonly repositories: readonly string[];
  readonly global: boolean;
}

/** What a choice stands for. */
export interface ChosenTargets {
  readonly targets: readonly Target[];
  /** Matching ones that are left out: archived repositories, and organizations on which the app is suspended. */
  readonly archived: number;
  readonly suspended: number;
}

/** Whether any target is named. */
export function hasTargets({ organizations, repositories, global }: TargetChoice): boolean {
  return global || repositories.length > 0 || organizations.length > 0;
}

/**
 * The named targets, patterns expanded to what can be listed. Rejects with a `Failure` where a list is not whole, a name is malformed, or
 * a pattern matches nothing.
 */
export async function expandTargets(
  choice: TargetChoice,
  { settings, github }: Pick<ConnectedRun, 'settings' | 'github'>,
): Promise<ChosenTargets> {
  const organizations = await expandOrganizations(choice.organizations, { settings, github });
  const repositories = await expandRepositories(choice.repositories, { settings, github });
  const global: readonly Target[] = choice.global ? [{ kind: 'global' }] : [];
  return {
    targets: [...organizations.targets, ...repositories.targets, ...global],
    archived: repositories.archived,
    suspended: organizations.suspended,
  };
}

interface ExpansionContext {
  readonly settings: Pick<Settings, 'concurrency' | 'enterprise'>;
  readonly github: GitHub;
}

async function expandOrganizations(
  names: readonly string[],
  { settings, github }: ExpansionContext,
): Promise<Omit<ChosenTargets, 'archived'>> {
  const wrong = names.find((name) => !/^!?[\w*-]+$/.test(name));
  if (wrong !== undefined)
    throw new Failure(
      'input-invalid',
      `--org ${JSON.stringify(wrong)} is not the name of an organization, nor a pattern such as "*".`,
    );
  const included = names.filter((name) => !name.startsWith('!'));
  const excluded = names.filter((name) => name.startsWith('!')).map((name) => compileNameGlob(name.slice(1)));
  const isExcluded = (name: string) => excluded.some((matches) => matches(name));
  const patterns = included.filter((name) => name.includes('*')).map(compileNameGlob);
  const isMeant = (name: string) => patterns.some((matches) => matches(name)) && !isExcluded(name);
  const listed = patterns.length === 0 ? { names: [], suspended: [] } : await github.organizations(settings.enterprise);
  const found = listed.names.filter(isMeant);
  if (patterns.length > 0 && found.length === 0)
    throw new Failure(
      'input-invalid',
      `--org ${included.join(',')} matches none of ${listed.names.length} organizations.`,
      {
        hint: 'Only organizations that the token or the app can list are matched; --enterprise names an enterprise to list.',
      },
    );
  const literal = included.filter((name) => !name.includes('*') && !isExcluded(name));
  const unique = new Map([...literal, ...found].map((name) => [name.toLowerCase(), name]));
  return {
    targets: [...unique.values()].map((owner) => ({ kind: 'organization', owner })),
    suspended: listed.suspended.filter(isMeant).length,
  };
}

async function expandRepositories(
  names: readonly string[],
  { settings, github }: ExpansionContext,
): Promise<Omit<ChosenTargets, 'suspended'>> {
  const wrong = names.find((name) => !/^!?[A-Za-z0-9][\w-]*\/[\w.*-]+$/.test(name));
  if (wrong !== undefined)
    throw new Failure(
      'input-invalid',
      `--repository ${JSON.stringify(wrong)} is not owner/name, such as acme/api or acme/*.`,
    );
  const owners = new Set(
    names.filter((name) => name.includes('*')).map((name) => name.replace(/^!|\/.*$/g, '').toLowerCase()),
  );
  const lists = await mapConcurrently([...owners], settings.concurrency, async (owner) => {
    return [owner, await github.repositories(owner)] as const;
  });
  const patterns = names.map((value) => ({ value, location: { file: '--repository', line: 1, column: 1 } }));
  const listed = new Map(lists.map(([owner, { names: found }]) => [owner, found]));
  const { targets, diagnostics } = matchRepositories(patterns, listed);
  const error = diagnostics.find((each) => hasErrors([each]));
  if (error !== undefined) throw new Failure('input-invalid', error.message, { hint: error.hint ?? '' });
  const globs = names.filter((name) => !name.startsWith('!')).map(compileNameGlob);
  const archived = lists
    .flatMap(([, owned]) => owned.archived)
    .filter((name) => globs.some((matches) => matches(name)));
  return { targets, archived: archived.length };
}
