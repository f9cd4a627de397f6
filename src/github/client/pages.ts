import { Failure } from '../../model/failure.ts';
import { getField, getIdField } from '../../model/json-field.ts';
import { type Link, parseLinkHeader } from './link-header.ts';
import type { GitHubResponse } from './response.ts';

/** A list of GitHub's. */
export interface PagedRoute {
  /** Such as `GET /orgs/{org}/hooks`. */
  readonly route: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Path whose token is used, where the route itself names no owner. */
  readonly tokenOf?: string;
  /** Such as `the hooks of acme`. */
  readonly subject: string;
  /** What is listed, such as `hooks`. */
  readonly entries: string;
  /** Where the items stand in an answer that is no array. */
  readonly itemsKey?: string;
}

/** One page of a list: whole, and not read before. */
export interface Page {
  readonly items: readonly unknown[];
  readonly headers: Readonly<Record<string, string>>;
  /** Counted from 1. */
  readonly number: number;
  /** Address of the next page, on the same host and of the same list. */
  readonly next: string | undefined;
  /** Number of the last page, where the answer names it. */
  readonly last: number | undefined;
  /** That nothing is concluded from this page; `found` says what it has instead of what GitHub describes. */
  readonly refuse: (found: string) => Failure;
}

/** What the pages of one list are held against, as they come. */
export type PageChecks = ReturnType<typeof createPageChecks>;

/** More than any list of hooks, comments or issues has. A server that goes on after them would go on for ever. */
const mostPages = 1000;

/** Checks for the pages of one list. Octokit's paging takes a broken page for the last one and follows links anywhere, round and round. */
export function createPageChecks({ subject, entries, itemsKey }: PagedRoute) {
  const queries = new Set<string>();
  const ids = new Set<string>();
  let isRepeated = false;
  let url = '';
  const refuse = (found: string): Failure =>
    new Failure(
      'api-error',
      `Page ${queries.size} of ${subject} is not as GitHub describes it: it has ${found}. Nothing is concluded from such a list.`,
      { hint: checkHint },
    );
  const refuseEndless = (why: string): Failure =>
    new Failure('api-error', `The list of ${subject} does not end: ${why}.`, { hint: checkHint });
  return {
    /** Before a page is asked for; throws a `Failure` where the list goes round or does not end. */
    begin(next: string): void {
      const { search } = new URL(next);
      if (queries.has(search)) throw refuse('a link to a page that was read before');
      if (isRepeated)
        throw refuseEndless(`page ${queries.size} has only entries of earlier pages and names a next page`);
      if (queries.size === mostPages) throw refuseEndless(`it has more than ${mostPages} pages`);
      queries.add(search);
      url = next;
    },
    /** The page of an answer; throws a `Failure` where it is not whole or not as GitHub describes it. */
    parse({ status, headers, body }: GitHubResponse): Page {
      // Others are of caches and proxies, for a part (206) or a changed copy (203) of the list.
      if (status !== 200) throw refuse(`the status ${status} instead of 200`);
      const items = itemsKey === undefined ? body : getField(body, itemsKey);
      if (!Array.isArray(items)) throw refuse(`no list of ${entries}`);
      const known = ids.size;
      for (const item of items) ids.add(getIdField(item, 'id') ?? `without id ${ids.size}`);
      isRepeated = items.length > 0 && ids.size === known;
      const links = parseLinkHeader(headers.link ?? '');
      if (links === undefined) throw refuse('a Link header that cannot be read');
      const [link, ...others] = listAddresses(links, 'next');
      if (others.length > 0) throw refuse('links to several next pages');
      const next = link === undefined ? undefined : resolvePage(link, url);
      if (link !== undefined && next === undefined) throw refuse('a link to a next page that is not of this list');
      return {
        items,
        headers,
        number: queries.size,
        next,
        last: parsePageNumber(listAddresses(links, 'last')[0], url),
        refuse,
      };
    },
  };
}

const checkHint =
  'Check that api-url is the address of the API and that no proxy changes its answers; otherwise run again.';

function parsePageNumber(link: string | undefined, current: string): number | undefined {
  const page = link === undefined ? undefined : resolvePage(link, current);
  const number = Number(page === undefined ? '' : (new URL(page).searchParams.get('page') ?? ''));
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** Without repetitions. */
function listAddresses(links: readonly Link[], relation: string): readonly string[] {
  return [...new Set(links.filter(({ relations }) => relations.includes(relation)).map(({ address }) => address))];
}

/**
 * The address of the page that a link names; undefined where the link leaves the host or the list, or carries user info. GitHub names
 * lists by number in links (`/organizations/1/hooks` for `/orgs/acme/hooks`), so only the query is taken over.
 */
function resolvePage(link: string, current: string): string | undefined {
  if (!URL.canParse(link, current)) return undefined;
  const page = new URL(link, current);
  const list = new URL(current);
  if (page.username !== '' || page.password !== '') return undefined;
  if (page.origin !== list.origin || !isSameList(page.pathname, list.pathname)) return undefined;
  // Octokit reads `:name` in an address as a parameter.
  return `${current.replace(/\?.*$/s, '')}${page.search.replaceAll(':', '%3A')}`;
}

function isSameList(linked: string, list: string): boolean {
  if (linked.toLowerCase() === list.toLowerCase()) return true;
  const byNumber = linked.replace(/\/(organizations|repositories|user)\/\d+(?=\/)/, '/$1/#');
  const own = list
    .replace(/\/orgs\/[^/]+/, '/organizations/#')
    .replace(/\/repos\/[^/]+\/[^/]+/, '/repositories/#')
    .replace(/\/users\/[^/]+/, '/user/#');
  return byNumber === own;
}
