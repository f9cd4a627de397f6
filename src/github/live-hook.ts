import { isInsecure, showsSecret } from '../apply/answer-body.ts';
import { sortedSet } from '../model/compare.ts';
import type { LiveHook } from '../model/hook.ts';
import { idField, jsonField, textField, textsField } from '../model/json-field.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { liveUrl } from '../model/url.ts';

/** The live hook of one element of GitHub's list, or in words what is missing of the described shape. */
export type ReadHook = { readonly hook: LiveHook } | { readonly problem: string };

/** `known` are values that must not be shown in the hook's URL, such as those of `${NAME}`. */
export function readHook(json: unknown, known: readonly Sensitive[]): ReadHook {
  const id = idField(json, 'id');
  if (id === undefined) return { problem: 'a hook without a numeric id' };
  const active = jsonField(json, 'active');
  if (typeof active !== 'boolean') return { problem: `hook ${id} without a boolean "active"` };
  const events = textsField(json, 'events');
  if (events === undefined) return { problem: `hook ${id} without a list of events` };
  const config = jsonField(json, 'config');
  if (typeof config !== 'object' || config === null) return { problem: `hook ${id} without a config` };
  const name = textField(json, 'name') ?? 'web';
  const url = textField(config, 'url');
  // Only the services that GitHub once had, under other names than `web`, have no URL.
  if (url === undefined && name === 'web') return { problem: `hook ${id} without a URL in its config` };
  return {
    hook: {
      id,
      name,
      url: liveUrl(url ?? '', known),
      contentType: textField(config, 'content_type') ?? 'form',
      insecureSsl: isInsecure(jsonField(config, 'insecure_ssl')),
      active,
      events: sortedSet(events),
      hasSecret: showsSecret(config),
      createdAt: textField(json, 'created_at') ?? '',
      updatedAt: textField(json, 'updated_at') ?? '',
    },
  };
}
