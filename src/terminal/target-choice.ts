import { Failure } from '../model/failure.ts';
import { hasTargets, type TargetChoice } from '../run/expand-targets.ts';
import type { Settings } from '../run/settings.ts';
import type { Arguments } from './arguments.ts';

/** The targets that the flags `--org`, `--repository` and `--global` name; several names are separated by commas. */
export function selectTargets({ flags }: Arguments, { organization }: Pick<Settings, 'organization'>): TargetChoice {
  return {
    organizations: organization === undefined ? splitNames(flags.organization) : [organization],
    repositories: splitNames(flags.repository),
    global: flags.global === true,
  };
}

function splitNames(flag: string | true | undefined): readonly string[] {
  return typeof flag === 'string' ? flag.split(/[\s,]+/).filter((name) => name !== '') : [];
}

/** The targets that flags name; at least one, unless a file to merge into names them. */
export function requireTargets(given: Arguments, settings: Settings): TargetChoice {
  const { flags, command } = given;
  const choice = selectTargets(given, settings);
  if (typeof flags.merge === 'string' || hasTargets(choice)) return choice;
  throw new Failure('input-invalid', `hookherd ${command} needs a target.`, {
    hint: 'Name one: --org acme, --repository acme/api (several with commas, * allowed) or --global.',
  });
}
