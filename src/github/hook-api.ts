import type { Answer, HookApi } from '../apply/ports.ts';
import type { HookBody, HookRequest } from '../apply/request.ts';
import { Failure } from '../model/failure.ts';
import { createRedactor, type Redact } from '../model/redactor.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { type ClientOptions, createClient, type GitHubClient } from './client.ts';
import { type Explanation, explained } from './explain.ts';
import { getHook } from './hook-facts.ts';
import { listHooks } from './list.ts';
import { type Exchange, isSuccess } from './reply.ts';

export type HookApiOptions = ClientOptions;

/** GitHub's hooks, and the client below for other endpoints. */
export interface GitHubHookApi extends HookApi {
  readonly client: GitHubClient;
  /** Milliseconds that this run has waited for limits: after much of it a plan is stale. */
  waitedMilliseconds(): number;
}

/** The hook endpoints of one API base. With access `read` it rejects every write before anything leaves. */
export function createHookApi(options: HookApiOptions): GitHubHookApi {
  const client = createClient(options);
  return {
    client,
    list: (target) => listHooks(client, target, options.known),
    get: (target, id) => getHook(client, { target, id }, options.known),
    async send(request) {
      try {
        return answerTo(request, await client.write(request), client, options.known);
      } catch (error) {
        if (error instanceof Failure) return tokenless(error);
        throw error;
      }
    },
    waitedMilliseconds: () => client.limits.waitedMilliseconds(),
  };
}

function answerTo(request: HookRequest, exchange: Exchange, client: GitHubClient, known: readonly Sensitive[]): Answer {
  const { reply, givenUp, sent, uncertain } = exchange;
  if (isSuccess(reply) && givenUp === undefined) return { status: reply.status, body: reply.body, explanation: '' };
  // GitHub can repeat the values that it was given.
  const redactCarried = createRedactor([...known, ...carried(request)]);
  const redacted: Redact = (text) => redactCarried(client.redacted(text));
  const { method, path } = request;
  const explanation = explained(exchange, {
    method,
    path,
    subject: subjectOf(request),
    apiBase: client.apiBase,
    redacted,
  });
  const reason = runReason(explanation, reply.status);
  return {
    status: reply.status,
    body: reply.body,
    explanation: explanation.hint === '' ? explanation.message : `${explanation.message} ${explanation.hint}`,
    ...(reason === undefined ? {} : { reason }),
    ...(sent ? {} : { notSent: true }),
    ...(uncertain ? { uncertain } : {}),
  };
}

/** No token could be had for the write, so it never left. */
function tokenless({ message, hint = '', reason }: Failure): Answer {
  const explanation = `${message} ${hint}`.trim();
  const isRunReason = reason === 'rate-limited' || reason === 'api-error' || reason === 'cancelled';
  return { status: 0, body: undefined, explanation, reason: isRunReason ? reason : 'not-permitted', notSent: true };
}

/** 404 and 422 are about the one hook; everything else would meet the others too. */
function runReason({ reason }: Explanation, status: number): Answer['reason'] {
  return reason === 'rate-limited' || reason === 'cancelled' || (status !== 404 && status !== 422) ? reason : undefined;
}

function subjectOf({ kind, path }: HookRequest): string {
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

function carried(request: HookRequest): readonly Sensitive[] {
  if (request.kind === 'delete') return [];
  const config = request.kind === 'update-config' ? request.body : (request.body as HookBody).config;
  return [config?.secret, config?.username, config?.password].filter((value) => value !== undefined);
}
