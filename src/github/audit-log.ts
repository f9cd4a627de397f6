import { Failure } from '../model/failure.ts';
import { getField, getIdField, getTextField, getTextsField } from '../model/json-field.ts';
import type { Redact } from '../model/sensitive.ts';
import type { AuditLog, HookAuditEntry } from '../run/ports.ts';
import { type GitHubClient, listPages } from './client/client.ts';

/** A log has hundreds of pages where an organization is busy; the newest entries are what a drift is explained by. */
const mostPages = 3;

/**
 * The newest entries about hooks in an organization's audit log (GHEC and GHES; `organization_administration: read` or `read:audit_log`).
 * Never fails a run: a log that cannot be read is a reason. What an entry says of a hook's config is left out, secrets and URLs with it.
 */
export async function listAuditEntries(client: GitHubClient, organization: string): Promise<AuditLog> {
  const list = {
    route: 'GET /orgs/{org}/audit-log',
    // The category form is not documented for every product, so other actions are left out below as well.
    parameters: { org: organization, phrase: 'action:hook', order: 'desc' },
    subject: `the audit log of ${organization}`,
    entries: 'entries',
  };
  const entries: HookAuditEntry[] = [];
  try {
    for await (const { items, number } of listPages(client, list)) {
      for (const item of items) {
        const entry = parseEntry(item, client.redact);
        if (entry !== undefined) entries.push(entry);
      }
      if (number === mostPages) break;
    }
  } catch (error) {
    if (error instanceof Failure) return { unreadable: error.message };
    throw error;
  }
  return { entries: entries.toSorted((a, b) => b.at - a.at) };
}

/** An entry about a hook; undefined for others and for those that do not say when. */
function parseEntry(item: unknown, redact: Redact): HookAuditEntry | undefined {
  const action = getTextField(item, 'action') ?? '';
  const at = getField(item, '@timestamp') ?? getField(item, 'created_at');
  if (!action.startsWith('hook.') || typeof at !== 'number' || !Number.isFinite(at)) return undefined;
  const text = (name: string) => {
    const value = getTextField(item, name);
    return value === undefined || value === '' ? undefined : redact(value);
  };
  const flag = (name: string) => {
    const value = getField(item, name);
    return typeof value === 'boolean' ? value : undefined;
  };
  return {
    action: /^hook\.[a-z_]+$/.test(action) ? action : redact(action),
    at,
    hookId: getIdField(item, 'hook_id'),
    actor: text('actor'),
    repository: text('repo'),
    accessType: text('programmatic_access_type'),
    userAgent: text('user_agent'),
    app: text('integration') ?? text('oauth_application'),
    events: getTextsField(item, 'events')?.map(redact),
    eventsBefore: getTextsField(item, 'events_were')?.map(redact),
    active: flag('active'),
    activeBefore: flag('active_was'),
  };
}
