import { jsonField, textField } from '../model/json-field.ts';
import { type RestApi, type RestCall, RestRefusal } from '../run/rest-api.ts';
import { type ClientOptions, createClient, type GitHubClient } from './client.ts';
import { explained } from './explain.ts';
import { type PagedList, readPages } from './pages.ts';
import { type Exchange, isSuccess, type Reply } from './reply.ts';

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
    list: (call) => listAll(client, call),
    login: () => login(client, graph),
  };
}

async function answered(client: GitHubClient, { subject, ...call }: RestCall): Promise<Reply> {
  const done = await client.exchange(call);
  if (isSuccess(done.reply) && done.givenUp === undefined) return done.reply;
  throw refusalOf(done, client, { method: call.method, path: call.path, subject });
}

function refusalOf(done: Exchange, { apiBase, redacted }: GitHubClient, call: Omit<RestCall, 'body'>): RestRefusal {
  return new RestRefusal(done.reply.status, explained(done, { ...call, apiBase, redacted }));
}

async function listAll(
  client: GitHubClient,
  { path, subject }: Pick<RestCall, 'path' | 'subject'>,
): Promise<unknown[]> {
  const [plain = '', given = ''] = path.split('?');
  const query = new URLSearchParams(given);
  query.set('per_page', '100');
  const list: PagedList = {
    path: plain,
    query: query.toString(),
    subject,
    entries: 'entries',
    explain: async (exchange) => refusalOf(exchange, client, { method: 'GET', path, subject }),
  };
  const items: unknown[] = [];
  for await (const page of readPages(client, list)) items.push(...page.items);
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
