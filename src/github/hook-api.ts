import type { Answer, HookApi, HookRequest } from '../apply/ports.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { hasShownSecret, isInsecure } from '../model/hook-fields.ts';
import { getField, getTextField } from '../model/json-field.ts';
import { formatTargetName, getTraits, type Target } from '../model/target.ts';
import { parseLiveUrl } from '../model/url.ts';
import type { HookFacts } from '../run/ports.ts';
import type { GitHubClient } from './client/client.ts';
import { isNotFound, RequestFailure } from './client/plugin.ts';
import { listHooks } from './list-hooks.ts';
import { parseHook, toHookRoute } from './parse-hook.ts';

/** The hook endpoints behind a client. With access `read` it rejects every write before anything leaves. */
export function createHookApi(client: GitHubClient): HookApi {
  return {
    list: (target) => listHooks(client, target),
    async get(target, id) {
      try {
        return (await requestHook(client, target, id)).hook;
      } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
      }
    },
    send: (request) => sendHookRequest(client, request),
  };
}

/** All that GitHub shows of one hook: the hook, and its config where there is an endpoint for it. */
export async function getHookFacts(client: GitHubClient, target: Target, id: string): Promise<HookFacts> {
  const { body, hook } = await requestHook(client, target, id);
  return {
    hook,
    lastResponse: parseLastResponse(getField(body, 'last_response'), client),
    config: getTraits(target).update === 'minimal' ? await getConfig(client, target, id) : undefined,
  };
}

/** One hook as it is now. Rejects with a `Failure` for every answer but the hook itself. */
async function requestHook(
  client: GitHubClient,
  target: Target,
  id: string,
): Promise<{ readonly body: unknown; readonly hook: LiveHook }> {
  const { hooks, parameters } = toHookRoute(target);
  const subject = `hook ${id} of ${formatTargetName(target)}`;
  const { data: body } = await client.octokit.request(`GET ${hooks}/{hook_id}`, {
    ...parameters,
    hook_id: id,
    request: { subject },
  });
  const refuse = (found: string) => new Failure('api-error', `GitHub describes ${subject} as ${found}.`);
  const hook = parseHook(body, client, refuse);
  if (hook.id !== id) throw new Failure('api-error', `GitHub answered with hook ${hook.id} instead of ${subject}.`);
  return { body, hook };
}

function parseLastResponse(json: unknown, { redact }: GitHubClient): HookFacts['lastResponse'] {
  const status = getTextField(json, 'status');
  if (status === undefined) return undefined;
  const code = getField(json, 'code');
  return {
    code: typeof code === 'number' ? code : undefined,
    status: redact(status),
    message: redact(getTextField(json, 'message') ?? ''),
  };
}

async function getConfig(client: GitHubClient, target: Target, id: string): Promise<HookFacts['config']> {
  const { hooks, parameters } = toHookRoute(target);
  const { data } = await client.octokit.request(`GET ${hooks}/{hook_id}/config`, {
    ...parameters,
    hook_id: id,
    request: { subject: `the config of hook ${id} of ${formatTargetName(target)}` },
  });
  return {
    url: parseLiveUrl(getTextField(data, 'url') ?? '', client.known),
    contentType: client.redact(getTextField(data, 'content_type') ?? 'form'),
    insecureSsl: isInsecure(getField(data, 'insecure_ssl')),
    hasSecret: hasShownSecret(data),
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
  const isOfRun = reason === 'rate-limited' || reason === 'api-error' || reason === 'cancelled';
  const explanation = `${message} ${hint}`.trim();
  return { status: 0, body: undefined, explanation, reason: isOfRun ? reason : 'not-permitted', notSent: true };
}

function getSubject({ kind, path }: HookRequest): string {
  const id = /\/hooks\/(\d+)/.exec(path)?.[1];
  if (kind === 'create') return 'creating the hook';
  return `${kind === 'delete' ? 'deleting' : 'updating'} hook ${id}`;
}
