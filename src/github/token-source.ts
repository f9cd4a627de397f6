import { Failure } from '../model/failure.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { type ClientOptions, createClient, type GitHubClient } from './client/client.ts';
import type { Access } from './client/guard.ts';
import type { Limits } from './client/limits.ts';
import { RequestFailure } from './client/plugin.ts';
import {
  type AppCredentials,
  createInstallationToken,
  createJwt,
  getInstallation,
  type Installation,
  type InstallationToken,
  type Permission,
} from './installation.ts';

/** Where the tokens of a run come from. */
export interface TokenSource {
  /** The token for a path below the API base. Rejects with a `Failure` where there is none for it. */
  getToken(path: string, access: Access): Promise<string>;
  /** True for a token that was made a moment ago: GitHub may answer 401 until all its servers know it. */
  isFresh(token: string): boolean;
  /** A client that speaks for the app itself; undefined where the tokens are not of an app's installations. */
  readonly app: GitHubClient | undefined;
  /** Gives back what was made for this run. Never rejects. */
  close(): Promise<void>;
}

/** One token for everything, as the user gave it. */
export function createTokenSource(token: Sensitive): TokenSource {
  return { getToken: async () => token.reveal(), isFresh: () => false, app: undefined, close: async () => {} };
}

export interface AppTokenOptions {
  readonly app: AppCredentials;
  readonly client: Omit<ClientOptions, 'token' | 'access'> & { readonly limits: Limits };
  /** What every token may do at least: a run that is going to write makes one token for each owner, not two. */
  readonly least: 'read' | 'write';
  /** Called with each token before it is used. */
  readonly mask: (values: readonly Sensitive[]) => void;
}

/** Signing takes a millisecond or two, and a JWT is good for ten minutes. */
const jwtMilliseconds = 60_000;

/** As long as `auth-app` as a strategy of Octokit repeats a 401. */
const freshMilliseconds = 5000;

/** A token that ends so soon is made anew rather than used. */
const spareMilliseconds = 5 * 60_000;

/**
 * Tokens of a GitHub App's installations: one for each owner and kind of hook, made when it is first needed, with the one permission that
 * it needs, and revoked at the end.
 */
export function createAppTokenSource({ app, client: given, least, mask }: AppTokenOptions): TokenSource {
  const { clock } = given;
  let jwt: { readonly text: Promise<string>; readonly until: number } | undefined;
  const getJwt = () => {
    if (jwt === undefined || jwt.until < clock.now())
      jwt = { text: createJwt(app), until: clock.now() + jwtMilliseconds };
    return jwt.text;
  };
  const client = createClient({ ...given, token: getJwt, access: 'read', ownLimits: given.limits.ofApp() });
  const installations = new Map<string, Promise<Installation>>();
  const tokens = new Map<string, Promise<InstallationToken>>();
  const made: InstallationToken[] = [];

  async function create({ owner, permission }: TokenScope, access: 'read' | 'write'): Promise<InstallationToken> {
    const key = owner.toLowerCase();
    const installation = installations.get(key) ?? getInstallation(client, owner);
    installations.set(key, installation);
    const request = { app, installation: await installation, permission, access };
    const token = await createInstallationToken(client, request);
    made.push(token);
    mask([token.token]);
    return token;
  }

  return {
    app: client,
    isFresh: (text) =>
      made.some(({ token, createdAt }) => token.reveal() === text && clock.now() - createdAt < freshMilliseconds),
    async getToken(path, wanted) {
      const scope = parseTokenScope(path);
      const { owner, permission } = scope;
      const access = permission === 'organization_administration' ? 'read' : wanted === 'read' ? least : 'write';
      const key = `${owner.toLowerCase()} ${permission} ${access}`;
      const known = tokens.get(key);
      const held = known === undefined ? undefined : await known;
      if (held !== undefined && held.expiresAt - clock.now() > spareMilliseconds) return held.token.reveal();
      // Several that wait for one token, or find it expired, make one token together.
      const begun = tokens.get(key);
      const pending = begun === undefined || begun === known ? create(scope, access).catch(hideStatus) : begun;
      tokens.set(key, pending);
      return (await pending).token.reveal();
    },
    async close() {
      const valid = made.filter(({ expiresAt }) => expiresAt > clock.now());
      await revokeTokens(given, valid);
      made.length = 0;
      tokens.clear();
    },
  };
}

/** The status of an answer about a token would be taken for that of the request that the token is for. */
function hideStatus(error: unknown): never {
  if (!(error instanceof RequestFailure)) throw error;
  const { reason, message, hint } = error;
  throw new Failure(reason, message, hint === undefined ? {} : { hint });
}

/** Whose hooks an endpoint is about, and the permission that an app needs for it. */
interface TokenScope {
  readonly owner: string;
  readonly permission: Permission;
}

/** The scope of a path. Throws a `Failure` for the endpoints that GitHub keeps from apps. */
function parseTokenScope(path: string): TokenScope {
  const [, list = '', owner, endpoint] = path.replace(/\?.*$/s, '').split('/');
  if (list === 'admin')
    throw new Failure(
      'not-permitted',
      'Global hooks cannot be managed with a GitHub App: GitHub hides them from apps.',
      {
        hint: 'Give the input token a classic token with the scope site_admin, of a site administrator, in a run of its own.',
      },
    );
  if ((list !== 'orgs' && list !== 'repos') || owner === undefined)
    throw new Failure('not-permitted', 'A token of a GitHub App is made for one owner, and this request names none.');
  if (list === 'repos') return { owner: decodeURIComponent(owner), permission: 'repository_hooks' };
  const isAdministration = endpoint === 'installations' || endpoint === 'audit-log';
  const permission = isAdministration ? 'organization_administration' : 'organization_hooks';
  return { owner: decodeURIComponent(owner), permission };
}

const atOnce = 16;

const timeoutMilliseconds = 3000;

/** The runner ends a cancelled job ten seconds after it asked it to end, and an answer on its way may have taken six of them. */
const hurriedMilliseconds = 1000;

/**
 * Revokes tokens that GitHub made for this run, so that nobody can use one that leaked. Best effort and quick, even after a cancellation:
 * those that are not revoked end within the hour by themselves.
 */
async function revokeTokens(
  { signal, limits: _, onRequest: __, ...options }: Omit<ClientOptions, 'token' | 'access'>,
  tokens: readonly InstallationToken[],
): Promise<void> {
  const isHurried = signal?.aborted === true;
  const time = isHurried ? hurriedMilliseconds : timeoutMilliseconds;
  const revoke = async ({ token }: InstallationToken) => {
    const client = { ...options, token: () => token.reveal(), access: 'read', maxWaitSeconds: 0 } as const;
    const { octokit } = createClient({ ...client, timeoutMilliseconds: time });
    const isLost = await octokit.rest.apps.revokeInstallationAccessToken().then(() => false, isUnanswered);
    if (isLost && !isHurried) await octokit.rest.apps.revokeInstallationAccessToken().catch(() => {});
  };
  for (let from = 0; from < tokens.length; from += atOnce)
    await Promise.all(tokens.slice(from, from + atOnce).map(revoke));
}

function isUnanswered(error: unknown): boolean {
  return error instanceof RequestFailure && (error.httpStatus === 0 || error.httpStatus >= 500);
}
