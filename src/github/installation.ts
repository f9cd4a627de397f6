import { createPrivateKey, type KeyObject } from 'node:crypto';
import { createAppAuth } from '@octokit/auth-app';
import { Failure } from '../model/failure.ts';
import { getField, getIdField, getTextField } from '../model/json-field.ts';
import { Sensitive } from '../model/sensitive.ts';
import type { Settings } from '../run/settings/settings.ts';
import { type GitHubClient, getIfAnswered } from './client/client.ts';
import { RequestFailure } from './client/plugin.ts';
import { getLocation, isRedirect } from './client/response.ts';

/** The id or client id of a GitHub App, and its key in PEM form (PKCS #1 or PKCS #8). */
export type AppCredentials = NonNullable<Settings['app']>;

/** Where an app is installed, and what it may do there. */
export interface Installation {
  readonly id: string;
  /** The owner's name as GitHub spells it. */
  readonly account: string;
  readonly permissions: Readonly<Record<string, unknown>>;
}

/** The installation of the app on an owner, an organization or a user. Rejects with a `Failure` where there is none that works. */
export async function getInstallation(app: GitHubClient, owner: string): Promise<Installation> {
  const body = await requestInstallation(app, owner);
  const id = getIdField(body, 'id');
  const account = getTextField(getField(body, 'account'), 'login');
  const permissions = getField(body, 'permissions');
  if (id === undefined || account === undefined || typeof permissions !== 'object' || permissions === null)
    throw new Failure(
      'api-error',
      `GitHub's answer about the installation of the app on ${owner} is not as described.`,
    );
  const suspended = getTextField(body, 'suspended_at');
  if (suspended === undefined) return { id, account, permissions: { ...permissions } };
  throw new Failure('not-permitted', `The installation of the app on ${owner} is suspended since ${suspended}.`, {
    hint: 'An owner can unsuspend it in the settings of the organization, under GitHub Apps.',
  });
}

/** GitHub's answer about the installation on an organization, else on a user of that name. */
async function requestInstallation(app: GitHubClient, owner: string): Promise<unknown> {
  const request = { subject: `the installation of the app on ${owner}` };
  try {
    return (await app.octokit.request('GET /orgs/{org}/installation', { org: owner, request })).data;
  } catch (error) {
    if (!(error instanceof RequestFailure)) throw error;
    if (isRedirect(error.outcome.response)) throw await createMovedFailure(app, error, owner);
    if (error.httpStatus !== 404 || isUnknownApp(error)) throw explainRefusal(app, error, owner);
    try {
      return (await app.octokit.request('GET /users/{username}/installation', { username: owner, request })).data;
    } catch (userError) {
      if (!(userError instanceof RequestFailure)) throw userError;
      throw explainRefusal(app, userError.httpStatus === 404 ? error : userError, owner);
    }
  }
}

/** GitHub redirects to the owner's number; the installation there has the new name. */
async function createMovedFailure(app: GitHubClient, { outcome }: RequestFailure, owner: string): Promise<Failure> {
  const path = /\/organizations\/\d+\/installation$/.exec(getLocation(outcome.response))?.[0];
  const body = path === undefined ? undefined : await getIfAnswered(app, `GET ${path}`);
  const name = getTextField(getField(body, 'account'), 'login');
  const place = name ?? 'a place where the app is not installed';
  return new Failure('api-error', `GitHub says that ${owner} has moved to ${place} (${outcome.response.status}).`, {
    hint: `Write ${name ?? 'the new name'} in place of ${owner} in the config.`,
  });
}

function isUnknownApp({ outcome }: RequestFailure): boolean {
  return /integration not found/i.test(getTextField(outcome.response.body, 'message') ?? '');
}

function explainRefusal(app: GitHubClient, failure: RequestFailure, owner: string): Failure {
  // 401 with a JWT is about the key, the id or the clock, never about a scope.
  if (failure.httpStatus === 401 || isUnknownApp(failure)) {
    const said = app.redact(getTextField(failure.outcome.response.body, 'message') ?? '').slice(0, 300);
    return new Failure(
      'not-permitted',
      `GitHub does not accept the JWT of the app (${failure.httpStatus} "${said}").`,
      {
        hint: 'Check app-id and app-private-key (both of one app, the key not deleted), api-url, and the clock of this machine.',
      },
    );
  }
  if (failure.httpStatus !== 404) return failure;
  return new Failure('not-permitted', `The app is not installed on ${owner}, or does not exist (404).`, {
    hint: `Install the app on ${owner} with the permission "Webhooks", or check the name.`,
  });
}

/** A JWT that speaks for a GitHub App. Rejects with `input-invalid` where the key cannot sign one. */
export async function createJwt(app: AppCredentials): Promise<string> {
  const auth = createAppAuth({ appId: app.id, privateKey: toPem(app.privateKey) });
  return (await auth({ type: 'app' })).token;
}

/** What an installation's token may do with hooks, or with the organization itself. */
export type Permission = 'organization_hooks' | 'repository_hooks' | 'organization_administration';

export interface InstallationToken {
  readonly token: Sensitive;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

interface TokenRequest {
  readonly app: AppCredentials;
  readonly installation: Installation;
  readonly permission: Permission;
  readonly access: 'read' | 'write';
}

const attempts = 3;
const hour = 60 * 60 * 1000;

/**
 * Makes a token of an installation that may do one thing. `auth-app` as a strategy of Octokit would ask for all that the app may do.
 * Rejects with a `Failure` that says what is lacking.
 */
export async function createInstallationToken(
  { octokit, clock }: GitHubClient,
  { app, installation, permission, access }: TokenRequest,
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
    if (typeof made?.token === 'string' && made.token !== '') {
      const createdAt = clock.now();
      const expiry = Date.parse(made.expiresAt);
      const expiresAt = Number.isNaN(expiry) ? createdAt + hour : expiry;
      return { token: new Sensitive(made.token), createdAt, expiresAt };
    }
    if (attempt === attempts) throw new Failure('api-error', `GitHub's answer about ${subject} is not as described.`);
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof RequestFailure)) return false;
  const { response, givenUp } = error.outcome;
  return givenUp === undefined && (response.status === 0 || response.status >= 500 || response.loss !== undefined);
}

function requirePermission({ account, permissions }: Installation, permission: Permission, access: string): void {
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
function toPem(privateKey: Sensitive): string {
  const key = readKey(privateKey);
  if (key?.asymmetricKeyType === 'rsa') return key.export({ type: 'pkcs8', format: 'pem' }).toString();
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
