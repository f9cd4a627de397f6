import type { Sensitive } from '../model/sensitive.ts';
import type { ClientOptions } from './client.ts';
import { fetchFor } from './proxy-fetch.ts';
import { transport } from './transport.ts';

const atOnce = 16;
const timeoutMilliseconds = 3000;
/** The runner ends a cancelled job ten seconds after it was told, and an answer on its way may have taken six of them. */
const hurriedMilliseconds = 1000;

/**
 * Revokes tokens that GitHub made for this run, so that nobody can use one that leaked. Best effort and quick, even after a cancellation:
 * those that are not revoked end within the hour by themselves.
 */
export async function revokedTokens(
  options: Pick<ClientOptions, 'apiBase' | 'apiVersion' | 'version' | 'environment' | 'fetch' | 'signal'>,
  tokens: readonly Sensitive[],
): Promise<void> {
  if (tokens.length === 0) return;
  const send = transport({
    ...options,
    userAgent: `hookherd/${options.version ?? 'dev'}`,
    fetch: async () => options.fetch ?? fetchFor(options.apiBase, options.environment ?? {}),
  });
  const call = { method: 'DELETE', path: '/installation/token' } as const;
  const isHurried = options.signal?.aborted === true;
  const time = isHurried ? hurriedMilliseconds : timeoutMilliseconds;
  const revoke = async (token: Sensitive) => {
    const { status } = await send(call, token.reveal(), AbortSignal.timeout(time));
    if (!isHurried && (status === 0 || status >= 500))
      await send(call, token.reveal(), AbortSignal.timeout(timeoutMilliseconds));
  };
  for (let from = 0; from < tokens.length; from += atOnce)
    await Promise.all(tokens.slice(from, from + atOnce).map(revoke));
}
