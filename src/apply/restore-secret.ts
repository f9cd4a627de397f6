import type { LiveHook } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import type { SentRequest } from '../plan/plan.ts';
import { buildSecretRequest } from './build-requests.ts';
import { readState } from './hook-state.ts';
import { isDone, isUnknown } from './write-outcome.ts';
import { createWriter, type WriterOptions } from './writer.ts';

/** Whether a secret was written back. `unknown`: nobody can tell, since GitHub shows no secrets. */
export interface SecretRestoration {
  readonly status: 'done' | 'failed' | 'unknown';
  /** Why it was not; empty where it was. */
  readonly explanation: string;
  readonly requests: readonly SentRequest[];
}

/** Writes the secret that a hook had before its change, and nothing else. */
export async function restoreSecret(
  options: Omit<WriterOptions, 'known'>,
  live: LiveHook,
  secret: Sensitive,
): Promise<SecretRestoration> {
  const writer = createWriter({ ...options, known: new Set([live.id]) });
  const request = buildSecretRequest(writer.target, live, secret);
  const answer = await writer.send(request);
  const { requests } = writer;
  if (isDone(answer) && readState(answer.body, request.kind)?.secret === true)
    return { status: 'done', explanation: '', requests };
  const status = isDone(answer) || isUnknown(answer) ? 'unknown' : 'failed';
  return { status, explanation: answer.explanation, requests };
}
