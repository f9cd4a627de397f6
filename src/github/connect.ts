import type { Clock, Random } from '../apply/ports.ts';
import { Failure } from '../model/failure.ts';
import { getField, getTextField } from '../model/json-field.ts';
import { getProduct, parseApiBase } from '../model/product.ts';
import type { Redact, Sensitive } from '../model/sensitive.ts';
import type { GitHub, RestApi } from '../run/ports.ts';
import { listCredentials, type Settings } from '../run/settings/settings.ts';
import { listAuditEntries } from './audit-log.ts';
import { type ClientOptions, createClient, type GitHubClient, listPages } from './client/client.ts';
import type { Access } from './client/guard.ts';
import { createLimits, type Limits } from './client/limits.ts';
import { createFetch, type Fetch } from './client/transport.ts';
import { createDeliveryApi } from './deliveries.ts';
import { createHookApi, getHookFacts } from './hook-api.ts';
import { listEnterprise, listInstallations, listInstalledApps, listOrganizations } from './organizations.ts';
import { getServerVersion, listRepositories } from './repositories.ts';
import { createAppTokenSource, createTokenSource, type TokenSource } from './token-source.ts';

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
  /** Instead of undici's. */
  readonly fetch?: Fetch;
}

/** A connection to the GitHub that the settings name, with their token or app. Throws `not-permitted` where there is neither. */
export function connectGitHub(options: ConnectOptions): GitHub {
  const { settings } = options;
  const facts = { requests: 0, rateLimitRemaining: undefined as number | undefined };
  const shared: SharedOptions = {
    ...toClientOptions(options, settings),
    known: listCredentials(settings),
    onRequest({ rateLimitRemaining }) {
      facts.requests += 1;
      facts.rateLimitRemaining = rateLimitRemaining ?? facts.rateLimitRemaining;
    },
  };
  const tokens = createTokens(options, shared);
  const connect = (more: readonly Sensitive[]): GitHub => {
    const known = [...more, ...shared.known];
    const clients = new Map<Access, GitHubClient>();
    const open = (access: Access): GitHubClient => {
      const token = (path: string) => tokens.getToken(path, access);
      const client = clients.get(access) ?? createClient({ ...shared, access, known, token, isFresh: tokens.isFresh });
      clients.set(access, client);
      return client;
    };
    return {
      hooks: (access) => createHookApi(open(access)),
      deliveries: (access) => createDeliveryApi(open(access)),
      hook: (target, id) => getHookFacts(open('read'), target, id),
      repositories: (owner) => listRepositories(open('read'), owner, { isApp: tokens.app !== undefined }),
      organizations: async (enterprise) => {
        if (tokens.app !== undefined) return listInstallations(tokens.app);
        return enterprise === undefined ? listOrganizations(open('read')) : listEnterprise(open('read'), enterprise);
      },
      apps: (organization) => listInstalledApps(open('read'), organization),
      auditLog: async (organization) => {
        const { auditToken } = settings;
        if (auditToken === undefined && tokens.app === undefined) return { unreadable: 'There is no audit-token.' };
        const token = (path: string) => auditToken?.reveal() ?? tokens.getToken(path, 'read');
        // Its limit is its own: no request about hooks waits for it, and it waits for none.
        const { limits: _, ...audit } = shared;
        const { isFresh } = tokens;
        const client = createClient({ ...audit, known, access: 'read', token, isFresh, maxWaitSeconds: 0 });
        return listAuditEntries(client, organization);
      },
      serverVersion: async () =>
        getProduct(settings.apiBase).name === 'ghes' ? getServerVersion(open('read')) : undefined,
      facts: () => ({ ...facts, waitedMilliseconds: shared.limits.waitedMilliseconds() }),
      knowing: connect,
      close: () => tokens.close(),
    };
  };
  return connect([]);
}

/** What the clients of one instance have in common; they share its limits, so that those of one token wait and write at one pace. */
type SharedOptions = Omit<ClientOptions, 'token' | 'access'> & { readonly limits: Limits };

function toClientOptions(
  { settings, mask: _, ...options }: ConnectOptions,
  { apiBase, maxWaitSeconds }: { readonly apiBase: string; readonly maxWaitSeconds: number },
): Omit<SharedOptions, 'known'> {
  const shards = settings.shard?.count ?? 1;
  return {
    ...options,
    apiBase,
    apiVersion: settings.apiVersion,
    maxWaitSeconds,
    shards,
    fetch: options.fetch ?? createFetch(apiBase, options.environment),
    limits: createLimits({ ...options, product: getProduct(apiBase), maxWaitSeconds, shards }),
  };
}

function createTokens({ settings, mask = () => {} }: ConnectOptions, client: SharedOptions): TokenSource {
  const { app, token, mode } = settings;
  const least = mode === 'apply' || mode === 'redeliver' || mode === 'ping' ? 'write' : 'read';
  if (app !== undefined) return createAppTokenSource({ app, client, least, mask });
  if (token !== undefined) return createTokenSource(token);
  throw new Failure('not-permitted', 'There is no token to see the hooks with.', {
    hint: 'Set the input token, or the input app-id and the input app-private-key.',
  });
}

/** What a comment is worth waiting for, whatever the hooks may wait. */
const longestWaitSeconds = 60;

export interface ConnectRestOptions extends ConnectOptions {
  readonly token: Sensitive;
  /** API of the instance that runs the workflow; the hooks may be elsewhere. */
  readonly apiUrl: string;
}

/** A connection to the instance that runs the workflow, with its own token; undefined where the address is none. */
export function connectRest({ token, apiUrl, ...options }: ConnectRestOptions): RestApi | undefined {
  const { value: apiBase } = parseApiBase(apiUrl);
  if (apiBase === undefined) return undefined;
  const maxWaitSeconds = Math.min(options.settings.maxWaitSeconds, longestWaitSeconds);
  const shared = toClientOptions(options, { apiBase, maxWaitSeconds });
  return createRestApi({ ...shared, token: () => token.reveal(), known: [token] });
}

/** Comments, issues and pull requests by the same client as the hooks, which can write no hook here. */
export function createRestApi(options: Omit<ClientOptions, 'access'>): RestApi {
  const client = createClient({ ...options, access: 'read' });
  return {
    async send({ route, parameters, subject }) {
      const { data } = await client.octokit.request(route, { ...parameters, request: { subject } });
      return data;
    },
    async list({ route, parameters, subject }) {
      const items: unknown[] = [];
      for await (const page of listPages(client, { route, parameters, subject, entries: 'entries' }))
        items.push(...page.items);
      return items;
    },
    login: () => getLogin(client),
  };
}

/** GraphQL knows the login of every kind of token, REST only that of a person's. */
async function getLogin({ octokit }: GitHubClient): Promise<string | undefined> {
  const request = { subject: 'the login of the token' };
  const viewer = await octokit.graphql('query { viewer { login } }', { request }).catch(() => undefined);
  const login = getTextField(getField(viewer, 'viewer'), 'login');
  if (login !== undefined) return login;
  const user = await octokit.request('GET /user', { request }).catch(() => undefined);
  return getTextField(user?.data, 'login');
}
