import { randomBytes } from 'node:crypto';
import { type Access, anyToken, type Call, parseBody, type Route, readObject } from '../http/call.ts';
import {
  type ApiResponse,
  createErrorResponse,
  createJsonResponse,
  refuseUnknown,
  refuseValues,
} from '../http/messages.ts';
import { createPageResponse } from '../http/paging.ts';
import type { App, Permissions } from '../seed.ts';
import type { EmulatorState } from '../state.ts';
import { type Owner, renderUser } from './directory.ts';

const asApp: Access = { scopes: [], credential: 'app' };
const hour = 60 * 60 * 1000;

/** A GitHub App by its JWT: itself, where it is installed, and its installation tokens. */
export const appRoutes: readonly Route[] = [
  { method: 'GET', path: '/app', access: asApp, handle: showApp },
  { method: 'GET', path: '/app/installations', access: asApp, handle: listAll },
  { method: 'GET', path: '/orgs/{org}/installation', access: asApp, handle: showInstallation },
  { method: 'GET', path: '/users/{user}/installation', access: asApp, handle: showInstallation },
  { method: 'GET', path: '/repos/{owner}/{repo}/installation', access: asApp, handle: showInstallation },
  { method: 'POST', path: '/app/installations/{id}/access_tokens', access: asApp, handle: createToken },
  { method: 'DELETE', path: '/installation/token', access: anyToken, handle: revokeToken },
];

function showApp({ state }: Call): ApiResponse {
  const { id, clientId, slug, permissions } = state.app;
  return createJsonResponse(200, { id, client_id: clientId, slug, name: slug, permissions });
}

function showInstallation(call: Call): ApiResponse {
  const { org, user, owner, repo } = call.params;
  const { directory } = call.state;
  const repository = directory.repository(owner, repo);
  const account = (org ?? user ?? owner ?? '').toLowerCase();
  const found = listInstallations(call.state).find(({ id, account: login }) =>
    repository?.installation === undefined ? login.toLowerCase() === account : id === repository.installation,
  );
  const isUser = org !== undefined && directory.owner(org)?.type === 'User';
  const isMissing = (owner !== undefined && repository === undefined) || isUser;
  if (found === undefined || isMissing) throw refuseUnknown();
  return createJsonResponse(200, renderInstallation(found, call.state.app, call.base));
}

/** Everywhere the app is installed, suspended installations too. */
function listAll(call: Call): ApiResponse {
  const { state } = call;
  return createPageResponse(call, listInstallations(state), (one, base) => renderInstallation(one, state.app, base));
}

function createToken(call: Call): ApiResponse {
  const { state, params } = call;
  const installation = listInstallations(state).find(({ id }) => String(id) === params.id);
  if (installation === undefined) throw refuseUnknown();
  if (installation.owner?.suspended === true) return createErrorResponse(403, 'This installation has been suspended');
  const granted = getGrantedPermissions(installation, state.app);
  const permissions = (readObject(parseBody(call), 'permissions') as Permissions | undefined) ?? granted;
  checkGranted(permissions, granted);
  const token = `ghs_${randomBytes(27).toString('base64url').replace(/[-_]/g, 'x')}`;
  const expiresAt = state.now() + hour;
  state.tokens.set(token, { token, kind: 'app', permissions, owners: [installation.account], expiresAt });
  const shown = { token, expires_at: new Date(expiresAt).toISOString(), permissions, repository_selection: 'all' };
  return createJsonResponse(201, shown);
}

/** Refuses more than the app has. */
function checkGranted(wanted: Permissions, granted: Permissions): void {
  const isGranted = Object.entries(wanted).every(
    ([name, level]) => level === granted[name] || (level === 'read' && granted[name] === 'write'),
  );
  const message = 'The permissions requested are not granted to this installation.';
  if (!isGranted) throw refuseValues([{ resource: 'Integration', code: 'custom', field: 'permissions', message }]);
}

function revokeToken({ token, state }: Call): ApiResponse {
  if (token?.kind !== 'app') return createErrorResponse(403, 'Resource not accessible by personal access token');
  state.tokens.set(token.token, { ...token, expired: true });
  return createJsonResponse(204);
}

/** Where the app is installed. `owner` is the account where the installation is on all of it. */
export interface Installation {
  readonly id: number;
  readonly account: string;
  readonly type: Owner['type'];
  readonly owner?: Owner;
}

/** Installations of the app of the seed, on owners and on single repositories. */
function listInstallations({ directory }: EmulatorState): readonly Installation[] {
  const owners = directory.owners().flatMap(listOwnInstallations);
  const repositories = directory.repositories().flatMap(({ owner: account, installation: id }) => {
    const type = directory.owner(account)?.type ?? 'User';
    return id === undefined ? [] : [{ id, account, type }];
  });
  const all = [...owners, ...repositories];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** The installation of the seed's app on all of an account, if there is one. */
export function listOwnInstallations(owner: Owner): readonly Installation[] {
  const { installation: id, login: account, type } = owner;
  return id === undefined ? [] : [{ id, account, type, owner }];
}

/** What the app may do there: what was granted, else what it asks for. */
function getGrantedPermissions({ owner }: Installation, app: App): Permissions {
  return owner?.installationPermissions ?? app.permissions;
}

/** The schema `installation` of api.github.com's description. */
export function renderInstallation(
  installation: Installation,
  app: App,
  base: string,
): Readonly<Record<string, unknown>> {
  const { id, account, type, owner } = installation;
  const isSuspended = owner?.suspended === true;
  return {
    id,
    client_id: app.clientId,
    account: { ...renderUser(account, base), type },
    repository_selection: 'all',
    access_tokens_url: `${base}/app/installations/${id}/access_tokens`,
    repositories_url: `${base}/installation/repositories`,
    html_url: `${base}/organizations/${account}/settings/installations/${id}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: owner?.id ?? id,
    target_type: type,
    permissions: getGrantedPermissions(installation, app),
    events: [],
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    single_file_name: null,
    suspended_by: isSuspended ? renderUser('octocat', base) : null,
    suspended_at: isSuspended ? '2026-01-02T00:00:00Z' : null,
  };
}
