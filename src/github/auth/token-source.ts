import { Failure } from '../../model/failure.ts';
import type { Sensitive } from '../../model/sensitive.ts';
import type { GitHubClient } from '../client/client.ts';
import type { Access } from '../client/guard.ts';

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

/** Whose hooks an endpoint is about, and the permission that an app needs for it. */
export interface TokenScope {
  readonly owner: string;
  readonly permission: 'organization_hooks' | 'repository_hooks' | 'organization_administration';
}

/** The scope of a path. Throws a `Failure` for the endpoints that GitHub keeps from apps. */
export function parseTokenScope(path: string): TokenScope {
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
