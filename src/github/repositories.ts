import { Failure } from '../model/failure.ts';
import { getField, getTextField } from '../model/json-field.ts';
import type { OwnedRepositories } from '../run/ports.ts';
import { type GitHubClient, getIfAnswered, listPages } from './client/client.ts';
import type { PagedRoute } from './client/pages.ts';
import { isNotFound } from './client/plugin.ts';

/**
 * The repositories of an owner that the token sees. `isApp`: the token is of an installation, which knows its repositories by itself.
 * Rejects with a `Failure` where a page is missing or not as described.
 */
export async function listRepositories(
  client: GitHubClient,
  owner: string,
  { isApp }: { readonly isApp: boolean },
): Promise<OwnedRepositories> {
  const subject = `the repositories of ${owner}`;
  const list = { subject, entries: 'repositories', tokenOf: `/repos/${encodeURIComponent(owner)}/-` };
  if (isApp) {
    const route = 'GET /installation/repositories';
    return collectRepositories(client, owner, { ...list, route, itemsKey: 'repositories' });
  }
  const sort = 'full_name';
  const ofOrganization = { ...list, route: 'GET /orgs/{org}/repos', parameters: { org: owner, type: 'all', sort } };
  return collectRepositories(client, owner, ofOrganization, async () =>
    (await isOwn(client, owner))
      ? { ...list, route: 'GET /user/repos', parameters: { affiliation: 'owner', sort } }
      : { ...list, route: 'GET /users/{username}/repos', parameters: { username: owner, type: 'owner', sort } },
  );
}

/** The repositories of a list; of another one where GitHub answers 404 for its first page. */
async function collectRepositories(
  client: GitHubClient,
  owner: string,
  list: PagedRoute,
  getOther?: () => Promise<PagedRoute>,
): Promise<OwnedRepositories> {
  const names = new Set<string>();
  const archived = new Set<string>();
  let pages = 0;
  try {
    for await (const { items, number, refuse } of listPages(client, list)) {
      pages = number;
      for (const item of items) {
        const name = getTextField(item, 'full_name');
        if (name === undefined) throw refuse('a repository without a full name');
        const isOwned = name.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
        if (isOwned) (getField(item, 'archived') === true ? archived : names).add(name);
      }
    }
  } catch (error) {
    // A later page that is missing says nothing of the owner: the list is a part.
    if (getOther === undefined || pages > 0 || !isNotFound(error)) throw error;
    return collectRepositories(client, owner, await getOther());
  }
  return { names: [...names], archived: [...archived] };
}

/** The private repositories of a user are listed for that user alone. */
async function isOwn(client: GitHubClient, owner: string): Promise<boolean> {
  const user = await getIfAnswered(client, 'GET /user', { request: { tokenOf: '/user' } });
  return getTextField(user, 'login')?.toLowerCase() === owner.toLowerCase();
}

/** Version such as `3.19` of a GitHub Enterprise Server. Undefined where it does not say: then checks go by all known versions. */
export async function getServerVersion(client: GitHubClient): Promise<string | undefined> {
  try {
    const installed = getTextField(await getIfAnswered(client, 'GET /meta'), 'installed_version');
    return /^\d+\.\d+/.exec(installed ?? '')?.[0];
  } catch (error) {
    // An app has a token for its installations only, and this request names none.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
