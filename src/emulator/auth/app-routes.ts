import { randomBytes } from 'node:crypto';
import { type Call, isObject, parseBody, readObject } from '../http/call.ts';
import { getListUrl, selectPage } from '../http/paging.ts';
import {
  type ApiResponse,
  createEmptyResponse,
  createErrorResponse,
  createJsonResponse,
  createValidationFailure,
  RefusedCall,
} from '../http/response.ts';
import type { Access, Route } from '../http/route.ts';
import { getApp, getGrantedPermissions, listInstallations, renderInstallation } from './installations.ts';

const asApp: Access = { scopes: [], credential: 'app' };
const asInstallation: Access = { scopes: [], permissions: '' };
const hour = 60 * 60 * 1000;

/** A GitHub App by its JWT: itself, where it is installed, and its installation tokens. */
export const appRoutes: readonly Route[] = [
  { method: 'GET', path: '/app', access: asApp, handle: showApp },
  { method: 'GET', path: '/app/installations', access: asApp, handle: listAll },
  { method: 'GET', path: '/orgs/{org}/installation', access: asApp, handle: showInstallation },
  { method: 'GET', path: '/users/{user}/installation', access: asApp, handle: showInstallation },
  { method: 'GET', path: '/repos/{owner}/{repo}/installation', access: asApp, handle: showInstallation },
  { method: 'POST', path: '/app/installations/{id}/access_tokens', access: asApp, handle: createToken },
  { method: 'DELETE', path: '/installation/token', access: asInstallation, handle: revokeToken },
];

function showApp({ context }: Call): ApiResponse {
  const app = getApp(context.state.app);
  return createJsonResponse(200, {
    id: app.id,
    client_id: app.clientId,
    slug: app.slug,
    name: app.slug,
    permissions: app.permissions,
  });
}

function showInstallation(call: Call): ApiResponse {
  const { org, user, owner, repo } = call.params;
  const { directory } = call.context.state;
  const repository = owner === undefined || repo === undefined ? undefined : directory.repository(owner, repo);
  const account = org ?? user ?? owner ?? '';
  const found = listInstallations(call.context.state.directory).find(({ id, account: login }) =>
    repository?.installation === undefined
      ? login.toLowerCase() === account.toLowerCase()
      : id === repository.installation,
  );
  const isUser = org !== undefined && directory.owner(org)?.type === 'User';
  const isMissing = (owner !== undefined && repository === undefined) || isUser;
  if (found === undefined || isMissing) return createErrorResponse(404, 'Not Found');
  return createJsonResponse(200, renderInstallation(found, call.context.state.app, call.base));
}

/** Everywhere the app is installed, suspended installations too. */
function listAll(call: Call): ApiResponse {
  const { directory, app } = call.context.state;
  const page = selectPage(listInstallations(directory), call.query, getListUrl(call));
  return createJsonResponse(
    200,
    page.items.map((one) => renderInstallation(one, app, call.base)),
    page.headers,
  );
}

function createToken(call: Call): ApiResponse {
  const { state, now } = call.context;
  const installation = listInstallations(call.context.state.directory).find(({ id }) => String(id) === call.params.id);
  if (installation === undefined) return createErrorResponse(404, 'Not Found');
  if (installation.owner?.suspended === true) return createErrorResponse(403, 'This installation has been suspended');
  const granted = getGrantedPermissions(installation, state.app);
  const permissions = selectPermissions(parseBody(call), granted);
  const token = `ghs_${randomBytes(27).toString('base64url').replace(/[-_]/g, 'x')}`;
  const expiresAt = now() + hour;
  state.tokens.set(token, { token, kind: 'app', permissions, owners: [installation.account], expiresAt });
  return createJsonResponse(201, {
    token,
    expires_at: new Date(expiresAt).toISOString(),
    permissions,
    repository_selection: 'all',
  });
}

/** The permissions that the body asks for, or all that the app has; more than it has is refused. */
function selectPermissions(
  body: Readonly<Record<string, unknown>>,
  granted: Readonly<Record<string, 'read' | 'write'>>,
): Readonly<Record<string, 'read' | 'write'>> {
  const wanted = readObject(body, 'permissions');
  if (wanted === undefined) return granted;
  const entries = Object.entries(wanted).filter((entry): entry is [string, 'read' | 'write'] => isLevel(entry[1]));
  const isGranted = entries.every(([name, level]) => granted[name] === 'write' || granted[name] === level);
  if (isGranted && isObject(wanted) && entries.length === Object.keys(wanted).length)
    return Object.fromEntries(entries);
  const message = 'The permissions requested are not granted to this installation.';
  throw new RefusedCall(
    createValidationFailure([{ resource: 'Integration', code: 'custom', field: 'permissions', message }]),
  );
}

function revokeToken({ token, context }: Call): ApiResponse {
  if (token?.kind !== 'app') return createErrorResponse(403, 'Resource not accessible by personal access token');
  context.state.tokens.set(token.token, { ...token, expired: true });
  return createEmptyResponse(204);
}

function isLevel(value: unknown): value is 'read' | 'write' {
  return value === 'read' || value === 'write';
}
