import { GitHub } from '@actions/github/lib/utils';
import { getProduct } from '../../model/product.ts';
import { createRedactor, type Redact, type Sensitive } from '../../model/sensitive.ts';
import { createFetch } from './fetch.ts';
import { createLimits, type Limits } from './limits.ts';
import type { ClientOptions, RequestContext } from './options.ts';
import { createPageChecks, type ListNames, type Page } from './page-checks.ts';
import { handleRequests, RequestFailure } from './plugin.ts';
import type { RequestOutcome } from './response.ts';

export type Octokit = InstanceType<typeof GitHub>;

/** GitHub's REST API for one API base and one access. */
export interface GitHubClient {
  readonly apiBase: string;
  readonly token: ClientOptions['token'];
  readonly limits: Limits;
  /** Values that nothing shown may hold; `redact` hides them, and the other sensitive values of the run, in a text. */
  readonly known: readonly Sensitive[];
  readonly redact: Redact;
  /**
   * Octokit as `@actions/github` makes it, with our plugin: waits for limits, repeats what may be repeated, and rejects with a
   * `RequestFailure` for every answer but a success.
   */
  readonly octokit: Octokit;
}

const OctokitWithLimits = GitHub.plugin(handleRequests);

/** A client of one access. Clients of one run share its `limits`; those of one token then wait and write at one pace. */
export function createClient(options: ClientOptions): GitHubClient {
  const { apiBase, signal } = options;
  const redactKnown = createRedactor(options.known);
  const client = {
    ...options,
    limits: options.limits ?? createLimits({ ...options, signal, product: getProduct(apiBase) }),
    redact: (text: string) => redactKnown(options.redact?.(text) ?? text),
    fetch: options.fetch ?? createFetch(apiBase, options.environment ?? {}),
  };
  const octokit = new OctokitWithLimits({ baseUrl: apiBase, client });
  const { token, known, limits, redact } = client;
  return { apiBase, token, known, limits, redact, octokit };
}

/** The outcome of a request, successful or not. Rejects where there is no token for it. */
export async function tryRequest(
  { octokit }: Pick<GitHubClient, 'octokit'>,
  route: string,
  { request = {}, ...parameters }: Readonly<Record<string, unknown>> & { readonly request?: RequestContext },
): Promise<RequestOutcome> {
  try {
    const { status, data } = await octokit.request(route, { ...parameters, request });
    return { response: { status, headers: {}, text: '', body: data }, sent: true, uncertain: false };
  } catch (error) {
    if (error instanceof RequestFailure) return error.outcome;
    throw error;
  }
}

export interface PagedRoute extends ListNames {
  /** Such as `GET /orgs/{org}/hooks`. */
  readonly route: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Path whose token is used, where the route itself names no owner. */
  readonly tokenOf?: string;
}

/**
 * The pages of a list, one request each, as far as they are asked for. Rejects with a `Failure` at the first page that is missing,
 * incomplete or not as GitHub describes it, and where the list does not end.
 */
export async function* listPages({ octokit }: GitHubClient, list: PagedRoute): AsyncGenerator<Page, void> {
  const { begin, parse } = createPageChecks(list);
  let page: Page | undefined;
  const pages = {
    begin,
    parse: (response: Parameters<typeof parse>[0]) => {
      page = parse(response);
      return page;
    },
  };
  const request = octokit.request.defaults({
    request: { subject: list.subject, pages, ...(list.tokenOf === undefined ? {} : { tokenOf: list.tokenOf }) },
  });
  const { url } = octokit.request.endpoint(list.route, { ...list.parameters, per_page: 100 });
  for await (const _ of octokit.paginate.iterator(request, `GET ${url}`)) if (page !== undefined) yield page;
}
