import type { Target } from '../../model/target.ts';
import type { Access } from '../http/route.ts';
import type { ConfigForm } from './hook-config.ts';

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
