import type { Clock, Random } from '../apply/ports.ts';
import { Failure } from '../model/failure.ts';
import { productOf } from '../model/product.ts';
import type { Redact } from '../model/redactor.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { credentials } from '../run/credentials.ts';
import type { GitHub } from '../run/ports.ts';
import type { Settings } from '../run/settings.ts';
import { appTokens } from './app-token.ts';
import { type ClientOptions, createClient } from './client.ts';
import { createDeliveryApi } from './deliveries.ts';
import type { Access } from './guard.ts';
import { createHookApi, type GitHubHookApi } from './hook-api.ts';
import { hookFacts } from './hook-facts.ts';
import { type Limits, limits } from './limits.ts';
import { listEnterprise, listInstallations, listInstalledApps, listOrganizations } from './organizations.ts';
import type { Fetch } from './proxy-fetch.ts';
import { listRepositories } from './repositories.ts';
import { serverVersion } from './server-version.ts';
import { givenToken, type TokenSource } from './token-source.ts';

export interface ConnectOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called with each token that is made on the way, before it is used. */
  readonly mask?: (values: readonly Sensitive[]) => void;
  /** Hides the sensitive values of the run in texts from GitHub. */
  readonly redact?: Redact;
  /** In place of Node's own. */
  readonly fetch?: Fetch;
}

/** A connection to the GitHub that the settings name, with their token or app. Throws `not-permitted` where there is neither. */
export function connectGitHub(options: ConnectOptions): GitHub {
  const { settings } = options;
  const facts = { requests: 0, rateLimitRemaining: undefined as number | undefined };
  const client = {
    ...clientOptions(options),
    onRequest: ({ rateLimitRemaining }: { readonly rateLimitRemaining: number | undefined }) => {
      facts.requests += 1;
      facts.rateLimitRemaining = rateLimitRemaining ?? facts.rateLimitRemaining;
    },
  };
  const tokens = tokenSource(options, client);
  const api = (access: Access, known: readonly Sensitive[]): GitHubHookApi =>
    createHookApi({
      ...client,
      access,
      known: [...known, ...client.known],
      token: (path) => tokens.tokenFor(path, access),
    });
  // GHES has REST at /api/v3 and GraphQL beside it at /api.
  const graph = (known: readonly Sensitive[]) =>
    createClient({
      ...client,
      apiBase: settings.apiBase.replace(/\/api\/v3$/, '/api'),
      access: 'read',
      known: [...known, ...client.known],
      token: (path) => tokens.tokenFor(path, 'read'),
    });
  const connection = (known: readonly Sensitive[]): GitHub => ({
    hooks: (access) => api(access, known),
    deliveries: (access) => createDeliveryApi(api(access, known).client, options.clock),
    hook: (target, id) => hookFacts(api('read', known).client, { target, id }, [...known, ...client.known]),
    repositories: (owner) => listRepositories(api('read', known).client, owner, tokens),
    organizations: async (enterprise) => {
      if (tokens.app !== undefined) return listInstallations(tokens.app);
      return enterprise === undefined
        ? listOrganizations(api('read', known).client)
        : listEnterprise(graph(known), enterprise);
    },
    apps: (organization) => listInstalledApps(api('read', known).client, organization),
    serverVersion: async () =>
      productOf(settings.apiBase).name === 'ghes' ? serverVersion(api('read', known).client) : undefined,
    facts: () => ({ ...facts, waitedMilliseconds: client.limits.waitedMilliseconds() }),
    knowing: connection,
    close: () => tokens.close(),
  });
  return connection([]);
}

type SharedOptions = Omit<ClientOptions, 'token' | 'access'> & { readonly limits: Limits };

/** What all clients of a run have in common; they share its limits, so that those of one token wait and write at one pace. */
function clientOptions({
  settings,
  clock,
  random,
  signal,
  environment,
  version,
  redact,
  fetch,
}: ConnectOptions): SharedOptions {
  const { apiBase, apiVersion, maxWaitSeconds } = settings;
  const shards = settings.shard?.count ?? 1;
  const known = credentials(settings);
  return {
    apiBase,
    apiVersion,
    maxWaitSeconds,
    shards,
    clock,
    random,
    signal,
    environment,
    version,
    known,
    ...(redact === undefined ? {} : { redact }),
    ...(fetch === undefined ? {} : { fetch }),
    limits: limits({ clock, product: productOf(apiBase), maxWaitSeconds, shards, signal }),
  };
}

function tokenSource({ settings, clock, mask = () => {} }: ConnectOptions, client: SharedOptions): TokenSource {
  const { app, token, mode } = settings;
  const least = mode === 'apply' || mode === 'redeliver' || mode === 'ping' ? 'write' : 'read';
  if (app !== undefined) return appTokens({ app, client, clock, least, mask });
  if (token !== undefined) return givenToken(token);
  throw new Failure('not-permitted', 'There is no token to see the hooks with.', {
    hint: 'In a workflow set the input token (or app-id and app-private-key); on the command line set HOOKHERD_TOKEN.',
  });
}
