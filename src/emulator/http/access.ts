import { verify } from 'node:crypto';
import type { TokenSeed } from '../seed.ts';
import type { EmulatorState } from '../state.ts';
import { type Access, type Call, isObject, type JsonObject } from './call.ts';
import { type ApiResponse, createErrorResponse } from './messages.ts';

/** The token of a request; `undefined` where none is sent, a response where it is refused. */
export function findToken(
  authorization: string | undefined,
  { tokens, anyToken, now }: EmulatorState,
): TokenSeed | ApiResponse | undefined {
  if (authorization === undefined || authorization === '') return undefined;
  const text = /^(?:bearer|token) +(.+)$/i.exec(authorization)?.[1]?.trim() ?? '';
  const token = tokens.get(text) ?? (anyToken && text !== '' ? { token: text, kind: 'full' as const } : undefined);
  if (token === undefined || token.expired === true || (token.expiresAt ?? Number.POSITIVE_INFINITY) <= now())
    return createErrorResponse(401, 'Bad credentials');
  return token;
}

/** Why the token may not use the route; undefined where it may. GitHub hides what a person's token may not know behind 404. */
export function checkAccess(access: Access, call: Call): ApiResponse | undefined {
  const { token } = call;
  const unknown = createErrorResponse(404, 'Not Found');
  if (access.credential === 'anyone') return undefined;
  if (token === undefined)
    return access.scopes.length === 0 ? createErrorResponse(401, 'Requires authentication') : unknown;
  const isApp = token.kind === 'app' || token.kind === 'github-token';
  const whose = isApp ? 'integration' : 'personal access token';
  // Global hooks are for site administrators alone: to other tokens they do not exist.
  const forbidden = access.scopes.includes('site_admin')
    ? unknown
    : createErrorResponse(403, `Resource not accessible by ${whose}`);
  // Seen in 2024: an app that deletes a hook of a repository it is not installed on gets a 403.
  if (!canSeeTarget(token, call)) return isApp && call.method === 'DELETE' ? forbidden : unknown;
  if (token.kind === 'full') return undefined;
  if (token.kind === 'classic' || token.kind === 'oauth-app')
    return hasScope(token, access, call) ? undefined : unknown;
  return hasPermission(token, access) ? undefined : forbidden;
}

/** What the token has and what the route asks for, as headers. */
export function createAccessHeaders(token: TokenSeed | undefined, access: Access | undefined): ApiResponse['headers'] {
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

/** Who acts with the token of a call: apps act as their bot, a person is `octocat` where the seed names none. */
export function getActor({ token, state }: Call): { readonly login: string; readonly app: string | undefined } {
  if (token?.kind !== 'app' && token?.kind !== 'github-token')
    return { login: token?.login ?? 'octocat', app: undefined };
  const app = token.kind === 'app' ? state.app.slug : 'github-actions';
  return { login: `${app}[bot]`, app };
}

function hasScope(token: TokenSeed, { scopes }: Access, call: Call): boolean {
  if (scopes.length === 0) return true;
  const has = (token.scopes ?? []).filter((scope) => scopes.includes(scope));
  return has.some((scope) => scope !== 'public_repo' || isPublic(call));
}

function isPublic({ params: { owner, repo }, state }: Call): boolean {
  return repo === undefined || state.directory.repository(owner, repo)?.visibility === 'public';
}

function hasPermission({ permissions: has = {} }: TokenSeed, { permissions }: Access): boolean {
  if (permissions === undefined || permissions === '') return permissions === '';
  const isGranted = (wanted: string): boolean => {
    const [name = '', level] = wanted.split('=');
    return has[name] === 'write' || (has[name] === 'read' && level === 'read');
  };
  return permissions.split(';').some((all) => all.split(',').every((one) => isGranted(one.trim())));
}

function canSeeTarget({ owners }: TokenSeed, { params }: Call): boolean {
  const owner = params.org ?? params.owner;
  if (owners === undefined || owner === undefined) return true;
  return owners.some((name) => name.toLowerCase() === owner.toLowerCase());
}

/** Seconds that a JWT may live at most, and how far its clock may be ahead. */
const longestLife = 600;
const skew = 60;

/** The refusal of a JWT that is not the app's; undefined for one that is. The signature counts where the app has a public key. */
export function checkJwt({ headers, state: { app, now } }: Call): ApiResponse | undefined {
  const token = /^bearer +(.+)$/i.exec(headers.authorization ?? '')?.[1]?.trim() ?? '';
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = decodePart(payload);
  const refuse = (message: string): ApiResponse => createErrorResponse(401, message);
  if (decodePart(header)?.alg !== 'RS256' || claims === undefined || signature === '')
    return refuse('A JSON web token could not be decoded');
  const seconds = Math.floor(now() / 1000);
  const { iat, exp, iss } = claims;
  if (typeof iat !== 'number' || iat > seconds + skew) {
    const time = 'the time that the assertion was issued';
    return refuse(`'Issued at' claim ('iat') must be an Integer representing ${time}`);
  }
  if (typeof exp !== 'number' || exp <= seconds) {
    const time = 'the future time at which the assertion expires';
    return refuse(`'Expiration time' claim ('exp') must be a numeric value representing ${time}`);
  }
  if (exp > seconds + longestLife + skew) return refuse("'Expiration time' claim ('exp') is too far in the future");
  if (![String(app.id), app.clientId].includes(String(iss))) return createErrorResponse(404, 'Integration not found');
  if (app.publicKey === undefined) return undefined;
  const signed = Buffer.from(`${header}.${payload}`);
  const isSigned = verify('RSA-SHA256', signed, app.publicKey, Buffer.from(signature, 'base64url'));
  return isSigned ? undefined : refuse('A JSON web token could not be decoded');
}

function decodePart(part: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The primary limit of a token. Absent values are GitHub's: 5,000 in an hour. */
export interface RateLimitSeed {
  readonly limit?: number;
  readonly remaining?: number;
  /** Seconds from the first request on until the count starts again. */
  readonly resetSeconds?: number;
}

interface Window {
  remaining: number;
  /** Milliseconds since the epoch. */
  readonly resetAt: number;
}

/** Counts requests by token. */
export class RateLimit {
  readonly #windows = new Map<string, Window>();
  readonly #seed: RateLimitSeed;
  readonly #limit: number;
  readonly #now: () => number;

  constructor(seed: RateLimitSeed, now: () => number) {
    this.#seed = seed;
    this.#limit = seed.limit ?? 5000;
    this.#now = now;
  }

  /** Takes one request from the token's account; false where none is left. */
  take(token: string): boolean {
    const window = this.#getWindow(token);
    if (window.remaining <= 0) return false;
    window.remaining -= 1;
    return true;
  }

  /** Gives a request back: a 304 is free. */
  refund(token: string): void {
    this.#getWindow(token).remaining += 1;
  }

  /** What `GET /rate_limit` and the headers say. */
  count(token: string): Readonly<Record<'limit' | 'remaining' | 'used' | 'reset', number>> {
    const { remaining, resetAt } = this.#getWindow(token);
    return { limit: this.#limit, remaining, used: this.#limit - remaining, reset: Math.ceil(resetAt / 1000) };
  }

  #getWindow(token: string): Window {
    const known = this.#windows.get(token);
    if (known !== undefined && known.resetAt > this.#now()) return known;
    const remaining = known === undefined ? (this.#seed.remaining ?? this.#limit) : this.#limit;
    const window = { remaining, resetAt: this.#now() + (this.#seed.resetSeconds ?? 3600) * 1000 };
    this.#windows.set(token, window);
    return window;
  }
}
