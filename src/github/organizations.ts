import { Failure } from '../model/failure.ts';
import { getField, getIdField, getTextField } from '../model/json-field.ts';
import { getProduct } from '../model/product.ts';
import type { InstalledApp, ListedOrganizations } from '../run/ports.ts';
import { type GitHubClient, getIfAnswered, listPages } from './client/client.ts';

/** The organizations that an app is installed on, by a client that speaks for the app. Installations on users are left out. */
export async function listInstallations(app: GitHubClient): Promise<ListedOrganizations> {
  const list = { route: 'GET /app/installations', subject: 'the installations of the app', entries: 'installations' };
  const names: string[] = [];
  const suspended: string[] = [];
  for await (const { items, refuse } of listPages(app, list)) {
    for (const item of items) {
      const account = getField(item, 'account');
      const login = getTextField(account, 'login');
      if (login === undefined) throw refuse('an installation without an account');
      const type = getTextField(item, 'target_type') ?? getTextField(account, 'type');
      if (type !== 'Organization') continue;
      (getTextField(item, 'suspended_at') === undefined ? names : suspended).push(login);
    }
  }
  return { names, suspended };
}

/** The organizations that a token can list: on a GHES all of them for a site administrator, else those of its user. */
export async function listOrganizations(client: GitHubClient): Promise<ListedOrganizations> {
  const isGhes = getProduct(client.apiBase).name === 'ghes';
  const isAll = isGhes && getField(await getIfAnswered(client, 'GET /user'), 'site_admin') === true;
  const list = {
    route: isAll ? 'GET /organizations' : 'GET /user/orgs',
    subject: `the organizations of the ${isAll ? 'instance' : 'token'}`,
    entries: 'organizations',
  };
  const names: string[] = [];
  for await (const { items, refuse } of listPages(client, list)) {
    for (const item of items) {
      const login = getTextField(item, 'login');
      if (login === undefined) throw refuse('an organization without a login');
      names.push(login);
    }
  }
  return { names, suspended: [] };
}

/** The apps that are installed on an organization (`organization_administration: read`). */
export async function listInstalledApps(client: GitHubClient, organization: string): Promise<readonly InstalledApp[]> {
  const list = {
    route: 'GET /orgs/{org}/installations',
    parameters: { org: organization },
    subject: `the apps installed on ${organization}`,
    entries: 'installations',
    itemsKey: 'installations',
  };
  const apps: InstalledApp[] = [];
  for await (const { items, refuse } of listPages(client, list)) {
    for (const item of items) {
      const slug = getTextField(item, 'app_slug') ?? getIdField(item, 'app_id');
      if (slug === undefined) throw refuse('an installation without an app');
      const permissions = getField(item, 'permissions');
      apps.push({
        slug: client.redact(slug),
        organizationHooks: getTextField(permissions, 'organization_hooks'),
        repositoryHooks: getTextField(permissions, 'repository_hooks'),
        isSuspended: getTextField(item, 'suspended_at') !== undefined,
      });
    }
  }
  return apps;
}

const query = `query ($slug: String!, $after: String) {
  enterprise(slug: $slug) {
    organizations(first: 100, after: $after) { totalCount nodes { login } pageInfo { hasNextPage endCursor } }
  }
}`;

const mostPages = 1000;

/** The organizations of an enterprise, by GraphQL: REST has no list of them. */
export async function listEnterprise(client: GitHubClient, slug: string): Promise<ListedOrganizations> {
  const names = new Set<string>();
  let after: string | null = null;
  for (let page = 1; page <= mostPages; page += 1) {
    const organizations = await readEnterprisePage(client, slug, after);
    const nodes = getField(organizations, 'nodes');
    const pageInfo = getField(organizations, 'pageInfo');
    const logins = Array.isArray(nodes) ? nodes.map((node) => getTextField(node, 'login')) : [undefined];
    const known = names.size;
    for (const login of logins) {
      // GraphQL shows null for what the token may not see.
      if (login === undefined) throw createEnterpriseFailure(slug, 'it hides organizations from this token');
      names.add(login);
    }
    if (getField(pageInfo, 'hasNextPage') === false) {
      if (names.size !== getField(organizations, 'totalCount'))
        throw createEnterpriseFailure(slug, 'it changed while it was read, or is not whole');
      return { names: [...names], suspended: [] };
    }
    after = getTextField(pageInfo, 'endCursor') ?? null;
    if (after === null || names.size === known) throw createEnterpriseFailure(slug, 'its pages do not end');
  }
  throw createEnterpriseFailure(slug, `it has more than ${mostPages} pages`);
}

async function readEnterprisePage(client: GitHubClient, slug: string, after: string | null): Promise<unknown> {
  const subject = `the organizations of the enterprise ${slug}`;
  try {
    const answer = await client.octokit.graphql(query, { slug, after, request: { subject } });
    return getField(getField(answer, 'enterprise'), 'organizations');
  } catch (error) {
    if (error instanceof Failure || !(error instanceof Error) || error.name !== 'GraphqlResponseError') throw error;
    const message = client.redact(error.message).replace(/\s+/g, ' ').slice(0, 300);
    throw new Failure('not-permitted', `GitHub does not list ${subject}: ${message}`, {
      hint: 'Check the slug. It takes a classic token with the scope read:enterprise.',
    });
  }
}

function createEnterpriseFailure(slug: string, why: string): Failure {
  return new Failure('api-error', `The list of the organizations of the enterprise ${slug} is not used: ${why}.`, {
    hint: 'Run again; check that the token may see every organization of the enterprise.',
  });
}
