import type { Clock, Random } from '../apply/ports.ts';
import { Failure } from '../hooks/failure.ts';
import type { Sensitive } from '../hooks/sensitive.ts';
import type { GitHub, OwnedRepositories } from '../run/ports.ts';
import type { Settings } from '../run/settings.ts';
import { createHookApi, type GitHubHookApi } from './hook-api.ts';

export interface ConnectOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A connection to the GitHub that the settings name, with their token. Rejects with `not-permitted` where there is none. */
export function connectGitHub(options: ConnectOptions): GitHub {
  const { settings } = options;
  const { token } = settings;
  if (token === undefined)
    throw new Failure('not-permitted', 'There is no token to see the hooks with.', {
      hint: 'In a workflow set the input token (or app-id and app-private-key); on the command line set HOOKHERD_TOKEN.',
    });
  const facts = { requests: 0, rateLimitRemaining: undefined as number | undefined };
  const opened: GitHubHookApi[] = [];
  const api = (access: 'read' | 'write', known: readonly Sensitive[]): GitHubHookApi => {
    const hooks = createHookApi({
      apiBase: settings.apiBase,
      apiVersion: settings.apiVersion,
      maxWaitSeconds: settings.maxWaitSeconds,
      shards: settings.shard?.count ?? 1,
      token: () => token.reveal(),
      access,
      clock: options.clock,
      random: options.random,
      signal: options.signal,
      environment: options.environment,
      version: options.version,
      known: [...known, token],
      onRequest: ({ rateLimitRemaining }) => {
        facts.requests += 1;
        facts.rateLimitRemaining = rateLimitRemaining ?? facts.rateLimitRemaining;
      },
    });
    opened.push(hooks);
    return hooks;
  };
  const connection = (known: readonly Sensitive[]): GitHub => ({
    hooks: (access) => api(access, known),
    repositories: async (): Promise<OwnedRepositories> => ({ names: [], archived: 0 }),
    facts: () => ({
      ...facts,
      waitedMilliseconds: opened.reduce((sum, hooks) => sum + hooks.waitedMilliseconds(), 0),
    }),
    knowing: connection,
    close: async () => {},
  });
  return connection([]);
}
