import { Failure } from '../model/failure.ts';
import { idField, jsonField } from '../model/json-field.ts';
import type { GitHubClient } from './client.ts';
import { explainedFailure } from './explain.ts';
import { linkedQuery, links } from './link.ts';
import { type Exchange, isSuccess, type Reply } from './reply.ts';

/** A list of GitHub's, over all its pages. */
export interface PagedList {
  /** Below the API base. */
  readonly path: string;
  /** Of the first page, without `?`. */
  readonly query: string;
  /** Such as `the hooks of acme`. */
  readonly subject: string;
  /** What is listed, such as `hooks`. */
  readonly entries: string;
  /** Path of the place whose token is used, where `path` names none. */
  readonly tokenOf?: string;
  /** Where the items stand in an answer that is no array. */
  readonly itemsKey?: string;
  /** The answer to the first page, where it was asked for already. */
  readonly first?: Exchange;
  /** Explains an answer that is no success in the list's own words. */
  readonly explain?: (exchange: Exchange) => Promise<Failure>;
}

/** One page of a list: whole, and not read before. */
export interface Page {
  readonly items: readonly unknown[];
  readonly reply: Reply;
  /** Counted from 1. */
  readonly number: number;
  readonly hasNext: boolean;
  /** Number of the last page, where the answer names it. */
  readonly last: number | undefined;
}

/** More than any list of hooks, comments or issues has. A server that goes on after them would go on for ever. */
const mostPages = 1000;

/**
 * The pages of a list, one request each, as far as they are asked for. Rejects with a `Failure` at the first page that is missing,
 * incomplete or not as GitHub describes it, and where the list does not end: GitHub's own paging helper takes such pages for the last one.
 */
export async function* readPages(client: GitHubClient, list: PagedList): AsyncGenerator<Page, void> {
  const queries = new Set<string>();
  const ids = new Set<string>();
  let query: string | undefined = list.query;
  while (query !== undefined) {
    if (queries.size === mostPages) throw createEndlessFailure(list, `it has more than ${mostPages} pages`);
    queries.add(query);
    const number = queries.size;
    const reply: Reply = await readPage(client, list, query);
    const items = parseItems(reply, list, number);
    const linked = links(reply.headers.link);
    query = parseNextQuery(linked.get('next'), client, list, number);
    yield {
      items,
      reply,
      number,
      hasNext: query !== undefined,
      last: parsePageNumber(linked.get('last'), client, list),
    };
    if (query !== undefined && queries.has(query))
      throw createPageFailure(list, number, 'a link to a page that was read before');
    if (isRepeated(items, ids) && query !== undefined)
      throw createEndlessFailure(list, `page ${number} has only entries of earlier pages and names a next page`);
  }
}

async function readPage(client: GitHubClient, list: PagedList, query: string): Promise<Reply> {
  const { path, subject, tokenOf, explain, first } = list;
  const call = { method: 'GET', path: `${path}?${query}`, ...(tokenOf === undefined ? {} : { tokenOf }) } as const;
  const exchange = (query === list.query ? first : undefined) ?? (await client.exchange(call));
  if (isSuccess(exchange.reply)) return exchange.reply;
  if (explain !== undefined) throw await explain(exchange);
  const { apiBase, redacted } = client;
  throw explainedFailure(exchange, { method: 'GET', path, subject, apiBase, redacted });
}

function parseItems({ status, body }: Reply, list: PagedList, number: number): readonly unknown[] {
  // Others are of caches and proxies, for a part (206) or a changed copy (203) of the list.
  if (status !== 200) throw createPageFailure(list, number, `the status ${status} in place of 200`);
  const items = list.itemsKey === undefined ? body : jsonField(body, list.itemsKey);
  if (!Array.isArray(items)) throw createPageFailure(list, number, `no list of ${list.entries}`);
  return items;
}

function parseNextQuery(
  next: string | undefined,
  { apiBase }: GitHubClient,
  list: PagedList,
  number: number,
): string | undefined {
  if (next === undefined) return undefined;
  const query = linkedQuery(next, { apiBase, path: list.path });
  if (query === undefined) throw createPageFailure(list, number, 'a link to a next page that is not of this list');
  return query;
}

function parsePageNumber(link: string | undefined, { apiBase }: GitHubClient, { path }: PagedList): number | undefined {
  const query = link === undefined ? undefined : linkedQuery(link, { apiBase, path });
  const number = Number(new URLSearchParams(query ?? '').get('page') ?? '');
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** True where each item has an id and all ids were seen before. The ids count as seen from now on. */
function isRepeated(items: readonly unknown[], ids: Set<string>): boolean {
  const known = ids.size;
  for (const item of items) ids.add(idField(item, 'id') ?? `without id ${ids.size}`);
  return items.length > 0 && ids.size === known;
}

/** A page that nothing is concluded from; `found` says what it has. */
export function createPageFailure({ subject }: PagedList, number: number, found: string): Failure {
  return new Failure(
    'api-error',
    `Page ${number} of ${subject} is not as GitHub describes it: it has ${found}. Nothing is concluded from such a list.`,
    { hint: checkHint },
  );
}

function createEndlessFailure({ subject }: PagedList, why: string): Failure {
  return new Failure('api-error', `The list of ${subject} does not end: ${why}.`, { hint: checkHint });
}

const checkHint =
  'Check that api-url is the address of the API and that no proxy changes its answers; otherwise run again.';
