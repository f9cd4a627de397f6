import { GitHub } from '@actions/github/lib/utils';
import { getProduct } from '../../model/product.ts';
import { createRedactor, type Redact } from '../../model/sensitive.ts';
import { createLimits, type Limits } from './limits.ts';
import { createPageChecks, type Page, type PagedRoute } from './pages.ts';
import { handleRequests, type PluginOptions, RequestFailure } from './plugin.ts';
import { createFetch, type Fetch } from './transport.ts';

export interface ClientOptions extends Omit<PluginOptions, 'limits' | 'redact' | 'fetch'> {
  readonly maxWaitSeconds: number;
  /** How many jobs of a matrix share GitHub's limits with this one. */
  readonly shards: number;
  readonly limits?: Limits;
  /** Hides the other sensitive values of the run. */
  readonly redact?: Redact;
  /** Where it is left out, no proxy is used. */
  readonly fetch?: Fetch;
}

/** GitHub's REST API for one API base and one access. */
export interface GitHubClient extends PluginOptions {
  /**
   * Octokit as `@actions/github` makes it, with our plugin: waits for limits, repeats what may be repeated, and rejects with a
   * `RequestFailure` for every answer but a success.
   */
  readonly octokit: InstanceType<typeof GitHub>;
}

const OctokitWithLimits = GitHub.plugin(handleRequests);

/** A client of one access. Clients of one run are given its `limits`; those of one token then wait and write at one pace. */
export function createClient(options: ClientOptions): GitHubClient {
  const { apiBase, signal } = options;
  // Made when GitHub sends a text that is shown, which most runs never meet.
  let redactKnown: Redact | undefined;
  const client: PluginOptions = {
    ...options,
    limits: options.limits ?? createLimits({ ...options, signal, product: getProduct(apiBase) }),
    redact(text) {
      redactKnown ??= createRedactor(options.known);
      return redactKnown(options.redact?.(text) ?? text);
    },
    fetch: options.fetch ?? createFetch(apiBase, {}),
  };
  return { ...client, octokit: new OctokitWithLimits({ baseUrl: apiBase, client }) };
}

/** The body of an answer that a run can do without; undefined where GitHub gives none. Rejects where there is no token for it. */
export async function getIfAnswered(
  { octokit }: GitHubClient,
  route: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  try {
    return (await octokit.request(route, parameters)).data;
  } catch (error) {
    if (error instanceof RequestFailure) return undefined;
    throw error;
  }
}

/**
 * The pages of a list, one request each, as far as they are asked for. Rejects with a `Failure` at the first page that is missing,
 * incomplete or not as GitHub describes it, and where the list does not end.
 */
export async function* listPages({ octokit }: GitHubClient, list: PagedRoute): AsyncGenerator<Page, void> {
  const { route, parameters, tokenOf, subject } = list;
  const context = { subject, tokenOf, pages: createPageChecks(list) };
  const { url } = octokit.request.endpoint(route, { ...parameters, per_page: 100 });
  // Our plugin answers with the page that it checked, in place of its items.
  const answers: AsyncIterable<{ readonly data: unknown }> = octokit.paginate.iterator(
    octokit.request.defaults({ request: context }),
    `GET ${url}`,
  );
  for await (const { data } of answers) yield data as Page;
}
