import { Failure } from '../model/failure.ts';
import { namesTargets, type TargetChoice } from '../run/chosen-targets.ts';
import type { Settings } from '../run/settings.ts';
import type { Arguments } from './arguments.ts';

/** The repositories and global hooks that flags name. */
export function selectTargets({ flags }: Arguments): TargetChoice {
  const repositories = typeof flags.repository === 'string' ? flags.repository.split(/[\s,]+/) : [];
  return { repositories: repositories.filter((name) => name !== ''), global: flags.global === true };
}

/** The targets that flags name; at least one, unless a file to merge into names them. */
export function requireTargets(given: Arguments, settings: Settings): TargetChoice {
  const { flags, command } = given;
  const choice = selectTargets(given);
  if (typeof flags.merge === 'string' || namesTargets(choice, settings)) return choice;
  throw new Failure('input-invalid', `hookherd ${command} needs a target.`, {
    hint: 'Name one: --org acme, --repository acme/api (several with commas, * allowed) or --global.',
  });
}
