import type { InputTexts } from '../run/inputs.ts';
import type { Ports } from '../run/ports.ts';
import type { Arguments } from './arguments.ts';
import type { CommandName } from './commands.ts';

/** The inputs that flags and environment give. */
export function buildInputTexts(given: Arguments, command: CommandName, environment: Ports['environment']): InputTexts {
  const token = [environment.HOOKHERD_TOKEN, environment.GH_TOKEN, environment.GITHUB_TOKEN].find(
    (candidate) => (candidate ?? '') !== '',
  );
  const app =
    given.texts['app-id'] === undefined ? {} : { 'app-private-key': environment.HOOKHERD_APP_PRIVATE_KEY ?? '' };
  return {
    mode: 'dry-run',
    ...(command === 'drift' ? { 'fail-on-changes': 'true' } : {}),
    ...(given.texts['app-id'] === undefined && token !== undefined ? { token } : {}),
    ...(environment.GITHUB_API_URL === undefined ? {} : { 'api-url': environment.GITHUB_API_URL }),
    ...app,
    ...given.texts,
  };
}
