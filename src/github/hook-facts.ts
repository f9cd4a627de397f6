import { isInsecure, showsSecret } from '../apply/answer-body.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { jsonField, textField } from '../model/json-field.ts';
import type { Redact } from '../model/redactor.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { hooksPath, type Target, targetName, targetTraits } from '../model/target.ts';
import { liveUrl } from '../model/url.ts';
import type { HookConfig, HookFacts } from '../run/hook-facts.ts';
import type { GitHubClient } from './client.ts';
import { explainedFailure } from './explain.ts';
import { type HookPrivacy, readHook } from './live-hook.ts';
import { isSuccess } from './reply.ts';

/** One hook as it is now; undefined where GitHub answers 404. Rejects with a `Failure` for every other answer but the hook itself. */
export async function getHook(
  client: GitHubClient,
  { target, id }: { readonly target: Target; readonly id: string },
  known: readonly Sensitive[],
): Promise<LiveHook | undefined> {
  const path = `${hooksPath(target)}/${id}`;
  const subject = `hook ${id} of ${targetName(target)}`;
  const exchange = await client.exchange({ method: 'GET', path });
  const { reply, givenUp } = exchange;
  if (reply.status === 404 && reply.loss === undefined && givenUp === undefined) return undefined;
  const { apiBase, redacted } = client;
  if (!isSuccess(reply)) throw explainedFailure(exchange, { method: 'GET', path, subject, apiBase, redacted });
  return parseHook(reply.body, { subject, id, known, redact: client.redacted });
}

/** All that GitHub tells of one hook: the hook, and its config where there is an endpoint for it. */
export async function hookFacts(
  client: GitHubClient,
  { target, id }: { readonly target: Target; readonly id: string },
  known: readonly Sensitive[],
): Promise<HookFacts> {
  const path = `${hooksPath(target)}/${id}`;
  const subject = `hook ${id} of ${targetName(target)}`;
  const { body } = await client.get(path, subject);
  const hook = parseHook(body, { subject, id, known, redact: client.redacted });
  const config =
    targetTraits(target).update === 'minimal'
      ? await client.get(`${path}/config`, `the config of ${subject}`)
      : undefined;
  return {
    hook,
    lastResponse: lastResponse(jsonField(body, 'last_response'), client.redacted),
    config: config && hookConfig(config.body, known, client.redacted),
  };
}

function parseHook(
  json: unknown,
  { subject, id, ...privacy }: HookPrivacy & { readonly subject: string; readonly id: string },
): LiveHook {
  const read = readHook(json, privacy);
  if ('problem' in read) throw new Failure('api-error', `GitHub describes ${subject} as ${read.problem}.`);
  if (read.hook.id !== id)
    throw new Failure('api-error', `GitHub answered with hook ${read.hook.id} in place of ${subject}.`);
  return read.hook;
}

function lastResponse(json: unknown, redacted: (text: string) => string): HookFacts['lastResponse'] {
  const status = textField(json, 'status');
  if (status === undefined) return undefined;
  const code = jsonField(json, 'code');
  return {
    code: typeof code === 'number' ? code : undefined,
    status: redacted(status),
    message: redacted(textField(json, 'message') ?? ''),
  };
}

function hookConfig(json: unknown, known: readonly Sensitive[], redact: Redact): HookConfig {
  return {
    url: liveUrl(textField(json, 'url') ?? '', known),
    contentType: redact(textField(json, 'content_type') ?? 'form'),
    insecureSsl: isInsecure(jsonField(json, 'insecure_ssl')),
    hasSecret: showsSecret(json),
  };
}
