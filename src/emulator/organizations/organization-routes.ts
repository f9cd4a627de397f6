import { type Installation, renderInstallation } from '../auth/installations.ts';
import type { Call } from '../http/call.ts';
import { getListUrl, parsePageSize, selectPage } from '../http/paging.ts';
import { type ApiResponse, createErrorResponse, createJsonResponse, RefusedCall } from '../http/response.ts';
import type { Access, Route } from '../http/route.ts';
import { type Owner, renderOwner } from '../repositories/directory.ts';

const anyone: Access = { scopes: [], permissions: 'metadata=read', credential: 'anyone' };
const administration: Access = {
  scopes: ['admin:read', 'admin:org', 'read:org'],
  permissions: 'organization_administration=read',
};

/**
 * Organizations, lists of them, and what is installed on one. Shapes of api.github.com's description: `organization-simple` of
 * `orgs/list-for-authenticated-user` and `orgs/list`, `installation` of `orgs/list-app-installations`.
 */
export const organizationRoutes: readonly Route[] = [
  { method: 'GET', path: '/orgs/{org}', access: anyone, handle: (call) => showOrganization(call) },
  { method: 'GET', path: '/user/orgs', access: { scopes: [], permissions: '' }, handle: listOwn },
  { method: 'GET', path: '/organizations', access: anyone, handle: listAll },
  { method: 'GET', path: '/orgs/{org}/installations', access: administration, handle: listInstalledApps },
];

/** The organization that the path names, or 404. */
export function getOrganization({ params, context }: Call): Owner {
  const organization = context.state.directory.organization(params.org ?? '');
  if (organization === undefined) throw new RefusedCall(createErrorResponse(404, 'Not Found'));
  return organization;
}

function showOrganization(call: Call): ApiResponse {
  return createJsonResponse(200, renderOwner(getOrganization(call), call.base));
}

/** Organizations of the token; a fine-grained token names those it was given, an app none. GitHub asks for `user` or `read:org`. */
function listOwn(call: Call): ApiResponse {
  const { token } = call;
  if (token?.kind === 'app' || token?.kind === 'github-token')
    return createErrorResponse(403, 'Resource not accessible by integration');
  const isScoped = token?.kind === 'classic' || token?.kind === 'oauth-app';
  const enough = ['user', 'read:org', 'write:org', 'admin:org'];
  if (isScoped && !enough.some((scope) => token.scopes?.includes(scope))) {
    return createErrorResponse(403, 'You need at least read:org scope or user scope to list your organizations.');
  }
  const owners = token?.owners?.map((owner) => owner.toLowerCase());
  const own = listOrganizations(call).filter(({ login }) => owners?.includes(login.toLowerCase()) ?? true);
  const page = selectPage(own, call.query, getListUrl(call));
  return createJsonResponse(
    200,
    page.items.map((one) => renderOrganization(one, call.base)),
    page.headers,
  );
}

/** All organizations of the instance in the order of their ids, from the one after `since` on. */
function listAll(call: Call): ApiResponse {
  const since = Number(call.query.get('since') ?? 0);
  const size = parsePageSize(call.query);
  const after = listOrganizations(call).filter(({ id }) => id > since);
  const page = after.slice(0, size);
  const last = page.at(-1);
  const query = new URLSearchParams(call.query);
  query.set('since', String(last?.id ?? since));
  const hasMore = after.length > size;
  return createJsonResponse(
    200,
    page.map((one) => renderOrganization(one, call.base)),
    hasMore ? { link: `<${call.base}/organizations?${query}>; rel="next"` } : {},
  );
}

/** What is installed on the organization: the app of the seed, and apps of others. */
function listInstalledApps(call: Call): ApiResponse {
  const owner = getOrganization(call);
  const { app } = call.context.state;
  const own: readonly Installation[] =
    owner.installation === undefined ? [] : [{ id: owner.installation, account: owner.login, type: owner.type, owner }];
  const others = owner.apps.map((other, index) => {
    const id = owner.id * 100 + index;
    return {
      ...renderInstallation(
        { id, account: owner.login, type: owner.type, owner: undefined },
        { id, ...other },
        call.base,
      ),
      suspended_at: other.suspended === true ? '2026-01-02T00:00:00Z' : null,
    };
  });
  const all = [...own.map((one) => renderInstallation(one, app, call.base)), ...others];
  const page = selectPage(all, call.query, getListUrl(call));
  return createJsonResponse(200, { total_count: all.length, installations: page.items }, page.headers);
}

function listOrganizations({ context }: Call): readonly Owner[] {
  const owners = context.state.directory.owners();
  return owners
    .filter(({ type, movedTo }) => type === 'Organization' && movedTo === undefined)
    .toSorted((a, b) => a.id - b.id);
}

function renderOrganization({ login, id }: Owner, base: string): Readonly<Record<string, unknown>> {
  const url = `${base}/orgs/${login}`;
  return {
    login,
    id,
    node_id: `O_${id}`,
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: '',
    description: null,
  };
}
