import type { Sensitive } from '../model/sensitive.ts';
import type { GitHubClient } from './client.ts';
import type { Access } from './guard.ts';

/** Where the tokens of a run come from. */
export interface TokenSource {
  /** The token for a path below the API base. Rejects with a `Failure` where there is none for it. */
  tokenFor(path: string, access: Access): Promise<string>;
  /** Whether the tokens are of an app's installations, which list their repositories by themselves. */
  readonly isApp: boolean;
  /** A client that speaks for the app itself; undefined for tokens that are not of an app. */
  readonly app?: GitHubClient;
  /** Gives back what was made for this run. Never rejects. */
  close(): Promise<void>;
}

/** One token for everything, as the user gave it. */
export function givenToken(token: Sensitive): TokenSource {
  return { tokenFor: async () => token.reveal(), isApp: false, close: async () => {} };
}
