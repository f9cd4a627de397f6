import { apiBase } from '../model/api-base.ts';
import type { Sensitive } from '../model/sensitive.ts';
import type { RestApi } from '../run/rest-api.ts';
import type { ConnectOptions } from './connect.ts';
import { createRestApi } from './rest-api.ts';

/** What a comment is worth waiting for, whatever the hooks may wait. */
const longestWaitSeconds = 60;

export interface ConnectRestOptions extends ConnectOptions {
  readonly token: Sensitive;
  /** API of the instance that runs the workflow; the hooks may be elsewhere. */
  readonly apiUrl: string;
}

/** A connection to the instance that runs the workflow, with its own token; undefined where the address is none. */
export function connectRest({ settings, token, apiUrl, ...world }: ConnectRestOptions): RestApi | undefined {
  const { value: base } = apiBase(apiUrl);
  if (base === undefined) return undefined;
  return createRestApi({
    ...world,
    apiBase: base,
    apiVersion: settings.apiVersion,
    maxWaitSeconds: Math.min(settings.maxWaitSeconds, longestWaitSeconds),
    shards: settings.shard?.count ?? 1,
    token: () => token.reveal(),
    known: [token],
  });
}
