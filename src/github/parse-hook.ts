import { toSortedSet } from '../model/compare.ts';
import { isKnownEvent } from '../model/events.ts';
import type { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { hasShownSecret, isInsecure } from '../model/hook-fields.ts';
import { getField, getIdField, getTextField, getTextsField } from '../model/json-field.ts';
import type { Redact } from '../model/sensitive.ts';
import type { Target } from '../model/target.ts';
import { parseLiveUrl } from '../model/url.ts';
import type { GitHubClient } from './client/client.ts';

/** The route of a target's hooks, as Octokit's types have it, and its parameters. */
export function toHookRoute(target: Target): {
  readonly hooks: '/orgs/{org}/hooks' | '/repos/{owner}/{repo}/hooks' | '/admin/hooks';
  readonly parameters: Readonly<Record<string, string>>;
} {
  switch (target.kind) {
    case 'organization':
      return { hooks: '/orgs/{org}/hooks', parameters: { org: target.owner } };
    case 'repository':
      return { hooks: '/repos/{owner}/{repo}/hooks', parameters: { owner: target.owner, repo: target.repo } };
    case 'global':
      return { hooks: '/admin/hooks', parameters: {} };
  }
}

/**
 * The hook that GitHub describes; throws what `refuse` makes of the words for what it lacks. Words that GitHub documents stand as they
 * are, since plans compare them; `redact` hides values in all others.
 */
export function parseHook(
  json: unknown,
  { known, redact }: Pick<GitHubClient, 'known' | 'redact'>,
  refuse: (found: string) => Failure,
): LiveHook {
  const id = getIdField(json, 'id');
  if (id === undefined) throw refuse('a hook without a numeric id');
  const active = getField(json, 'active');
  if (typeof active !== 'boolean') throw refuse(`hook ${id} without a boolean "active"`);
  const events = getTextsField(json, 'events');
  if (events === undefined) throw refuse(`hook ${id} without a list of events`);
  const config = getField(json, 'config');
  if (typeof config !== 'object' || config === null) throw refuse(`hook ${id} without a config`);
  const name = keepIf(isPlainWord, getTextField(json, 'name') ?? 'web', redact);
  const url = getTextField(config, 'url');
  // Only the services that GitHub once had, under other names than `web`, have no URL.
  if (url === undefined && name === 'web') throw refuse(`hook ${id} without a URL in its config`);
  return {
    id,
    name,
    url: parseLiveUrl(url ?? '', known),
    contentType: keepIf(isPlainWord, getTextField(config, 'content_type') ?? 'form', redact),
    insecureSsl: isInsecure(getField(config, 'insecure_ssl')),
    active,
    events: toSortedSet(events.map((event) => keepIf(isKnownEvent, event, redact))),
    hasSecret: hasShownSecret(config),
    createdAt: keepIf(isTime, getTextField(json, 'created_at') ?? '', redact),
    updatedAt: keepIf(isTime, getTextField(json, 'updated_at') ?? '', redact),
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
