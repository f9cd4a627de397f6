import { createHash } from 'node:crypto';
import { getField, getIdField, getTextField } from '../model/json-field.ts';
import { type CommentHeader, commentCharacters, parseMarker } from '../render/markdown/page.ts';
import { type RestApi, RestRefusal } from '../run/ports.ts';
import type { Settings } from '../run/settings/settings.ts';

/**
 * The repository of the workflow, where our comment, our drift issue and the reviewed plan are. Routes are those below the repository, such
 * as `GET /issues/{issue_number}/comments`; `subject` is what is asked for, for messages. Both functions reject with `RestRefusal`.
 */
export interface RepositoryClient {
  send(...call: RepositoryCall): Promise<unknown>;
  /** The items of all pages. */
  list(...call: RepositoryCall): Promise<readonly unknown[]>;
  /** Digest of (config, organization, api-url, shard), so that what we write for one such set is not taken for that of another. */
  readonly set: string;
  /** The login that our token writes as. Requested once. */
  login(): Promise<string>;
}

type RepositoryCall = [route: string, parameters: Readonly<Record<string, unknown>>, subject: string];

/** Whose comments `GITHUB_TOKEN` makes, where GitHub does not show the login of a token. */
const workflowLogin = 'github-actions[bot]';

/** A client for a repository, `owner/name`. */
export function createRepositoryClient(rest: RestApi, settings: Settings, repository: string): RepositoryClient {
  const [owner = '', repo = ''] = repository.split('/');
  const buildCall = (...[route, parameters, subject]: RepositoryCall) => ({
    route: route.replace(' ', ' /repos/{owner}/{repo}'),
    parameters: { owner, repo, ...parameters },
    subject,
  });
  let login: Promise<string> | undefined;
  return {
    send: (...call) => rest.send(buildCall(...call)),
    list: (...call) => rest.list(buildCall(...call)),
    set: createSetDigest(settings),
    login: () => {
      login ??= rest.login().then((known) => known ?? workflowLogin);
      return login;
    },
  };
}

/** The same for two spellings of one set. A digest, so that the marker holds nothing that somebody could have chosen. */
function createSetDigest({ config, organization, workflowOwner, apiBase, shard }: Settings): string {
  const part = shard === undefined ? '' : `${shard.index}/${shard.count}`;
  const facts = [[...config].sort(), (organization ?? workflowOwner ?? '').toLowerCase(), apiBase.toLowerCase(), part];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}

/** A comment or an issue that we wrote for this set. */
export interface OwnPost {
  /** Id of a comment, number of an issue. */
  readonly id: string;
  /** Where people see it. */
  readonly url: string;
  readonly header: CommentHeader;
}

/**
 * Those of the given comments or issues that are ours: they begin with our marker, for our set, and our own login wrote them. A marker
 * alone proves nothing, since anybody may copy one.
 */
export async function listOwnPosts(
  { login, set }: RepositoryClient,
  items: readonly unknown[],
  idName: 'id' | 'number',
): Promise<readonly OwnPost[]> {
  const marked = items.flatMap((item) => {
    const header = parseMarker(getTextField(item, 'body') ?? '');
    const id = getIdField(item, idName);
    const isPull = getField(item, 'pull_request') !== undefined;
    if (header?.set !== set || id === undefined || isPull) return [];
    return [
      { id, url: getTextField(item, 'html_url') ?? '', header, by: getTextField(getField(item, 'user'), 'login') },
    ];
  });
  if (marked.length === 0) return [];
  const own = (await login()).toLowerCase();
  return marked.filter(({ by }) => by?.toLowerCase() === own);
}

/** Tried one after the other: what GitHub counts is not documented, and characters outside the basic plane may count more than once. */
const lengths = [commentCharacters, commentCharacters / 3, 4_000] as const;

/** Writes a text that GitHub may find too long, each time shorter. Rejects with the last refusal. */
export async function writeFitting<Written>(
  text: (maxCharacters: number) => string,
  write: (body: string) => Promise<Written>,
): Promise<Written> {
  const [first, ...shorter] = lengths;
  let attempt = write(text(first));
  for (const length of shorter)
    attempt = attempt.catch((error: unknown) => {
      if (error instanceof RestRefusal && error.httpStatus === 422) return write(text(length));
      throw error;
    });
  return attempt;
}
