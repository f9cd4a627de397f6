import { describe, expect, test } from 'vitest';
import { createClient, type JsonObject, parseLinks, startAcme } from './client.ts';

const organizations = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`org${index}`, { id: 10 + index }]));

function listLogins(items: readonly JsonObject[]): readonly unknown[] {
  return items.map(({ login }) => login);
}

describe('organizations', () => {
  test('of a token are those it may see, page by page', async () => {
    await using github = await startAcme({
      organizations,
      tokens: [
        { token: 'fine', kind: 'fine-grained', owners: ['org1', 'org3'] },
        { token: 'all', kind: 'full' },
      ],
    });
    expect(listLogins((await createClient(github.emulator, 'fine').send('GET', '/user/orgs')).items)).toEqual([
      'org1',
      'org3',
    ]);
    const all = createClient(github.emulator, 'all');
    const first = await all.send('GET', '/user/orgs?per_page=3');
    expect(listLogins(first.items)).toEqual(['org0', 'org1', 'org2']);
    expect(listLogins((await all.send('GET', parseLinks(first).next ?? '')).items)).toEqual(['org3', 'org4']);
  });

  test.each([
    { kind: 'classic', scopes: ['admin:org_hook'] },
    { kind: 'app', permissions: { organization_hooks: 'write' } },
  ] as const)('of a token of kind $kind without the right are refused', async (rest) => {
    await using github = await startAcme({ tokens: [{ token: 't', ...rest }] });
    expect((await createClient(github.emulator, 't').send('GET', '/user/orgs')).status).toBe(403);
  });

  test('of an instance are listed from an id on', async () => {
    await using github = await startAcme({ organizations, product: 'ghes' });
    const first = await github.send('GET', '/organizations?per_page=2&since=10');
    expect(listLogins(first.items)).toEqual(['org1', 'org2']);
    expect(parseLinks(first).next).toContain('since=12');
    expect(listLogins((await github.send('GET', parseLinks(first).next ?? '')).items)).toEqual(['org3', 'org4']);
  });

  test.each([
    { product: 'ghes', token: { kind: 'classic', scopes: ['site_admin'] }, siteAdmin: true },
    { product: 'ghes', token: { kind: 'classic', scopes: ['repo'] }, siteAdmin: false },
    { product: 'dotcom', token: { kind: 'full' }, siteAdmin: false },
  ] as const)('$product says site_admin: $siteAdmin of $token', async ({ product, token, siteAdmin }) => {
    await using github = await startAcme({ product, tokens: [{ token: 't', ...token }] });
    expect((await createClient(github.emulator, 't').send('GET', '/user')).json.site_admin).toBe(siteAdmin);
  });
});

describe('an enterprise', () => {
  const query = `query($slug: String!, $after: String) {
    enterprise(slug: $slug) { organizations(first: 2, after: $after) { nodes { login } pageInfo { hasNextPage endCursor } } }
  }`;

  function sendQuery(
    github: { send: ReturnType<typeof createClient>['send'] },
    slug: string,
    after: string | null = null,
  ) {
    return github.send('POST', '/graphql', { query, variables: { slug, after } });
  }

  interface Shown {
    readonly enterprise: {
      readonly organizations: {
        readonly nodes: readonly JsonObject[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
    };
  }

  test('lists its organizations in pages', async () => {
    await using github = await startAcme({ organizations, enterprises: { acme: ['org0', 'org1', 'org2'] } });
    const first = (await sendQuery(github, 'Acme')).json.data as Shown;
    expect(listLogins(first.enterprise.organizations.nodes)).toEqual(['org0', 'org1']);
    const { pageInfo } = first.enterprise.organizations;
    expect(pageInfo.hasNextPage).toBe(true);
    const second = (await sendQuery(github, 'acme', pageInfo.endCursor)).json.data as Shown;
    expect(listLogins(second.enterprise.organizations.nodes)).toEqual(['org2']);
    expect(second.enterprise.organizations.pageInfo.hasNextPage).toBe(false);
  });

  test.each([
    { why: 'NOT_FOUND', token: { kind: 'full' }, slug: 'nobody' },
    { why: 'INSUFFICIENT_SCOPES', token: { kind: 'classic', scopes: ['admin:org'] }, slug: 'acme' },
    { why: 'FORBIDDEN', token: { kind: 'app' }, slug: 'acme' },
  ] as const)('is answered with 200 and $why', async ({ why, token, slug }) => {
    await using github = await startAcme({ enterprises: { acme: ['org0'] }, tokens: [{ token: 't', ...token }] });
    const reply = await sendQuery(createClient(github.emulator, 't'), slug);
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ data: { enterprise: null }, errors: [{ type: why }] });
  });

  test('wants a page size', async () => {
    await using github = await startAcme({ enterprises: { acme: ['org0'] } });
    const text = 'query { enterprise(slug: "acme") { organizations { nodes { login } } } }';
    const { json } = await github.send('POST', '/graphql', { query: text });
    expect(json).toMatchObject({ errors: [{ type: 'MISSING_PAGINATION_BOUNDARIES' }] });
  });
});

test('apps that are installed on an organization are listed with their permissions', async () => {
  await using github = await startAcme({
    organizations: {
      acme: {
        installation: 900,
        apps: [{ slug: 'ci-app', permissions: { repository_hooks: 'write' }, suspended: true }],
      },
    },
    app: { id: 55, slug: 'herder' },
    tokens: [
      { token: 'owner', kind: 'fine-grained', permissions: { organization_administration: 'read' } },
      { token: 'other', kind: 'fine-grained', permissions: { organization_hooks: 'write' } },
    ],
  });
  const reply = await createClient(github.emulator, 'owner').send('GET', '/orgs/acme/installations');
  expect(reply.json).toMatchObject({
    total_count: 2,
    installations: [
      { id: 900, app_slug: 'herder', permissions: { organization_hooks: 'write' }, suspended_at: null },
      { app_slug: 'ci-app', permissions: { repository_hooks: 'write' }, suspended_at: '2026-01-02T00:00:00Z' },
    ],
  });
  expect((await createClient(github.emulator, 'other').send('GET', '/orgs/acme/installations')).status).toBe(403);
});
