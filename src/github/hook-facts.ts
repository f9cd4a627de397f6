import { isInsecure, showsSecret } from '../apply/answer-body.ts';
import { Failure } from '../model/failure.ts';
import { jsonField, textField } from '../model/json-field.ts';
import type { Redact } from '../model/redactor.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { hooksPath, type Target, targetName, targetTraits } from '../model/target.ts';
import { liveUrl } from '../model/url.ts';
import type { HookConfig, HookFacts } from '../run/hook-facts.ts';
import type { GitHubClient } from './client.ts';
import { readHook } from './live-hook.ts';

/** All that GitHub tells of one hook: the hook, and its config where there is an endpoint for it. */
export async function hookFacts(
  client: GitHubClient,
  { target, id }: { readonly target: Target; readonly id: string },
  known: readonly Sensitive[],
): Promise<HookFacts> {
  const path = `${hooksPath(target)}/${id}`;
  const subject = `hook ${id} of ${targetName(target)}`;
  const { body } = await client.get(path, subject);
  const read = readHook(body, { known, redact: client.redacted });
  if ('problem' in read) throw new Failure('api-error', `GitHub describes ${subject} as ${read.problem}.`);
  const config =
    targetTraits(target).update === 'minimal'
      ? await client.get(`${path}/config`, `the config of ${subject}`)
      : undefined;
  return {
    hook: read.hook,
    lastResponse: lastResponse(jsonField(body, 'last_response'), client.redacted),
    config: config && hookConfig(config.body, known, client.redacted),
  };
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
