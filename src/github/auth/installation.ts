import { Failure } from '../../model/failure.ts';
import { getField, getIdField, getTextField } from '../../model/json-field.ts';
import { type GitHubClient, tryRequest } from '../client/client.ts';
import { explainFailure } from '../client/explain.ts';
import { isSuccess, type RequestOutcome } from '../client/response.ts';
import { isRedirect } from '../hooks/moved.ts';

/** Where an app is installed, and what it may do there. */
export interface Installation {
  readonly id: string;
  /** The owner's name as GitHub spells it. */
  readonly account: string;
  readonly permissions: Readonly<Record<string, unknown>>;
}

/** The installation of the app on an owner, an organization or a user. Rejects with a `Failure` where there is none that works. */
export async function getInstallation(app: GitHubClient, owner: string): Promise<Installation> {
  const done = await findInstallation(app, owner);
  const installation = isSuccess(done.response) ? readInstallation(done.response.body) : undefined;
  if (installation === undefined) throw createRefusal(app, done, owner);
  const suspended = getTextField(done.response.body, 'suspended_at');
  if (suspended === undefined) return installation;
  throw new Failure('not-permitted', `The installation of the app on ${owner} is suspended since ${suspended}.`, {
    hint: 'An owner can unsuspend it in the settings of the organization, under GitHub Apps.',
  });
}

async function findInstallation(app: GitHubClient, owner: string): Promise<RequestOutcome> {
  const done = await tryRequest(app, 'GET /orgs/{org}/installation', { org: owner });
  if (isRedirect(done.response)) throw await createMovedFailure(app, done, owner);
  if (done.response.status !== 404 || isUnknownApp(done)) return done;
  const user = await tryRequest(app, 'GET /users/{username}/installation', { username: owner });
  return user.response.status === 404 ? done : user;
}

function readInstallation(body: unknown): Installation | undefined {
  const id = getIdField(body, 'id');
  const account = getTextField(getField(body, 'account'), 'login');
  const permissions = getField(body, 'permissions');
  if (id === undefined || account === undefined || typeof permissions !== 'object' || permissions === null)
    return undefined;
  return { id, account, permissions: { ...permissions } };
}

/** GitHub redirects to the owner's number; the installation there has the new name. */
async function createMovedFailure(app: GitHubClient, { response }: RequestOutcome, owner: string): Promise<Failure> {
  const location = response.headers.location ?? getTextField(response.body, 'url') ?? '';
  const path = /\/organizations\/\d+\/installation$/.exec(location)?.[0];
  const body = path === undefined ? undefined : (await tryRequest(app, `GET ${path}`, {})).response.body;
  const name = getTextField(getField(body, 'account'), 'login');
  const place = name ?? 'a place where the app is not installed';
  return new Failure('api-error', `GitHub says that ${owner} has moved to ${place} (${response.status}).`, {
    hint: `Write ${name ?? 'the new name'} in place of ${owner} in the config.`,
  });
}

function isUnknownApp({ response }: RequestOutcome): boolean {
  return /integration not found/i.test(getTextField(response.body, 'message') ?? '');
}

function createRefusal(app: GitHubClient, done: RequestOutcome, owner: string): Failure {
  const { response } = done;
  if (response.status === 401 || isUnknownApp(done)) return createUnknownAppFailure(done, app);
  if (response.status === 404)
    return new Failure('not-permitted', `The app is not installed on ${owner}, or does not exist (404).`, {
      hint: `Install the app on ${owner} with the permission "Webhooks", or check the name.`,
    });
  if (isSuccess(response))
    return new Failure(
      'api-error',
      `GitHub's answer about the installation of the app on ${owner} is not as described.`,
    );
  return createAppFailure(app, done, {
    path: `/orgs/${owner}/installation`,
    subject: `the installation of the app on ${owner}`,
  });
}

/** 401 with a JWT is about the key, the id or the clock, never about a scope. */
function createUnknownAppFailure({ response }: RequestOutcome, app: GitHubClient): Failure {
  const said = app.redact(getTextField(response.body, 'message') ?? '').slice(0, 300);
  return new Failure('not-permitted', `GitHub does not accept the JWT of the app (${response.status} "${said}").`, {
    hint: 'Check app-id and app-private-key (both of one app, the key not deleted), api-url, and the clock of this machine.',
  });
}

/** Why a request with the app's JWT failed, explained as those with a token are. */
function createAppFailure(
  app: GitHubClient,
  done: RequestOutcome,
  { path, subject }: { readonly path: string; readonly subject: string },
): Failure {
  const context = { method: 'GET', path, subject, apiBase: app.apiBase, redact: app.redact };
  const { reason, message, hint } = explainFailure(done, context);
  return new Failure(reason, message, hint === '' ? {} : { hint });
}
