import { Failure } from '../model/failure.ts';
import { jsonField, textField } from '../model/json-field.ts';
import type { OwnedRepositories } from '../run/ports.ts';
import type { GitHubClient } from './client.ts';
import { explainedFailure } from './explain.ts';
import { linkedQuery, links } from './link.ts';
import { type Exchange, isSuccess } from './reply.ts';

interface List {
  readonly path: string;
  readonly query: string;
  /** Path of the place whose token is used, where `path` names none. */
  readonly tokenOf: string;
  readonly subject: string;
}

/**
 * The repositories of an owner that the token sees. `isApp`: the token is of an installation, which knows its repositories by itself.
 * Rejects with a `Failure` where a page is missing or not as described.
 */
export async function ownedRepositories(
  client: GitHubClient,
  owner: string,
  { isApp }: { readonly isApp: boolean },
): Promise<OwnedRepositories> {
  const name = encodeURIComponent(owner);
  const list = (path: string, query: string): List => ({
    path,
    query: `per_page=100${query}`,
    tokenOf: `/repos/${name}/-`,
    subject: `the repositories of ${owner}`,
  });
  if (isApp) return readAll(client, owner, list('/installation/repositories', ''));
  const ofOrganization = list(`/orgs/${name}/repos`, '&type=all&sort=full_name');
  const first = await firstPage(client, ofOrganization);
  if (first.reply.status !== 404) return readAll(client, owner, ofOrganization, first);
  const ofUser = (await isOwn(client, owner))
    ? list('/user/repos', '&affiliation=owner&sort=full_name')
    : list(`/users/${name}/repos`, '&type=owner&sort=full_name');
  return readAll(client, owner, ofUser);
}

function firstPage(client: GitHubClient, { path, query, tokenOf }: List): Promise<Exchange> {
  return client.exchange({ method: 'GET', path: `${path}?${query}`, tokenOf });
}

/** The private repositories of a user are listed for that user alone. */
async function isOwn(client: GitHubClient, owner: string): Promise<boolean> {
  const { reply } = await client.exchange({ method: 'GET', path: '/user' });
  return isSuccess(reply) && textField(reply.body, 'login')?.toLowerCase() === owner.toLowerCase();
}

async function readAll(client: GitHubClient, owner: string, list: List, known?: Exchange): Promise<OwnedRepositories> {
  const names = new Set<string>();
  const archived = new Set<string>();
  const read = new Set<string>();
  for (let query: string | undefined = list.query; query !== undefined; ) {
    read.add(query);
    const done: Exchange = (read.size === 1 ? known : undefined) ?? (await firstPage(client, { ...list, query }));
    for (const repository of repositoriesOf(client, list, done)) {
      const isOwned = repository.name.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
      if (isOwned) (repository.archived ? archived : names).add(repository.name);
    }
    query = nextQuery(client, list, done);
    if (query !== undefined && read.has(query)) throw malformed(list, 'a link to a page that was read before');
  }
  return { names: [...names], archived: [...archived] };
}

function repositoriesOf(
  client: GitHubClient,
  list: List,
  done: Exchange,
): readonly { readonly name: string; readonly archived: boolean }[] {
  const { path, subject } = list;
  if (!isSuccess(done.reply))
    throw explainedFailure(done, { method: 'GET', path, subject, apiBase: client.apiBase, redacted: client.redacted });
  const { body } = done.reply;
  const items = Array.isArray(body) ? body : jsonField(body, 'repositories');
  if (!Array.isArray(items)) throw malformed(list, 'no list of repositories');
  return items.map((item) => {
    const name = textField(item, 'full_name');
    if (name === undefined) throw malformed(list, 'a repository without a full name');
    return { name, archived: jsonField(item, 'archived') === true };
  });
}

function nextQuery(client: GitHubClient, list: List, { reply }: Exchange): string | undefined {
  const next = links(reply.headers.link).get('next');
  if (next === undefined) return undefined;
  const query = linkedQuery(next, { apiBase: client.apiBase, path: list.path });
  if (query === undefined) throw malformed(list, 'a link to a next page that is not of this list');
  return query;
}

function malformed({ subject }: List, found: string): Failure {
  return new Failure('api-error', `The list of ${subject} is not as GitHub describes it: it has ${found}.`, {
    hint: 'Check that api-url is the address of the API and that no proxy changes its answers; else run again.',
  });
}
