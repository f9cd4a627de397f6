import type { Call } from '../http/call.ts';
import { getListUrl, parsePageSize } from '../http/paging.ts';
import { type ApiResponse, createErrorResponse, createJsonResponse } from '../http/response.ts';
import type { Access, Route } from '../http/route.ts';
import type { AuditEntry } from './audit-log.ts';
import { getOrganization } from './organization-routes.ts';

const access: Access = { scopes: ['read:audit_log', 'admin:org'], permissions: 'organization_administration=read' };

/**
 * An organization's audit log. Shape and parameters: operation `orgs/get-audit-log` and schema `audit-log-event` of GHEC's and GHES's
 * descriptions; api.github.com's has neither.
 */
export const auditLogRoutes: readonly Route[] = [
  { method: 'GET', path: '/orgs/{org}/audit-log', access, handle: listEntries },
];

function listEntries(call: Call): ApiResponse {
  const { login } = getOrganization(call);
  const { switches, state, now } = call.context;
  if (switches.auditLog === 'absent') return createErrorResponse(404, 'Not Found');
  if (switches.auditLog === 'forbidden') return createErrorResponse(403, 'Must have admin rights to Organization.');
  if (switches.auditLog === 'rate-limited') return refuseForRate(now());
  const { query } = call;
  const fitting = selectByPhrase(state.auditLog.list(login), query.get('phrase') ?? '');
  const ordered = query.get('order') === 'asc' ? fitting.toReversed() : fitting;
  const size = parsePageSize(query);
  const cursor = query.get('after');
  const start = cursor === null ? 0 : ordered.findIndex((entry) => entry._document_id === cursor) + 1;
  const page = ordered.slice(start, start + size);
  const last = page.at(-1);
  const hasMore = start + size < ordered.length && last !== undefined;
  return createJsonResponse(
    200,
    page.map((entry) => (switches.auditConfig === 'array' ? listConfigs(entry) : entry)),
    hasMore ? { link: formatNext(call, last) } : {},
  );
}

/** The qualifiers `action` (an action or its category), `actor`, `repo` and `created` (`>=`); others are not looked at. */
function selectByPhrase(entries: readonly AuditEntry[], phrase: string): readonly AuditEntry[] {
  const qualifiers = [...phrase.matchAll(/(action|actor|repo|created):(\S+)/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return entries.filter((entry) => qualifiers.every(([name, value]) => hasQualifier(entry, name, value)));
}

function hasQualifier(entry: AuditEntry, name: string, value: string): boolean {
  if (name === 'created') return entry['@timestamp'] >= Date.parse(value.replace(/^>=/, ''));
  if (name === 'action') return entry.action === value || entry.action.startsWith(`${value}.`);
  return String(entry[name] ?? '').toLowerCase() === value.toLowerCase();
}

function listConfigs(entry: AuditEntry): AuditEntry {
  const lists = ['config', 'config_was'].filter((name) => name in entry).map((name) => [name, [entry[name]]]);
  return { ...entry, ...Object.fromEntries(lists) };
}

function formatNext(call: Call, last: AuditEntry): string {
  const query = new URLSearchParams(call.query);
  query.set('after', last._document_id);
  query.set('before', '');
  return `<${getListUrl(call)}?${query}>; rel="next"`;
}

/** The log has a limit of its own, 1,750 queries an hour. */
function refuseForRate(now: number): ApiResponse {
  const { body, status, headers } = createErrorResponse(403, 'API rate limit exceeded for user ID 1.');
  const limits = { limit: '1750', remaining: '0', reset: String(Math.ceil(now / 1000) + 600), resource: 'audit_log' };
  const entries = Object.entries(limits).map(([name, value]) => [`x-ratelimit-${name}`, value]);
  return { status, body, headers: { ...headers, ...Object.fromEntries(entries) } };
}
