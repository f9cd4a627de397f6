import type { Call, EmulatorContext } from '../http/call.ts';
import { type ApiResponse, createErrorResponse } from '../http/response.ts';
import type { Access } from '../http/route.ts';
import type { TokenSeed } from '../seed.ts';

/** A token that may do all that a person may. */
function createFullToken(token: string): TokenSeed {
  return { token, kind: 'full' };
}

/** The token of a request; `undefined` where none is sent, a response where it is refused. */
export function findToken(
  authorization: string | undefined,
  { state, now }: EmulatorContext,
): TokenSeed | ApiResponse | undefined {
  if (authorization === undefined || authorization === '') return undefined;
  const text = /^(?:bearer|token) +(.+)$/i.exec(authorization)?.[1]?.trim();
  if (text === undefined) return refuseCredentials();
  const seeded = state.tokens.get(text);
  if (seeded === undefined) return state.anyToken ? createFullToken(text) : refuseCredentials();
  const isExpired = seeded.expired === true || (seeded.expiresAt ?? Number.POSITIVE_INFINITY) <= now();
  return isExpired ? refuseCredentials() : seeded;
}

function refuseCredentials(): ApiResponse {
  return createErrorResponse(401, 'Bad credentials');
}

/** Why the token may not use the route; undefined where it may. GitHub hides what a person's token may not know behind 404. */
export function checkAccess(access: Access, call: Call): ApiResponse | undefined {
  const { token } = call;
  if (access.credential === 'anyone') return undefined;
  if (token === undefined)
    return access.scopes.length === 0
      ? createErrorResponse(401, 'Requires authentication')
      : createErrorResponse(404, 'Not Found');
  if (!canSeeTarget(token, call)) {
    // Seen in 2024: an app that deletes a hook of a repository it is not installed on gets a 403.
    const isApp = token.kind === 'app' || token.kind === 'github-token';
    return isApp && call.method === 'DELETE'
      ? refusePermission(access, 'integration')
      : createErrorResponse(404, 'Not Found');
  }
  switch (token.kind) {
    case 'full':
      return undefined;
    case 'classic':
    case 'oauth-app':
      return hasScope(token, access, call) ? undefined : createErrorResponse(404, 'Not Found');
    case 'fine-grained':
      return hasPermission(token, access) ? undefined : refusePermission(access, 'personal access token');
    case 'app':
    case 'github-token':
      return hasPermission(token, access) ? undefined : refusePermission(access, 'integration');
  }
}

/** What the token has and what the route asks for, as headers. */
export function createAccessHeaders(
  token: TokenSeed | undefined,
  access: Access | undefined,
): Readonly<Record<string, string>> {
  if (token === undefined || access === undefined) return {};
  if (token.kind === 'full' || token.kind === 'classic' || token.kind === 'oauth-app') {
    return {
      'x-oauth-scopes': (token.scopes ?? access.scopes).join(', '),
      'x-accepted-oauth-scopes': access.scopes.join(', '),
      ...(token.kind === 'oauth-app' ? { 'x-oauth-client-id': token.clientId ?? 'unknown' } : {}),
    };
  }
  return access.permissions === undefined ? {} : { 'x-accepted-github-permissions': access.permissions };
}

function hasScope(token: TokenSeed, { scopes }: Access, call: Call): boolean {
  if (scopes.length === 0) return true;
  const has = (token.scopes ?? []).filter((scope) => scopes.includes(scope));
  return has.some((scope) => scope !== 'public_repo' || isPublic(call));
}

function isPublic({ params, context }: Call): boolean {
  const { owner, repo } = params;
  if (owner === undefined || repo === undefined) return true;
  return context.state.directory.repository(owner, repo)?.visibility === 'public';
}

function hasPermission(token: TokenSeed, { permissions }: Access): boolean {
  if (permissions === undefined) return false;
  if (permissions === '') return true;
  return permissions.split(';').some((all) => all.split(',').every((one) => hasPermissionLevel(token, one.trim())));
}

function hasPermissionLevel({ permissions = {} }: TokenSeed, wanted: string): boolean {
  const [name = '', level] = wanted.split('=');
  const has = permissions[name];
  return has === 'write' || (has === 'read' && level === 'read');
}

/** Global hooks are for site administrators alone: to other tokens they do not exist. */
function refusePermission({ scopes }: Access, whose: string): ApiResponse {
  return scopes.includes('site_admin')
    ? createErrorResponse(404, 'Not Found')
    : createErrorResponse(403, `Resource not accessible by ${whose}`);
}

function canSeeTarget({ owners }: TokenSeed, { params }: Call): boolean {
  const owner = params.org ?? params.owner;
  if (owners === undefined || owner === undefined) return true;
  return owners.some((name) => name.toLowerCase() === owner.toLowerCase());
}
