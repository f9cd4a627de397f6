import type { Clock, Random } from '../../apply/ports.ts';
import type { WireCall } from './guard.ts';
import type { TokenLimits } from './limits.ts';
import { type Exchange, noReply, type Reply } from './response.ts';
import { isUncertain, mayHaveActed, retryDecision } from './retry.ts';

/** One request and what it may need to be sent again. */
export interface Repeatable {
  /** Sends it once, and says whether its token was made a moment ago; undefined where the run was cancelled before it left. Rejects where there is no token for it. */
  readonly send: () => Promise<{ readonly reply: Reply; readonly isFresh: boolean | undefined } | undefined>;
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal | undefined;
}

/** What a request came to that never left. */
export const nothingSent: Exchange = { reply: noReply, sent: false, uncertain: false };

/** Sends a request until its answer counts, waiting for limits and between attempts. Rejects where no token could be had for the first. */
export async function repeated(
  method: WireCall['method'],
  limit: TokenLimits,
  { send, clock, random, signal }: Repeatable,
): Promise<Exchange> {
  let last = nothingSent;
  for (let attempt = 1; ; attempt += 1) {
    if (limit.isSpent()) return { ...last, givenUp: 'out-of-time' };
    const held = limit.heldMilliseconds();
    if (held > 0 && !(await unlessCancelled(signal, () => limit.wait(held))) && !signal?.aborted)
      return { ...last, givenUp: 'rate-limited', limitedUntil: clock.now() + held };
    if (method !== 'GET') await unlessCancelled(signal, () => limit.pace());
    const answer = signal?.aborted ? undefined : await send().catch(afterAttempts(last));
    if (answer === 'tokenless') return last;
    if (answer === undefined) return { ...last, givenUp: 'cancelled' };
    const { reply, isFresh } = answer;
    last = { reply, sent: last.sent || mayHaveActed(reply), uncertain: last.uncertain || isUncertain(reply) };
    if (reply.loss === 'cancelled') return { ...last, givenUp: 'cancelled' };
    const decision = retryDecision({ attempt, method, reply, now: clock.now(), random: random(), isFresh });
    if (decision.kind === 'stop') return last;
    if (decision.kind === 'limited') limit.holdUntil(decision.until);
    if (await unlessCancelled(signal, () => limit.wait(decision.waitMilliseconds))) continue;
    if (signal?.aborted) return { ...last, givenUp: 'cancelled' };
    if (decision.kind === 'again') return last;
    return { ...last, givenUp: 'rate-limited', limitedUntil: decision.until };
  }
}

/** A wait; undefined where the cancellation of the run ended it. */
async function unlessCancelled<T>(signal: AbortSignal | undefined, wait: () => Promise<T>): Promise<T | undefined> {
  try {
    return await wait();
  } catch (error) {
    if (signal?.aborted) return undefined;
    throw error;
  }
}

/** Without a token for one more attempt, what the earlier ones came to stands. */
function afterAttempts({ sent }: Exchange): (error: unknown) => 'tokenless' {
  return (error) => {
    if (sent) return 'tokenless';
    throw error;
  };
}
