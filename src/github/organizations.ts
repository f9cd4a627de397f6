import { Failure } from '../model/failure.ts';
import { idField, jsonField, textField } from '../model/json-field.ts';
import { productOf } from '../model/product.ts';
import type { InstalledApp, ListedOrganizations } from '../run/ports.ts';
import type { GitHubClient } from './client.ts';
import { explainedFailure } from './explain.ts';
import { createPageFailure, type PagedList, readPages } from './pages.ts';
import { isSuccess } from './reply.ts';

/** The organizations that an app is installed on, by a client that speaks for the app. Installations on users are left out. */
export async function listInstallations(app: GitHubClient): Promise<ListedOrganizations> {
  const list = buildList('/app/installations', 'the installations of the app', 'installations');
  const names: string[] = [];
  const suspended: string[] = [];
  for await (const { items, number } of readPages(app, list)) {
    for (const item of items) {
      const account = jsonField(item, 'account');
      const login = textField(account, 'login');
      if (login === undefined) throw createPageFailure(list, number, 'an installation without an account');
      const type = textField(item, 'target_type') ?? textField(account, 'type');
      if (type !== 'Organization') continue;
      (textField(item, 'suspended_at') === undefined ? names : suspended).push(login);
    }
  }
  return { names, suspended };
}

/** The organizations that a token can list: on a GHES all of them for a site administrator, else those of its user. */
export async function listOrganizations(client: GitHubClient): Promise<ListedOrganizations> {
  const isAll = productOf(client.apiBase).name === 'ghes' && (await isSiteAdministrator(client));
  const list = isAll
    ? buildList('/organizations', 'the organizations of the instance', 'organizations')
    : buildList('/user/orgs', 'the organizations of the token', 'organizations');
  const names: string[] = [];
  for await (const { items, number } of readPages(client, list)) {
    for (const item of items) {
      const login = textField(item, 'login');
      if (login === undefined) throw createPageFailure(list, number, 'an organization without a login');
      names.push(login);
    }
  }
  return { names, suspended: [] };
}

async function isSiteAdministrator(client: GitHubClient): Promise<boolean> {
  const { reply } = await client.exchange({ method: 'GET', path: '/user' });
  return isSuccess(reply) && jsonField(reply.body, 'site_admin') === true;
}

/** The apps that are installed on an organization (`organization_administration: read`). */
export async function listInstalledApps(client: GitHubClient, organization: string): Promise<readonly InstalledApp[]> {
  const path = `/orgs/${encodeURIComponent(organization)}/installations`;
  const list = {
    ...buildList(path, `the apps installed on ${organization}`, 'installations'),
    itemsKey: 'installations',
  };
  const apps: InstalledApp[] = [];
  for await (const { items, number } of readPages(client, list)) {
    for (const item of items) {
      const slug = textField(item, 'app_slug') ?? idField(item, 'app_id');
      if (slug === undefined) throw createPageFailure(list, number, 'an installation without an app');
      const permissions = jsonField(item, 'permissions');
      apps.push({
        slug: client.redacted(slug),
        organizationHooks: textField(permissions, 'organization_hooks'),
        repositoryHooks: textField(permissions, 'repository_hooks'),
        isSuspended: textField(item, 'suspended_at') !== undefined,
      });
    }
  }
  return apps;
}

function buildList(path: string, subject: string, entries: string): PagedList {
  return { path, query: 'per_page=100', subject, entries };
}

const query = `query ($slug: String!, $after: String) {
  enterprise(slug: $slug) {
    organizations(first: 100, after: $after) { totalCount nodes { login } pageInfo { hasNextPage endCursor } }
  }
}`;

const mostPages = 1000;

/** The organizations of an enterprise, by GraphQL: REST has no list of them. `graph` is a client of the GraphQL API. */
export async function listEnterprise(graph: GitHubClient, slug: string): Promise<ListedOrganizations> {
  const names = new Set<string>();
  let after: string | null = null;
  for (let page = 1; page <= mostPages; page += 1) {
    const organizations = await readEnterprisePage(graph, slug, after);
    const nodes = jsonField(organizations, 'nodes');
    const pageInfo = jsonField(organizations, 'pageInfo');
    const logins = Array.isArray(nodes) ? nodes.map((node) => textField(node, 'login')) : [undefined];
    const known = names.size;
    for (const login of logins) {
      // GraphQL shows null for what the token may not see.
      if (login === undefined) throw createEnterpriseFailure(slug, 'it hides organizations from this token');
      names.add(login);
    }
    if (jsonField(pageInfo, 'hasNextPage') === false) {
      if (names.size !== jsonField(organizations, 'totalCount'))
        throw createEnterpriseFailure(slug, 'it changed while it was read, or is not whole');
      return { names: [...names], suspended: [] };
    }
    after = textField(pageInfo, 'endCursor') ?? null;
    if (after === null || names.size === known) throw createEnterpriseFailure(slug, 'its pages do not end');
  }
  throw createEnterpriseFailure(slug, `it has more than ${mostPages} pages`);
}

async function readEnterprisePage(graph: GitHubClient, slug: string, after: string | null): Promise<unknown> {
  const body = { query, variables: { slug, after } };
  const subject = `the organizations of the enterprise ${slug}`;
  const exchange = await graph.exchange({ method: 'POST', path: '/graphql', body, tokenOf: '/user' });
  const { reply } = exchange;
  const { apiBase, redacted } = graph;
  if (!isSuccess(reply))
    throw explainedFailure(exchange, { method: 'GET', path: '/graphql', subject, apiBase, redacted });
  const errors = jsonField(reply.body, 'errors');
  const enterprise = jsonField(jsonField(reply.body, 'data'), 'enterprise');
  if (errors === undefined && typeof enterprise === 'object' && enterprise !== null)
    return jsonField(enterprise, 'organizations');
  const message = Array.isArray(errors) ? textField(errors[0], 'message') : undefined;
  throw new Failure(
    'not-permitted',
    `GitHub does not list ${subject}${message === undefined ? '' : `: ${redacted(message).slice(0, 300)}`}`,
    { hint: 'Check the slug. It takes a classic token with the scope read:enterprise.' },
  );
}

function createEnterpriseFailure(slug: string, why: string): Failure {
  return new Failure('api-error', `The list of the organizations of the enterprise ${slug} is not used: ${why}.`, {
    hint: 'Run again; check that the token may see every organization of the enterprise.',
  });
}
