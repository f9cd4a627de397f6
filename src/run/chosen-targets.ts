import { matchRepositories } from '../config/target-patterns.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { Target } from '../model/target.ts';
import { concurrently } from './concurrently.ts';
import type { ConnectedRun } from './context.ts';
import type { GitHub } from './ports.ts';
import type { Settings } from './settings.ts';

/** The targets that somebody names beside any config. */
export interface TargetChoice {
  /** `owner/name`, where the name may hold `*` and a `!` at the start excludes. */
  readonly repositories: readonly string[];
  readonly global: boolean;
  readonly organizations?: readonly string[];
}

/** Whether any target is named. */
export function namesTargets(choice: TargetChoice, { organization }: Pick<Settings, 'organization'>): boolean {
  return choice.global || choice.repositories.length > 0 || organization !== undefined;
}

/** The named targets, patterns expanded to the repositories that the token sees. */
export async function chosenTargets(
  choice: TargetChoice,
  { settings, github }: Pick<ConnectedRun, 'settings' | 'github'>,
): Promise<readonly Target[]> {
  const { organization, concurrency } = settings;
  const owners = choice.organizations ?? (organization === undefined ? [] : [organization]);
  return [
    ...owners.map((owner): Target => ({ kind: 'organization', owner })),
    ...(await repositories(choice.repositories, { github, concurrency })),
    ...(choice.global ? [{ kind: 'global' } as const] : []),
  ];
}

async function repositories(
  names: readonly string[],
  { github, concurrency }: { readonly github: GitHub; readonly concurrency: number },
): Promise<readonly Target[]> {
  const wrong = names.find((name) => !/^!?[A-Za-z0-9][\w-]*\/[\w.*-]+$/.test(name));
  if (wrong !== undefined)
    throw new Failure(
      'input-invalid',
      `--repository ${JSON.stringify(wrong)} is not owner/name, such as acme/api or acme/*.`,
    );
  const owners = new Set(
    names.filter((name) => name.includes('*')).map((name) => name.replace(/^!|\/.*$/g, '').toLowerCase()),
  );
  const lists = await concurrently([...owners], concurrency, async (owner) => {
    const listed = await github.repositories(owner);
    return [owner, listed.names] as const;
  });
  const patterns = names.map((value) => ({ value, location: { file: '--repository', line: 1, column: 1 } }));
  const { targets, diagnostics } = matchRepositories(patterns, new Map(lists));
  const error = diagnostics.find((each) => hasErrors([each]));
  if (error !== undefined) throw new Failure('input-invalid', error.message, { hint: error.hint ?? '' });
  return targets;
}
