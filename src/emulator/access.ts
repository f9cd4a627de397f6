import { type Answer, problem } from './answer.ts';
import type { Call, World } from './call.ts';
import type { Access } from './route.ts';
import type { TokenSeed } from './seed.ts';

/** A token that may do all that a person may. */
function fullToken(token: string): TokenSeed {
  return { token, kind: 'full' };
}

/** The token of a request; `undefined` where none is sent, an answer where it is not accepted. */
export function tokenOf(authorization: string | undefined, { state, now }: World): TokenSeed | Answer | undefined {
  if (authorization === undefined || authorization === '') return undefined;
  const text = /^(?:bearer|token) +(.+)$/i.exec(authorization)?.[1]?.trim();
  if (text === undefined) return badCredentials();
  const seeded = state.tokens.get(text);
  if (seeded === undefined) return state.anyToken ? fullToken(text) : badCredentials();
  const isExpired = seeded.expired === true || (seeded.expiresAt ?? Number.POSITIVE_INFINITY) <= now();
  return isExpired ? badCredentials() : seeded;
}

function badCredentials(): Answer {
  return problem(401, 'Bad credentials');
}

/** Why the token may not use the route; undefined where it may. GitHub hides what a person's token may not know behind 404. */
export function refusal(access: Access, call: Call): Answer | undefined {
  const { token } = call;
  if (access.credential === 'anyone') return undefined;
  if (token === undefined)
    return access.scopes.length === 0 ? problem(401, 'Requires authentication') : problem(404, 'Not Found');
  if (!ownsTarget(token, call)) return problem(404, 'Not Found');
  switch (token.kind) {
    case 'full':
      return undefined;
    case 'classic':
    case 'oauth-app':
      return hasScope(token, access, call) ? undefined : problem(404, 'Not Found');
    case 'fine-grained':
      return hasPermission(token, access) ? undefined : lackingPermission(access, 'personal access token');
    case 'app':
    case 'github-token':
      return hasPermission(token, access) ? undefined : lackingPermission(access, 'integration');
  }
}

/** Headers that tell what the token has and what the route asks for. */
export function accessHeaders(
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

function isPublic({ params, world }: Call): boolean {
  const { owner, repo } = params;
  if (owner === undefined || repo === undefined) return true;
  return world.state.directory.repository(owner, repo)?.visibility === 'public';
}

function hasPermission(token: TokenSeed, { permissions }: Access): boolean {
  if (permissions === undefined) return false;
  if (permissions === '') return true;
  return permissions.split(';').some((all) => all.split(',').every((one) => holds(token, one.trim())));
}

function holds({ permissions = {} }: TokenSeed, wanted: string): boolean {
  const [name = '', level] = wanted.split('=');
  const has = permissions[name];
  return has === 'write' || (has === 'read' && level === 'read');
}

/** Global hooks are for site administrators alone: other tokens are not even told that they exist. */
function lackingPermission({ scopes }: Access, whose: string): Answer {
  return scopes.includes('site_admin')
    ? problem(404, 'Not Found')
    : problem(403, `Resource not accessible by ${whose}`);
}

function ownsTarget({ owners }: TokenSeed, { params }: Call): boolean {
  const owner = params.org ?? params.owner;
  if (owners === undefined || owner === undefined) return true;
  return owners.some((name) => name.toLowerCase() === owner.toLowerCase());
}
