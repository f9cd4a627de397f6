import { getField, getTextField } from '../model/json-field.ts';
import type { RestApi } from '../run/ports.ts';
import { createClient, type GitHubClient, listPages } from './client/client.ts';
import type { ClientOptions } from './client/options.ts';

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
