import type { Owner, Repository } from './directory.ts';

type Json = Readonly<Record<string, unknown>>;

/** An organization or a user, the part of GitHub's shape that identifies it. */
export function ownerJson(owner: Owner, base: string): Json {
  if (owner.type === 'User') return { ...userJson(owner.login, base), id: owner.id };
  return { login: owner.login, id: owner.id, type: owner.type, url: `${base}/orgs/${owner.login}` };
}

/** The part of GitHub's `simple-user` that identifies an account. `base` is the API base; one login, one id. */
export function userJson(login: string, base: string, type: 'User' | 'Bot' = 'User'): Json {
  return { login, id: idOf(login), type, site_admin: false, url: `${base}/users/${encodeURIComponent(login)}` };
}

/** The part of GitHub's `repository` that identifies it and who may see it. It shows all permissions. */
export function repositoryJson(repository: Repository, base: string): Json {
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
function idOf(login: string): number {
  return [...login].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000, 7);
}
