import { randomBytes } from 'node:crypto';
import type { StoredConfig, StoredHook } from '../hooks/stored-hook.ts';
import type { AuditEntrySeed, Seed, TokenSeed } from '../seed.ts';

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
  readonly login: string;
  /** Absent for the browser. */
  readonly accessType?: string;
  readonly userAgent: string;
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
      actor: actor.login,
      user_agent: actor.userAgent,
      ...(actor.accessType === undefined ? {} : { programmatic_access_type: actor.accessType }),
      hook_id: hook.id,
      name: hook.name,
      events: hook.events,
      ...(hook.target.kind === 'repository' ? { repo: `${owner}/${hook.target.repo}` } : {}),
    };
    for (const [action, fields] of diffHooks(before, after)) this.add(owner, { action, ...common, ...fields });
  }

  /** Newest first. */
  list(organization: string): readonly AuditEntry[] {
    const entries = this.#entries.get(organization.toLowerCase()) ?? [];
    return entries.toReversed().toSorted((a, b) => b['@timestamp'] - a['@timestamp']);
  }
}

const accessTypes: Readonly<Record<TokenSeed['kind'], string>> = {
  full: 'Personal access token (classic)',
  classic: 'Personal access token (classic)',
  'fine-grained': 'Fine-grained personal access token',
  'oauth-app': 'OAuth access token',
  app: 'GitHub App server-to-server token',
  'github-token': 'GitHub App server-to-server token',
};

/** The actor of a request; an app acts as its bot. */
export function getAuditActor(
  token: TokenSeed | undefined,
  appSlug: string | undefined,
  headers: Readonly<Record<string, string | undefined>>,
): AuditActor {
  const login = token?.kind === 'app' ? `${appSlug ?? 'hookherd-app'}[bot]` : (token?.login ?? 'octocat');
  return { login, accessType: accessTypes[token?.kind ?? 'full'], userAgent: headers['user-agent'] ?? '' };
}

function diffHooks(
  before: StoredHook | undefined,
  after: StoredHook | undefined,
): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  if (before === undefined) return after === undefined ? [] : [['hook.create', showConfigs(undefined, after)]];
  if (after === undefined) return [['hook.destroy', showConfigs(undefined, before)]];
  const changes: (readonly [string, Readonly<Record<string, unknown>>])[] = [];
  if (JSON.stringify(before.config) !== JSON.stringify(after.config))
    changes.push(['hook.config_changed', showConfigs(before, after)]);
  if (JSON.stringify(before.events) !== JSON.stringify(after.events))
    changes.push(['hook.events_changed', { events: after.events, events_were: before.events }]);
  if (before.active !== after.active)
    changes.push(['hook.active_changed', { active: after.active, active_was: before.active }]);
  return changes;
}

function showConfigs(before: StoredHook | undefined, after: StoredHook): Readonly<Record<string, unknown>> {
  const config = maskSecret(after.config);
  return before === undefined ? { config } : { config, config_was: maskSecret(before.config) };
}

function maskSecret({ secret, username: _, password: __, ...rest }: StoredConfig): StoredConfig {
  return secret === undefined ? rest : { ...rest, secret: '********' };
}
