import { Failure } from '../model/failure.ts';
import { textField } from '../model/json-field.ts';
import { Sensitive } from '../model/sensitive.ts';
import type { GitHubClient } from './client.ts';
import { appFailure, type Installation } from './installation.ts';
import { isSuccess } from './reply.ts';
import type { TokenPlace } from './token-place.ts';

export type TokenAccess = 'read' | 'write';

export interface InstallationToken {
  readonly token: Sensitive;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

const attempts = 3;
const hour = 60 * 60 * 1000;

/** Makes a token of an installation that may do one thing. Rejects with a `Failure` that says what is lacking. */
export async function installationToken(
  app: GitHubClient,
  installation: Installation,
  {
    permission,
    access,
    now,
  }: { readonly permission: TokenPlace['permission']; readonly access: TokenAccess; readonly now: number },
): Promise<InstallationToken> {
  requirePermission(installation, permission, access);
  const path = `/app/installations/${installation.id}/access_tokens`;
  const body = { permissions: { [permission]: access } };
  for (let attempt = 1; ; attempt += 1) {
    const done = await app.exchange({ method: 'POST', path, body });
    const { reply } = done;
    const token = isSuccess(reply) ? textField(reply.body, 'token') : undefined;
    if (token !== undefined) {
      const expiresAt = Date.parse(textField(reply.body, 'expires_at') ?? '');
      return { token: new Sensitive(token), expiresAt: Number.isNaN(expiresAt) ? now + hour : expiresAt };
    }
    // A token too many does no harm, unlike other things that a POST makes.
    const isPassing = reply.status === 0 || reply.status >= 500 || isSuccess(reply);
    if (isPassing && done.givenUp === undefined && attempt < attempts) continue;
    throw appFailure(app, done, { path, subject: `an installation token for ${installation.account}` });
  }
}

function requirePermission({ account, permissions }: Installation, permission: string, access: TokenAccess): void {
  const held = permissions[permission];
  if (held === 'write' || held === access) return;
  const kind = permission === 'repository_hooks' ? 'repository' : 'organization';
  const name = permission === 'organization_administration' ? 'Administration' : 'Webhooks';
  const has = held === undefined ? 'does not have it' : `has it for ${String(held)} only`;
  throw new Failure(
    'not-permitted',
    `This run needs the ${kind} permission "${name}" (${permission}: ${access}) on ${account}, and the installation of the app there ${has}.`,
    {
      hint: 'Change the permissions of the app, then have an owner accept them in the settings of the organization, under GitHub Apps.',
    },
  );
}
