import { createHash } from 'node:crypto';
import type { RestApi } from '../run/rest-api.ts';
import type { Settings } from '../run/settings.ts';

/** The repository of the workflow as a place to talk: where our comment, our drift issue and the reviewed plan are. */
export interface Board {
  readonly rest: RestApi;
  /** Path of the repository below the API base. */
  readonly path: string;
  /** Tells what we write for one set of (config, organization, api-url, shard) from what other workflows write. */
  readonly set: string;
  /** The login that our token writes as. Asked once. */
  readonly login: () => Promise<string>;
}

/** Whose comments `GITHUB_TOKEN` makes, where GitHub does not tell the login of a token. */
const workflowLogin = 'github-actions[bot]';

/** The board of a repository, `owner/name`. The login is asked for once, when it is first needed. */
export function board(rest: RestApi, settings: Settings, { repository }: { readonly repository: string }): Board {
  let login: Promise<string> | undefined;
  return {
    rest,
    path: `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`,
    set: setOf(settings),
    login: () => {
      login ??= rest.login().then((known) => known ?? workflowLogin);
      return login;
    },
  };
}

/** The same for two spellings of one set. A digest, so that the marker holds nothing that somebody could have chosen. */
function setOf({ config, organization, workflowOwner, apiBase, shard }: Settings): string {
  const part = shard === undefined ? '' : `${shard.index}/${shard.count}`;
  const facts = [[...config].sort(), (organization ?? workflowOwner ?? '').toLowerCase(), apiBase.toLowerCase(), part];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}
