import { jsonField, textField } from '../model/json-field.ts';
import type { OwnedRepositories } from '../run/ports.ts';
import type { GitHubClient } from './client.ts';
import { createPageFailure, type PagedList, readPages } from './pages.ts';
import { isSuccess } from './reply.ts';

/**
 * The repositories of an owner that the token sees. `isApp`: the token is of an installation, which knows its repositories by itself.
 * Rejects with a `Failure` where a page is missing or not as described.
 */
export async function listRepositories(
  client: GitHubClient,
  owner: string,
  { isApp }: { readonly isApp: boolean },
): Promise<OwnedRepositories> {
  const list = await pickList(client, owner, isApp);
  const names = new Set<string>();
  const archived = new Set<string>();
  for await (const { items, number } of readPages(client, list)) {
    for (const item of items) {
      const name = textField(item, 'full_name');
      if (name === undefined) throw createPageFailure(list, number, 'a repository without a full name');
      const isOwned = name.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
      if (isOwned) (jsonField(item, 'archived') === true ? archived : names).add(name);
    }
  }
  return { names: [...names], archived: [...archived] };
}

async function pickList(client: GitHubClient, owner: string, isApp: boolean): Promise<PagedList> {
  const name = encodeURIComponent(owner);
  const list = (path: string, query: string): PagedList => ({
    path,
    query: `per_page=100${query}`,
    tokenOf: `/repos/${name}/-`,
    subject: `the repositories of ${owner}`,
    entries: 'repositories',
  });
  if (isApp) return { ...list('/installation/repositories', ''), itemsKey: 'repositories' };
  const ofOrganization = list(`/orgs/${name}/repos`, '&type=all&sort=full_name');
  const { path, query } = ofOrganization;
  const first = await client.exchange({ method: 'GET', path: `${path}?${query}`, tokenOf: `/repos/${name}/-` });
  if (first.reply.status !== 404) return { ...ofOrganization, first };
  return (await isOwn(client, owner))
    ? list('/user/repos', '&affiliation=owner&sort=full_name')
    : list(`/users/${name}/repos`, '&type=owner&sort=full_name');
}

/** The private repositories of a user are listed for that user alone. */
async function isOwn(client: GitHubClient, owner: string): Promise<boolean> {
  const { reply } = await client.exchange({ method: 'GET', path: '/user' });
  return isSuccess(reply) && textField(reply.body, 'login')?.toLowerCase() === owner.toLowerCase();
}
