import type { OrganizationSeed, RepositorySeed, Seed } from '../seed.ts';

/** An account that owns repositories, and what its seed says of it. */
export interface Owner extends Omit<OrganizationSeed, 'hooks' | 'auditLog'> {
  readonly login: string;
  readonly id: number;
  readonly type: 'Organization' | 'User';
}

/** A repository, and what its seed says of it. Its installation, where it has one, counts before its owner's. */
export interface Repository extends Pick<RepositorySeed, 'archived' | 'movedTo' | 'installation' | 'pulls'> {
  readonly owner: string;
  readonly name: string;
  readonly id: number;
  readonly visibility: 'public' | 'private' | 'internal';
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
    for (const [fullName, given] of Object.entries(seed.repositories ?? {})) {
      const [owner = '', name = ''] = fullName.split('/');
      this.#addRepository(owner, name, given);
    }
  }

  organization(login: string | undefined): Owner | undefined {
    const found = this.owner(login);
    if (found !== undefined) return found.type === 'Organization' ? found : undefined;
    return login !== undefined && this.#anyOrganization ? this.#addOwner(login, 'Organization', {}) : undefined;
  }

  owner(login: string | undefined): Owner | undefined {
    return this.#owners.get(login?.toLowerCase() ?? '');
  }

  owners(): readonly Owner[] {
    return [...this.#owners.values()];
  }

  repository(owner: string | undefined, name: string | undefined): Repository | undefined {
    if (owner === undefined || name === undefined) return undefined;
    const found = this.#repositories.get(`${owner}/${name}`.toLowerCase());
    return found ?? (this.#anyRepository ? this.#addRepository(owner, name, {}) : undefined);
  }

  repositories(): readonly Repository[] {
    return [...this.#repositories.values()];
  }

  /** Those that have moved away left out. */
  repositoriesOf(owner: string): readonly Repository[] {
    return this.repositories().filter(
      (repository) => repository.owner.toLowerCase() === owner.toLowerCase() && repository.movedTo === undefined,
    );
  }

  #addOwner(login: string, type: Owner['type'], given: OrganizationSeed): Owner {
    const owner = { ...given, login, id: given.id ?? this.#newId(), type };
    this.#owners.set(login.toLowerCase(), owner);
    return owner;
  }

  #addRepository(owner: string, name: string, given: RepositorySeed): Repository {
    const visibility = given.visibility ?? (given.private === true ? 'private' : 'public');
    const repository = { ...given, owner, name, id: given.id ?? this.#newId(), visibility };
    this.#repositories.set(`${owner}/${name}`.toLowerCase(), repository);
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
export function renderUser(login: string, base: string): Json {
  const id = [...login].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000, 7);
  const type = login.endsWith('[bot]') ? 'Bot' : 'User';
  return { login, id, type, site_admin: false, url: `${base}/users/${encodeURIComponent(login)}` };
}

/** The part of GitHub's `repository` that identifies it and who may see it. It shows all permissions. */
export function renderRepository(repository: Repository, base: string): Json {
  const { owner, name, id, visibility, archived = false } = repository;
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
