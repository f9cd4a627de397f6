import { type Directory, type Owner, renderUser } from '../repositories/directory.ts';
import type { AppSeed, Permissions } from '../seed.ts';

/** Where the app is installed. `owner` is the account where the installation is on all of it. */
export interface Installation {
  readonly id: number;
  readonly account: string;
  readonly type: 'Organization' | 'User';
  readonly owner: Owner | undefined;
}

/** What an app is where the seed leaves it out. */
export function getApp(app: AppSeed | undefined): Required<Omit<AppSeed, 'publicKey'>> {
  return {
    id: app?.id ?? 0,
    clientId: app?.clientId ?? `Iv1.${app?.id ?? 0}`,
    slug: app?.slug ?? 'hookherd-app',
    permissions: app?.permissions ?? { organization_hooks: 'write', repository_hooks: 'write', metadata: 'read' },
  };
}

/** Installations of the app of the seed, on owners and on single repositories. */
export function listInstallations(directory: Directory): readonly Installation[] {
  const owners = directory
    .owners()
    .map((owner) => ({ id: owner.installation, account: owner.login, type: owner.type, owner }));
  const repositories = directory.repositories().map(({ owner, installation }) => ({
    id: installation,
    account: owner,
    type: directory.owner(owner)?.type ?? ('User' as const),
    owner: undefined,
  }));
  const all = [...owners, ...repositories].flatMap(({ id, ...rest }) => (id === undefined ? [] : [{ id, ...rest }]));
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** What the app may do there: what was granted, else what it asks for. */
export function getGrantedPermissions(installation: Installation, app: AppSeed | undefined): Permissions {
  return installation.owner?.installationPermissions ?? getApp(app).permissions;
}

/** The schema `installation` of api.github.com's description. */
export function renderInstallation(
  installation: Installation,
  app: AppSeed | undefined,
  base: string,
): Readonly<Record<string, unknown>> {
  const { id, account, type, owner } = installation;
  const { id: appId, clientId, slug } = getApp(app);
  const isSuspended = owner?.suspended === true;
  return {
    id,
    client_id: clientId,
    account: { ...renderUser(account, base), type },
    repository_selection: 'all',
    access_tokens_url: `${base}/app/installations/${id}/access_tokens`,
    repositories_url: `${base}/installation/repositories`,
    html_url: `${base}/organizations/${account}/settings/installations/${id}`,
    app_id: appId,
    app_slug: slug,
    target_id: owner?.id ?? id,
    target_type: type,
    permissions: getGrantedPermissions(installation, app),
    events: [],
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    single_file_name: null,
    suspended_by: isSuspended ? renderUser('octocat', base) : null,
    suspended_at: isSuspended ? '2026-01-02T00:00:00Z' : null,
  };
}
