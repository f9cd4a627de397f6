import { hasShownSecret } from '../../apply/hook-state.ts';
import { Failure } from '../../model/failure.ts';
import type { LiveHook } from '../../model/hook.ts';
import { isInsecure } from '../../model/hook-fields.ts';
import { getField, getTextField } from '../../model/json-field.ts';
import type { Redact } from '../../model/sensitive.ts';
import { formatTargetName, getTraits, type Target } from '../../model/target.ts';
import { parseLiveUrl } from '../../model/url.ts';
import type { HookConfig, HookFacts } from '../../run/ports.ts';
import type { GitHubClient } from '../client/client.ts';
import { isNotFound } from '../client/plugin.ts';
import { toHookRoute } from './hook-route.ts';
import { type HookPrivacy, parseHook } from './parse-hook.ts';

/** One hook as it is now; undefined where GitHub answers 404. Rejects with a `Failure` for every other answer but the hook itself. */
export async function getHook(client: GitHubClient, target: Target, id: string): Promise<LiveHook | undefined> {
  const { hooks, parameters } = toHookRoute(target);
  const subject = `hook ${id} of ${formatTargetName(target)}`;
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

/** All that GitHub shows of one hook: the hook, and its config where there is an endpoint for it. */
export async function getHookFacts(client: GitHubClient, target: Target, id: string): Promise<HookFacts> {
  const { hooks, parameters: names } = toHookRoute(target);
  const parameters = { ...names, hook_id: id };
  const subject = `hook ${id} of ${formatTargetName(target)}`;
  const { octokit, redact } = client;
  const { data: body } = await octokit.request(`GET ${hooks}/{hook_id}`, { ...parameters, request: { subject } });
  const hook = parseNamedHook(body, { subject, id, client });
  const config =
    getTraits(target).update === 'minimal'
      ? await octokit.request(`GET ${hooks}/{hook_id}/config`, {
          ...parameters,
          request: { subject: `the config of ${subject}` },
        })
      : undefined;
  return {
    hook,
    lastResponse: parseLastResponse(getField(body, 'last_response'), redact),
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
    throw new Failure('api-error', `GitHub answered with hook ${read.hook.id} instead of ${subject}.`);
  return read.hook;
}

function parseLastResponse(json: unknown, redact: Redact): HookFacts['lastResponse'] {
  const status = getTextField(json, 'status');
  if (status === undefined) return undefined;
  const code = getField(json, 'code');
  return {
    code: typeof code === 'number' ? code : undefined,
    status: redact(status),
    message: redact(getTextField(json, 'message') ?? ''),
  };
}

function parseConfig(json: unknown, { known, redact }: HookPrivacy): HookConfig {
  return {
    url: parseLiveUrl(getTextField(json, 'url') ?? '', known),
    contentType: redact(getTextField(json, 'content_type') ?? 'form'),
    insecureSsl: isInsecure(getField(json, 'insecure_ssl')),
    hasSecret: hasShownSecret(json),
  };
}
