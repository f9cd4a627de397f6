import type { Target } from '../../model/target.ts';
import { getActor } from '../http/access.ts';
import type { Access, Call } from '../http/call.ts';
import { type ApiResponse, refuse, refuseUnknown } from '../http/messages.ts';
import type { TokenSeed } from '../seed.ts';
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
  /** Keys of `config` in a create or a whole update; `/config` takes `configKeys`. */
  readonly wholeKeys: readonly string[];
  readonly access: Readonly<Record<'read' | 'write' | 'delete' | 'ping', Access>>;
}

/** What every `config` may hold. */
export const configKeys = ['url', 'content_type', 'secret', 'insecure_ssl'];

const organizationRead: Access = { scopes: ['admin:org_hook'], permissions: 'organization_hooks=read' };
const organizationWrite: Access = { scopes: ['admin:org_hook'], permissions: 'organization_hooks=write' };

const repositoryRead: Access = {
  scopes: ['admin:repo_hook', 'public_repo', 'read:repo_hook', 'repo', 'write:repo_hook'],
  permissions: 'repository_hooks=read',
};
const repositoryWrite: Access = {
  scopes: ['admin:repo_hook', 'public_repo', 'repo', 'write:repo_hook'],
  permissions: 'repository_hooks=write',
};
const repositoryDelete: Access = { ...repositoryWrite, scopes: ['admin:repo_hook', 'public_repo', 'repo'] };

const siteAdmin: Access = { scopes: ['site_admin'] };

/** One row for each kind of target, after GitHub's description. */
export const hookKinds: readonly HookKind[] = [
  {
    kind: 'organization',
    path: '/orgs/{org}/hooks',
    docs: 'https://docs.github.com/rest/orgs/webhooks',
    defaultEvents: ['push'],
    required: ['name', 'config'],
    wholeKeys: [...configKeys, 'username', 'password'],
    access: { read: organizationRead, write: organizationWrite, delete: organizationWrite, ping: organizationWrite },
  },
  {
    kind: 'repository',
    path: '/repos/{owner}/{repo}/hooks',
    docs: 'https://docs.github.com/rest/repos/webhooks',
    defaultEvents: ['push'],
    required: [],
    wholeKeys: configKeys,
    access: { read: repositoryRead, write: repositoryWrite, delete: repositoryDelete, ping: repositoryRead },
  },
  {
    kind: 'global',
    path: '/admin/hooks',
    docs: 'https://docs.github.com/enterprise-server@latest/rest/enterprise-admin/global-webhooks',
    defaultEvents: ['user', 'organization'],
    required: ['name', 'config'],
    wholeKeys: configKeys,
    access: { read: siteAdmin, write: siteAdmin, delete: siteAdmin, ping: siteAdmin },
  },
];

/** A call to a hook endpoint whose target exists. */
export interface HookCall extends Call {
  readonly kind: HookKind;
  readonly target: Target;
}

/** An endpoint below the list of hooks of every kind but those of `notFor`. */
export interface HookRoute {
  readonly method: string;
  readonly path: string;
  readonly access: keyof HookKind['access'];
  readonly handle: (call: HookCall) => ApiResponse;
  readonly notFor?: readonly Target['kind'][];
}

/** Refuses with 404 where the target does not exist, with 403 a write to an archived repository; names are taken as GitHub has them, whatever the case of the request. */
export function resolveHookCall(call: Call, kind: HookKind): HookCall {
  const { org, owner, repo } = call.params;
  const { directory, product } = call.state;
  if (kind.kind === 'organization') {
    const organization = directory.organization(org);
    if (organization === undefined) throw refuseUnknown(kind.docs);
    return { ...call, kind, target: { kind: kind.kind, owner: organization.login } };
  }
  if (kind.kind === 'repository') {
    const repository = directory.repository(owner, repo);
    if (repository === undefined) throw refuseUnknown(kind.docs);
    if (call.method !== 'GET' && repository.archived)
      throw refuse(403, 'Repository was archived so is read-only.', kind.docs);
    return { ...call, kind, target: { kind: kind.kind, owner: repository.owner, repo: repository.name } };
  }
  if (product.name !== 'ghes') throw refuseUnknown(kind.docs);
  return { ...call, kind, target: { kind: kind.kind } };
}

/** The hooks that the token may see: an OAuth app sees its own only, and nobody else sees those. */
export function listVisibleHooks(call: HookCall, hooks = call.state.hooks(call.target)): readonly StoredHook[] {
  const { token } = call;
  if (token?.kind === 'oauth-app')
    return hooks.filter((hook) => token.clientId !== undefined && hook.createdByOAuthApp === token.clientId);
  return hooks.filter((hook) => hook.createdByOAuthApp === undefined);
}

/** The hook that the path names, or 404. */
export function findHook(call: HookCall): StoredHook {
  const hook = listVisibleHooks(call).find(({ id }) => String(id) === call.params.hook_id);
  if (hook === undefined) throw refuseUnknown(call.kind.docs);
  return hook;
}

const accessTypes: Readonly<Record<TokenSeed['kind'], string>> = {
  full: 'Personal access token (classic)',
  classic: 'Personal access token (classic)',
  'fine-grained': 'Fine-grained personal access token',
  'oauth-app': 'OAuth access token',
  app: 'GitHub App server-to-server token',
  'github-token': 'GitHub App server-to-server token',
};

/** Writes what the request did to a hook to the audit log of its organization. */
export function logChange(call: HookCall, before: StoredHook | undefined, after: StoredHook | undefined): void {
  call.state.auditLog.addChange(before, after, {
    actor: getActor(call).login,
    user_agent: call.headers['user-agent'] ?? '',
    programmatic_access_type: accessTypes[call.token?.kind ?? 'full'],
  });
}
