import type { Clock } from '../../apply/ports.ts';
import type { Sensitive } from '../../model/sensitive.ts';
import { createClient } from '../client/client.ts';
import type { Limits } from '../client/limits.ts';
import type { ClientOptions } from '../client/options.ts';
import { getInstallation, type Installation } from './installation.ts';
import {
  type AppCredentials,
  createInstallationToken,
  createJwt,
  type InstallationToken,
  type TokenAccess,
} from './installation-token.ts';
import { revokeTokens } from './revoke.ts';
import { parseTokenPlace, type TokenSource } from './token-source.ts';

export interface AppTokenOptions {
  readonly app: AppCredentials;
  readonly client: Omit<ClientOptions, 'token' | 'access'> & { readonly limits: Limits };
  readonly clock: Clock;
  /** What every token may do at least: a run that is going to write makes one token for each owner, not two. */
  readonly least: TokenAccess;
  /** Called with each token before it is used. */
  readonly mask: (values: readonly Sensitive[]) => void;
}

/** As long as `auth-app` as a strategy of Octokit repeats a 401. */
const freshMilliseconds = 5000;

/** A token that ends so soon is made anew rather than used. */
const spareMilliseconds = 5 * 60_000;

/**
 * Tokens of a GitHub App's installations: one for each owner and kind of hook, made when it is first needed, with the one permission that
 * it needs, and revoked at the end.
 */
export function createAppTokenSource({ app, client: given, clock, least, mask }: AppTokenOptions): TokenSource {
  const client = createClient({
    ...given,
    token: () => createJwt(app),
    access: 'read',
    limits: toUnpaced(given.limits),
  });
  const installations = new Map<string, Promise<Installation>>();
  const tokens = new Map<string, Promise<InstallationToken>>();
  const made: InstallationToken[] = [];

  async function create(path: string, access: TokenAccess): Promise<InstallationToken> {
    const { owner, permission } = parseTokenPlace(path);
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
      const { owner, permission } = parseTokenPlace(path);
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
