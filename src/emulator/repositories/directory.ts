import type { InstalledAppSeed, OrganizationSeed, Permissions, PullSeed, Seed } from '../seed.ts';

/** An account that owns repositories: `movedTo` is its new login, `installation` the id of an app installation. */
export interface Owner {
  readonly login: string;
  readonly id: number;
  readonly type: 'Organization' | 'User';
  readonly movedTo: string | undefined;
  readonly installation: number | undefined;
  readonly suspended: boolean;
  readonly installationPermissions: Permissions | undefined;
  readonly apps: readonly InstalledAppSeed[];
}

/** A repository. `movedTo` is its new full name; `installation`, where it has one, counts before its owner's. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly id: number;
  readonly visibility: 'public' | 'private' | 'internal';
  readonly archived: boolean;
  readonly movedTo: string | undefined;
  readonly installation: number | undefined;
  readonly pulls: readonly PullSeed[];
}

/** The organizations, users and repositories there are. Names are found in any case. */
export class Directory {
  readonly #owners = new Map<string, Owner>();
  readonly #repositories = new Map<string, Repository>();
  #nextId = 1_000;
  #anyOrganization = false;
  #anyRepository = false;

  add(seed: Seed): void {
    this.#anyOrganization = seed.anyOrganization ?? this.#anyOrganization;
    this.#anyRepository = seed.anyRepository ?? this.#anyRepository;
    for (const [login, given] of Object.entries(seed.organizations ?? {})) this.#addOwner(login, 'Organization', given);
    for (const [login, given] of Object.entries(seed.users ?? {})) this.#addOwner(login, 'User', given);
    for (const [fullName, repository] of Object.entries(seed.repositories ?? {})) {
      const [owner = '', name = ''] = fullName.split('/');
      this.#addRepository({
        owner,
        name,
        id: repository.id ?? this.#newId(),
        visibility: repository.visibility ?? (repository.private === true ? 'private' : 'public'),
        archived: repository.archived ?? false,
        movedTo: repository.movedTo,
        installation: repository.installation,
        pulls: repository.pulls ?? [],
      });
    }
  }

  organization(login: string): Owner | undefined {
    const found = this.owner(login);
    if (found !== undefined) return found.type === 'Organization' ? found : undefined;
    if (!this.#anyOrganization) return undefined;
    return this.#addOwner(login, 'Organization', {});
  }

  owner(login: string): Owner | undefined {
    return this.#owners.get(login.toLowerCase());
  }

  owners(): readonly Owner[] {
    return [...this.#owners.values()];
  }

  repository(owner: string, name: string): Repository | undefined {
    const found = this.#repositories.get(`${owner}/${name}`.toLowerCase());
    if (found !== undefined || !this.#anyRepository) return found;
    return this.#addRepository({
      owner,
      name,
      id: this.#newId(),
      visibility: 'public',
      archived: false,
      movedTo: undefined,
      installation: undefined,
      pulls: [],
    });
  }

  repositories(): readonly Repository[] {
    return [...this.#repositories.values()];
  }

  repositoriesOf(owner: string): readonly Repository[] {
    return this.repositories().filter((repository) => repository.owner.toLowerCase() === owner.toLowerCase());
  }

  #addOwner(login: string, type: Owner['type'], given: OrganizationSeed): Owner {
    const owner: Owner = {
      login,
      id: given.id ?? this.#newId(),
      type,
      movedTo: given.movedTo,
      installation: given.installation,
      suspended: given.suspended ?? false,
      installationPermissions: given.installationPermissions,
      apps: given.apps ?? [],
    };
    this.#owners.set(login.toLowerCase(), owner);
    return owner;
  }

  #addRepository(repository: Repository): Repository {
    this.#repositories.set(`${repository.owner}/${repository.name}`.toLowerCase(), repository);
    return repository;
  }

  #newId(): number {
    this.#nextId += 1;
    return this.#nextId;
  }
}

type Json = Readonly<Record<string, unknown>>;

/** An organization or a user, the part of GitHub's shape that identifies it. */
export function renderOwner(owner: Owner, base: string): Json {
  if (owner.type === 'User') return { ...renderUser(owner.login, base), id: owner.id };
  return { login: owner.login, id: owner.id, type: owner.type, url: `${base}/orgs/${owner.login}` };
}

/** The part of GitHub's `simple-user` that identifies an account. `base` is the API base; one login, one id. */
export function renderUser(login: string, base: string, type: 'User' | 'Bot' = 'User'): Json {
  return { login, id: getUserId(login), type, site_admin: false, url: `${base}/users/${encodeURIComponent(login)}` };
}

/** The part of GitHub's `repository` that identifies it and who may see it. It shows all permissions. */
export function renderRepository(repository: Repository, base: string): Json {
  const { owner, name, id, visibility, archived } = repository;
  const url = `${base}/repos/${owner}/${name}`;
  return {
    id,
    name,
    full_name: `${owner}/${name}`,
    private: visibility !== 'public',
    visibility,
    archived,
    owner: { login: owner },
    url,
    hooks_url: `${url}/hooks`,
    default_branch: 'main',
    permissions: { admin: true, push: true, pull: true },
  };
}

/** The same number for the same login. */
function getUserId(login: string): number {
  return [...login].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000, 7);
}
