import { randomBytes } from 'node:crypto';
import { type Answer, emptyAnswer, jsonAnswer, problem, RefusedCall, validationFailed } from './answer.ts';
import { bodyObject, type Call, isObject, objectProperty } from './call.ts';
import { buildInstallation, getApp, getGrantedPermissions, listInstallations } from './installations.ts';
import { listUrl } from './list-url.ts';
import { numberedPage } from './paging.ts';
import type { Access, Route } from './route.ts';

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

function showApp({ world }: Call): Answer {
  const app = getApp(world.state.app);
  return jsonAnswer(200, {
    id: app.id,
    client_id: app.clientId,
    slug: app.slug,
    name: app.slug,
    permissions: app.permissions,
  });
}

function showInstallation(call: Call): Answer {
  const { org, user, owner, repo } = call.params;
  const { directory } = call.world.state;
  const repository = owner === undefined || repo === undefined ? undefined : directory.repository(owner, repo);
  const account = org ?? user ?? owner ?? '';
  const found = listInstallations(call.world.state.directory).find(({ id, account: login }) =>
    repository?.installation === undefined
      ? login.toLowerCase() === account.toLowerCase()
      : id === repository.installation,
  );
  const isUser = org !== undefined && directory.owner(org)?.type === 'User';
  const isMissing = (owner !== undefined && repository === undefined) || isUser;
  if (found === undefined || isMissing) return problem(404, 'Not Found');
  return jsonAnswer(200, buildInstallation(found, call.world.state.app, call.base));
}

/** Everywhere the app is installed, suspended installations too. */
function listAll(call: Call): Answer {
  const { directory, app } = call.world.state;
  const page = numberedPage(listInstallations(directory), call.query, listUrl(call));
  return jsonAnswer(
    200,
    page.items.map((one) => buildInstallation(one, app, call.base)),
    page.headers,
  );
}

function createToken(call: Call): Answer {
  const { state, now } = call.world;
  const installation = listInstallations(call.world.state.directory).find(({ id }) => String(id) === call.params.id);
  if (installation === undefined) return problem(404, 'Not Found');
  if (installation.owner?.suspended === true) return problem(403, 'This installation has been suspended');
  const granted = getGrantedPermissions(installation, state.app);
  const permissions = requested(bodyObject(call), granted);
  const token = `ghs_${randomBytes(27).toString('base64url').replace(/[-_]/g, 'x')}`;
  const expiresAt = now() + hour;
  state.tokens.set(token, { token, kind: 'app', permissions, owners: [installation.account], expiresAt });
  return jsonAnswer(201, {
    token,
    expires_at: new Date(expiresAt).toISOString(),
    permissions,
    repository_selection: 'all',
  });
}

/** The permissions that the body asks for, or all that the app has; more than it has is refused. */
function requested(
  body: Readonly<Record<string, unknown>>,
  granted: Readonly<Record<string, 'read' | 'write'>>,
): Readonly<Record<string, 'read' | 'write'>> {
  const wanted = objectProperty(body, 'permissions');
  if (wanted === undefined) return granted;
  const entries = Object.entries(wanted).filter((entry): entry is [string, 'read' | 'write'] => isLevel(entry[1]));
  const isGranted = entries.every(([name, level]) => granted[name] === 'write' || granted[name] === level);
  if (isGranted && isObject(wanted) && entries.length === Object.keys(wanted).length)
    return Object.fromEntries(entries);
  const message = 'The permissions requested are not granted to this installation.';
  throw new RefusedCall(validationFailed([{ resource: 'Integration', code: 'custom', field: 'permissions', message }]));
}

function revokeToken({ token, world }: Call): Answer {
  if (token?.kind !== 'app') return problem(403, 'Resource not accessible by personal access token');
  world.state.tokens.set(token.token, { ...token, expired: true });
  return emptyAnswer(204);
}

function isLevel(value: unknown): value is 'read' | 'write' {
  return value === 'read' || value === 'write';
}
