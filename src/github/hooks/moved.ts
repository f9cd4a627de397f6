import { Failure } from '../../model/failure.ts';
import { getTextField } from '../../model/json-field.ts';
import { formatTargetName, getHooksPath, type Target } from '../../model/target.ts';
import { type GitHubClient, tryRequest } from '../client/client.ts';
import { type GitHubResponse, isSuccess } from '../client/response.ts';

/** True where GitHub sends the request elsewhere. */
export function isRedirect({ status }: GitHubResponse): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/**
 * A redirected target has a new name. Hooks are never read or written under a name that the config does not have. GitHub redirects to the
 * target's number, so its name is requested, from the same host.
 */
export async function createMovedFailure(
  client: GitHubClient,
  response: GitHubResponse,
  target: Target,
): Promise<Failure> {
  const location = response.headers.location ?? getTextField(response.body, 'url') ?? '';
  const name =
    (await getName(client, location, getHooksPath(target))) ?? client.redact(location).replace(/[?#].*$/s, '');
  const address = name === '' ? 'an address that it does not name' : name;
  const isRenamed = target.kind !== 'global' && !address.includes('://') && name !== '';
  return new Failure(
    'api-error',
    `GitHub says that ${formatTargetName(target)} has moved to ${address} (${response.status}).`,
    {
      hint: isRenamed
        ? `Write ${address} in place of ${formatTargetName(target)} in the config.`
        : 'Write the new name in the config, and check that api-url is the address of the API.',
    },
  );
}

async function getName(client: GitHubClient, location: string, tokenOf: string): Promise<string | undefined> {
  if (!URL.canParse(location, client.apiBase)) return undefined;
  const url = new URL(location, `${client.apiBase}/`);
  const base = new URL(client.apiBase);
  const path = /\/(?:repositories|organizations)\/\d+(?=\/hooks$)/.exec(url.pathname)?.[0];
  if (url.origin !== base.origin || path === undefined) return undefined;
  const { response } = await tryRequest(client, `GET ${path}`, { request: { tokenOf } });
  if (!isSuccess(response)) return undefined;
  return getTextField(response.body, 'full_name') ?? getTextField(response.body, 'login');
}
