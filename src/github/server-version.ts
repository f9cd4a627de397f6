import { Failure } from '../model/failure.ts';
import { textField } from '../model/json-field.ts';
import type { GitHubClient } from './client.ts';
import { isSuccess } from './reply.ts';

/** Major and minor version of a GitHub Enterprise Server. Undefined where it does not say: then checks go by all known versions. */
export async function serverVersion(client: GitHubClient): Promise<string | undefined> {
  try {
    const { reply } = await client.exchange({ method: 'GET', path: '/meta' });
    const installed = isSuccess(reply) ? textField(reply.body, 'installed_version') : undefined;
    return /^\d+\.\d+/.exec(installed ?? '')?.[0];
  } catch (error) {
    // An app has a token for its installations only, and no such place is at hand here.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
