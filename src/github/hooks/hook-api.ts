import type { Answer, HookApi, HookRequest } from '../../apply/ports.ts';
import { Failure } from '../../model/failure.ts';
import type { GitHubClient } from '../client/client.ts';
import { RequestFailure } from '../client/plugin.ts';
import { getHook } from './get-hook.ts';
import { listHooks } from './list-hooks.ts';

/** The hook endpoints behind a client. With access `read` it rejects every write before anything leaves. */
export function createHookApi(client: GitHubClient): HookApi {
  return {
    list: (target) => listHooks(client, target),
    get: (target, id) => getHook(client, target, id),
    send: (request) => sendHookRequest(client, request),
  };
}

/** Sends a planned write. The guard reveals its sensitive values where it leaves. */
async function sendHookRequest({ octokit }: GitHubClient, request: HookRequest): Promise<Answer> {
  const { method, path } = request;
  try {
    const { status, data } = await octokit.request(`${method} ${path}`, {
      request: { subject: getSubject(request), hookRequest: request },
    });
    return { status, body: data, explanation: '' };
  } catch (error) {
    if (error instanceof RequestFailure) return toAnswer(error);
    if (error instanceof Failure) return toUnsentAnswer(error);
    throw error;
  }
}

/** A failed write as its caller takes it. */
export function toAnswer({ outcome, message, hint, reason }: RequestFailure): Answer {
  const { response, sent, uncertain } = outcome;
  // 404 and 422 are about the one hook; everything else would meet the others too.
  const isOfOneHook = reason !== 'rate-limited' && reason !== 'cancelled' && [404, 422].includes(response.status);
  return {
    status: response.status,
    body: response.body,
    explanation: hint === undefined ? message : `${message} ${hint}`,
    ...(isOfOneHook ? {} : { reason }),
    ...(sent ? {} : { notSent: true }),
    ...(uncertain ? { uncertain } : {}),
  };
}

/** No token could be had for the write, so it never left. */
function toUnsentAnswer({ message, hint = '', reason }: Failure): Answer {
  const explanation = `${message} ${hint}`.trim();
  return { status: 0, body: undefined, explanation, reason: toRunReason(reason), notSent: true };
}

function toRunReason(reason: Failure['reason']): NonNullable<Answer['reason']> {
  return reason === 'rate-limited' || reason === 'api-error' || reason === 'cancelled' ? reason : 'not-permitted';
}

function getSubject({ kind, path }: HookRequest): string {
  const id = /\/hooks\/(\d+)/.exec(path)?.[1];
  switch (kind) {
    case 'create':
      return 'creating the hook';
    case 'delete':
      return `deleting hook ${id}`;
    default:
      return `updating hook ${id}`;
  }
}
