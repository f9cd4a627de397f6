import type { GitHubClient } from './client.ts';
import { createPageChecks, type ListNames, type Page } from './page-checks.ts';

export interface PagedRoute extends ListNames {
  /** Such as `GET /orgs/{org}/hooks`. */
  readonly route: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Path of the place whose token is used, where the route names none. */
  readonly tokenOf?: string;
}

/**
 * The pages of a list, one request each, as far as they are asked for. Rejects with a `Failure` at the first page that is missing,
 * incomplete or not as GitHub describes it, and where the list does not end.
 */
export async function* readPages({ octokit }: GitHubClient, list: PagedRoute): AsyncGenerator<Page, void> {
  const { begin, parse } = createPageChecks(list);
  let page: Page | undefined;
  const pages = {
    begin,
    parse: (reply: Parameters<typeof parse>[0]) => {
      page = parse(reply);
      return page;
    },
  };
  const request = octokit.request.defaults({
    request: { subject: list.subject, pages, ...(list.tokenOf === undefined ? {} : { tokenOf: list.tokenOf }) },
  });
  const { url } = octokit.request.endpoint(list.route, { ...list.parameters, per_page: 100 });
  for await (const _ of octokit.paginate.iterator(request, `GET ${url}`)) if (page !== undefined) yield page;
}
