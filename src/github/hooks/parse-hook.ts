import { isInsecure, showsSecret } from '../../apply/answer-body.ts';
import { sortedSet } from '../../model/compare.ts';
import { isKnownEvent } from '../../model/events.ts';
import type { LiveHook } from '../../model/hook.ts';
import { idField, jsonField, textField, textsField } from '../../model/json-field.ts';
import type { Redact } from '../../model/redactor.ts';
import type { Sensitive } from '../../model/sensitive.ts';
import { liveUrl } from '../../model/url.ts';

/** The live hook of one element of GitHub's list, or in words what is missing of the described shape. */
export type ReadHook = { readonly hook: LiveHook } | { readonly problem: string };

/** What hides sensitive values: in URLs part by part, in other texts by `redact`. */
export interface HookPrivacy {
  readonly known: readonly Sensitive[];
  readonly redact: Redact;
}

/** Words that GitHub documents stand as they are, since plans compare them; `redact` hides values in all others. */
export function parseHook(json: unknown, { known, redact }: HookPrivacy): ReadHook {
  const id = idField(json, 'id');
  if (id === undefined) return { problem: 'a hook without a numeric id' };
  const active = jsonField(json, 'active');
  if (typeof active !== 'boolean') return { problem: `hook ${id} without a boolean "active"` };
  const events = textsField(json, 'events');
  if (events === undefined) return { problem: `hook ${id} without a list of events` };
  const config = jsonField(json, 'config');
  if (typeof config !== 'object' || config === null) return { problem: `hook ${id} without a config` };
  const name = keepIf(isPlainWord, textField(json, 'name') ?? 'web', redact);
  const url = textField(config, 'url');
  // Only the services that GitHub once had, under other names than `web`, have no URL.
  if (url === undefined && name === 'web') return { problem: `hook ${id} without a URL in its config` };
  return {
    hook: {
      id,
      name,
      url: liveUrl(url ?? '', known),
      contentType: keepIf(isPlainWord, textField(config, 'content_type') ?? 'form', redact),
      insecureSsl: isInsecure(jsonField(config, 'insecure_ssl')),
      active,
      events: sortedSet(events.map((event) => keepIf(isKnownEvent, event, redact))),
      hasSecret: showsSecret(config),
      createdAt: keepIf(isTime, textField(json, 'created_at') ?? '', redact),
      updatedAt: keepIf(isTime, textField(json, 'updated_at') ?? '', redact),
    },
  };
}

/** `web` and `cli`, `json` and `form`. */
function isPlainWord(text: string): boolean {
  return ['web', 'cli', 'json', 'form'].includes(text);
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text);
}

function keepIf(isKept: (text: string) => boolean, text: string, redact: Redact): string {
  return isKept(text) || text === '*' ? text : redact(text);
}
