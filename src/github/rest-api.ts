import { jsonField, textField } from '../model/json-field.ts';
import { type RestApi, type RestCall, RestRefusal } from '../run/rest-api.ts';
import { type ClientOptions, createClient, type GitHubClient } from './client.ts';
import { explained } from './explain.ts';
import { linkedQuery, links } from './link.ts';
import { isSuccess, type Reply } from './reply.ts';

/** Comments, issues and pull requests by the same client as the hooks, which can write no hook here. */
export function createRestApi(options: Omit<ClientOptions, 'access'>): RestApi {
  const client = createClient({ ...options, access: 'read' });
  // GHES has REST at /api/v3 and GraphQL beside it at /api.
  const graph = createClient({
    ...options,
    access: 'read',
    apiBase: options.apiBase.replace(/\/api\/v3$/, '/api'),
    limits: client.limits,
  });
  return {
    send: async (call) => (await answered(client, call)).body,
    list: (call) => listed(client, call),
    login: () => login(client, graph),
  };
}

async function answered(client: GitHubClient, { subject, ...call }: RestCall): Promise<Reply> {
  const done = await client.exchange(call);
  if (isSuccess(done.reply) && done.givenUp === undefined) return done.reply;
  const { apiBase, redacted } = client;
  throw new RestRefusal(
    done.reply.status,
    explained(done, { method: call.method, path: call.path, subject, apiBase, redacted }),
  );
}

async function listed(
  client: GitHubClient,
  { path, subject }: Pick<RestCall, 'path' | 'subject'>,
): Promise<readonly unknown[]> {
  const [plain = '', given = ''] = path.split('?');
  const items: unknown[] = [];
  const read = new Set<string>();
  const first = new URLSearchParams(given);
  first.set('per_page', '100');
  for (let query: string | undefined = first.toString(); query !== undefined && !read.has(query); ) {
    read.add(query);
    const reply: Reply = await answered(client, { method: 'GET', path: `${plain}?${query}`, subject });
    if (!Array.isArray(reply.body))
      throw new RestRefusal(reply.status, {
        reason: 'api-error',
        message: `GitHub answered with no list for ${subject}.`,
      });
    items.push(...reply.body);
    const next = links(reply.headers.link).get('next');
    query = next === undefined ? undefined : linkedQuery(next, { apiBase: client.apiBase, path: plain });
  }
  return items;
}

/** GraphQL tells the login of every kind of token, REST that of a person's alone. */
async function login(client: GitHubClient, graph: GitHubClient): Promise<string | undefined> {
  const subject = 'the login of the token';
  const query = { query: 'query { viewer { login } }' };
  const viewed = await answered(graph, { method: 'POST', path: '/graphql', body: query, subject })
    .then(({ body }) => textField(jsonField(jsonField(body, 'data'), 'viewer'), 'login'))
    .catch(() => undefined);
  if (viewed !== undefined) return viewed;
  return answered(client, { method: 'GET', path: '/user', subject })
    .then(({ body }) => textField(body, 'login'))
    .catch(() => undefined);
}
