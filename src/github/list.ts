import type { Listing } from '../apply/ports.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import type { Redact } from '../model/redactor.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { hooksPath, type Target, targetName } from '../model/target.ts';
import type { GitHubClient } from './client.ts';
import { explainedFailure } from './explain.ts';
import { linkedQuery, links } from './link.ts';
import { readHook } from './live-hook.ts';
import { isRedirect, movedFailure } from './moved.ts';
import { neededText } from './needed.ts';
import { isSuccess, type Reply } from './reply.ts';
import { isEmptyListBelieved, refuseOAuthApp } from './visibility.ts';

interface Page {
  readonly hooks: readonly LiveHook[];
  readonly headers: Readonly<Record<string, string>>;
  /** Query of the next page, undefined on the last one. */
  readonly next: string | undefined;
  /** Number of the last page, where the answer says it. */
  readonly last: number | undefined;
}

interface Place {
  readonly target: Target;
  readonly path: string;
  readonly subject: string;
  readonly known: readonly Sensitive[];
}

/**
 * All hooks of a target that the token may see. Rejects with a `Failure` when a page is missing or not as described, when the list
 * keeps changing while it is read, or when the token is of a kind that does not see every hook.
 */
export async function listedHooks(client: GitHubClient, target: Target, known: readonly Sensitive[]): Promise<Listing> {
  const path = hooksPath(target);
  const subject = target.kind === 'global' ? 'the global hooks' : `the hooks of ${targetName(target)}`;
  const place: Place = { target, path, subject, known };
  refuseOAuthApp(await client.token(path), {}, path);
  const hooks = (await steadyHooks(client, place)) ?? (await steadyHooks(client, place));
  if (hooks !== undefined) return { hooks };
  throw new Failure('api-error', `The list of ${subject} changed while it was read, twice in a row.`, {
    hint: 'Something else writes these hooks at this moment: run again when it is done.',
  });
}

/** The hooks of all pages; undefined when the pages do not fit together, since hooks came or went between them. */
async function steadyHooks(client: GitHubClient, place: Place): Promise<readonly LiveHook[] | undefined> {
  const hooks = new Map<string, LiveHook>();
  const queries = new Set<string>();
  let last = 1;
  let count = 0;
  for (let query: string | undefined = 'per_page=100'; query !== undefined; ) {
    queries.add(query);
    const page: Page = await readPage(client, place, { query, number: queries.size });
    for (const hook of page.hooks) hooks.set(hook.id, hook);
    count += page.hooks.length;
    last = Math.max(last, page.last ?? 0);
    if (page.next !== undefined && queries.has(page.next))
      throw malformed(place, queries.size, 'a link to a page that was read before');
    if (page.next === undefined && count === 0) believeEmpty(place, page, client.redacted);
    query = page.next;
  }
  const isWhole = hooks.size === count && queries.size >= last;
  return isWhole ? [...hooks.values()] : undefined;
}

async function readPage(
  client: GitHubClient,
  place: Place,
  { query, number }: { query: string; number: number },
): Promise<Page> {
  const { path, known } = place;
  const reply = await answered(client, place, `${path}?${query}`);
  refuseOAuthApp('', reply.headers, path);
  if (!Array.isArray(reply.body)) throw malformed(place, number, 'no list of hooks');
  const hooks = reply.body.map((json) => {
    const read = readHook(json, { known, redact: client.redacted });
    if ('problem' in read) throw malformed(place, number, read.problem);
    return read.hook;
  });
  const linked = links(reply.headers.link);
  const next = linked.get('next');
  const nextQuery = next === undefined ? undefined : linkedQuery(next, { apiBase: client.apiBase, path });
  if (next !== undefined && nextQuery === undefined)
    throw malformed(place, number, 'a link to a next page that is not of this list');
  const lastLink = linked.get('last');
  const lastQuery = lastLink === undefined ? undefined : linkedQuery(lastLink, { apiBase: client.apiBase, path });
  const last = Number(new URLSearchParams(lastQuery ?? '').get('page') ?? '');
  return {
    hooks,
    headers: reply.headers,
    next: nextQuery,
    last: Number.isSafeInteger(last) && last > 0 ? last : undefined,
  };
}

async function answered(client: GitHubClient, { target, subject }: Place, path: string): Promise<Reply> {
  const done = await client.exchange({ method: 'GET', path });
  if (isSuccess(done.reply)) return done.reply;
  if (isRedirect(done.reply)) throw await movedFailure(client, done.reply, target);
  throw explainedFailure(done, { method: 'GET', path, subject, apiBase: client.apiBase, redacted: client.redacted });
}

function believeEmpty({ target, subject, path }: Place, page: Page, redact: Redact): void {
  if (isEmptyListBelieved(target, page.headers)) return;
  throw new Failure(
    'not-permitted',
    `GitHub shows no hooks, but the token may not see ${subject}: it has the scopes ${redact(page.headers['x-oauth-scopes'] ?? '') || '(none)'}.`,
    {
      hint: neededText(path, 'GET'),
    },
  );
}

function malformed({ subject }: Place, page: number, found: string): Failure {
  return new Failure(
    'api-error',
    `Page ${page} of ${subject} is not as GitHub describes it: it has ${found}. Nothing is concluded from such a list.`,
    {
      hint: 'Check that api-url is the address of the API and that no proxy changes its answers; else run again.',
    },
  );
}
