import type { Listing } from '../../apply/ports.ts';
import { Failure } from '../../model/failure.ts';
import type { LiveHook } from '../../model/hook.ts';
import { formatTargetName, getHooksPath, type Target } from '../../model/target.ts';
import { type GitHubClient, listPages, type PagedRoute } from '../client/client.ts';
import { createPageFailure, type Page } from '../client/page-checks.ts';
import { RequestFailure } from '../client/plugin.ts';
import { describeNeeded } from '../client/refusals.ts';
import { toHookRoute } from './hook-route.ts';
import { createMovedFailure, isRedirect } from './moved.ts';
import { parseHook } from './parse-hook.ts';

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
  const context = { list, path, target, client };
  const read = () => readSteadyList(listPages(client, list), context);
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

interface ListContext {
  readonly list: PagedRoute;
  readonly path: string;
  readonly target: Target;
  readonly client: GitHubClient;
}

/** The hooks of all pages; undefined when the pages do not fit together, since hooks came or went between them. */
async function readSteadyList(pages: AsyncIterable<Page>, context: ListContext): Promise<Listing | undefined> {
  const hooks = new Map<string, LiveHook>();
  let last = 1;
  let read = 0;
  for await (const page of pages) {
    refuseOAuthApp('', page.headers, context.path);
    const expected = hooks.size + page.items.length;
    for (const hook of parseHooks(page, context)) hooks.set(hook.id, hook);
    if (hooks.size !== expected) return undefined;
    last = Math.max(last, page.last ?? 0);
    read = page.number;
    if (hooks.size === 0) refuseBlindToken(page, context);
  }
  return read >= last ? { hooks: [...hooks.values()], pages: read } : undefined;
}

function parseHooks({ items, number }: Page, { list, client }: ListContext): readonly LiveHook[] {
  return items.map((json) => {
    const read = parseHook(json, client);
    if ('problem' in read) throw createPageFailure(list, number, read.problem);
    return read.hook;
  });
}

/** "No hooks" is believed only from a token that would see them. */
function refuseBlindToken({ headers }: Page, { list, path, target, client }: ListContext): void {
  if (isEmptyListBelieved(target, headers)) return;
  throw new Failure(
    'not-permitted',
    `GitHub shows no hooks, but the token may not see ${list.subject}: it has the scopes ${client.redact(headers['x-oauth-scopes'] ?? '') || '(none)'}.`,
    { hint: describeNeeded(path, 'GET') },
  );
}

const scopesByKind: Readonly<Record<Target['kind'], readonly string[]>> = {
  organization: ['admin:org_hook'],
  repository: ['admin:repo_hook', 'write:repo_hook', 'read:repo_hook', 'repo', 'public_repo'],
  global: ['site_admin'],
};

/**
 * Rejects the token of an OAuth app, known by its prefix or by the header of an answer. Such a token sees only the hooks that its app made,
 * and says nothing of the others. (The client ids of GitHub Apps, whose user tokens see more, begin with `Iv`.)
 */
function refuseOAuthApp(token: string, headers: Readonly<Record<string, string>>, path: string): void {
  const clientId = headers['x-oauth-client-id'];
  const isOAuthApp = token.startsWith('gho_') || (clientId !== undefined && clientId !== '' && !/^Iv/i.test(clientId));
  if (!isOAuthApp) return;
  throw new Failure(
    'not-permitted',
    'The token is of an OAuth app (such as the login of gh), which sees only the hooks that the app itself made; the others would look as if they did not exist.',
    { hint: describeNeeded(path, 'GET') },
  );
}

/** Whether an answer without hooks shows that there are none. Only classic tokens say what they may see, by their scopes. */
function isEmptyListBelieved(target: Target, headers: Readonly<Record<string, string>>): boolean {
  const scopes = headers['x-oauth-scopes'];
  const isFineGrained = headers['x-accepted-github-permissions'] !== undefined;
  if (scopes === undefined || (scopes.trim() === '' && isFineGrained)) return true;
  const held = new Set(scopes.split(',').map((scope) => scope.trim()));
  return scopesByKind[target.kind].some((scope) => held.has(scope));
}
