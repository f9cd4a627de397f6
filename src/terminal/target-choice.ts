import { Failure } from '../model/failure.ts';
import { namesTargets, type TargetChoice } from '../run/chosen-targets.ts';
import type { Settings } from '../run/settings.ts';
import type { Arguments } from './arguments.ts';

/** The targets that flags name; at least one, unless a file to merge into names them. */
export function targetChoice({ flags, command }: Arguments, settings: Settings): TargetChoice {
  const merges = typeof flags.merge === 'string';
  const repositories = typeof flags.repository === 'string' ? flags.repository.split(/[\s,]+/) : [];
  const choice = { repositories: repositories.filter((name) => name !== ''), global: flags.global === true };
  if (merges || namesTargets(choice, settings)) return choice;
  throw new Failure('input-invalid', `hookherd ${command} needs a target.`, {
    hint: 'Name one: --org acme, --repository acme/api (several with commas, * allowed) or --global.',
  });
}
