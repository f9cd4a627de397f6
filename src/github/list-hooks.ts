import type { Listing } from '../apply/ports.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { getTextField } from '../model/json-field.ts';
import { formatTargetName, getHooksPath, type Target } from '../model/target.ts';
import { type GitHubClient, getIfAnswered, listPages } from './client/client.ts';
import { describeNeeded } from './client/explain.ts';
import type { Page, PagedRoute } from './client/pages.ts';
import { RequestFailure } from './client/plugin.ts';
import { formatLocation, type GitHubResponse, getLocation, isRedirect } from './client/response.ts';
import { parseHook, toHookRoute } from './parse-hook.ts';

/**
 * All hooks of a target that the token may see. Rejects with a `Failure` when a page is missing or not as described, when the list
 * keeps changing while it is read, or when the token is of a kind that does not see every hook.
 */
export async function listHooks(client: GitHubClient, target: Target): Promise<Listing> {
  const path = getHooksPath(target);
  const subject = target.kind === 'global' ? 'the global hooks' : `the hooks of ${formatTargetName(target)}`;
  refuseOAuthApp(await client.token(path), {}, path);
  const { hooks, parameters } = toHookRoute(target);
  const list: PagedRoute = { route: `GET ${hooks}`, parameters, subject, entries: 'hooks' };
  const read = () => readSteadyList(client, list, target);
  try {
    const listing = (await read()) ?? (await read());
    if (listing !== undefined) return listing;
  } catch (error) {
    if (error instanceof RequestFailure && isRedirect(error.outcome.response))
      throw await createMovedFailure(client, error.outcome.response, target);
    throw error;
  }
  throw new Failure('api-error', `The list of ${subject} changed while it was read, twice in a row.`, {
    hint: 'Something else writes these hooks at this moment: run again when it is done.',
  });
}

/** The hooks of all pages; undefined when the pages do not fit together, since hooks came or went between them. */
async function readSteadyList(client: GitHubClient, list: PagedRoute, target: Target): Promise<Listing | undefined> {
  const path = getHooksPath(target);
  const hooks = new Map<string, LiveHook>();
  let last = 1;
  let read = 0;
  for await (const page of listPages(client, list)) {
    refuseOAuthApp('', page.headers, path);
    const expected = hooks.size + page.items.length;
    for (const item of page.items) {
      const hook = parseHook(item, client, page.refuse);
      hooks.set(hook.id, hook);
    }
    if (hooks.size !== expected) return undefined;
    last = Math.max(last, page.last ?? 0);
    read = page.number;
    if (hooks.size === 0) refuseBlindToken(page, client, { target, path, subject: list.subject });
  }
  return read >= last ? { hooks: [...hooks.values()], pages: read } : undefined;
}

/**
 * Rejects the token of an OAuth app, known by its prefix or by the header of an answer. Such a token sees only the hooks that its app made,
 * and says nothing of the others. (The client ids of GitHub Apps, whose user tokens see more, begin with `Iv`.)
 */
function refuseOAuthApp(token: string, headers: Page['headers'], path: string): void {
  const clientId = headers['x-oauth-client-id'];
  const isOAuthApp = token.startsWith('gho_') || (clientId !== undefined && clientId !== '' && !/^Iv/i.test(clientId));
  if (!isOAuthApp) return;
  throw new Failure(
    'not-permitted',
    'The token is of an OAuth app (such as the login of gh), which sees only the hooks that the app itself made; the others would look as if they did not exist.',
    { hint: describeNeeded(path, 'GET') },
  );
}

const scopesByKind: Readonly<Record<Target['kind'], readonly string[]>> = {
  organization: ['admin:org_hook'],
  repository: ['admin:repo_hook', 'write:repo_hook', 'read:repo_hook', 'repo', 'public_repo'],
  global: ['site_admin'],
};

/** "No hooks" is believed only from a token that would see them. Only classic tokens say what they may see, by their scopes. */
function refuseBlindToken(
  { headers }: Page,
  client: GitHubClient,
  { target, path, subject }: { readonly target: Target; readonly path: string; readonly subject: string },
): void {
  const scopes = headers['x-oauth-scopes'];
  const isFineGrained = headers['x-accepted-github-permissions'] !== undefined;
  if (scopes === undefined || (scopes.trim() === '' && isFineGrained)) return;
  const held = new Set(scopes.split(',').map((scope) => scope.trim()));
  if (scopesByKind[target.kind].some((scope) => held.has(scope))) return;
  throw new Failure(
    'not-permitted',
    `GitHub shows no hooks, but the token may not see ${subject}: it has the scopes ${client.redact(scopes) || '(none)'}.`,
    { hint: describeNeeded(path, 'GET') },
  );
}

/**
 * A redirected target has a new name. Hooks are never read or written under a name that the config does not have. GitHub redirects to the
 * target's number, so its name is requested, from the same host.
 */
async function createMovedFailure(client: GitHubClient, response: GitHubResponse, target: Target): Promise<Failure> {
  const name = await getName(client, getLocation(response), getHooksPath(target));
  const address = name ?? (formatLocation(response, client) || 'an address that it does not name');
  const hint =
    name === undefined || target.kind === 'global'
      ? 'Write the new name in the config, and check that api-url is the address of the API.'
      : `Write ${name} in place of ${formatTargetName(target)} in the config.`;
  return new Failure(
    'api-error',
    `GitHub says that ${formatTargetName(target)} has moved to ${address} (${response.status}).`,
    { hint },
  );
}

async function getName(client: GitHubClient, location: string, tokenOf: string): Promise<string | undefined> {
  if (!URL.canParse(location, client.apiBase)) return undefined;
  const url = new URL(location, `${client.apiBase}/`);
  const path = /\/(?:repositories|organizations)\/\d+(?=\/hooks$)/.exec(url.pathname)?.[0];
  if (url.origin !== new URL(client.apiBase).origin || path === undefined) return undefined;
  const body = await getIfAnswered(client, `GET ${path}`, { request: { tokenOf } });
  return getTextField(body, 'full_name') ?? getTextField(body, 'login');
}
