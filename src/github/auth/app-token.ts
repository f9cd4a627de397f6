import type { Clock } from '../../apply/ports.ts';
import type { Sensitive } from '../../model/sensitive.ts';
import { createClient } from '../client/client.ts';
import type { Limits } from '../client/limits.ts';
import type { ClientOptions } from '../client/options.ts';
import { RequestFailure } from '../client/plugin.ts';
import { getInstallation, type Installation } from './installation.ts';
import {
  type AppCredentials,
  createInstallationToken,
  createJwt,
  type InstallationToken,
  type TokenAccess,
} from './installation-token.ts';
import { parseTokenScope, type TokenSource } from './token-source.ts';

export interface AppTokenOptions {
  readonly app: AppCredentials;
  readonly client: Omit<ClientOptions, 'token' | 'access'> & { readonly limits: Limits };
  readonly clock: Clock;
  /** What every token may do at least: a run that is going to write makes one token for each owner, not two. */
  readonly least: TokenAccess;
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
export function createAppTokenSource({ app, client: given, clock, least, mask }: AppTokenOptions): TokenSource {
  let jwt: { readonly text: Promise<string>; readonly until: number } | undefined;
  const getJwt = () => {
    if (jwt === undefined || jwt.until < clock.now())
      jwt = { text: createJwt(app), until: clock.now() + jwtMilliseconds };
    return jwt.text;
  };
  const client = createClient({
    ...given,
    token: getJwt,
    access: 'read',
    limits: toUnpaced(given.limits),
  });
  const installations = new Map<string, Promise<Installation>>();
  const tokens = new Map<string, Promise<InstallationToken>>();
  const made: InstallationToken[] = [];

  async function create(path: string, access: TokenAccess): Promise<InstallationToken> {
    const { owner, permission } = parseTokenScope(path);
    const key = owner.toLowerCase();
    const installation = installations.get(key) ?? getInstallation(client, owner);
    installations.set(key, installation);
    const token = await createInstallationToken(client, {
      app,
      installation: await installation,
      permission,
      access,
      now: () => clock.now(),
    });
    made.push(token);
    mask([token.token]);
    return token;
  }

  return {
    app: client,
    isFresh: (text) =>
      made.some(({ token, createdAt }) => token.reveal() === text && clock.now() - createdAt < freshMilliseconds),
    async getToken(path, wanted) {
      const { owner, permission } = parseTokenScope(path);
      const access = permission === 'organization_administration' ? 'read' : wanted === 'read' ? least : 'write';
      const key = `${owner.toLowerCase()} ${permission} ${access}`;
      const known = tokens.get(key);
      const held = known === undefined ? undefined : await known;
      if (held !== undefined && held.expiresAt - clock.now() > spareMilliseconds) return held.token.reveal();
      // Several that wait for one token, or find it expired, make one token together.
      const begun = tokens.get(key);
      const pending = begun === undefined || begun === known ? create(path, access) : begun;
      tokens.set(key, pending);
      return (await pending).token.reveal();
    },
    async close() {
      await revokeTokens(
        given,
        made.filter(({ expiresAt }) => expiresAt > clock.now()).map(({ token }) => token),
      );
      made.length = 0;
      tokens.clear();
    },
  };
}

/**
 * Tokens are no content: GitHub's pace for writes is not for them, and they need not be made one after the other. Every JWT is of one app,
 * which has limits of its own.
 */
function toUnpaced(limits: Limits): Limits {
  const ofApp = { ...limits.of('app'), pace: async () => {}, oneAtATime: <T>(task: () => Promise<T>) => task() };
  return { ...limits, of: () => ofApp };
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
  tokens: readonly Sensitive[],
): Promise<void> {
  const isHurried = signal?.aborted === true;
  const time = isHurried ? hurriedMilliseconds : timeoutMilliseconds;
  const revoke = async (token: Sensitive) => {
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
