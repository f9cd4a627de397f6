import { randomBytes } from 'node:crypto';
import type { StoredConfig, StoredHook } from '../hooks/stored-hook.ts';
import type { AuditEntrySeed, Seed } from '../seed.ts';

/** An entry as the API shows it, without the fields that are null. */
export interface AuditEntry {
  readonly _document_id: string;
  /** Milliseconds since the epoch. */
  readonly '@timestamp': number;
  readonly action: string;
  readonly [field: string]: unknown;
}

/** Who changes a hook: a request with a token, or a person in the browser. */
export interface AuditActor {
  readonly actor: string;
  readonly user_agent: string;
  /** Absent for the browser. */
  readonly programmatic_access_type?: string;
}

/**
 * The audit logs of organizations. Hook entries have the fields that GitHub documents for `hook.create`, `hook.destroy`,
 * `hook.events_changed`, `hook.active_changed` and `hook.config_changed`, and the shape of the schema `audit-log-event` of GHEC's
 * description.
 */
export class AuditLog {
  readonly #entries = new Map<string, AuditEntry[]>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  addSeed(seed: Seed): void {
    for (const [login, { auditLog = [] }] of Object.entries(seed.organizations ?? {})) {
      for (const entry of auditLog) this.add(login, entry);
    }
  }

  add(organization: string, { at = this.#now(), ...fields }: AuditEntrySeed): void {
    const entry = { _document_id: randomBytes(16).toString('base64url'), '@timestamp': at, created_at: at, ...fields };
    const key = organization.toLowerCase();
    this.#entries.set(key, [...(this.#entries.get(key) ?? []), { org: organization, ...entry }]);
  }

  /** Writes what became of a hook: absent `before` for a new one, absent `after` for a deleted one. Global hooks are in no organization's log. */
  addChange(before: StoredHook | undefined, after: StoredHook | undefined, actor: AuditActor): void {
    const hook = after ?? before;
    if (hook === undefined || hook.target.kind === 'global') return;
    const { owner } = hook.target;
    const common = {
      ...actor,
      hook_id: hook.id,
      name: hook.name,
      events: hook.events,
      ...(hook.target.kind === 'repository' ? { repo: `${owner}/${hook.target.repo}` } : {}),
    };
    for (const { action, ...fields } of diffHooks(before, after)) this.add(owner, { action, ...common, ...fields });
  }

  /** The entries that a phrase selects, newest first. */
  list(organization: string, phrase = ''): readonly AuditEntry[] {
    const qualifiers = [...phrase.matchAll(/(action|actor|repo|created):(\S+)/g)];
    return (this.#entries.get(organization.toLowerCase()) ?? [])
      .filter((entry) => qualifiers.every(([, name = '', value = '']) => hasQualifier(entry, name, value)))
      .toReversed()
      .toSorted((a, b) => b['@timestamp'] - a['@timestamp']);
  }
}

function diffHooks(before: StoredHook | undefined, after: StoredHook | undefined): readonly AuditEntrySeed[] {
  if (before === undefined) return [{ action: 'hook.create', config: maskSecret(after?.config) }];
  if (after === undefined) return [{ action: 'hook.destroy', config: maskSecret(before.config) }];
  const configs = { config: maskSecret(after.config), config_was: maskSecret(before.config) };
  const isChanged = (key: 'config' | 'events'): boolean => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  return [
    ...(isChanged('config') ? [{ action: 'hook.config_changed', ...configs }] : []),
    ...(isChanged('events') ? [{ action: 'hook.events_changed', events_were: before.events }] : []),
    ...(before.active === after.active
      ? []
      : [{ action: 'hook.active_changed', active: after.active, active_was: before.active }]),
  ];
}

function maskSecret({ secret, username: _, password: __, ...rest }: StoredConfig = {}): StoredConfig {
  return secret === undefined ? rest : { ...rest, secret: '********' };
}

/** The qualifiers `action` (an action or its category), `actor`, `repo` and `created` (`>=`); others are not looked at. */
function hasQualifier(entry: AuditEntry, name: string, value: string): boolean {
  if (name === 'created') return entry['@timestamp'] >= Date.parse(value.replace(/^>=/, ''));
  if (name === 'action') return entry.action === value || entry.action.startsWith(`${value}.`);
  return String(entry[name] ?? '').toLowerCase() === value.toLowerCase();
}
