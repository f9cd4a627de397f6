import type { Target } from '../../model/target.ts';
import type { Call } from '../http/call.ts';
import { createErrorResponse, RefusedCall } from '../http/response.ts';
import type { Access } from '../http/route.ts';
import { getAuditActor } from '../organizations/audit-log.ts';
import type { ConfigForm } from './hook-config.ts';
import type { StoredHook } from './stored-hook.ts';

/** What differs between the kinds of hook endpoints: a row each. */
export interface HookKind {
  readonly kind: Target['kind'];
  /** Path of the list. */
  readonly path: string;
  readonly docs: string;
  readonly defaultEvents: readonly string[];
  /** Keys that a create must have. */
  readonly required: readonly string[];
  /** Keys of `config` in a create or a whole update, and in `/config`. */
  readonly whole: ConfigForm;
  readonly partial: ConfigForm;
  readonly access: Readonly<Record<'read' | 'write' | 'delete' | 'ping', Access>>;
}

const keys = ['url', 'content_type', 'secret', 'insecure_ssl'];

const repositoryScopes = ['admin:repo_hook', 'public_repo', 'repo'];

const writing = ['admin:repo_hook', 'public_repo', 'repo', 'write:repo_hook'];

const reading = ['admin:repo_hook', 'public_repo', 'read:repo_hook', 'repo', 'write:repo_hook'];

function createOrganizationAccess(level: 'read' | 'write'): Access {
  return { scopes: ['admin:org_hook'], permissions: `organization_hooks=${level}` };
}

function createRepositoryAccess(scopes: readonly string[], level: 'read' | 'write'): Access {
  return { scopes, permissions: `repository_hooks=${level}` };
}

const siteAdmin: Access = { scopes: ['site_admin'] };

/** One row for each kind of target, after GitHub's description. Global hooks take strings only in `config`. */
export const hookKinds: readonly HookKind[] = [
  {
    kind: 'organization',
    path: '/orgs/{org}/hooks',
    docs: 'https://docs.github.com/rest/orgs/webhooks',
    defaultEvents: ['push'],
    required: ['name', 'config'],
    whole: { keys: [...keys, 'username', 'password'], insecureSsl: 'any' },
    partial: { keys, insecureSsl: 'any' },
    access: {
      read: createOrganizationAccess('read'),
      write: createOrganizationAccess('write'),
      delete: createOrganizationAccess('write'),
      ping: createOrganizationAccess('write'),
    },
  },
  {
    kind: 'repository',
    path: '/repos/{owner}/{repo}/hooks',
    docs: 'https://docs.github.com/rest/repos/webhooks',
    defaultEvents: ['push'],
    required: [],
    whole: { keys, insecureSsl: 'any' },
    partial: { keys, insecureSsl: 'any' },
    access: {
      read: createRepositoryAccess(reading, 'read'),
      write: createRepositoryAccess(writing, 'write'),
      delete: createRepositoryAccess(repositoryScopes, 'write'),
      ping: createRepositoryAccess(reading, 'read'),
    },
  },
  {
    kind: 'global',
    path: '/admin/hooks',
    docs: 'https://docs.github.com/enterprise-server@latest/rest/enterprise-admin/global-webhooks',
    defaultEvents: ['user', 'organization'],
    required: ['name', 'config'],
    whole: { keys, insecureSsl: 'string' },
    partial: { keys, insecureSsl: 'string' },
    access: { read: siteAdmin, write: siteAdmin, delete: siteAdmin, ping: siteAdmin },
  },
];

/** A call to a hook endpoint whose target exists. */
export interface HookCall {
  readonly call: Call;
  readonly kind: HookKind;
  readonly target: Target;
}

/** Refuses with 404 where the target does not exist, with 403 a write to an archived repository; names are taken as GitHub has them, whatever the case of the request. */
export function resolveHookCall(call: Call, kind: HookKind): HookCall {
  const target = findTarget(call, kind);
  if (target === undefined) throw createNotFound(kind);
  if (call.method !== 'GET' && isArchived(call, target)) {
    throw new RefusedCall(createErrorResponse(403, 'Repository was archived so is read-only.', kind.docs));
  }
  return { call, kind, target };
}

/** The hooks that the token may see: an OAuth app sees its own only, and nobody else sees those. */
export function listVisibleHooks({ call, target }: HookCall, { isList = false } = {}): readonly StoredHook[] {
  const app = call.token?.kind === 'oauth-app' ? call.token.clientId : undefined;
  const { state, now, switches } = call.context;
  const lag = isList ? switches.listLagMilliseconds : 0;
  const hooks = lag > 0 ? state.hooksAt(target, now() - lag) : state.hooks(target);
  if (call.token?.kind === 'oauth-app' && app === undefined) return [];
  return hooks.filter((hook) => hook.createdByOAuthApp === app);
}

/** The hook that the path names, or 404. */
export function findHook(on: HookCall): StoredHook {
  const hook = listVisibleHooks(on).find(({ id }) => String(id) === on.call.params.hook_id);
  if (hook === undefined) throw createNotFound(on.kind);
  return hook;
}

/** Writes what the request did to a hook to the audit log of its organization. */
export function logChange({ call }: HookCall, before: StoredHook | undefined, after: StoredHook | undefined): void {
  const { state } = call.context;
  state.auditLog.addChange(before, after, getAuditActor(call.token, state.app?.slug, call.headers));
}

/** The 404 that GitHub gives for what does not exist and for what the token may not see alike. To be thrown. */
export function createNotFound({ docs }: Pick<HookKind, 'docs'>): RefusedCall {
  return new RefusedCall(createErrorResponse(404, 'Not Found', docs));
}

function isArchived({ context }: Call, target: Target): boolean {
  return (
    target.kind === 'repository' && context.state.directory.repository(target.owner, target.repo)?.archived === true
  );
}

function findTarget({ params, context }: Call, { kind }: HookKind): Target | undefined {
  if (kind === 'global') return context.product.name === 'ghes' ? { kind } : undefined;
  if (kind === 'organization') {
    const organization = context.state.directory.organization(params.org ?? '');
    return organization && { kind, owner: organization.login };
  }
  const repository = context.state.directory.repository(params.owner ?? '', params.repo ?? '');
  return repository && { kind, owner: repository.owner, repo: repository.name };
}
