import type { Sensitive } from '../../model/sensitive.ts';
import { createClient } from '../client/client.ts';
import type { ClientOptions } from '../client/options.ts';
import { RequestFailure } from '../client/plugin.ts';

const atOnce = 16;
const timeoutMilliseconds = 3000;
/** The runner ends a cancelled job ten seconds after it asked it to end, and an answer on its way may have taken six of them. */
const hurriedMilliseconds = 1000;

/**
 * Revokes tokens that GitHub made for this run, so that nobody can use one that leaked. Best effort and quick, even after a cancellation:
 * those that are not revoked end within the hour by themselves.
 */
export async function revokeTokens(
  { signal, limits: _, onRequest: __, ...options }: Omit<ClientOptions, 'token' | 'access'>,
  tokens: readonly Sensitive[],
): Promise<void> {
  const isHurried = signal?.aborted === true;
  const time = isHurried ? hurriedMilliseconds : timeoutMilliseconds;
  const revoke = async (token: Sensitive) => {
    const client = { ...options, token: () => token.reveal(), access: 'read', maxWaitSeconds: 0 } as const;
    const { octokit } = createClient({ ...client, timeoutMilliseconds: time });
    const isLost = await octokit.rest.apps.revokeInstallationAccessToken().then(() => false, isUnanswered);
    if (isLost && !isHurried) await octokit.rest.apps.revokeInstallationAccessToken().catch(() => {});
  };
  for (let from = 0; from < tokens.length; from += atOnce)
    await Promise.all(tokens.slice(from, from + atOnce).map(revoke));
}

function isUnanswered(error: unknown): boolean {
  return error instanceof RequestFailure && (error.httpStatus === 0 || error.httpStatus >= 500);
}
