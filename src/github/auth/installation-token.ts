import { createPrivateKey, type KeyObject } from 'node:crypto';
import { createAppAuth } from '@octokit/auth-app';
import { Failure } from '../../model/failure.ts';
import { Sensitive } from '../../model/sensitive.ts';
import type { GitHubClient } from '../client/client.ts';
import { RequestFailure } from '../client/plugin.ts';
import type { Installation } from './installation.ts';
import type { TokenScope } from './token-source.ts';

export type TokenAccess = 'read' | 'write';

export interface AppCredentials {
  /** Id or client id. */
  readonly id: string;
  /** PEM, PKCS #1 or PKCS #8. */
  readonly privateKey: Sensitive;
}

export interface InstallationToken {
  readonly token: Sensitive;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** A JWT that speaks for a GitHub App. Rejects with `input-invalid` where the key cannot sign one. */
export async function createJwt(app: AppCredentials): Promise<string> {
  const auth = createAppAuth({ appId: app.id, privateKey: toPem(app.privateKey) });
  return (await auth({ type: 'app' })).token;
}

export interface TokenRequest {
  readonly app: AppCredentials;
  readonly installation: Installation;
  readonly permission: TokenScope['permission'];
  readonly access: TokenAccess;
  readonly now: () => number;
}

const attempts = 3;
const hour = 60 * 60 * 1000;

/**
 * Makes a token of an installation that may do one thing. `auth-app` as a strategy of Octokit would ask for all that the app may do.
 * Rejects with a `Failure` that says what is lacking.
 */
export async function createInstallationToken(
  { octokit }: GitHubClient,
  { app, installation, permission, access, now }: TokenRequest,
): Promise<InstallationToken> {
  requirePermission(installation, permission, access);
  const subject = `an installation token for ${installation.account}`;
  const request = octokit.request.defaults({ request: { subject } });
  const auth = createAppAuth({ appId: app.id, privateKey: toPem(app.privateKey), request });
  for (let attempt = 1; ; attempt += 1) {
    const made = await auth({
      type: 'installation',
      installationId: Number(installation.id),
      permissions: { [permission]: access },
      refresh: true,
    }).catch((error: unknown) => {
      // `auth-app` throws a `TypeError` at an answer without a body. A token too many does no harm, unlike other things that a POST makes.
      if (!(error instanceof Failure) || (attempt < attempts && isPassing(error))) return undefined;
      throw error;
    });
    if (typeof made?.token === 'string' && made.token !== '') return toInstallationToken(made, now());
    if (attempt === attempts) throw new Failure('api-error', `GitHub's answer about ${subject} is not as described.`);
  }
}

function toInstallationToken(
  { token, expiresAt }: { readonly token: string; readonly expiresAt: string },
  now: number,
): InstallationToken {
  const expiry = Date.parse(expiresAt);
  return { token: new Sensitive(token), createdAt: now, expiresAt: Number.isNaN(expiry) ? now + hour : expiry };
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof RequestFailure)) return false;
  const { response, givenUp } = error.outcome;
  return givenUp === undefined && (response.status === 0 || response.status >= 500 || response.loss !== undefined);
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

/** The key as `auth-app` takes it. */
function toPem(key: Sensitive): string {
  return parseKey(key).export({ type: 'pkcs8', format: 'pem' }).toString();
}

function parseKey(pem: Sensitive): KeyObject {
  const key = readKey(pem);
  if (key?.asymmetricKeyType === 'rsa') return key;
  // The cause is left out: messages of the key parser can hold parts of what they could not read.
  throw new Failure('input-invalid', 'The private key of the app is not an RSA key in PEM form that can be read.', {
    hint: 'Give the input app-private-key the whole file that GitHub made for the app, first and last line included.',
  });
}

function readKey(pem: Sensitive): KeyObject | undefined {
  try {
    // Secrets that went through a shell or JSON often hold \n as two characters.
    return createPrivateKey(pem.reveal().replaceAll('\\n', '\n'));
  } catch {
    return undefined;
  }
}
