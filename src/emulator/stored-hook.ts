import type { Target } from '../model/target.ts';

/** A hook's config as the emulator keeps it, the secret in clear. */
export interface StoredConfig {
  readonly url?: string;
  readonly content_type?: string;
  readonly insecure_ssl?: string;
  readonly secret?: string;
  readonly username?: string;
  readonly password?: string;
}

/** What a repository hook shows of its latest delivery. */
export interface LastResponse {
  readonly code: number | null;
  readonly status: string | null;
  readonly message: string | null;
}

/** A hook as the emulator keeps it; `hookJson` makes GitHub's shape of it. */
export interface StoredHook {
  /** Nine digits. */
  readonly id: number;
  readonly target: Target;
  readonly name: string;
  readonly active: boolean;
  readonly events: readonly string[];
  readonly config: StoredConfig;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Client id of the OAuth app that made it; only that app sees it. */
  readonly createdByOAuthApp: string | undefined;
  readonly lastResponse: LastResponse;
}

/** What GitHub shows of a hook before its first delivery. */
export const unusedResponse: LastResponse = { code: null, status: 'unused', message: null };
