import { type Access, anyone, anyToken, type Call, type Route } from '../http/call.ts';
import { type ApiResponse, createErrorResponse, createJsonResponse, refuseUnknown } from '../http/messages.ts';
import { createPageResponse, formatLink, parsePageSize, selectPage } from '../http/paging.ts';
import { createApp } from '../seed.ts';
import { listOwnInstallations, renderInstallation } from './apps.ts';
import type { AuditEntry } from './audit-log.ts';
import { type Owner, renderOwner } from './directory.ts';

const administration: Access = {
  scopes: ['admin:read', 'admin:org', 'read:org'],
  permissions: 'organization_administration=read',
};
const auditing: Access = { scopes: ['read:audit_log', 'admin:org'], permissions: 'organization_administration=read' };

/**
 * Organizations, lists of them, what is installed on one, and its audit log. Shapes of api.github.com's description:
 * `organization-simple` of `orgs/list-for-authenticated-user` and `orgs/list`, `installation` of `orgs/list-app-installations`; of
 * GHEC's and GHES's, since api.github.com's has neither: operation `orgs/get-audit-log` and schema `audit-log-event`.
 */
export const organizationRoutes: readonly Route[] = [
  { method: 'GET', path: '/orgs/{org}', access: anyone, handle: showOrganization },
  { method: 'GET', path: '/user/orgs', access: anyToken, handle: listOwn },
  { method: 'GET', path: '/organizations', access: anyone, handle: listAll },
  { method: 'GET', path: '/orgs/{org}/installations', access: administration, handle: listInstalledApps },
  { method: 'GET', path: '/orgs/{org}/audit-log', access: auditing, handle: listAuditLog },
];

/** The organization that the path names, or 404. */
export function getOrganization({ params, state }: Call): Owner {
  const organization = state.directory.organization(params.org);
  if (organization === undefined) throw refuseUnknown();
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
  if (isScoped && !enough.some((scope) => token.scopes?.includes(scope)))
    return createErrorResponse(403, 'You need at least read:org scope or user scope to list your organizations.');
  const owners = token?.owners?.map((owner) => owner.toLowerCase());
  const own = listOrganizations(call).filter(({ login }) => owners?.includes(login.toLowerCase()) ?? true);
  return createPageResponse(call, own, renderOrganization);
}

/** All organizations of the instance in the order of their ids, from the one after `since` on. */
function listAll(call: Call): ApiResponse {
  const since = Number(call.query.get('since') ?? 0);
  const size = parsePageSize(call);
  const after = listOrganizations(call).filter(({ id }) => id > since);
  const page = after.slice(0, size);
  const shown = page.map((one) => renderOrganization(one, call.base));
  const last = String(page.at(-1)?.id ?? since);
  return createJsonResponse(200, shown, after.length > size ? { link: formatLink(call, 'next', { since: last }) } : {});
}

/** What is installed on the organization: the app of the seed, and apps of others. */
function listInstalledApps(call: Call): ApiResponse {
  const owner = getOrganization(call);
  const { login: account, type, apps = [] } = owner;
  const own = listOwnInstallations(owner).map((one) => renderInstallation(one, call.state.app, call.base));
  const others = apps.map(({ suspended, ...app }, index) => {
    const id = owner.id * 100 + index;
    const shown = renderInstallation({ id, account, type }, createApp({ id, ...app }), call.base);
    return { ...shown, suspended_at: suspended === true ? '2026-01-02T00:00:00Z' : null };
  });
  const all = [...own, ...others];
  const { items, headers } = selectPage(all, call);
  return createJsonResponse(200, { total_count: all.length, installations: items }, headers);
}

function listAuditLog(call: Call): ApiResponse {
  const { login } = getOrganization(call);
  const { query, state } = call;
  const { auditLog, auditConfig } = state.switches;
  if (auditLog === 'absent') throw refuseUnknown();
  if (auditLog === 'forbidden') return createErrorResponse(403, 'Must have admin rights to Organization.');
  if (auditLog === 'rate-limited') return refuseForRate(state.now());
  const newest = state.auditLog.list(login, query.get('phrase') ?? '');
  const ordered = query.get('order') === 'asc' ? newest.toReversed() : newest;
  const cursor = query.get('after');
  const start = cursor === null ? 0 : ordered.findIndex((entry) => entry._document_id === cursor) + 1;
  const end = start + parsePageSize(call);
  const page = ordered.slice(start, end);
  const after = end < ordered.length ? page.at(-1)?._document_id : undefined;
  const shown = page.map((entry) => (auditConfig === 'array' ? listConfigs(entry) : entry));
  return createJsonResponse(
    200,
    shown,
    after === undefined ? {} : { link: formatLink(call, 'next', { after, before: '' }) },
  );
}

function listConfigs(entry: AuditEntry): AuditEntry {
  const lists = ['config', 'config_was'].filter((name) => name in entry).map((name) => [name, [entry[name]]]);
  return { ...entry, ...Object.fromEntries(lists) };
}

/** The log has a limit of its own, 1,750 queries an hour. */
function refuseForRate(now: number): ApiResponse {
  const refusal = createErrorResponse(403, 'API rate limit exceeded for user ID 1.');
  const limits = {
    'x-ratelimit-limit': '1750',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(now / 1000) + 600),
    'x-ratelimit-resource': 'audit_log',
  };
  return { ...refusal, headers: { ...refusal.headers, ...limits } };
}

function listOrganizations({ state }: Call): readonly Owner[] {
  return state.directory
    .owners()
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
