import { isInsecure, showsSecret } from '../../apply/answer-body.ts';
import { Failure } from '../../model/failure.ts';
import type { LiveHook } from '../../model/hook.ts';
import { jsonField, textField } from '../../model/json-field.ts';
import type { Redact } from '../../model/redactor.ts';
import { type Target, targetName, targetTraits } from '../../model/target.ts';
import { liveUrl } from '../../model/url.ts';
import type { HookConfig, HookFacts } from '../../run/hook-facts.ts';
import type { GitHubClient } from '../client/client.ts';
import { isNotFound } from '../client/plugin.ts';
import { toHookRoute } from './hook-route.ts';
import { type HookPrivacy, parseHook } from './parse-hook.ts';

/** One hook as it is now; undefined where GitHub answers 404. Rejects with a `Failure` for every other answer but the hook itself. */
export async function getHook(client: GitHubClient, target: Target, id: string): Promise<LiveHook | undefined> {
  const { hooks, parameters } = toHookRoute(target);
  const subject = `hook ${id} of ${targetName(target)}`;
  try {
    const { data } = await client.octokit.request(`GET ${hooks}/{hook_id}`, {
      ...parameters,
      hook_id: id,
      request: { subject },
    });
    return parseNamedHook(data, { subject, id, client });
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** All that GitHub tells of one hook: the hook, and its config where there is an endpoint for it. */
export async function getHookFacts(client: GitHubClient, target: Target, id: string): Promise<HookFacts> {
  const { hooks, parameters: names } = toHookRoute(target);
  const parameters = { ...names, hook_id: id };
  const subject = `hook ${id} of ${targetName(target)}`;
  const { octokit, redact } = client;
  const { data: body } = await octokit.request(`GET ${hooks}/{hook_id}`, { ...parameters, request: { subject } });
  const hook = parseNamedHook(body, { subject, id, client });
  const config =
    targetTraits(target).update === 'minimal'
      ? await octokit.request(`GET ${hooks}/{hook_id}/config`, {
          ...parameters,
          request: { subject: `the config of ${subject}` },
        })
      : undefined;
  return {
    hook,
    lastResponse: parseLastResponse(jsonField(body, 'last_response'), redact),
    config: config && parseConfig(config.data, client),
  };
}

function parseNamedHook(
  json: unknown,
  { subject, id, client }: { readonly subject: string; readonly id: string; readonly client: HookPrivacy },
): LiveHook {
  const read = parseHook(json, client);
  if ('problem' in read) throw new Failure('api-error', `GitHub describes ${subject} as ${read.problem}.`);
  if (read.hook.id !== id)
    throw new Failure('api-error', `GitHub answered with hook ${read.hook.id} in place of ${subject}.`);
  return read.hook;
}

function parseLastResponse(json: unknown, redact: Redact): HookFacts['lastResponse'] {
  const status = textField(json, 'status');
  if (status === undefined) return undefined;
  const code = jsonField(json, 'code');
  return {
    code: typeof code === 'number' ? code : undefined,
    status: redact(status),
    message: redact(textField(json, 'message') ?? ''),
  };
}

function parseConfig(json: unknown, { known, redact }: HookPrivacy): HookConfig {
  return {
    url: liveUrl(textField(json, 'url') ?? '', known),
    contentType: redact(textField(json, 'content_type') ?? 'form'),
    insecureSsl: isInsecure(jsonField(json, 'insecure_ssl')),
    hasSecret: showsSecret(json),
  };
}
